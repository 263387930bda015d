import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { answerOf, type Done, type Outcome, type Refusal } from '../refusal.ts';
import { onePress } from './onePress.ts';
import { useProblems, type Sending } from './problems.ts';

interface Send<Data, Input> extends Sending {
  /** Answers with what was done, or null where it was refused: `problems` then say why. */
  readonly send: (input: Input) => Promise<Done<Data> | null>;
  /** Refuses before anything is sent, for what the screen sees itself. */
  readonly refuse: (refusals: readonly Refusal[]) => void;
}

/**
 * Sends one mutation from a button or a question. A form with answers is `useCheckedForm`'s. It selects `__typename` of
 * its result, and `problems { path code params }` of ValidationError. The screen needs the area `errors`.
 */
export function useSend<Data extends Readonly<Record<string, Outcome>>, Input>(
  document: TypedDocumentNode<Data, { input: Input }>,
  own?: string,
  refusedBefore: readonly Refusal[] = [],
): Send<Data, Input> {
  const [mutate, { loading: isSending }] = useMutation<Data, { input: Input }>(document);
  const [{ attempt, refusals }, setState] = useState<State>({
    attempt: refusedBefore.length,
    refusals: refusedBefore,
  });

  const refuse = (found: readonly Refusal[]) =>
    setState((before) => ({ attempt: before.attempt + 1, refusals: found }));

  const send = async (input: Input): Promise<Done<Data> | null> => {
    if (isSending) return null;
    onePress();
    const answer = await answerOf(mutate({ variables: { input } }));
    refuse('done' in answer ? [] : answer.refusals);
    return 'done' in answer ? answer.done : null;
  };
  return { send, refuse, problems: useProblems(refusals, own), attempt, isSending };
}

interface State {
  readonly attempt: number;
  readonly refusals: readonly Refusal[];
}
