import type pg from 'pg';

/** The text of every statement that `run` sends through the pool, in order. */
export async function recordStatements(pool: pg.Pool, run: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const clients = new Set<pg.PoolClient>();
  // A statement in or out of a transaction is sent by a client taken from the pool.
  const watch = (client: pg.PoolClient) => {
    if (clients.has(client)) return;
    clients.add(client);
    const query = client.query.bind(client);
    const recorded = (...given: Parameters<typeof query>) => {
      const [first] = given as unknown[];
      statements.push(
        typeof first === 'object' && first !== null && 'text' in first ? String(first.text) : String(first),
      );
      return query(...given);
    };
    Object.assign(client, { query: recorded });
  };
  pool.on('acquire', watch);
  try {
    await run();
  } finally {
    pool.off('acquire', watch);
    for (const client of clients) Reflect.deleteProperty(client, 'query');
  }
  return statements;
}
