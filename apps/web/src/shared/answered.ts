import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { apollo } from './apollo.ts';
import { askAhead, type AskAhead } from './askAhead.ts';
import { useAnswer } from './useAnswer.ts';

/** What a route asked for before its screen is drawn. */
export interface Answered<Data, Variables> {
  readonly ask: AskAhead<Data, Variables>;
  /** The answer, with which the screen is drawn at once; undefined where it did not come, and is to be asked for again. */
  readonly first: Data | undefined;
}

/**
 * Asks for what a page shows whose first words stand in the HTML (`app/firstWords.tsx`): the script takes it over with the
 * answer, so that its first drawing is what stands there.
 */
export async function answered<Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Answered<Data, Variables>> {
  const ask = askAhead(apollo, query, variables);
  const first = await ask(variables).then(
    ({ data }) => data,
    () => undefined,
  );
  return { ask, first };
}

/** The answer of a route, asked for again where it did not come. */
export function useAnswered<Data, Variables>({ ask, first }: Answered<Data, Variables>, variables: Variables) {
  const { data = first, ...rest } = useAnswer(ask, first === undefined ? variables : null);
  return { data, ...rest };
}
