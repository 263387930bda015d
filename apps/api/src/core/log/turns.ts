/** After so long whoever waits goes on to the log's lock, as if nobody were before them: something may hang. */
const LONGEST_WAIT = 10_000;

/** The last of those who write to a log, by its id. */
const last = new Map<string, Promise<void>>();

/**
 * Writes to a log after those that came before here, which would hold its lock: whoever waits for a lock holds one of the few
 * connections, and two hundred who wait for one log would keep everybody from all others. The lock still decides, across instances.
 */
export async function inTurnOf<T>(logIds: readonly string[], write: () => Promise<T>): Promise<T> {
  const before = logIds.map((id) => last.get(id));
  const { promise: mine, resolve: leave } = Promise.withResolvers<void>();
  for (const id of logIds) last.set(id, mine);
  try {
    if (before.some((one) => one !== undefined)) await atMost(Promise.all(before));
    return await write();
  } finally {
    leave();
    for (const id of logIds) if (last.get(id) === mine) last.delete(id);
  }
}

async function atMost(others: Promise<unknown>): Promise<void> {
  const { promise: tooLong, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, LONGEST_WAIT).unref();
  await Promise.race([others, tooLong]);
  clearTimeout(timer);
}
