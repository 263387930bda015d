import type { ApolloCache, StoreObject } from '@apollo/client/cache';

interface Answer {
  readonly data?: Readonly<Record<string, object>> | null | undefined;
}

/** The list of views as the answer has it. */
export function keptInCache(cache: ApolloCache, { data }: Answer): void {
  for (const answer of Object.values(data ?? {}))
    if ('views' in answer)
      cache.modify({
        id: cache.identify({ __typename: 'Home' }) ?? '',
        fields: {
          views: (_, { toReference }) =>
            (answer.views as readonly StoreObject[]).map((view) => toReference(view) ?? view),
        },
      });
}
