import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { EditPlanMutation } from '../../generated/graphql.ts';
import { editInput } from '../aggregate/editInput.ts';
import type { View } from '../aggregate/store/binding.ts';
import { NoAnswer, type Answer, type Loaded, type Request, type Transport } from '../aggregate/store/transport.ts';
import { plain, type Sent, type Told } from '../refusal.ts';

/** What every mutation that edits an aggregate may answer with, beside that it was edited. */
export type EditFailure =
  | Exclude<EditPlanMutation['editPlan'], { __typename: 'PlanEdited' | 'ValidationError' }>
  | { readonly __typename: 'ValidationError' };
type Edited = { readonly sequence: number; readonly previousSequence: number };
export type EditOutcome = EditFailure | (Edited & { readonly __typename: `${string}Edited` });

/** A request as every such mutation takes it, but for whose it is. */
export interface EditRequest<EditInput> {
  readonly requestId: string;
  readonly baseSequence: number;
  readonly edits: EditInput[];
}

interface Api<V extends View, EditInput> {
  readonly load: () => Promise<Loaded<V>>;
  /** Nothing is written in the name of someone else who has signed in in this browser since: send `context` along. */
  readonly send: (request: EditRequest<EditInput>, context: object) => Sent<EditOutcome>;
}

/** The API, for one root. The client's cache is not used: the store keeps the root. */
export const transportOf = <V extends View, EditInput>({ load, send }: Api<V, EditInput>): Transport<V> => ({
  // An address that somebody cut short names no id: nothing is there, and trying again would not help.
  load: () => answering(load, { SIGN_IN_NEEDED: { kind: 'signedOut' }, BAD_USER_INPUT: { kind: 'notFound' } }),
  send: ({ requestId, baseSequence, edits }: Request, personId) =>
    answering(
      async (): Promise<Answer> => {
        const context = { headers: { 'cynllun-person': personId } };
        const request = { requestId, baseSequence, edits: edits.map((edit) => editInput(edit) as EditInput) };
        const outcome = await send(request, context);
        if (outcome === undefined) throw new Error('No data');
        return answerOf(outcome);
      },
      { SIGN_IN_NEEDED: { kind: 'notFound' } },
    ),
});

/**
 * Some operations are refused before they are looked at, by a code; every other error means nothing to the person.
 * @throws NoAnswer
 */
export async function answering<A>(ask: () => Promise<A>, refusals: Readonly<Record<string, A>>): Promise<A> {
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

export function answerOf(data: Told<EditOutcome>): Answer {
  switch (data.__typename) {
    case 'ConflictError':
      return { kind: 'conflict', conflicts: data.conflicts };
    case 'ValidationError':
      return {
        kind: 'invalid',
        problems: (data.problems ?? []).map(({ params, ...one }) => ({ ...one, params: plain(params) })),
      };
    case 'ForbiddenError':
      return { kind: 'forbidden' };
    case 'StageError':
      return { kind: 'stage' };
    case 'NotFoundError':
      return { kind: 'notFound' };
    case 'SignedOutError':
      return { kind: 'signedOut' };
    default:
      return { kind: 'edited', sequence: data.sequence, previousSequence: data.previousSequence };
  }
}
