import type { ApolloClient } from '@apollo/client';
import type { Edit as EditInput } from '../../generated/graphql.ts';
import type { Transport } from '../aggregate/store/transport.ts';
import { outcomeOf } from '../refusal.ts';
import { transportOf } from '../writing/transportOf.ts';
import type { AskForPlan } from './askForPlan.ts';
import { EditPlanMutation } from './editMutation.ts';
import { readPlan } from './readPlan.ts';
import type { PlanView } from './view.ts';

/** The API, for one plan. */
export const apiTransport = (client: ApolloClient, planId: string, ask: AskForPlan): Transport<PlanView> =>
  transportOf<PlanView, EditInput>({
    load: async () => {
      const { data } = await ask();
      if (!data?.viewer) return { kind: 'signedOut' };
      return data.plan ? { kind: 'loaded', view: readPlan(data.plan, data.viewer) } : { kind: 'notFound' };
    },
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
