import { lazy, Suspense, useCallback } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLoaderData, useLocation, useParams } from 'react-router';
import { Loading } from '../layout/Awaiting.tsx';
import { withoutLanguage } from '../words/language.ts';
import { NotOpened } from '../writing/NotOpened.tsx';
import { useOpened } from '../writing/useOpened.ts';
import { WithOthers } from '../writing/WithOthers.tsx';
import type { AskForPlan } from './askForPlan.ts';
import { InPlan, ScreenOfPlan } from './frame/InPlan.tsx';
import { openPlan } from './openPlan.ts';
import { placeOfPage } from './places.ts';
import type { PlanStore } from './planStore.ts';
import { keyOf, preparedAt, usePreparation, type Preparation } from './prepare/preparation.ts';
import { useServerDay } from '../useServerDay.ts';

const PreparedPlan = lazy(async () => ({ default: (await import('./prepare/PreparedPlan.tsx')).PreparedPlan }));
const AsideNotice = lazy(async () => ({ default: (await import('./prepare/AsideNotice.tsx')).AsideNotice }));

/** Around every screen of a plan: opens the plan that the address names, or what is prepared over it. */
export function PlanFrame() {
  const { planId = '' } = useParams();
  const { pathname, search } = useLocation();
  const current = usePreparation(planId);
  const prepared = preparedAt(pathname, search, current);
  if (prepared === null) return <Frame key={planId} planId={planId} aside={current} />;
  return (
    <Suspense fallback={<Loading />}>
      <PreparedPlan key={keyOf(planId, prepared)} planId={planId} preparation={prepared} />
    </Suspense>
  );
}

interface FrameProps {
  readonly planId: string;
  /** What is prepared in this tab, and is not shown here. */
  readonly aside: Preparation | null;
}

function Frame({ planId, aside }: FrameProps) {
  const client = useApolloClient();
  const { ask } = useLoaderData<{ readonly ask: AskForPlan }>();
  const open = useCallback(() => openPlan(client, planId, ask), [client, planId, ask]);
  const opening = useOpened(open);
  const { opened } = opening;
  if (typeof opened === 'string' || opened.kind !== 'open') return <NotOpened {...opening} />;
  return <OpenedPlan store={opened.store} aside={aside} />;
}

/** Everything below reads the working draft, and may change it through its store. */
function OpenedPlan({ store, aside }: Pick<FrameProps, 'aside'> & { readonly store: PlanStore }) {
  const address = useLocation().pathname;
  return (
    <InPlan store={store} today={useServerDay()}>
      <WithOthers isWanted={!looksBack(address)} page={placeOfPage(withoutLanguage(address))}>
        <ScreenOfPlan
          notice={
            aside && (
              <Suspense fallback={null}>
                <AsideNotice preparation={aside} />
              </Suspense>
            )
          }
        />
      </WithOthers>
    </InPlan>
  );
}

/**
 * Whether a screen shows the plan as it was, or compares: whoever opens one is alone there until they go to the working
 * plan, or where something of theirs is unsaved.
 */
const looksBack = (address: string): boolean => /\/history\/(?:past|compare)$/.test(address);
