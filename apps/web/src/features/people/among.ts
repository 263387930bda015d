import { use, createContext } from 'react';
import type { ApolloCache, Reference } from '@apollo/client/cache';
import { placed } from '../../shared/placed.ts';
import { useViewer } from '../../shared/viewer.ts';

/** Whose people a screen shows: an organisation's or a review's. */
export interface Among {
  readonly organisationId: string | null;
  readonly reviewId: string | null;
}

export const AmongContext = createContext<Among>({ organisationId: null, reviewId: null });

interface Answer {
  readonly data?: Readonly<Record<string, object>> | null | undefined;
}

/**
 * What a mutation about a person is sent with, beside its input: where they are shown, and what becomes of the list.
 * Whoever changes themselves may be called something else or see less from then on, so all that is shown is asked for.
 */
export function useAmong(personId: string | null) {
  const among = use(AmongContext);
  const isOwn = useViewer()?.id === personId;
  return {
    variables: among,
    update: (cache: ApolloCache, { data }: Answer) => {
      for (const answer of Object.values(data ?? {}))
        if ('person' in answer) list(cache, among, answer.person as object | null, personId);
    },
    ...(isOwn && { refetchQueries: 'active' as const, awaitRefetchQueries: true }),
  };
}

/** Puts a person where they belong among the others, or takes them out. */
function list(cache: ApolloCache, among: Among, person: object | null, personId: string | null): void {
  if (person === null) {
    const key = { __typename: 'PersonHere', among: among.organisationId ?? among.reviewId, id: personId };
    const id = cache.identify(key);
    if (id !== undefined) cache.evict({ id });
    return;
  }
  const owner =
    among.organisationId === null
      ? { __typename: 'ReviewOverview', id: among.reviewId }
      : { __typename: 'Directory', organisation: { __typename: 'Organisation', id: among.organisationId } };
  const id = cache.identify(owner);
  if (id === undefined) return;
  cache.modify<{ people: readonly Reference[] | null }>({
    id,
    fields: {
      people: (people, { toReference, readField }) => {
        const entry = toReference(person as never);
        if (people === null || entry === undefined) return people;
        return placed(people as readonly Reference[], entry, (one) => readField<string>('name', one) ?? '');
      },
    },
  });
}
