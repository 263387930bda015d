import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { roleNames, startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { prepareRoles } from '../src/platform/embedded-roles.ts';
import { migrate } from '../src/platform/migrate.ts';
import { postgresHome } from '../src/platform/postgres-home.ts';
import { cpuOf } from './cpu.ts';
import { generate, only, SIZE } from './generate.ts';
import type { RecordedSave } from './recorded-save.ts';
import { load, type Ask } from './load.ts';
import { workloads, type Sessions, type Workload } from './workloads.ts';

interface Server extends Sessions {
  readonly port: number;
  readonly pid: number;
  /** Has it make documents, one after another, or no more. */
  readonly make: (on: boolean) => void;
  readonly recorded?: RecordedSave | null;
}

/**
 * Prints what the product serves beside hand-written SQL over the same rows in the same run, as ratios: machines are
 * noisy, and a bare number says little. W1 a portfolio of 50 plans a page, W2 one whole plan, W3 a field changed and a
 * cost line added, and the same while papers of a hundred pages are made, W4 what a contributor is shown, W5 a search over versions, W6 a whole version. Rounds alternate; medians are shown. A person judges.
 */
const folder = mkdtempSync(join(tmpdir(), 'cynllun-bench-'));
const home = postgresHome(folder);
const postgres = await startEmbeddedPostgres({ home, say: () => {}, durable: true });
try {
  await prepareRoles(postgres, 'bench');
  await migrate(postgres.url('owner', 'bench'), roleNames.application);
  console.log(`Making ${SIZE.plans} plans of ${SIZE.actions} actions`);
  // Without the program's limits of time.
  const pool = new pg.Pool({ connectionString: postgres.url('owner', 'bench') });
  await generate(pool);
  await pool.end();
  await measure(postgres.url('application', 'bench'));
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(url: string): Promise<void> {
  const baseline = serve('hand-written.ts', url);
  const product = serve('product.ts', url);
  try {
    const [theBaseline, us] = await Promise.all([baseline.ready, product.ready]);
    const same = us.recorded ? serve('same-statements.ts', url, us.recorded) : null;
    try {
      const theSame = (await same?.ready) ?? null;
      for (const workload of workloads(us))
        if (workload.name.startsWith(only)) await compare(workload, { baseline: theBaseline, same: theSame, us });
    } finally {
      same?.stop();
    }
  } finally {
    baseline.stop();
    product.stop();
  }
}

function serve(file: string, url: string, told?: RecordedSave) {
  const options = { stdio: 'inherit', serialization: 'advanced' } as const;
  const child = fork(join(import.meta.dirname, file), [url, ...process.argv.slice(2)], options);
  if (told !== undefined) child.send(told);
  const { promise: ready, resolve, reject } = Promise.withResolvers<Server>();
  const make = (on: boolean) => void child.send({ make: on });
  child.once('message', (server) => resolve({ ...(server as Server), pid: child.pid ?? 0, make }));
  child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  return { ready, stop: () => child.kill() };
}

/** Answers a second, and milliseconds of processor time for each: of the server and of the database. */
interface Measured {
  readonly rate: number;
  readonly cpu: number | null;
}

async function measureOne(server: Server, { until }: Workload, next: () => Ask): Promise<Measured> {
  const before = cpuOfAll(server.pid);
  const started = performance.now();
  const answers = await load(server.port, until, next);
  const seconds = (performance.now() - started) / 1000;
  const after = cpuOfAll(server.pid);
  return { rate: answers / seconds, cpu: before === null || after === null ? null : (after - before) / answers };
}

/** What is made beside it is a process of its own, and not counted. */
async function beside(us: Server, workload: Workload): Promise<Measured> {
  us.make(workload.makes === true);
  return measureOne(us, workload, workload.product).finally(() => us.make(false));
}

function cpuOfAll(server: number): number | null {
  const [line = ''] = readFileSync(join(home.folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
  const each = [cpuOf(server), cpuOf(Number(line))];
  return each.reduce((sum, time) => (sum === null || time === null ? null : sum + time), 0);
}

interface Servers {
  readonly baseline: Server;
  /** What sends the statements of a recorded save. */
  readonly same: Server | null;
  readonly us: Server;
}

async function compare(workload: Workload, { baseline, same, us }: Servers): Promise<void> {
  const rounds: { baseline: Measured; product: Measured }[] = [];
  const ofSame: number[] = [];
  for (let round = 0; round < workload.rounds; round += 1) {
    const product = await beside(us, workload);
    rounds.push({ baseline: await measureOne(baseline, workload, workload.baseline), product });
    if (same !== null && workload.sameStatements !== undefined)
      ofSame.push(product.rate / (await measureOne(same, workload, workload.sameStatements)).rate);
  }
  const ratio = median(rounds.map(({ baseline, product }) => product.rate / baseline.rate));
  const rate = (whose: 'baseline' | 'product') => median(rounds.map((round) => round[whose].rate)).toFixed(0);
  const cpu = (whose: 'baseline' | 'product') =>
    median(rounds.map((round) => round[whose].cpu ?? Number.NaN)).toFixed(1);
  console.log(
    `${workload.name}: ${ratio.toFixed(2)} of hand-written SQL (${rate('product')} against ${rate('baseline')} a second, ` +
      `${cpu('product')} against ${cpu('baseline')} ms of processor time each)`,
  );
  if (ofSame.length > 0) console.log(`  ${median(ofSame).toFixed(2)} of its own statements behind Apollo alone`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
