import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

test('each piece of work begins when the one before has ended, and others’ come between', async () => {
  const order: string[] = [];
  const turn = inTurn();
  const work = (name: string) =>
    turn(async () => {
      order.push(`${name} begins`);
      setImmediate(() => order.push(`someone else’s during ${name}`));
      await Promise.resolve();
      order.push(`${name} ends`);
    });
  await Promise.all([work('one'), work('two')]);
  expect(order).toEqual(['one begins', 'one ends', 'someone else’s during one', 'two begins', 'two ends']);
});

test('one that fails holds up none', async () => {
  const turn = inTurn();
  const failed = turn(() => Promise.reject(new Error('no')));
  const next = turn(async () => 'done');
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('done');
});
