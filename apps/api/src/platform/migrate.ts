import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { projectFolder } from './env.ts';
import { makeQueues } from './jobs.ts';
import { applyUpTo, migrationNames, migrationsFolder } from './migration-engine.ts';
import { inWords, StartError } from './start-error.ts';

/** Any number that other programs on the same database are unlikely to lock. */
const migrationLock = 7_316_429_850;

/**
 * Brings the database up to date as its owner and gives the application's role its rights, then disconnects. Instances
 * that start together wait for one another.
 * @param applicationRole the role to give rights to; undefined when the application is the owner
 * @returns the names of the migrations applied now
 * @throws StartError when a migration fails
 */
export async function migrate(ownerUrl: string, applicationRole: string | undefined): Promise<string[]> {
  const lock = new pg.Client({ connectionString: ownerUrl });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const applied = await applyMissing(ownerUrl);
    await makeQueues(ownerUrl).catch((error: unknown) => {
      throw migrationFault('of the queues of jobs', error);
    });
    if (applicationRole) await lock.query(await grantsTo(applicationRole));
    return applied;
  } finally {
    await lock.end();
  }
}

/**
 * One transaction a migration, Prisma's note of it included: after a kill or a full disk it is there whole or not at
 * all, and the next start carries on.
 */
async function applyMissing(ownerUrl: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1, idleTimeoutMillis: 0 });
  try {
    const missing = await missingMigrations(pool);
    for (const name of missing) {
      await pool.query('BEGIN');
      await applyUpTo(name, pool).catch((error: unknown) => {
        throw migrationFault(name, error);
      });
      await pool.query('COMMIT');
    }
    return missing;
  } finally {
    await pool.end();
  }
}

async function grantsTo(role: string): Promise<string> {
  const grants = await readFile(join(projectFolder, 'prisma', 'grants.sql'), 'utf8');
  return grants.replaceAll('__APP_ROLE__', pg.escapeIdentifier(role));
}

/** Where Prisma's engine begins to say in which lines of itself it was. */
const ENGINE_TRACE = /\n\s*0: /;

function mayMakeNothing(reason: string): StartError {
  const [denied] = /permission denied for .*/.exec(reason) ?? [];
  return new StartError(
    `The role that migrates may not make tables in this database (${denied}): make it the database's owner, or set DATABASE_OWNER_URL to the address of the role that is.`,
  );
}

function migrationFault(name: string, error: unknown): Error {
  const inPlainWords = inWords(error, 'the database');
  if (inPlainWords instanceof StartError) return inPlainWords;
  const reason = error instanceof Error ? error.message : String(error);
  if (/permission denied for (schema|database)/.test(reason)) return mayMakeNothing(reason);
  const line = reason.split(ENGINE_TRACE)[0]?.split('\n').filter(Boolean).join(' ');
  return new StartError(
    `The migration ${name} failed and was undone (${line}): mend it in ${migrationsFolder} and start again.`,
  );
}

/** The migrations on disk that the database does not have yet. A newer instance may have applied more: no harm. */
export async function missingMigrations(pool: pg.Pool): Promise<string[]> {
  const names = await migrationNames();
  const { rows: tables } = await pool.query(
    `SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = '_prisma_migrations'`,
  );
  if (tables.length === 0) return names;
  const { rows } = await pool.query<{ name: string }>(
    'SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const applied = new Set(rows.map((row) => row.name));
  return names.filter((name) => !applied.has(name));
}
