import type { ApolloCache, Reference } from '@apollo/client/cache';
import { placed } from '../../shared/placed.ts';

interface Answer {
  readonly data?: Readonly<Record<string, object>> | null | undefined;
}

/** Puts an organisation that was added or renamed where it belongs in the list: by kind, then by its name in English. */
export function listed(cache: ApolloCache, { data }: Answer): void {
  for (const answer of Object.values(data ?? {})) {
    if (!('listing' in answer)) continue;
    cache.modify<{ organisations: readonly Reference[] | null }>({
      fields: {
        organisations: (list, { toReference, readField }) => {
          const entry = toReference(answer.listing as never);
          const nameOf = (one: Reference) => {
            const organisation = readField<Reference>('organisation', one);
            return `${readField('kind', organisation)} ${readField('nameEn', organisation)}`;
          };
          return list === null || entry === undefined ? list : placed(list as readonly Reference[], entry, nameOf);
        },
      },
    });
  }
}
