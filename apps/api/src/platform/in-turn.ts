import { setImmediate, setTimeout as delay } from 'node:timers/promises';

/**
 * Does pieces of work one after another; one that fails holds up none. Between two of them others have as long as the last
 * one took: a request needs the loop several times, and must not wait for a piece of work each time.
 */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let took = 0;
  return (work) => {
    const timed = async () => {
      const begun = performance.now();
      return work().finally(() => (took = performance.now() - begun));
    };
    const rest = async () => {
      if (took > 1) await delay(took);
      await setImmediate();
    };
    const done = last.then(rest).then(timed);
    last = done.catch(() => {});
    return done;
  };
}
