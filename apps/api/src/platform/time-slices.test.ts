import { setImmediate } from 'node:timers';
import { afterEach, expect, test, vi } from 'vitest';
import { inTimeSlices } from './time-slices.ts';

afterEach(() => vi.restoreAllMocks());

/** What happened, in order, while steps of so many milliseconds were done and somebody else asked. */
async function order(milliseconds: number): Promise<readonly string[]> {
  const seen: string[] = [];
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  function* steps(): Generator<undefined, string, undefined> {
    for (const step of ['first', 'second']) {
      seen.push(step);
      now += milliseconds;
      yield;
    }
    return 'last';
  }
  setImmediate(() => seen.push('somebody else'));
  seen.push(await inTimeSlices(steps()));
  return seen;
}

test('others come between steps that take long', async () => {
  expect(await order(20)).toEqual(['first', 'somebody else', 'second', 'last']);
});

test('short steps are done in one go', async () => {
  expect(await order(1)).toEqual(['first', 'second', 'last']);
});
