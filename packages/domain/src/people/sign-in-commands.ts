import * as z from 'zod/mini';
import { says } from '../input/problem.ts';
import { emailAddressSchema } from './email-address.ts';
import { nameSchema } from './name.ts';
import { isSignInCode, signInCode } from './sign-in-code.ts';

export const requestCodeSchema = z.object({ email: emailAddressSchema });

export const signInSchema = z.object({
  code: z.pipe(
    z.pipe(
      z.string(),
      z.transform((typed: string) => signInCode(typed)),
    ),
    z.string().check(z.minLength(1), z.refine(isSignInCode, says('notACode'))),
  ),
});

/** Who becomes the first administrator. */
export const claimSchema = z.object({ name: nameSchema, email: emailAddressSchema });
