/** Milliseconds that are no difference: an answer takes time, and says when it was sent to the second. */
const TOLERANCE = 5000;

/** What the server's clock is ahead of the device's, in milliseconds. */
let ahead = 0;
const listeners = new Set<() => void>();

/** Told by each answer of the API when it was sent: its `Date` header. */
export function noticeServerTime(header: string | null): void {
  const difference = Date.parse(header ?? '') - Date.now();
  if (Number.isNaN(difference)) return;
  ahead = Math.abs(difference) < TOLERANCE ? 0 : difference;
  for (const listener of listeners) listener();
}

/**
 * Milliseconds since 1970 by the server's clock. Nothing in the screens reads the device's: it may be days wrong, and what is
 * overdue there would not be so for anyone else.
 */
export const serverNow = (): number => Date.now() + ahead;

/** Calls `listener` whenever the server has said what time it is. Returns how to stop. */
export function onServerTime(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
