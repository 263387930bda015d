import { setTimeout as delay } from 'node:timers/promises';
import { limitTable } from '../src/platform/limits.ts';
import type { Check } from './check.ts';

/** Milliseconds beyond the limit that a busy machine may take. */
const TOLERANCE = 3_000;

/** PostgreSQL says nothing for a while, with every connection open. Everyone is answered in time and in words. */
export async function hang(check: Check, seconds: number): Promise<void> {
  check.say(`PostgreSQL hangs for ${seconds} s`);
  const { program, writer } = check;
  const stopped = program.databases();
  program.signalDatabase('SIGSTOP', stopped);
  const end = performance.now() + seconds * 1_000;
  const ready = await fetch(`${program.url}/readyz`);
  if (ready.status !== 503) check.wrong(`/readyz says ${ready.status} while PostgreSQL hangs`);
  // More than there are connections: those that wait for one are answered too.
  const answers = await Promise.all(Array.from({ length: 25 }, () => writer.ask('{ viewer { id } }')));
  const longest = Math.max(...answers.map(({ took }) => took));
  check.say(`  25 questions answered, the last after ${Math.round(longest)} ms`);
  if (longest > limitTable.database.answer + TOLERANCE) check.wrong(`an answer took ${Math.round(longest)} ms`);
  for (const { status, body } of answers)
    if (status !== 503 || !body.includes('The database does not answer')) check.wrong(`answered ${status} ${body}`);
  await delay(Math.max(0, end - performance.now()));
  program.signalDatabase('SIGCONT', stopped);
  await check.untilBack();
  check.refusedInWords();
}

/** PostgreSQL is killed, and the program starts it again. */
export async function killDatabase(check: Check): Promise<void> {
  check.say('PostgreSQL is killed');
  const { program } = check;
  const [postmaster = 0] = program.databases();
  process.kill(postmaster, 'SIGKILL');
  await check.untilBack();
  check.refusedInWords();
  if (!program.said.some((line) => line.includes('The database stopped by itself')))
    check.wrong('the log does not say that the database stopped');
}
