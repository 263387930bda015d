import { useCallback } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLoaderData } from 'react-router';
import { useServerDay } from '../../useServerDay.ts';
import { NotOpened } from '../../writing/NotOpened.tsx';
import { useOpened } from '../../writing/useOpened.ts';
import type { AskForPlan } from '../askForPlan.ts';
import { InPlan, ScreenOfPlan } from '../frame/InPlan.tsx';
import { openPrepared } from './openPrepared.ts';
import { PreparingBar } from './PreparingBar.tsx';
import type { Preparation } from './preparation.ts';

interface PreparedPlanProps {
  readonly planId: string;
  readonly preparation: Preparation;
}

/**
 * Everything below shows and changes what is prepared over a plan, by the same screens as the plan itself. It is prepared
 * alone: nobody else sees it, and words are set whole.
 */
export function PreparedPlan({ planId, preparation: { kind, version } }: PreparedPlanProps) {
  const client = useApolloClient();
  const { ask } = useLoaderData<{ readonly ask: AskForPlan }>();
  const open = useCallback(
    () => openPrepared(client, planId, ask, { kind, version }),
    [client, planId, ask, kind, version],
  );
  const opening = useOpened(open);
  const today = useServerDay();
  const { opened } = opening;
  if (typeof opened === 'string' || opened.kind !== 'open') return <NotOpened {...opening} />;
  return (
    <InPlan store={opened.store} today={today}>
      <ScreenOfPlan notice={<PreparingBar preparation={{ kind, version }} />} />
    </InPlan>
  );
}
