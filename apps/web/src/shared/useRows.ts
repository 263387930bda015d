import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { FragmentDefinitionNode } from 'graphql';

/**
 * What a table shows of each entry of a list: its own masked fragment, read from the cache as it changes there. An entry
 * that was just removed may stand in the list a moment longer, and is left out.
 */
export function useRows<Row extends object>(
  fragment: TypedDocumentNode<Row>,
  from: readonly FragmentType<TypedDocumentNode<Row>>[],
): readonly Row[] {
  // The fragments that it spreads stand after it in its document.
  const [{ name }] = fragment.definitions as readonly [FragmentDefinitionNode];
  const { data } = useFragment({ fragment, fragmentName: name.value, from: from as never[] });
  return (data as readonly (Row | null)[]).filter((row): row is Row => row !== null && Object.keys(row).length > 1);
}
