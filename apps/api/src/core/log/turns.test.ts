import { expect, test, vi } from 'vitest';
import { inTurnOf } from './turns.ts';

/** A piece of work that ends when it is told to. */
function work(name: string, order: string[]) {
  const { promise, resolve } = Promise.withResolvers<void>();
  return {
    end: resolve,
    run: async () => {
      order.push(`${name} begins`);
      await promise;
      order.push(`${name} ends`);
    },
  };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('those who write to one log come one after another, in the order in which they came; others do not wait', async () => {
  const order: string[] = [];
  const [first, second, elsewhere] = [work('first', order), work('second', order), work('elsewhere', order)];
  const all = [inTurnOf(['a'], first.run), inTurnOf(['a'], second.run), inTurnOf(['b'], elsewhere.run)];
  await settled();
  expect(order).toEqual(['first begins', 'elsewhere begins']);
  [first, second, elsewhere].forEach(({ end }) => end());
  await Promise.all(all);
  expect(order.indexOf('second begins')).toBeGreaterThan(order.indexOf('first ends'));
});

test('whoever writes to two logs, in whichever order they are named, waits for those before, and nobody for ever', async () => {
  const order: string[] = [];
  const [one, other, both] = [work('one', order), work('other', order), work('both', order)];
  const all = [inTurnOf(['a', 'b'], one.run), inTurnOf(['b', 'a'], other.run), inTurnOf(['a'], both.run)];
  [one, other, both].forEach(({ end }) => end());
  await Promise.all(all);
  expect(order).toEqual(['one begins', 'one ends', 'other begins', 'other ends', 'both begins', 'both ends']);
});

test('one that fails holds up none', async () => {
  const failed = inTurnOf(['a'], () => Promise.reject(new Error('no')));
  const next = inTurnOf(['a'], async () => 'done');
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('done');
});

test('after one that hangs the next goes on to the lock', async () => {
  vi.useFakeTimers();
  const hanging = work('hanging', []);
  const first = inTurnOf(['a'], hanging.run);
  const next = inTurnOf(['a'], async () => 'done');
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  expect(await next).toBe('done');
  hanging.end();
  await first;
});
