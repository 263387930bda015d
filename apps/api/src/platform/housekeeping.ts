import type { Logger } from 'pino';

const HOUR = 60 * 60_000;

/** Runs each job every hour. One that fails is logged, and run again with the next. @returns stops it */
export function startHousekeeping(log: Logger, jobs: readonly (() => Promise<void>)[]): () => Promise<void> {
  const run = () => {
    for (const job of jobs) job().catch((error: unknown) => log.warn({ err: error }, 'Housekeeping failed'));
  };
  const timer = setInterval(run, HOUR).unref();
  return async () => clearInterval(timer);
}
