import { expect, test } from 'vitest';
import { checkLive } from './check-live.ts';

test(
  'what several people write over two instances that are killed, as their database is, is there once and everywhere',
  { timeout: 240_000 },
  async () => {
    const { wrong, done } = await checkLive({ seed: 1, editors: 3, instances: 2, seconds: 2, say: () => {} });
    expect(wrong).toEqual([]);
    expect([...done.keys()]).toEqual(expect.arrayContaining(['instances killed', 'PostgreSQL killed', 'tokens typed']));
  },
);
