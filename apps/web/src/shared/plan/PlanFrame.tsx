import { useCallback, useDeferredValue, useMemo, type ReactNode } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { Outlet, useLoaderData, useLocation, useParams } from 'react-router';
import { TitleContext } from '../layout/Screen.tsx';
import { withoutLanguage } from '../words/language.ts';
import { NotOpened } from '../writing/NotOpened.tsx';
import { Notices } from '../writing/Notices.tsx';
import { NounContext } from '../writing/noun.ts';
import { SavingNotice } from '../writing/SavingBar.tsx';
import { useOpened } from '../writing/useOpened.ts';
import { StoreContext } from '../writing/useStore.ts';
import { WithOthers } from '../writing/WithOthers.tsx';
import { WritingBar } from '../writing/WritingBar.tsx';
import { PlanNav } from './frame/PlanNav.tsx';
import type { AskForPlan } from './askForPlan.ts';
import { useFieldInAddress } from './focusField.ts';
import { InTurn } from './InTurn.tsx';
import { openPlan } from './openPlan.ts';
import { placeOfPage } from './places.ts';
import { planNoun } from './planNoun.ts';
import type { PlanStore } from './planStore.ts';
import { draftSource } from './source/PlanSource.ts';
import { ReadFrom } from './source/ReadFrom.tsx';
import { usePlan } from './source/usePlan.ts';
import { useServerDay } from '../useServerDay.ts';
import { useText } from '../words/useText.ts';

/** Around every screen of a plan: opens the plan that the address names. */
export function PlanFrame() {
  const { planId = '' } = useParams();
  return <Frame key={planId} planId={planId} />;
}

function Frame({ planId }: { readonly planId: string }) {
  const client = useApolloClient();
  const { ask } = useLoaderData<{ readonly ask: AskForPlan }>();
  const open = useCallback(() => openPlan(client, planId, ask), [client, planId, ask]);
  const opening = useOpened(open);
  const today = useServerDay();
  const { opened } = opening;
  if (typeof opened === 'string' || opened.kind !== 'open') return <NotOpened {...opening} />;
  return <OpenedPlan store={opened.store} today={today} />;
}

/** Everything below reads the working draft, and may change it through its store. */
function OpenedPlan({ store, today }: { readonly store: PlanStore; readonly today: string }) {
  const source = useMemo(() => draftSource(store), [store]);
  const address = useLocation().pathname;
  return (
    <StoreContext value={store}>
      <NounContext value={planNoun}>
        <ReadFrom source={source} today={today}>
          <WithOthers isWanted={!looksBack(address)} page={placeOfPage(withoutLanguage(address))}>
            <Named>
              <WritingBar>
                <PlanNav />
              </WritingBar>
              <Notices />
              <InTurn>
                <Outlet />
              </InTurn>
              <SavingNotice />
            </Named>
          </WithOthers>
        </ReadFrom>
      </NounContext>
    </StoreContext>
  );
}

/**
 * Whether a screen shows the plan as it was, or compares: whoever opens one is alone there until they go to the working
 * plan, or where something of theirs is unsaved.
 */
const looksBack = (address: string): boolean => /\/history\/(?:past|compare)$/.test(address);

/** Documents of this plan are called after its review. */
function Named({ children }: { readonly children: ReactNode }) {
  useFieldInAddress();
  const { review } = useDeferredValue(usePlan());
  return <TitleContext value={useText()(review.name).words || null}>{children}</TitleContext>;
}
