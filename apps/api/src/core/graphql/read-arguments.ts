import { wordsSchema } from '@cynllun/domain/text/text-schema';
import { GraphQLError } from 'graphql';
import { limitTable } from '../../platform/limits.ts';

const LONGEST = limitTable.field.search;

/** An argument that cannot be taken, which is the client's mistake. */
export const badInput = (why: string): GraphQLError =>
  new GraphQLError(why, { extensions: { code: 'BAD_USER_INPUT' } });

/** @throws GraphQLError unless it is a number from `least` to `most` */
export function readCount(name: string, count: number, [least, most]: readonly [least: number, most: number]): number {
  if (count < least || count > most) throw badInput(`${name} is a number from ${least} to ${most}.`);
  return count;
}

/** @throws GraphQLError for words that no name could hold */
export function readWords(name: string, words: string | null): string | null {
  if (words !== null && !wordsSchema(LONGEST).safeParse(words).success)
    throw badInput(`${name} is at most ${LONGEST} readable characters.`);
  return words;
}
