import { z } from 'zod';
import { turnsRound } from '../text/invisible.ts';

export const LONGEST_NAME = 200;

/** A person's name as they write it, without the spaces round it. Line ends and other controls are left out of names: they would begin a new line in mail. */
export const personNameSchema = z
  .string()
  .refine((name) => name.isWellFormed() && !turnsRound(name))
  .transform((name) => name.replace(/\p{Cc}+/gu, ' ').trim())
  .pipe(z.string().min(1).max(LONGEST_NAME));
