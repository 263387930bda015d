import { createHash, randomBytes } from 'node:crypto';

/** A secret given to one browser or person to keep: 32 random bytes, in letters that a cookie or an address takes. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/**
 * What is stored of a secret: its SHA-256 under its purpose, so that one made for one thing is worth nothing for another.
 * Neither salt nor slow hash is called for: nobody guesses 256 random bits.
 */
export function hashOf(
  purpose:
    | 'session'
    | 'challenge'
    | 'code'
    | 'claim'
    | 'limit'
    | 'browser'
    | 'calendar'
    | 'invitation'
    | 'receipt'
    | 'equality',
  ...secret: readonly string[]
) {
  return new Uint8Array(
    createHash('sha256')
      .update(JSON.stringify([purpose, ...secret]))
      .digest(),
  );
}
