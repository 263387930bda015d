import { z } from 'zod';

/**
 * An e-mail address as people type it, in lower case and without the spaces round it. ASCII only, and nothing that a
 * mail header could take for another address or another line.
 */
export const emailAddressSchema = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email())
  .refine((address) => address.indexOf('@') <= 64)
  .transform((address) => address.toLowerCase());
