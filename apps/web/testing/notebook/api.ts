import { parse } from 'graphql';
import type { FieldValues } from '@cynllun/domain/aggregate/aggregate';
import { notebookAggregate, type Notebook } from '@cynllun/domain/fixtures/test-aggregate';
import { editInput } from '../../src/shared/aggregate/editInput.ts';
import { openFeed } from '../../src/shared/aggregate/live/followFeed.ts';
import { readRoot } from '../../src/shared/aggregate/readRoot.ts';
import {
  NoAnswer,
  type Answer,
  type FeedWrite,
  type Problem,
  type ServerConflict,
  type Transport,
} from '../../src/shared/aggregate/store/transport.ts';
import type { NotebookView } from '../../src/shared/aggregate/testing/notebookServer.ts';

const text = '{ original en cy madeFrom }';
const query = `query ($id: ID!) {
  viewer { id }
  notebook(id: $id) {
    id sequence viewerMayEdit title ${text} body ${text}
    pages { id position heading words nextPageId ownerPersonId isFrozen remarks { id position says } }
    copies { id position content }
  }
}`;
const mutation = `mutation ($input: EditNotebookInput!) {
  editNotebook(input: $input) {
    __typename
    ... on NotebookEdited { sequence previousSequence }
    ... on ConflictError { conflicts { path at by { id name } } }
    ... on ValidationError { problems { path code params } }
  }
}`;

interface Read {
  readonly viewer: NotebookView['viewer'] | null;
  readonly notebook: (FieldValues & { readonly viewerMayEdit: boolean }) | null;
}

type Edited =
  | { readonly __typename: 'NotebookEdited'; readonly sequence: number; readonly previousSequence: number }
  | { readonly __typename: 'ConflictError'; readonly conflicts: readonly ServerConflict[] }
  | { readonly __typename: 'ValidationError'; readonly problems: readonly (Problem & { readonly path: string })[] }
  | { readonly __typename: 'ForbiddenError' | 'StageError' | 'NotFoundError' | 'SignedOutError' };

/** The API, for one notebook. */
export const notebookTransport = (id: string): Transport<NotebookView> => ({
  load: async () => {
    const { viewer, notebook } = await ask<Read>(query, { id });
    if (viewer === null) return { kind: 'signedOut' };
    if (notebook === null) return { kind: 'notFound' };
    const root = readRoot<Notebook>(notebookAggregate, notebook);
    return { kind: 'loaded', view: { root, viewer, mayEdit: notebook.viewerMayEdit } };
  },
  send: async ({ requestId, baseSequence, edits }, personId) => {
    const input = { notebookId: id, requestId, baseSequence, edits: edits.map(editInput) };
    const { editNotebook } = await ask<{ editNotebook: Edited }>(mutation, { input }, { 'cynllun-person': personId });
    return answerOf(editNotebook);
  },
});

async function ask<Data>(source: string, variables: object, headers: Record<string, string> = {}): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: source, variables }),
  }).catch((error: unknown) => {
    throw new NoAnswer(false, error);
  });
  const { data, errors } = (await response.json()) as { data: Data | null; errors?: unknown };
  if (data === null || errors !== undefined) throw new NoAnswer(true, errors);
  return data;
}

function answerOf(edited: Edited): Answer {
  switch (edited.__typename) {
    case 'NotebookEdited':
      return { kind: 'edited', sequence: edited.sequence, previousSequence: edited.previousSequence };
    case 'ConflictError':
      return { kind: 'conflict', conflicts: edited.conflicts };
    case 'ValidationError':
      return { kind: 'invalid', problems: edited.problems };
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

interface Changes {
  readonly __typename: string;
  readonly relatedSequence: number;
  readonly reload: boolean;
  readonly relatedChanged: boolean;
  readonly writes: readonly FeedWrite[];
}

/** Opens the feed of a notebook's log. */
export const openNotebookFeed = openFeed<{ notebookChanges: Changes }>({
  document: parse(`subscription ($notebookId: ID!, $after: Int!) {
    notebookChanges(notebookId: $notebookId, after: $after) {
      __typename
      ... on NotebookChanges {
        relatedSequence reload relatedChanged writes { sequence changes { entity entityId field after } }
      }
    }
  }`),
  variables: (notebookId, after) => ({ notebookId, after }),
  read: ({ notebookChanges: { __typename, relatedSequence, reload, relatedChanged, writes } }) =>
    __typename === 'NotebookChanges' ? { relatedSequence, reload: reload || relatedChanged, writes } : null,
});
