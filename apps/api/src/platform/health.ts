import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { setTimeout as delay } from 'node:timers/promises';
import { limitTable } from './limits.ts';
import { missingMigrations } from './migrate.ts';

/**
 * `/livez`: the process answers. `/readyz`: the database does too, and has every migration. It answers in time whatever
 * the database does; those who ask meanwhile wait for one question, so that asking often takes no more connections.
 */
export async function registerHealth(app: FastifyInstance, pool: pg.Pool): Promise<void> {
  let asking: Promise<string | undefined> | undefined;
  const forget = () => (asking = undefined);
  const ask = () => {
    if (asking === undefined) {
      asking = findProblem(pool).finally(forget);
      // A connection that is lost without a word is not waited for when another would be answered.
      setTimeout(forget, FORGOTTEN).unref();
    }
    return asking;
  };
  app.get('/livez', async () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    const problem = await Promise.race([ask(), late()]);
    return problem ? reply.code(503).send({ status: 'not ready', problem }) : { status: 'ready' };
  });
}

/** Milliseconds after which a question that was not answered is asked again. */
const FORGOTTEN = 10_000;

const late = () => delay(limitTable.readyz, 'database does not answer', { ref: false });

async function findProblem(pool: pg.Pool): Promise<string | undefined> {
  try {
    const missing = await missingMigrations(pool);
    return missing.length > 0 ? `migrations not applied: ${missing.join(', ')}` : undefined;
  } catch {
    return 'database not reachable';
  }
}
