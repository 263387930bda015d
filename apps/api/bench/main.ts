import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { connect } from '../src/platform/database.ts';
import { roleNames, startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { prepareRoles } from '../src/platform/embedded-roles.ts';
import { migrate } from '../src/platform/migrate.ts';
import { postgresHome } from '../src/platform/postgres-home.ts';
import { cpuOf } from './cpu.ts';
import { generate, only, SIZE } from './generate.ts';
import { load, type Ask } from './load.ts';
import { works, type Signed, type Work } from './works.ts';

interface Server extends Signed {
  readonly port: number;
  readonly pid: number;
}

/**
 * Prints what the product serves beside hand-written SQL over the same rows in the same run, as ratios: machines are
 * noisy, and a bare number says little. W1 a portfolio of 50 plans a page, W2 one whole plan, W3 a field changed and a
 * cost line added. Rounds alternate; medians are shown. A person judges.
 */
const folder = mkdtempSync(join(tmpdir(), 'cynllun-bench-'));
const home = postgresHome(folder);
const postgres = await startEmbeddedPostgres({ home, say: () => {}, durable: true });
try {
  await prepareRoles(postgres, 'bench');
  await migrate(postgres.url('owner', 'bench'), roleNames.application);
  console.log(`Making ${SIZE.plans} plans of ${SIZE.actions} actions`);
  const { pool, close } = connect(postgres.url('owner', 'bench'), pino({ level: 'error' }));
  await generate(pool);
  await close();
  await measure(postgres.url('application', 'bench'));
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(url: string): Promise<void> {
  const limit = serve('hand-written.ts', url);
  const ours = serve('ours.ts', url);
  try {
    const [theLimit, us] = await Promise.all([limit.ready, ours.ready]);
    for (const work of works(us)) if (work.name.startsWith(only)) await compare(work, theLimit, us);
  } finally {
    limit.stop();
    ours.stop();
  }
}

function serve(file: string, url: string) {
  const child = fork(join(import.meta.dirname, file), [url, ...process.argv.slice(2)], { stdio: 'inherit' });
  const { promise: ready, resolve, reject } = Promise.withResolvers<Server>();
  child.once('message', (server) => resolve({ ...(server as Server), pid: child.pid ?? 0 }));
  child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  return { ready, stop: () => child.kill() };
}

/** Answers a second, and milliseconds of processor time for each: of the server and of the database. */
interface Measured {
  readonly rate: number;
  readonly cpu: number | null;
}

async function measureOne(server: Server, { until }: Work, next: () => Ask): Promise<Measured> {
  const before = cpuOfAll(server.pid);
  const started = performance.now();
  const answers = await load(server.port, until, next);
  const seconds = (performance.now() - started) / 1000;
  const after = cpuOfAll(server.pid);
  return { rate: answers / seconds, cpu: before === null || after === null ? null : (after - before) / answers };
}

function cpuOfAll(server: number): number | null {
  const [line = ''] = readFileSync(join(home.folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
  const each = [cpuOf(server), cpuOf(Number(line))];
  return each.reduce((sum, time) => (sum === null || time === null ? null : sum + time), 0);
}

async function compare(work: Work, limit: Server, us: Server): Promise<void> {
  const rounds: { limit: Measured; ours: Measured }[] = [];
  for (let round = 0; round < work.rounds; round += 1) {
    rounds.push({ limit: await measureOne(limit, work, work.limit), ours: await measureOne(us, work, work.ours) });
  }
  const ratio = median(rounds.map(({ limit, ours }) => ours.rate / limit.rate));
  const rate = (whose: 'limit' | 'ours') => median(rounds.map((round) => round[whose].rate)).toFixed(0);
  const cpu = (whose: 'limit' | 'ours') => median(rounds.map((round) => round[whose].cpu ?? Number.NaN)).toFixed(1);
  console.log(
    `${work.name}: ${ratio.toFixed(2)} of hand-written SQL (${rate('ours')} against ${rate('limit')} a second, ` +
      `${cpu('ours')} against ${cpu('limit')} ms of processor time each)`,
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
