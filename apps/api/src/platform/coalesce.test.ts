import { expect, test } from 'vitest';
import { coalesced } from './coalesce.ts';

test('asked for several times while it runs, a task runs once more afterwards', async () => {
  const runs: PromiseWithResolvers<void>[] = [];
  const ask = coalesced(() => {
    const run = Promise.withResolvers<void>();
    runs.push(run);
    return run.promise;
  });
  ask();
  ask();
  ask();
  expect(runs).toHaveLength(1);
  runs[0]?.resolve();
  await expect.poll(() => runs.length).toBe(2);
  runs[1]?.resolve();
  await runs[1]?.promise;
  expect(runs).toHaveLength(2);
});
