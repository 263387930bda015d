import type { Services } from '../core/context.ts';
import { stalePlans } from './summaries.ts';
import { summaryCache } from './summary-cache.ts';

/** Milliseconds without a write to a log until what it changes is summed up: while people write, nobody does. */
const DEBOUNCE = 2_000;
const MINUTE = 60_000;

/**
 * Refreshes summaries in the background: of a plan once writing to it or its facts rests, of all that are stale at the start
 * (the rules may be newer) and when the day changes in Wales. Whoever reads one sooner makes it anew then.
 * @returns a function that stops it, and waits for what is under way
 */
export function refreshSummaries(services: Services): () => Promise<void> {
  const waiting = new Map<string, NodeJS.Timeout>();
  const { today } = services;
  let day = today();
  let working: Promise<void> = Promise.resolve();

  const work = (logIds: readonly string[] | null) => {
    working = working
      .then(async () => summaryCache(services.sql).refresh(await stalePlans(services.sql, today(), logIds), today()))
      .catch((error: unknown) => services.log.error(error, 'Summaries could not be made; whoever reads them will'));
  };
  const rested = (logId: string) => {
    waiting.delete(logId);
    work([logId]);
  };
  const stopListening = services.writeEvents.subscribe(({ id, here }) => {
    // Whichever instance wrote it sums it up.
    if (!here) return;
    const timer = waiting.get(id)?.refresh() ?? setTimeout(() => rested(id), DEBOUNCE);
    waiting.set(id, timer);
  });
  // Looked at each minute, so that a machine that slept through midnight, or whose clock was put right, catches up.
  const eachMinute = setInterval(() => {
    if (today() !== day) work(null);
    day = today();
  }, MINUTE);
  work(null);
  return async () => {
    stopListening();
    for (const timer of waiting.values()) clearTimeout(timer);
    clearInterval(eachMinute);
    await working;
  };
}
