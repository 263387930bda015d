import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';

/** Asks the API, apart from the cache. */
export type AskAhead<Data, Variables> = (variables: Variables) => Promise<{ readonly data?: Data | undefined }>;

/**
 * Asks at once for what is true of one moment, while the screen that shows it is being fetched. Whoever then asks first
 * for the same gets that answer; any other question is asked anew. Null for `variables`: nothing is asked ahead.
 */
export function askAhead<Data, Variables extends OperationVariables>(
  client: ApolloClient,
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables | null,
): AskAhead<Data, Variables> {
  const now = (asked: OperationVariables) =>
    client.query<Data>({
      query: query as TypedDocumentNode<Data, OperationVariables>,
      variables: asked,
      fetchPolicy: 'no-cache',
    }) as ReturnType<AskAhead<Data, Variables>>;
  if (variables === null) return now;
  let ahead: ReturnType<typeof now> | null = now(variables);
  ahead.catch(() => undefined);
  return (asked) => {
    if (ahead === null || JSON.stringify(asked) !== JSON.stringify(variables)) return now(asked);
    const answer = ahead;
    ahead = null;
    return answer;
  };
}
