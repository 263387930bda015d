import type pg from 'pg';

/** A statement as it is sent. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The text of every statement that `run` sends through the pool, in order. */
export const recordStatements = async (pool: pg.Pool, run: () => Promise<unknown>): Promise<string[]> =>
  (await recordWithValues(pool, run)).map(({ text }) => text);

/** As `recordStatements`, with the values. */
export async function recordWithValues(pool: pg.Pool, run: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const clients = new Set<pg.PoolClient>();
  // A statement in or out of a transaction is sent by a client taken from the pool.
  const watch = (client: pg.PoolClient) => {
    if (clients.has(client)) return;
    clients.add(client);
    const query = client.query.bind(client);
    const recorded = (...given: Parameters<typeof query>) => {
      const [first, values = []] = given as readonly unknown[] as [string | Partial<Statement>, unknown[]?];
      statements.push(
        typeof first === 'string' ? { text: first, values } : { text: first.text ?? '', values: first.values ?? [] },
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
