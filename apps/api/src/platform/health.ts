import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { missingMigrations } from './migrate.ts';

/** `/livez`: the process answers. `/readyz`: the database does too, and has every migration. */
export async function registerHealth(app: FastifyInstance, pool: pg.Pool): Promise<void> {
  app.get('/livez', async () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    const problem = await findProblem(pool);
    return problem ? reply.code(503).send({ status: 'not ready', problem }) : { status: 'ready' };
  });
}

async function findProblem(pool: pg.Pool): Promise<string | undefined> {
  try {
    const missing = await missingMigrations(pool);
    return missing.length > 0 ? `migrations not applied: ${missing.join(', ')}` : undefined;
  } catch {
    return 'database not reachable';
  }
}
