import { useApolloClient } from '@apollo/client/react';
import type { PeopleNamedQuery, PersonalDataQuery, PersonalDataQueryVariables } from '../../generated/graphql.ts';
import { PeopleNamed, PersonalData } from './personalQueries.ts';

/** By which a person is known to the API: an address, an id, or what gives their name. */
export type Whom = PersonalDataQueryVariables;
export type Named = NonNullable<PeopleNamedQuery['peopleNamed']>[number];

export interface FoundPerson {
  readonly whom: Whom;
  /** What they were looked for by. */
  readonly who: string;
  readonly kept: NonNullable<PersonalDataQuery['personalData']>;
}

/** One person, or several of one name to choose from. */
export type Found =
  { readonly named: null; readonly person: FoundPerson } | { readonly named: readonly Named[]; readonly who: string };

/** What is kept of one person; null where nobody is known. */
export function useKeptOf() {
  const client = useApolloClient();
  return async (whom: Whom, who: string): Promise<FoundPerson | null> => {
    const { data } = await client.query({ query: PersonalData, variables: whom, fetchPolicy: 'no-cache' });
    const kept = data?.personalData;
    return kept ? { whom, who, kept } : null;
  };
}

/** Whoever has an address, or everybody who goes by a name; null for nobody. */
export function useFindPerson() {
  const client = useApolloClient();
  const keptOf = useKeptOf();
  return async (who: string): Promise<Found | null> => {
    if (who.includes('@')) {
      const person = await keptOf({ email: who }, who);
      return person && { named: null, person };
    }
    const { data } = await client.query({ query: PeopleNamed, variables: { name: who }, fetchPolicy: 'no-cache' });
    const named = data?.peopleNamed ?? [];
    return named.length === 0 ? null : { named, who };
  };
}

export const whomOf = ({ personId, entryId }: Named): Whom => ({
  personId: personId ?? null,
  entryId: entryId ?? null,
});
