import { readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, inject } from 'vitest';
import { roleNames } from '../src/platform/embedded-postgres.ts';
import { connect } from '../src/platform/database.ts';
import { migrate } from '../src/platform/migrate.ts';
import { applyUpTo } from '../src/platform/migration-engine.ts';
import { asSuperuser, dropDatabase, withName, type TestDatabase } from './database.ts';

/**
 * A database as an earlier version of the program left it, brought up to date as a start does.
 * @param lastMigration the newest migration that version had
 * @param held what its tables held
 */
export async function olderDatabase(lastMigration: string, held: readonly Table[]): Promise<TestDatabase> {
  const { superuser, owner, application } = inject('template');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(`CREATE DATABASE ${name} OWNER ${new URL(owner).username}`);
  const [url, ownerUrl] = [withName(application, name), withName(owner, name)];
  await migrateTo(lastMigration, ownerUrl);
  await load(withName(superuser, name), held);
  await migrate(ownerUrl, roleNames.application);
  const database = connect(url, pino({ level: 'silent' }));
  afterAll(async () => {
    await database.close();
    await dropDatabase(name);
  });
  return { ...database, url, ownerUrl };
}

async function migrateTo(lastMigration: string, ownerUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1, idleTimeoutMillis: 0 });
  await applyUpTo(lastMigration, pool).finally(() => pool.end());
}

/** Rows go in as they were, tables in any order: neither triggers nor references are looked at. */
async function load(url: string, held: readonly Table[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = 'replica'`);
    for (const { table, rows } of held)
      await client.query(`INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`, [
        `[${rows.join(',')}]`,
      ]);
    await client.query(`SELECT setval(pg_get_serial_sequence('"ProseUpdate"', 'id'), max("id")) FROM "ProseUpdate"`);
  } finally {
    await client.end();
  }
}

/** Rows as JSON. */
interface Table {
  readonly table: string;
  readonly rows: string[];
}

/** Those of a fixture: for each table a line that names it, then a row a line. */
export function tablesIn(fixture: string): readonly Table[] {
  const tables: Table[] = [];
  for (const line of readFileSync(new URL(`fixtures/${fixture}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')) {
    const [, table] = /^\{"table":"(\w+)"\}$/.exec(line) ?? [];
    if (table === undefined) tables.at(-1)?.rows.push(line);
    else tables.push({ table, rows: [] });
  }
  return tables;
}
