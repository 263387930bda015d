import * as z from 'zod/mini';
import { withoutInvisible } from '../text/invisible.ts';

/**
 * An e-mail address as people type or paste it, in lower case and without spaces round it or characters that nobody
 * sees. ASCII only, and nothing that a
 * mail header could take for another address or another line.
 */
export const emailAddressSchema = z.pipe(
  z.pipe(
    z.string(),
    z.transform((typed) => withoutInvisible(typed).trim()),
  ),
  z.email().check(
    z.maxLength(254),
    z.refine((address) => address.indexOf('@') <= 64),
    z.toLowerCase(),
  ),
);
