import pg from 'pg';
import { roleNames, type EmbeddedPostgres } from './embedded-postgres.ts';

/** Makes what is missing: the owner, the application's role without any right of its own, and the owner's database. */
export async function prepareRoles(server: EmbeddedPostgres, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url('superuser', 'postgres') });
  await client.connect();
  try {
    for (const role of ['owner', 'application'] as const) {
      if (await exists(client, 'SELECT FROM pg_roles WHERE rolname = $1', roleNames[role])) continue;
      const password = new URL(server.url(role, database)).password;
      await client.query(`CREATE ROLE ${roleNames[role]} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
    }
    if (await exists(client, 'SELECT FROM pg_database WHERE datname = $1', database)) return;
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)} OWNER ${roleNames.owner}`);
  } finally {
    await client.end();
  }
}

async function exists(client: pg.Client, query: string, name: string): Promise<boolean> {
  const { rowCount } = await client.query(query, [name]);
  return rowCount === 1;
}
