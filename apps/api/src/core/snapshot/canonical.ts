import { createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import { sha256 } from '../log/seal.ts';

/** Words that were taken out of what is kept, by where they stood. */
export interface SnapshotValue {
  readonly path: string;
  /** Hex. */
  readonly salt: string;
  readonly value: string;
}

/** Canonical JSON (RFC 8785) with its free text sealed, its SHA-256 in hex, and the words. */
export interface SealedJson {
  readonly content: string;
  readonly hash: string;
  readonly values: readonly SnapshotValue[];
}

/** Puts SHA-256(salt, words) in the place of words. */
type Seal = (path: string, words: string) => unknown;

/**
 * Makes JSON with its words sealed. Of one secret and the same words it is always the same, so that it need not be kept to
 * be made again; who has not the secret cannot tell words from their hash.
 */
export function sealJson(secret: Uint8Array, make: (seal: Seal) => unknown): SealedJson {
  const values: SnapshotValue[] = [];
  const made = make((path, words) => {
    const salt = saltOf(secret, path);
    values.push({ path, salt: salt.toString('hex'), value: words });
    return { sha256: sha256(salt, words).toString('hex') };
  });
  const content = canonicalize(made) ?? '';
  return {
    content,
    hash: sha256(content).toString('hex'),
    values: values.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

const saltOf = (secret: Uint8Array, path: string): Buffer =>
  createHmac('sha256', secret).update(path).digest().subarray(0, 16);
