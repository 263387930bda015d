import { useState } from 'react';
import type { ApolloClient } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { answerOf, outcomeOf, type Done, type Outcome, type Refusal } from '../refusal.ts';
import { onePress } from './onePress.ts';
import { useProblems, type Sending } from './problems.ts';

interface Send<Data, Variables extends { readonly input: unknown }> extends Sending {
  /** Answers with what was done, or null where it was refused: `problems` then say why. */
  readonly send: (
    input: Variables['input'],
    options?: SendOptions<Data, Variables>,
  ) => Promise<Done<Data[keyof Data]> | null>;
  /** Refuses before anything is sent, for what the screen sees itself. */
  readonly refuse: (refusals: readonly Refusal[]) => void;
}

/**
 * Sends one mutation from a button or a question. A form with answers is `useCheckedForm`'s. It selects `__typename` of
 * its result, and spreads `Problems`. The screen needs the area `errors`.
 */
export function useSend<Data extends Readonly<Record<string, Outcome>>, Variables extends { input: unknown }>(
  document: TypedDocumentNode<Data, Variables>,
  own?: string,
  refusedBefore: readonly Refusal[] = [],
): Send<Data, Variables> {
  const [mutate, { loading: isSending }] = useMutation(document as TypedDocumentNode<Data>);
  const [{ attempt, refusals }, setState] = useState<State>({
    attempt: refusedBefore.length,
    refusals: refusedBefore,
  });

  const refuse = (found: readonly Refusal[]) =>
    setState((before) => ({ attempt: before.attempt + 1, refusals: found }));

  const send: Send<Data, Variables>['send'] = async (input, options) => {
    if (isSending) return null;
    onePress();
    const variables = { ...options?.variables, input };
    const answer = await answerOf(outcomeOf((given) => mutate({ ...given, variables }), { ...options }));
    refuse('done' in answer ? [] : answer.refusals);
    return 'done' in answer ? answer.done : null;
  };
  return { send, refuse, problems: useProblems(refusals, own), attempt, isSending };
}

/** What goes with it beside its input, and what becomes of the cache. */
type SendOptions<Data, Variables extends { readonly input: unknown }> = Omit<
  ApolloClient.MutateOptions<Data>,
  'mutation' | 'variables'
> & { readonly variables?: Omit<Variables, 'input'> };

interface State {
  readonly attempt: number;
  readonly refusals: readonly Refusal[];
}
