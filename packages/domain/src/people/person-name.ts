import * as z from 'zod/mini';
import { turnsRound } from '../text/invisible.ts';

export const LONGEST_NAME = 200;

/** A person's name as they write it, without the spaces round it. Line ends and other controls are left out of names: they would begin a new line in mail. */
export const personNameSchema = z.pipe(
  z.pipe(
    z.string().check(z.refine((name) => name.isWellFormed() && !turnsRound(name))),
    z.transform((name) => name.replace(/\p{Cc}+/gu, ' ').trim()),
  ),
  z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME)),
);
