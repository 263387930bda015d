import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useLoaderData } from 'react-router';

/** A query, as the route of a screen sent it while the screen was being fetched. */
export interface Asked<Data = unknown> {
  readonly query: TypedDocumentNode<Data, OperationVariables>;
  readonly variables: OperationVariables;
}

/** What the route of this screen asks for (`app/screens.tsx`), from the cache that it is put into. */
export function useAsked<Data>() {
  const { query, variables } = useLoaderData<Asked<Data>>();
  return useQuery(query, { variables });
}
