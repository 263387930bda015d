import type { Services } from '../context.ts';
import { stalePlans } from './summaries.ts';

/** While people write to a plan nobody sums it up; once it has rested this long, it is done. */
const REST = 2_000;
const MINUTE = 60_000;

/**
 * Keeps summaries fresh behind people's backs: of a plan once writing to it rests, of all that are stale at the start
 * (the rules may be newer) and when the day changes in Wales. Whoever reads one sooner makes it anew then.
 * @returns a function that stops it, and waits for what is under way
 */
export function keepSummaries(services: Services): () => Promise<void> {
  const resting = new Map<string, NodeJS.Timeout>();
  const { today } = services;
  let day = today();
  let working: Promise<void> = Promise.resolve();

  const work = (planIds: readonly string[] | null) => {
    working = working
      .then(async () => services.summaries.refresh(await stalePlans(services.sql, today(), planIds), today()))
      .catch((error: unknown) => services.log.error(error, 'Summaries could not be made; whoever reads them will'));
  };
  const rested = (planId: string) => {
    resting.delete(planId);
    work([planId]);
  };
  const stopListening = services.written.listen(({ kind, id, here }) => {
    // Whichever instance wrote it sums it up.
    if (kind !== 'plan' || !here) return;
    const timer = resting.get(id)?.refresh() ?? setTimeout(() => rested(id), REST);
    resting.set(id, timer);
  });
  // Looked at each minute, so that a machine that slept through midnight, or whose clock was put right, catches up.
  const eachMinute = setInterval(() => {
    if (today() !== day) work(null);
    day = today();
  }, MINUTE);
  work(null);
  return async () => {
    stopListening();
    for (const timer of resting.values()) clearTimeout(timer);
    clearInterval(eachMinute);
    await working;
  };
}
