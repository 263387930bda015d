import { useRef } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { Edit as EditInput } from '../../../generated/graphql.ts';
import { editInput } from '../../aggregate/editInput.ts';
import type { Answer } from '../../aggregate/store/transport.ts';
import type { CheckedForm } from '../../form/useCheckedForm.ts';
import type { Done, Outcome, Sent } from '../../refusal.ts';
import { answering, answerOf, type EditFailure, type EditRequest } from '../../writing/transportOf.ts';
import { useStore } from '../../writing/useStore.ts';

/** What every mutation that records a set of edits answers with. */
type Recorded = Outcome &
  (
    | EditFailure
    | { readonly __typename: 'CandidateError' }
    | { readonly version: { readonly chainHead: { readonly sequence: number | null } } }
  );

/**
 * Sends all that is prepared with what a form says of it, in one request; answers with what was recorded, or null where it was
 * refused. What is wrong with the edits is said at their fields and in the notices above; the rest at the form.
 */
export function useRecord() {
  const store = useStore();
  // The same edits with the same answers are the same request, however often they are sent.
  const requestIds = useRef(new Map<string, string>());
  return async <Values extends FieldValues, Checked, Result extends Recorded>(
    form: CheckedForm<Values, Checked>,
    said: Checked,
    mutate: (request: EditRequest<EditInput>, context: object) => Sent<Result>,
  ): Promise<Done<Result> | null> => {
    const { saving } = store.getSnapshot();
    if (saving.state === 'notSaved' && saving.reason === 'attention') {
      form.setError('root.refusal', { type: 'errors:problem.inChanges' });
      return null;
    }
    let sent: Sent<Result> | null = null;
    const send = (request: EditRequest<EditInput>, context: object) => (sent = mutate(request, context));
    const before = store.getSnapshot().view.root.sequence;
    await store
      .sendTogether(({ requestId: made, baseSequence, edits }, personId) =>
        answering(
          async () => {
            const asked = { baseSequence, edits: edits.map((edit) => editInput(edit) as EditInput) };
            const name = JSON.stringify([asked, said]);
            const requestId = requestIds.current.get(name) ?? made;
            requestIds.current.set(name, requestId);
            const context = { headers: { 'cynllun-person': personId } };
            const outcome = await send({ requestId, ...asked }, context);
            if (outcome === undefined) throw new Error('No data');
            return answerTo(outcome, before);
          },
          { SIGN_IN_NEEDED: { kind: 'signedOut' } },
        ),
      )
      // The form says so, from the same answer.
      .catch(() => undefined);
    return sent === null ? null : form.done(aboutForm(sent));
  };
}

function answerTo(outcome: Recorded, before: number): Answer {
  if ('version' in outcome) {
    const sequence = outcome.version.chainHead.sequence ?? before;
    return { kind: 'edited', sequence, previousSequence: sequence - 1 };
  }
  return outcome.__typename === 'CandidateError' ? { kind: 'stage' } : answerOf(outcome);
}

/** The answer without what it says of fields of the plan, in whose place it says that there is such. */
async function aboutForm<Result>(sent: Sent<Result>): Sent<Result> {
  const outcome = await sent;
  const problems = outcome?.problems;
  const own = problems?.filter(({ path }) => !path.includes(':'));
  if (outcome === undefined || own === undefined || own.length === problems?.length) return outcome;
  return { ...outcome, problems: [...own, { path: 'edits', code: 'inChanges', params: {} }] };
}
