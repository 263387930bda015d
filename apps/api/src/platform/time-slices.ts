import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work after which others' requests come between. */
const ENOUGH = 10;

/** Does work that comes in steps. What is done within some milliseconds is done in one go. */
export async function inTimeSlices<T>(steps: Iterator<undefined, T, undefined>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < ENOUGH) continue;
    await setImmediate();
    since = performance.now();
  }
}
