import { useRef, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useTranslation } from 'react-i18next';
import { isSignedOut, refusalOf, refusalsIn, refusalWords, saysThis, type Outcome, type Refusal } from '../refusal.ts';
import type { Problem } from './ErrorSummary.tsx';
import { onePress } from './onePress.ts';

type FailureName =
  'ValidationError' | 'ConflictError' | 'ForbiddenError' | 'NotFoundError' | 'StageError' | 'SignedOutError';
type Done<Data> = Exclude<Data[keyof Data], { __typename: FailureName }>;

interface Send<Data, Input> {
  /** Sends the form. Answers with what was done, or null where it was refused: `problems` then say why. */
  readonly send: (input: Input) => Promise<Done<Data> | null>;
  /** Refuses the form before it is sent, for what the screen sees itself. */
  readonly refuse: (refusals: readonly Refusal[]) => void;
  /** For `<Form>`, in the language of the screen. */
  readonly problems: readonly Problem[];
  readonly attempt: number;
  /** The words about one field, for the field itself. */
  readonly problemOf: (field: string) => string | undefined;
  readonly sending: boolean;
}

/**
 * Sends one mutation from a form. It selects `__typename` of its result, and `problems { path code params }` of
 * ValidationError. The screen needs the area `errors`.
 */
export function useSend<Data extends Readonly<Record<string, Outcome>>, Input>(
  document: TypedDocumentNode<Data, { input: Input }>,
): Send<Data, Input> {
  const client = useApolloClient();
  const { i18n } = useTranslation();
  // The state is that of the last drawing: a second press may come before the next.
  const isSending = useRef(false);
  const [state, setState] = useState<State>({ attempt: 0, refusals: [], sending: false });

  const refuse = (refusals: readonly Refusal[]) =>
    setState(({ attempt }) => ({ attempt: attempt + 1, refusals, sending: false }));

  const send = async (input: Input): Promise<Done<Data> | null> => {
    if (isSending.current) return null;
    onePress();
    isSending.current = true;
    setState((before) => ({ ...before, sending: true }));
    try {
      const { data } = await client.mutate({ mutation: document, variables: { input } });
      const [outcome] = Object.values(data ?? {});
      refuse(outcome ? refusalsIn(outcome) : []);
      return outcome && refusalsIn(outcome).length === 0 ? (outcome as Done<Data>) : null;
    } catch (error) {
      refuse([refusalOf(error)]);
      return null;
    } finally {
      isSending.current = false;
    }
  };

  const problems = state.refusals.map((refusal) => ({
    id: refusal.field,
    words: refusalWords(i18n, refusal),
    saysThis: saysThis(refusal),
    isSignedOut: isSignedOut(refusal),
  }));
  const problemOf = (field: string) => problems.find(({ id }) => id === field)?.words;
  return { send, refuse, problems, problemOf, attempt: state.attempt, sending: state.sending };
}

interface State {
  readonly attempt: number;
  readonly refusals: readonly Refusal[];
  readonly sending: boolean;
}
