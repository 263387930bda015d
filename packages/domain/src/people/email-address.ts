import * as z from 'zod/mini';
import { says } from '../input/problem.ts';
import { withoutInvisible } from '../text/invisible.ts';

export const LONGEST_ADDRESS = 254;

/**
 * An e-mail address as people type or paste it, in lower case and without spaces round it or characters that nobody
 * sees. ASCII only, and nothing that a
 * mail header could take for another address or another line.
 */
export const emailAddressSchema = z.pipe(
  z.pipe(
    z.string(),
    z.transform((typed: string) => withoutInvisible(typed).trim()),
  ),
  z.string().check(
    z.minLength(1),
    z.email(),
    z.refine((address) => address.length <= LONGEST_ADDRESS && address.indexOf('@') <= 64, says('notAnAddress')),
    z.toLowerCase(),
  ),
);
