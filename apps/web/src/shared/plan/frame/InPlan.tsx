import { Suspense, useDeferredValue, useMemo, type ReactNode } from 'react';
import { Outlet } from 'react-router';
import { NoticeContext, TitleContext } from '../../layout/Screen.tsx';
import { useText } from '../../words/useText.ts';
import { Notices } from '../../writing/Notices.tsx';
import { NounContext } from '../../writing/noun.ts';
import { SavingNotice } from '../../writing/SavingBar.tsx';
import { StoreContext } from '../../writing/useStore.ts';
import { WritingBar } from '../../writing/WritingBar.tsx';
import { useFieldInAddress } from '../focusField.ts';
import { InTurn } from '../InTurn.tsx';
import { planNoun } from '../planNoun.ts';
import type { PlanStore } from '../planStore.ts';
import { draftSource } from '../source/PlanSource.ts';
import { ReadFrom } from '../source/ReadFrom.tsx';
import { usePlan } from '../source/usePlan.ts';
import { PlanNav } from './PlanNav.tsx';

interface InPlanProps {
  readonly store: PlanStore;
  readonly today: string;
  readonly children: ReactNode;
}

/** Everything below reads what the store holds of a plan, and may change it through the store. */
export function InPlan({ store, today, children }: InPlanProps) {
  const source = useMemo(() => draftSource(store), [store]);
  return (
    <StoreContext value={store}>
      <NounContext value={planNoun}>
        <ReadFrom source={source} today={today}>
          {children}
        </ReadFrom>
      </NounContext>
    </StoreContext>
  );
}

/** The screen that the address names, with what stands around every screen of a plan; `notice` below its heading. */
export const ScreenOfPlan = ({ notice }: { readonly notice: ReactNode }) => (
  <Named>
    <WritingBar>
      <PlanNav />
    </WritingBar>
    <Notices />
    <NoticeContext value={notice && <Suspense fallback={null}>{notice}</Suspense>}>
      <InTurn>
        <Outlet />
      </InTurn>
    </NoticeContext>
    <SavingNotice />
  </Named>
);

/** Documents of this plan are called after its review. */
function Named({ children }: { readonly children: ReactNode }) {
  useFieldInAddress();
  const { review } = useDeferredValue(usePlan());
  return <TitleContext value={useText()(review.name).words || null}>{children}</TitleContext>;
}
