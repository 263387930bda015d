import type { Aggregate } from '@cynllun/domain/aggregate/aggregate';
import { pathOf, type Pending } from './pending.ts';
import type { Request } from './transport.ts';

/** A request with the parts it is made of. */
export interface Sent {
  readonly requestId: string;
  readonly baseSequence: number;
  readonly parts: readonly Pending[];
}

export const requestOf = ({ requestId, baseSequence, parts }: Sent): Request => ({
  requestId,
  baseSequence,
  edits: parts.map(({ edit }) => edit),
});

/** Well below what the server takes at once, so that a long time away goes in several requests. */
const MOST_PARTS = 100;
const MOST_CHARACTERS = 200_000;

/**
 * The next request, in order, of what can be sent: parts that were judged from the same sequence. Null if there is none.
 * What cannot be sent (`blocked`, by path) waits where it is, and what comes after it goes on.
 */
export function nextRequest(
  from: Aggregate,
  waiting: readonly Pending[],
  isBlocked: (path: string) => boolean,
): { readonly sent: Sent; readonly rest: readonly Pending[] } | null {
  const sendable = waiting.filter((pending) => !isBlocked(pathOf(from, pending) ?? ''));
  const [first] = sendable;
  if (first === undefined) return null;
  const parts: Pending[] = [];
  let characters = 0;
  for (const pending of sendable) {
    characters += JSON.stringify(pending.edit).length;
    const isFull = parts.length === MOST_PARTS || (characters > MOST_CHARACTERS && parts.length > 0);
    if (pending.seen !== first.seen || isFull) break;
    parts.push(pending);
  }
  const sent = { requestId: crypto.randomUUID(), baseSequence: first.seen, parts };
  return { sent, rest: waiting.filter((pending) => !parts.includes(pending)) };
}
