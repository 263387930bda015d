import type { Logger } from 'pino';
import type { Jobs, QueueName } from './jobs.ts';
import type { Sql } from './sql.ts';

const MINUTE = 60_000;

interface Asking {
  readonly jobs: Jobs;
  readonly sql: Sql;
  readonly log: Logger;
  readonly today: () => string;
}

/**
 * Asks for a job at the start, and whenever the phase that it is of has changed. Looked at each minute, so that a machine that
 * slept through the change, or whose clock was put right, catches up.
 * @param phase what it is of now, in any words
 * @returns a function that stops it
 */
export function eachPhase(
  { jobs, sql, log, today }: Asking,
  queue: QueueName,
  phase: () => string,
): () => Promise<void> {
  let known = '';
  const look = () => {
    if (phase() === known) return;
    const before = known;
    known = phase();
    jobs.send(sql, queue, { id: today() }).catch((error: unknown) => {
      known = before;
      log.warn({ err: error, queue }, 'A job could not be asked for; it is at the next look');
    });
  };
  const timer = setInterval(look, MINUTE);
  look();
  return async () => clearInterval(timer);
}
