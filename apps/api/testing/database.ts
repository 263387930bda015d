import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, inject } from 'vitest';
import { connect, type Database } from '../src/platform/database.ts';

export interface TestDatabase extends Database {
  /** The application's role, as `prisma` and `pool` use it. */
  url: string;
  /** The role that owns the tables and may do anything to them. */
  ownerUrl: string;
}

/**
 * An empty, migrated database for one test file alone. Call it at the top of the file or in `beforeAll`; it is
 * dropped after the file's last test.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const template = inject('template');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const { username: owner } = new URL(template.owner);
  // By files: page by page through the log costs four times as much, and nobody reads that log.
  await asSuperuser(`CREATE DATABASE ${name} TEMPLATE template STRATEGY file_copy OWNER ${owner}`);
  const url = withName(template.application, name);
  const database = connect(url, pino({ level: 'silent' }));
  afterAll(async () => {
    await database.close();
    await dropDatabase(name);
  });
  return { ...database, url, ownerUrl: withName(template.owner, name) };
}

/**
 * Without force first: that waits for connections that are closing. One that is ended by force instead, after its pool
 * has closed, says so where nobody listens any more, which ends the process.
 */
export const dropDatabase = (name: string): Promise<void> =>
  asSuperuser(`DROP DATABASE ${name}`).catch(() => asSuperuser(`DROP DATABASE ${name} WITH (FORCE)`));

export function withName(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = name;
  return url.href;
}

export async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('template').superuser });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
