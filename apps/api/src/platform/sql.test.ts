import { describe, expect, test, vi } from 'vitest';
import { Prisma } from '../generated/prisma/client.ts';
import { testDatabase } from '../../testing/database.ts';
import { BatchingSocket } from './batching-socket.ts';
import { beforeCommit, type Sql } from './sql.ts';

const { inSql, pool, prisma, sql } = await testDatabase();

const add = `INSERT INTO "RateLimit" ("key", "count", "resetsAt") VALUES ($1, $2, now())`;
const key = (name: string) => Buffer.from(name);
const counted = async (name: string) =>
  (await prisma.rateLimit.findUnique({ where: { key: key(name) } }))?.count ?? null;

describe('a transaction in SQL', () => {
  test('is committed when it returns', async () => {
    const answer = await inSql(async (tx) => {
      await tx.$executeRawUnsafe(add, key('kept'), 1);
      return tx.$queryRaw<
        { twice: bigint }[]
      >`SELECT "count"::bigint * 2 AS "twice" FROM "RateLimit" WHERE "key" = ${key('kept')}`;
    });
    expect(answer).toEqual([{ twice: 2n }]);
    expect(await counted('kept')).toBe(1);
  });

  test('is rolled back when it throws', async () => {
    const refused = inSql(async (tx) => {
      await tx.$executeRawUnsafe(add, key('refused'), 1);
      throw new Error('not this');
    });
    await expect(refused).rejects.toThrow('not this');
    expect(await counted('refused')).toBeNull();
  });

  test('says so when PostgreSQL rolled it back behind a failure that was passed over', async () => {
    const passedOver = inSql(async (tx) => {
      await tx.$executeRawUnsafe(add, key('passed over'), 1);
      await tx.$executeRawUnsafe(add, key('passed over'), 1).catch(() => 0);
    });
    await expect(passedOver).rejects.toThrow('rolled back');
    expect(await counted('passed over')).toBeNull();
  });

  test('is not committed where what nobody waited for failed, and fails with its error', async () => {
    const unheard = async (use: (tx: Sql) => Promise<void>) => {
      await expect(inSql(use)).rejects.toMatchObject({ code: '23505' });
      expect(await counted('unheard')).toBeNull();
    };
    const addTwice = async (tx: Sql) => {
      await beforeCommit(tx, () => tx.$executeRawUnsafe(add, key('unheard'), 1));
      await beforeCommit(tx, () => tx.$executeRawUnsafe(add, key('unheard'), 2));
    };
    await unheard(addTwice);
    await unheard(async (tx) => {
      await addTwice(tx);
      await tx.$queryRaw`SELECT 1`;
    });
  });

  test('sends what nobody waits for with its commit, in one packet', async () => {
    const sent = vi.spyOn(BatchingSocket.prototype as unknown as { _writev: () => void }, '_writev');
    await inSql(async (tx) => {
      await tx.$queryRaw`SELECT 1`;
      sent.mockClear();
      await beforeCommit(tx, () => tx.$executeRawUnsafe(add, key('one'), 1));
      await beforeCommit(tx, () => tx.$executeRawUnsafe(add, key('other'), 1));
    });
    expect(sent).toHaveBeenCalledOnce();
    expect(await counted('other')).toBe(1);
    sent.mockRestore();
  });

  test('whose connection ends fails alone, and the connection is not lent again', async () => {
    const cut = inSql(async (tx) => {
      const [own] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS "pid"`;
      await pool.query('SELECT pg_terminate_backend($1)', [own?.pid]);
      await tx.$executeRawUnsafe(add, key('cut'), 1);
    });
    await expect(cut).rejects.toThrow(/terminat|EPIPE/);
    const next = await inSql((tx) => tx.$queryRaw<{ one: number }[]>`SELECT 1 AS "one"`);
    expect(next).toEqual([{ one: 1 }]);
  });
});

test('a statement is made of parts, their values in their places', async () => {
  const sum = (a: number, b: number) => Prisma.sql`${a}::int + ${b}::int`;
  const rows = await sql.$queryRaw`SELECT ${'before'}::text AS "a", ${sum(1, 2)} AS "b", ${'after'}::text AS "c"`;
  expect(rows).toEqual([{ a: 'before', b: 3, c: 'after' }]);
});
