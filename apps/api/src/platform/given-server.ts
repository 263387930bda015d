import pg from 'pg';
import type { Env } from './env.ts';
import { StartError } from './start-error.ts';

export interface GivenServer {
  /** The address migrations use: a session of the owner's. */
  ownerUrl: string;
  owner: string;
  applicationRole: string;
}

/**
 * Looks at the addresses in the settings before anything is done with them: each answers, and those that must hold a
 * session do.
 * @throws StartError naming the variable and the mend
 */
export async function checkGivenServer(url: string, env: Env): Promise<GivenServer> {
  const direct = {
    name: env.databaseDirectUrl ? 'DATABASE_DIRECT_URL' : 'DATABASE_URL',
    url: env.databaseDirectUrl ?? url,
  };
  const owner = env.databaseOwnerUrl ? { name: 'DATABASE_OWNER_URL', url: env.databaseOwnerUrl } : direct;
  const applicationRole = await roleAt({ name: 'DATABASE_URL', url });
  const ownerRole = await roleAt(owner);
  for (const address of new Set([direct, owner])) await requireSession(address);
  return { ownerUrl: owner.url, owner: ownerRole, applicationRole };
}

interface Address {
  name: string;
  url: string;
}

async function roleAt(address: Address): Promise<string> {
  const client = await reach(address);
  const { rows } = await client.query<{ role: string }>('SELECT current_user AS role');
  await client.end();
  return rows[0]?.role ?? '';
}

async function reach({ name, url }: Address): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const where = new URL(url);
    throw new StartError(
      `${name} cannot be reached at ${where.host || 'its socket'} (${reasonOf(error)}): start that PostgreSQL or mend the address; without DATABASE_URL Cynllun brings its own.`,
    );
  }
}

/** Connecting to a name tries each of its addresses, and the reasons lie inside. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}

/**
 * A transaction pooler lends its connections for one transaction at a time: while a second client holds one, the first
 * finds itself on another. Locks and LISTEN need one that stays.
 */
async function requireSession(address: Address): Promise<void> {
  const [first, second] = [await reach(address), await reach(address)];
  try {
    const before = await backend(first);
    await second.query('BEGIN');
    await backend(second);
    if (before === (await backend(first))) return;
  } finally {
    await Promise.all([first.end(), second.end()]);
  }
  const mend =
    address.name === 'DATABASE_OWNER_URL'
      ? 'give the address of the server itself'
      : 'set DATABASE_DIRECT_URL to the address of the server itself';
  throw new StartError(`${address.name} goes through a transaction pooler, which cannot hold locks: ${mend}.`);
}

async function backend(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return rows[0]?.pid;
}
