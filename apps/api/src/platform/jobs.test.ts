import pg from 'pg';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../testing/database.ts';
import { Jobs, makeQueues, type Job } from './jobs.ts';

const database = await testDatabase();
const log = pino({ level: 'silent' });

const running: Jobs[] = [];
function someJobs(): Jobs {
  const jobs = new Jobs({ url: database.url, log });
  running.push(jobs);
  return jobs;
}
afterEach(async () => {
  await Promise.all(running.splice(0).map((jobs) => jobs.stop()));
});

const waiting = async () => {
  const { rows } = await database.pool.query<{ data: object }>(`SELECT "data" FROM jobs.job WHERE "state" = 'created'`);
  return rows.map(({ data }) => data);
};

describe('a job', () => {
  test('is there once the transaction that sends it commits, and never where it does not', async () => {
    const jobs = someJobs();
    const fails = database.inSql(async (tx) => {
      await jobs.send(tx, 'document', { id: 'lost' });
      throw new Error('rolled back');
    });
    await expect(fails).rejects.toThrow('rolled back');
    await database.inSql((tx) => jobs.send(tx, 'document', { id: 'kept' }));
    expect(await waiting()).toEqual([{ id: 'kept' }]);
  });

  test('that throws is tried again, as the same one', async () => {
    const jobs = someJobs();
    const tries: Job[] = [];
    await jobs.work('document', async (job) => {
      tries.push(job);
      if (tries.length === 1) throw new Error('not yet');
    });
    await expect.poll(() => tries.length, { timeout: 20_000 }).toBe(2);
    expect(tries[1]).toMatchObject({ id: 'kept', jobId: tries[0]?.jobId });
    await expect.poll(waiting).toEqual([]);
  });

  test('is done by one of two instances, one at a time', async () => {
    const [one, other] = [someJobs(), someJobs()];
    const done: string[] = [];
    let most = 0;
    for (const jobs of [one, other]) {
      let atOnce = 0;
      await jobs.work('document', async ({ id }) => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        await database.pool.query('SELECT 1');
        atOnce -= 1;
        done.push(id);
      });
    }
    const ids = Array.from({ length: 12 }, (_, index) => String(index));
    await database.inSql(async (tx) => {
      for (const id of ids) await one.send(tx, 'document', { id });
    });
    one.wake('document');
    other.wake('document');
    await expect.poll(() => done.length, { timeout: 20_000 }).toBe(12);
    expect(done.toSorted()).toEqual(ids.toSorted());
    expect(most).toBe(1);
  });

  test('is told when the program ends, and is another’s from then on', async () => {
    const ends = someJobs();
    const begun: string[] = [];
    await ends.work('document', async ({ id, signal }) => {
      begun.push(id);
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('ended'))));
    });
    await database.inSql((tx) => ends.send(tx, 'document', { id: 'handed on' }));
    ends.wake('document');
    await expect.poll(() => begun).toEqual(['handed on']);
    await ends.stop();
    const next = someJobs();
    const done: string[] = [];
    await next.work('document', async ({ id }) => void done.push(id));
    await expect.poll(() => done, { timeout: 20_000 }).toEqual(['handed on']);
  });
});

test('queues are made again without harm, and the application may neither make nor drop what they are in', async () => {
  await makeQueues(database.ownerUrl);
  const application = new pg.Client({ connectionString: database.url });
  await application.connect();
  for (const statement of ['CREATE TABLE jobs.mine ()', 'DROP TABLE jobs.job CASCADE', 'DROP SCHEMA jobs CASCADE'])
    await expect(application.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  await application.end();
});
