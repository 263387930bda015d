import { CombinedGraphQLErrors } from '@apollo/client/errors';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ids = new WeakMap<object, string>();

/** A screen's code or words did not arrive: the connection failed, or a newer version has replaced them. */
export class ScreenNotFetched extends Error {
  override readonly name = 'ScreenNotFetched';
}

/**
 * A number a person can read out over the telephone, the same each time for one error: the server's where it has one,
 * or else one of ours, in letters and digits that cannot be mistaken for each other.
 */
export function faultId(error: unknown): string {
  if (CombinedGraphQLErrors.is(error)) {
    const id = error.errors[0]?.extensions?.['id'];
    if (typeof id === 'string') return id;
  }
  if (typeof error !== 'object' || error === null) return newId();
  const id = ids.get(error) ?? newId();
  ids.set(error, id);
  return id;
}

function newId(): string {
  const letters = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => alphabet[byte % 32]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
