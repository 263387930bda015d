import * as z from 'zod/mini';
import { says } from '../input/problem.ts';
import { turnsRound } from '../text/invisible.ts';

export const LONGEST_NAME = 200;

/**
 * The name of a person or an organisation as they write it, without the spaces round it. Line ends and other controls
 * are left out of names: they would begin a new line in mail.
 */
export const nameSchema = z.pipe(
  z.pipe(
    z.string().check(z.refine((name) => name.isWellFormed() && !turnsRound(name), says('unreadable'))),
    z.transform((name: string) => name.replace(/\p{Cc}+/gu, ' ').trim()),
  ),
  z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME)),
);
