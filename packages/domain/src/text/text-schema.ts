import * as z from 'zod/mini';
import { says } from '../input/problem.ts';
import { languages } from './language.ts';

/**
 * Words as people write them. A null character and half of a surrogate pair are no characters, and neither JSON nor
 * PostgreSQL can keep them.
 */
export const wordsSchema = (longest: number) =>
  z.string().check(
    z.maxLength(longest),
    z.refine((words) => words.isWellFormed() && !words.includes('\0'), says('unreadable')),
  );

export const textSchema = (longest: number) =>
  z.strictObject({
    original: z.enum(languages),
    en: wordsSchema(longest),
    cy: wordsSchema(longest),
    madeFrom: z.nullable(wordsSchema(longest)),
  });

export const textEditSchema = (longest: number) =>
  z.strictObject({
    en: z.optional(wordsSchema(longest)),
    cy: z.optional(wordsSchema(longest)),
    original: z.optional(z.enum(languages)),
    upToDate: z.optional(z.boolean()),
    madeFrom: z.optional(z.nullable(wordsSchema(longest))),
  });
