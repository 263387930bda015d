import type { ApolloClient } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { Edit as EditInput, EditPlanMutation as EditPlanData } from '../../generated/graphql.ts';
import { editInput } from '../aggregate/editInput.ts';
import { plain } from '../refusal.ts';
import type { AskForPlan } from './askForPlan.ts';
import { EditPlanMutation } from './editMutation.ts';
import { readPlan } from './readPlan.ts';
import type { PlanView } from './view.ts';
import { NoAnswer, type Answer, type Loaded, type Transport } from '../aggregate/store/transport.ts';

/** The API, for one plan. The client's cache is not used: the store keeps the plan. */
export const apiTransport = (client: ApolloClient, planId: string, ask: AskForPlan): Transport<PlanView> => ({
  load: () =>
    answering(
      async (): Promise<Loaded<PlanView>> => {
        const { data } = await ask();
        if (!data?.viewer) return { kind: 'signedOut' };
        return data.plan ? { kind: 'loaded', view: readPlan(data.plan, data.viewer) } : { kind: 'notFound' };
      },
      // An address that somebody cut short names no id: nothing is there, and trying again would not help.
      { SIGN_IN_NEEDED: { kind: 'signedOut' }, BAD_USER_INPUT: { kind: 'notFound' } },
    ),
  send: ({ requestId, baseSequence, edits }, personId) =>
    answering(
      async (): Promise<Answer> => {
        const input = { planId, requestId, baseSequence, edits: edits.map((edit) => editInput(edit) as EditInput) };
        const { data } = await client.mutate({
          mutation: EditPlanMutation,
          variables: { input },
          fetchPolicy: 'no-cache',
          // Nothing is written in the name of someone else who has signed in in this browser since.
          context: { headers: { 'cynllun-person': personId } },
        });
        if (!data) throw new Error('No data');
        return answerOf(data.editPlan);
      },
      { SIGN_IN_NEEDED: { kind: 'notFound' } },
    ),
});

/** Some operations are refused before they are looked at, by a code; every other error means nothing to the person. */
async function answering<A>(ask: () => Promise<A>, refusals: Readonly<Record<string, A>>): Promise<A> {
  try {
    return await ask();
  } catch (error) {
    const isRefusal = CombinedGraphQLErrors.is(error);
    const codes = isRefusal ? error.errors.map(({ extensions }) => String(extensions?.['code'])) : [];
    const refusal = codes.map((code) => refusals[code]).find((answer) => answer !== undefined);
    if (refusal !== undefined) return refusal;
    throw new NoAnswer(isRefusal || ServerError.is(error), error);
  }
}

function answerOf(data: EditPlanData['editPlan']): Answer {
  switch (data.__typename) {
    case 'PlanEdited':
      return { kind: 'edited', sequence: data.sequence, previousSequence: data.previousSequence };
    case 'ConflictError':
      return { kind: 'conflict', conflicts: data.conflicts };
    case 'ValidationError':
      return {
        kind: 'invalid',
        problems: data.problems.map(({ params, ...one }) => ({ ...one, params: plain(params) })),
      };
    case 'ForbiddenError':
      return { kind: 'forbidden' };
    case 'StageError':
      return { kind: 'stage' };
    case 'NotFoundError':
      return { kind: 'notFound' };
    case 'SignedOutError':
      return { kind: 'signedOut' };
  }
}
