import { z } from 'zod';
import { withoutInvisible } from '../text/invisible.ts';

/**
 * An e-mail address as people type or paste it, in lower case and without spaces round it or characters that nobody
 * sees. ASCII only, and nothing that a
 * mail header could take for another address or another line.
 */
export const emailAddressSchema = z
  .string()
  .transform(withoutInvisible)
  .pipe(z.string().trim().max(254))
  .pipe(z.email())
  .refine((address) => address.indexOf('@') <= 64)
  .transform((address) => address.toLowerCase());
