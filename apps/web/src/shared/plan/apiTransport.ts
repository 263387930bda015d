import type { ApolloClient } from '@apollo/client';
import type { Edit as EditInput, PlanQuery as PlanData } from '../../generated/graphql.ts';
import type { Loaded, Transport } from '../aggregate/store/transport.ts';
import { outcomeOf } from '../refusal.ts';
import { transportOf } from '../writing/transportOf.ts';
import type { AskForPlan } from './askForPlan.ts';
import { EditPlanMutation } from './editMutation.ts';
import { readPlan } from './readPlan.ts';
import type { PlanView } from './view.ts';

/** A plan as the API answers with it. */
export function loadedPlan(data: PlanData | undefined): Loaded<PlanView> {
  if (!data?.viewer) return { kind: 'signedOut' };
  return data.plan ? { kind: 'loaded', view: readPlan(data.plan, data.viewer) } : { kind: 'notFound' };
}

/** The API, for one plan. */
export const apiTransport = (client: ApolloClient, planId: string, ask: AskForPlan): Transport<PlanView> =>
  transportOf<PlanView, EditInput>({
    load: async () => loadedPlan((await ask()).data),
    send: (request, context) =>
      outcomeOf(
        (reading) =>
          client.mutate({
            mutation: EditPlanMutation,
            variables: { input: { planId, ...request } },
            fetchPolicy: 'no-cache',
            context,
            ...reading,
          }),
        {},
      ),
  });
