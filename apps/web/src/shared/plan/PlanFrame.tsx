import { lazy, useCallback, type ReactNode } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLoaderData, useLocation, useParams } from 'react-router';
import { loadWords } from '../words/i18n.ts';
import { withoutLanguage } from '../words/language.ts';
import { NotOpened } from '../writing/NotOpened.tsx';
import { openRoot, openSent } from '../writing/openRoots.ts';
import { useOpened } from '../writing/useOpened.ts';
import { WithOthers } from '../writing/WithOthers.tsx';
import { useServerDay } from '../useServerDay.ts';
import type { PlanQuery } from '../../generated/graphql.ts';
import { loadedPlan } from './apiTransport.ts';
import type { AskForPlan } from './askForPlan.ts';
import { InPlan, ScreenOfPlan } from './frame/InPlan.tsx';
import { planOpening } from './openPlan.ts';
import { placeOfPage } from './places.ts';
import { nameOf, preparedAt, readName, usePreparation, type Preparation } from './prepare/preparation.ts';

/** Around every screen of a plan: opens the plan that the address names, or what is prepared over it. */
export function PlanFrame() {
  const { planId = '' } = useParams();
  const { pathname, search } = useLocation();
  const current = usePreparation(planId);
  const prepared = preparedAt(pathname, search, current);
  const name = prepared === null ? '' : nameOf(prepared);
  return <Frame key={`${planId} ${name}`} planId={planId} prepared={name} aside={prepared === null ? current : null} />;
}

interface FrameProps {
  readonly planId: string;
  /** The name of what is prepared and shown in place of the draft; empty for the draft. */
  readonly prepared: string;
  /** What is prepared in this tab, and is not shown here. */
  readonly aside: Preparation | null;
}

function Frame({ planId, prepared, aside }: FrameProps) {
  const client = useApolloClient();
  const { ask, sent } = useLoaderData<{ readonly ask: AskForPlan; readonly sent: PlanQuery | undefined }>();
  const open = useCallback(async () => {
    const opening = planOpening(client, planId, ask);
    const preparation = readName(prepared);
    if (preparation === null) return openRoot(opening);
    return (await import('./prepare/openPrepared.ts')).openPrepared(client, opening, preparation);
  }, [client, planId, ask, prepared]);
  const opening = useOpened(open, () =>
    sent === undefined || prepared !== '' ? null : openSent(planOpening(client, planId, ask), loadedPlan(sent)),
  );
  const today = useServerDay();
  const { opened } = opening;
  if (typeof opened === 'string' || opened.kind !== 'open') return <NotOpened {...opening} />;
  const preparation = readName(prepared);
  return (
    <InPlan store={opened.store} today={today}>
      {preparation === null ? (
        <Together>
          <ScreenOfPlan notice={aside && <AsideNotice preparation={aside} />} />
        </Together>
      ) : (
        // Prepared alone: nobody else sees it, and words are set whole.
        <ScreenOfPlan notice={<PreparingBar preparation={preparation} />} />
      )}
    </InPlan>
  );
}

const AsideNotice = lazy(async () => {
  const [{ AsideNotice: Notice }] = await Promise.all([import('./prepare/AsideNotice.tsx'), loadWords(['agreement'])]);
  return { default: Notice };
});
const PreparingBar = lazy(async () => {
  const [{ PreparingBar: Bar }] = await Promise.all([import('./prepare/PreparingBar.tsx'), loadWords(['agreement'])]);
  return { default: Bar };
});

/** The working draft, written with whoever else has it open. */
function Together({ children }: { readonly children: ReactNode }) {
  const address = useLocation().pathname;
  return (
    <WithOthers isWanted={!looksBack(address)} page={placeOfPage(withoutLanguage(address))}>
      {children}
    </WithOthers>
  );
}

/**
 * Whether a screen shows the plan as it was, or compares: whoever opens one is alone there until they go to the working
 * plan, or where something of theirs is unsaved.
 */
const looksBack = (address: string): boolean => /\/history\/(?:past|compare)$/.test(address);
