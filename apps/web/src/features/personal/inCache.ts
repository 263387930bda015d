import type { ApolloCache, Unmasked } from '@apollo/client';
import type {
  ErasePassagesMutation,
  MarkPassagesMutation,
  TakeBackPassageMarkMutation,
} from '../../generated/graphql.ts';
import { PassagesToErase } from './personalQueries.ts';
import { PassageMarks } from './queries.ts';

interface Answer<Data> {
  readonly data?: Unmasked<Data> | null;
}

/** All that are marked in a plan now, as the answer has them. */
export const marksInCache =
  (planId: string) =>
  (cache: ApolloCache, { data }: Answer<MarkPassagesMutation | TakeBackPassageMarkMutation>) => {
    for (const answer of Object.values(data ?? {}))
      if ('marks' in answer)
        cache.writeQuery({ query: PassageMarks, variables: { planId }, data: { passageMarks: answer.marks } });
  };

/** Those that still wait to be erased. */
export const leftInCache = (cache: ApolloCache, { data }: Answer<ErasePassagesMutation>) => {
  for (const answer of Object.values(data ?? {}))
    if ('left' in answer) cache.writeQuery({ query: PassagesToErase, data: { passagesToErase: answer.left } });
};
