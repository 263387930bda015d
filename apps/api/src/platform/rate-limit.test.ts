import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../testing/database.ts';
import { networkOf, takeTurn } from './rate-limit.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 9, 0, seconds));
const narrow = { name: 'narrow', most: 2, within: 60_000 };
const wide = { name: 'wide', most: 5, within: 600_000 };

describe('a turn', () => {
  const take = (who: string, seconds: number, limits = [narrow]) =>
    takeTurn(
      database.prisma,
      limits.map((limit) => ({ ...limit, who })),
      at(seconds),
    );

  it('is given as often as the limit says, and again when its window has passed', async () => {
    expect([await take('a', 0), await take('a', 30), await take('a', 59)]).toEqual([null, null, at(60)]);
    expect([await take('a', 60), await take('a', 61), await take('a', 62)]).toEqual([null, null, at(120)]);
  });

  it('of one is none of another’s', async () => {
    await Promise.all([take('b', 0), take('b', 0)]);
    expect(await take('c', 0)).toBeNull();
  });

  it('that one limit refuses is counted against none', async () => {
    for (let n = 0; n < 20; n += 1) await take('d', 0, [narrow, wide]);
    expect([await take('d', 60, [wide]), await take('d', 60, [wide]), await take('d', 60, [wide])]).toEqual([
      null,
      null,
      null,
    ]);
    expect(await take('d', 60, [wide])).toEqual(at(600));
  });

  it('opens when the last of the limits that are full does', async () => {
    for (let n = 0; n < 6; n += 1) await take('e', n, [wide]);
    for (let n = 0; n < 2; n += 1) await take('e', 10, [narrow]);
    expect(await take('e', 11, [narrow, wide])).toEqual(at(600));
  });

  it('is given no more often for being asked for all at once', async () => {
    const turns = await Promise.all(Array.from({ length: 20 }, () => take('f', 0, [narrow, wide])));
    expect(turns.filter((opens) => opens === null)).toHaveLength(2);
  });

  it('leaves no word of who took it', async () => {
    await take('someone@example.org', 0);
    const { rows } = await database.pool.query('SELECT string_agg(r::text, \'\') AS all FROM "RateLimit" r');
    expect(JSON.stringify(rows)).not.toContain('someone');
  });
});

describe('a network', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::6', '2001:db8:1:2'],
    ['2001:db8::6', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('of %s is %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});
