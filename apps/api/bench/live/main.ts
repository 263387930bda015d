import { fork } from 'node:child_process';
import { randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { pino } from 'pino';
import { connect, type Database } from '../../src/platform/database.ts';
import { roleNames, startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';
import { prepareRoles } from '../../src/platform/embedded-roles.ts';
import { migrate } from '../../src/platform/migrate.ts';
import { postgresHome } from '../../src/platform/postgres-home.ts';
import { openSession } from '../../src/platform/sessions.ts';
import { anAuthority, aPerson, holds } from '../../testing/authority.ts';
import { load, type Crowd, type Place, type Times } from './load.ts';

/** Two and ten in pairs, fifty over the actions of a plan, and fifty in one document at a hundred updates a second. */
const crowds: readonly Crowd[] = [
  { name: '2 people', people: 2, documents: 1, pace: 5 },
  { name: '10 people', people: 10, documents: 5, pace: 5 },
  { name: '50 people', people: 50, documents: 12, pace: 2 },
  { name: '50 people in one document', people: 50, documents: 1, pace: 2 },
];
/** Of each system, by turns. */
const ROUNDS = 3;
const SECONDS = 4;

/**
 * Prints how long it takes until a colleague sees a keystroke, and until it is saved, beside Hocuspocus that keeps
 * nothing, in the same run: as ratios, since machines are noisy. Rounds alternate. A person judges.
 */
const folder = mkdtempSync(join(tmpdir(), 'cynllun-bench-'));
const postgres = await startEmbeddedPostgres({ home: postgresHome(folder), say: () => {}, durable: true });
const servers: { stop(): void }[] = [];
try {
  const [alone, pair] = [await aDatabase('alone'), await aDatabase('pair')];
  const systems: Systems = {
    plain: { ports: [await serve('plain-hocuspocus.ts')], database: alone.database },
    committed: { ports: [await serve('plain-hocuspocus.ts', alone.url)], database: alone.database },
    one: { ports: [await serve('product.ts', alone.url)], database: alone.database },
    two: { ports: [await serve('product.ts', pair.url), await serve('product.ts', pair.url)], database: pair.database },
  };
  const [, wanted = ''] = process.argv.slice(2);
  for (const crowd of crowds.filter(({ name }) => name.startsWith(wanted))) await measure(crowd, systems);
  for (const { database } of [alone, pair]) await database.close();
} finally {
  for (const server of servers) server.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

/** One for a single instance, which nobody else tells anything, and one for two. */
async function aDatabase(name: string) {
  await prepareRoles(postgres, name);
  await migrate(postgres.url('owner', name), roleNames.application);
  const url = postgres.url('application', name);
  await makeTable(postgres.url('owner', name));
  return { url, database: connect(url, pino({ level: 'error' })) };
}

/** For Hocuspocus that commits each update. */
async function makeTable(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`CREATE TABLE "BenchUpdate" ("id" bigserial PRIMARY KEY, "update" bytea NOT NULL)`);
  await client.query(`GRANT ALL ON "BenchUpdate", "BenchUpdate_id_seq" TO ${roleNames.application}`);
  await client.end();
}

async function serve(file: string, ...args: readonly string[]): Promise<number> {
  const child = fork(join(import.meta.dirname, file), args, { stdio: 'inherit' });
  servers.push({ stop: () => void child.kill() });
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  child.once('message', (message) => resolve((message as { port: number }).port));
  child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  return promise;
}

interface System {
  readonly ports: readonly number[];
  readonly database: Database;
}
type Systems = Readonly<Record<'plain' | 'committed' | 'one' | 'two', System>>;

async function measure(crowd: Crowd, systems: Systems): Promise<void> {
  const times: Record<keyof Systems, Times[]> = { plain: [], committed: [], one: [], two: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ['plain', 'committed', 'one', 'two'] as const) {
      const { ports, database } = systems[name];
      const { places, cookies } = await aPlan(database, crowd);
      times[name].push(await load(crowd, ports, places, cookies, SECONDS));
      // What was typed goes into its columns before the next begin.
      await delay(1_000);
    }
  }
  console.log(crowd.name);
  for (const [name, inWords] of [
    ['one', 'at one instance'],
    ['two', 'across two'],
    ['committed', 'at plain Hocuspocus that commits each update, and nothing else'],
  ] as const)
    for (const what of ['seen', 'saved'] as const)
      console.log(`  ${what} ${inWords}: ${compared(times[name], times.plain, what)}`);
}

function compared(ours: readonly Times[], plain: readonly Times[], what: keyof Times): string {
  return ([0.5, 0.95] as const)
    .map((share) => {
      const each = (rounds: readonly Times[]) => rounds.map((times) => quantile(times[what], share));
      const [theirs, own] = [each(plain), each(ours)];
      const ratio = quantile(
        own.map((time, round) => time / (theirs[round] ?? Number.NaN)),
        0.5,
      );
      const times = `${quantile(own, 0.5).toFixed(1)} against ${quantile(theirs, 0.5).toFixed(1)} ms`;
      return `${share === 0.5 ? 'median' : 'p95'} ${ratio.toFixed(2)} of plain Hocuspocus (${times})`;
    })
    .join(', ');
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}

/** A new plan with as many actions as the crowd has documents, and the sessions of the people who write it. */
async function aPlan({ prisma }: Database, { people, documents }: Crowd) {
  const own = await anAuthority(prisma, 'Bench');
  const text = { original: 'en', en: '', cy: '', madeFrom: null };
  const texts = { title: text, summary: text, outcome: text, responsiblePost: text, accountablePost: text };
  const ids = Array.from({ length: documents }, () => randomUUIDv7());
  await prisma.action.createMany({
    data: ids.map((id, position) => ({ id, planId: own.planId, position, ...texts })),
  });
  const cookies = await Promise.all(
    Array.from({ length: people }, async (_, n) => {
      const personId = await aPerson(prisma, own.authorityId, `person${n}`);
      await holds(prisma, personId, 'editor', { reviewId: own.reviewId });
      return `cynllun=${await openSession(prisma, { personId, userAgent: 'bench', now: new Date() })}`;
    }),
  );
  const places: Place[] = ids.map((id) => ({
    room: `prose/plan/${own.planId}/${id}`,
    key: `action:${id}:description`,
  }));
  return { places, cookies };
}
