import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { randomUUIDv7 } from 'node:crypto';
import { set } from '@cynllun/domain/plan/edit';
import { pino } from 'pino';
import * as Y from 'yjs';
import { makeContext, type Services } from '../../src/core/context.ts';
import { readLogAfter } from '../../src/core/live/feed/read-log.ts';
import { connect, type Database } from '../../src/platform/database.ts';
import { roleNames, startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';
import { prepareRoles } from '../../src/platform/embedded-roles.ts';
import { loadEnv } from '../../src/platform/env.ts';
import { migrate } from '../../src/platform/migrate.ts';
import { postgresHome } from '../../src/platform/postgres-home.ts';
import { editAggregate } from '../../src/core/write/edit-aggregate.ts';
import { readWhole } from '../../src/core/read/read-whole.ts';
import { storedPlan } from '../../src/plan/stored-plan.ts';
import { compactProse } from '../../src/core/prose/compact.ts';
import { openProse } from '../../src/core/prose/stored-prose.ts';
import { makeServices } from '../../src/services.ts';
import { anAuthority, type TestAuthority } from '../../testing/authority.ts';
import { keep, logAYear, newIds, typeForAYear, YEAR } from './year.ts';
import { planReader } from '../../src/plan/plan-reader.ts';

/** Times each thing is done, of both plans by turns. */
const ROUNDS = 15;

/** A plan, and the documents of its prose. */
interface Measured extends TestAuthority {
  readonly documents: readonly string[];
}

/**
 * Prints how a plan that was written in for a year opens beside a new one that says the same, as ratios, before its
 * updates are taken into snapshots and after. A person judges.
 */
const folder = mkdtempSync(join(tmpdir(), 'cynllun-bench-'));
const postgres = await startEmbeddedPostgres({ home: postgresHome(folder), say: () => {}, durable: true });
try {
  await prepareRoles(postgres, 'bench');
  await migrate(postgres.url('owner', 'bench'), roleNames.application);
  const log = pino({ level: 'error' });
  const owner = connect(postgres.url('owner', 'bench'), log);
  const database = connect(postgres.url('application', 'bench'), log);
  const services = makeServices({ database, log, settings: loadEnv({}) });
  await compare(owner, services);
  await database.close();
  await owner.close();
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

async function compare(owner: Database, services: Services): Promise<void> {
  console.log(`Typing ${YEAR.updates} updates in ${YEAR.actions} actions`);
  const old = await aPlan(services);
  const written = typeForAYear(old.documents, keyOf);
  const said = new Map(written.map(({ id, document }) => [id, document.getText(keyOf(id)).toString()]));
  await keep(owner.pool, old.planId, old.people.lead, written);
  await logAYear(owner.pool, old.planId, old.people.lead, old.documents);
  const fresh = await aPlan(services);
  for (const [index, id] of old.documents.entries())
    for (const action of [id, fresh.documents[index] ?? ''])
      await services.prisma.action.update({ where: { id: action }, data: { description: said.get(id) ?? '' } });
  for (const id of fresh.documents) await openProse(services, storedPlan, fresh.planId, id);
  await owner.pool.query('VACUUM ANALYZE');
  console.log('Before its updates are taken into snapshots');
  await openAll(services, old, fresh, 3);
  await compactAll(services);
  await owner.pool.query('VACUUM ANALYZE');
  console.log('After');
  await openAll(services, old, fresh, ROUNDS);
  await readAll(services, old, fresh);
  await sizes(services, old, said);
}

function keyOf(actionId: string): string {
  return `action:${actionId}:description`;
}

async function aPlan({ prisma }: Services): Promise<Measured> {
  const own = await anAuthority(prisma, 'Bench');
  const documents = newIds(YEAR.actions);
  const text = { original: 'en', en: '', cy: '', madeFrom: null };
  await prisma.action.createMany({
    data: documents.map((id, position) => ({
      id,
      planId: own.planId,
      position,
      title: text,
      summary: text,
      outcome: text,
      responsiblePost: text,
      accountablePost: text,
    })),
  });
  return { ...own, documents };
}

/** Opens every document of both at the server, and at a client. */
async function openAll(services: Services, old: Measured, fresh: Measured, rounds: number): Promise<void> {
  const open = (which: Measured) => async () => {
    for (const id of which.documents) await openProse(services, storedPlan, which.planId, id);
  };
  await print('opening every document at the server', rounds, open(old), open(fresh));
  const updates = async (which: Measured) =>
    Promise.all(
      which.documents.map(async (id) =>
        Y.encodeStateAsUpdate((await openProse(services, storedPlan, which.planId, id))?.document ?? new Y.Doc()),
      ),
    );
  const [ofOld, ofFresh] = [await updates(old), await updates(fresh)];
  const receive = (all: readonly Uint8Array[]) => async () => {
    for (const update of all) Y.applyUpdate(new Y.Doc(), update);
  };
  await print('receiving every document at a client', rounds, receive(ofOld), receive(ofFresh));
}

async function readAll(services: Services, old: Measured, fresh: Measured): Promise<void> {
  const read = (which: Measured) => () => readWhole(services.prisma, storedPlan, which.planId);
  await print('reading the whole plan', ROUNDS, read(old), read(fresh));
  const edit = (which: Measured, base: number) => () =>
    editAggregate(makeContext(services, { personId: which.people.lead, memberships: [] }), storedPlan, {
      rootId: which.planId,
      baseSequence: base,
      requestId: randomUUIDv7(),
      edits: [set('action', which.documents[0] ?? '', { accountablePost: { en: randomUUIDv7() } })],
    });
  await print('saving a field', ROUNDS, edit(old, YEAR.updates), edit(fresh, 0));
  const enter = (which: Measured) => async () => {
    await readWhole(services.prisma, storedPlan, which.planId);
    const prose = await openProse(services, storedPlan, which.planId, which.documents[0] ?? '');
    Y.applyUpdate(new Y.Doc(), Y.encodeStateAsUpdate(prose?.document ?? new Y.Doc()));
  };
  await print('opening the plan and its most typed action', ROUNDS, enter(old), enter(fresh));
  const follow = (which: Measured) => async () => {
    const plan = await planReader(services.sql).read(which.planId);
    return services.inSql((tx) => readLogAfter(tx, storedPlan, which.planId, (plan?.sequence ?? 0) - 5));
  };
  await print('reading what the feed missed', ROUNDS, follow(old), follow(fresh));
}

/** By turns, so that both have the same of whatever else the machine does. */
async function print(what: string, rounds: number, old: () => Promise<unknown>, fresh: () => Promise<unknown>) {
  const times: { old: number; fresh: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const one = { old: await timed(old), fresh: await timed(fresh) };
    // The first finds nothing prepared.
    if (round > 0) times.push(one);
  }
  const ratio = median(times.map((one) => one.old / one.fresh));
  const [after, before] = [median(times.map((one) => one.old)), median(times.map((one) => one.fresh))];
  console.log(`  ${what}: ${ratio.toFixed(2)} of a new plan (${after.toFixed(1)} against ${before.toFixed(1)} ms)`);
}

async function timed(use: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await use();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

async function compactAll(services: Services): Promise<void> {
  const blocked = monitorEventLoopDelay({ resolution: 5 });
  blocked.enable();
  const started = performance.now();
  const rows = await compactProse(services);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  console.log(
    `Took ${rows} updates into snapshots in ${seconds} s, nobody waiting longer than ${(blocked.max / 1e6).toFixed(0)} ms`,
  );
}

async function sizes(services: Services, old: Measured, said: ReadonlyMap<string, string>): Promise<void> {
  let [bytes, words, clients, wrong] = [0, 0, 0, 0];
  for (const id of old.documents) {
    const document = (await openProse(services, storedPlan, old.planId, id))?.document ?? new Y.Doc();
    bytes += Y.encodeStateAsUpdate(document).length;
    clients += Y.decodeStateVector(Y.encodeStateVector(document)).size;
    words += Buffer.byteLength(said.get(id) ?? '');
    wrong += document.getText(keyOf(id)).toString() === said.get(id) ? 0 : 1;
  }
  const rows = await services.prisma.proseUpdate.count();
  console.log(
    `  ${old.documents.length} documents of ${(bytes / 1_000).toFixed(0)} kB for ${(words / 1_000).toFixed(0)} kB of words, ` +
      `${clients} sittings remembered, ${rows} updates left, ${wrong} that say something else`,
  );
}
