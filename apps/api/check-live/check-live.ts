import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { randomUUIDv7 } from 'node:crypto';
import { add } from '@cynllun/domain/plan/edit';
import type { Plan } from '@cynllun/domain/plan/plan';
import { pino } from 'pino';
import { connect, type Database } from '../src/platform/database.ts';
import { openSession } from '../src/platform/sessions.ts';
import { readWhole } from '../src/core/read/read-whole.ts';
import { storedPlan } from '../src/plan/stored-plan.ts';
import { anAuthority, aPerson, holds } from '../testing/authority.ts';
import { startCluster, type Cluster } from './cluster.ts';
import { Dice } from './dice.ts';
import { Editor } from './editor.ts';
import { Instance } from './instance.ts';
import { Ledger } from './ledger.ts';
import { Requests } from './requests.ts';
import { Screen } from './screen.ts';
import { Troubles } from './troubles.ts';
import {
  brokenLog,
  lostTokens,
  otherwise,
  storedDocuments,
  unsettled,
  untilRight,
  wrongInstances,
  wrongScreens,
} from './verify.ts';

export interface Asked {
  /** What everyone does follows from it; what comes in between what does not. */
  readonly seed: number;
  readonly editors: number;
  readonly instances: number;
  readonly seconds: number;
  readonly say: (line: string) => void;
}

export interface Found {
  readonly wrong: readonly string[];
  readonly done: ReadonlyMap<string, number>;
}

/**
 * People write one plan together over several instances, which are killed meanwhile, as their database is. Afterwards
 * every acknowledged edit must be there once, every screen, instance and column say the same, and the log be whole.
 */
export async function checkLive(asked: Asked): Promise<Found> {
  const cluster = await startCluster();
  const ports = await freePorts(asked.instances);
  const instances = ports.map((port) => new Instance(cluster, port));
  try {
    // The first migrates, and the others find it done.
    for (const instance of instances) await instance.start();
    return await write(asked, cluster, instances);
  } finally {
    await Promise.all(instances.map((instance) => instance.end('stopped')));
    await cluster.close();
  }
}

async function write(asked: Asked, cluster: Cluster, instances: readonly Instance[]): Promise<Found> {
  const database = connect(cluster.url('application'), pino({ level: 'silent' }));
  const ledger = new Ledger();
  try {
    const { editors, cookies, planId } = await gather(asked, database, instances, ledger);
    const troubles = new Troubles(new Dice(asked.seed), cluster, instances, ledger);
    const end = performance.now() + asked.seconds * 1_000;
    const goesOn = () => performance.now() < end || !troubles.areEnough;
    asked.say(`${editors.length} people write for ${asked.seconds} seconds`);
    await Promise.all([troubles.befall(goesOn), ...editors.map((editor) => editor.work(goesOn))]);
    asked.say('Comparing what everyone sees with what is kept');
    const wrong = await compare(database, planId, editors, instances, cookies[0] ?? '', ledger);
    for (const editor of editors) editor.leave();
    return { wrong: [...ledger.faults, ...instances.flatMap(({ faults }) => faults), ...wrong], done: ledger.done };
  } finally {
    await database.close();
  }
}

/** A plan of a few actions, and people who may edit it, each with a screen that was read once. */
async function gather(asked: Asked, database: Database, instances: readonly Instance[], ledger: Ledger) {
  const own = await anAuthority(database.prisma, 'Own');
  const cookies = await Promise.all(
    Array.from({ length: asked.editors }, async (_, index) => {
      const personId = await aPerson(database.prisma, own.authorityId, `editor${index}`);
      await holds(database.prisma, personId, 'editor', { reviewId: own.reviewId });
      return `cynllun=${await openSession(database.prisma, { personId, userAgent: 'a check', now: new Date() })}`;
    }),
  );
  const actions = [1, 2, 3].map(() => add('action', randomUUIDv7(), own.planId, {}));
  await new Requests(cookies[0] ?? '', ledger, () => instances[0]?.url ?? '').edit(own.planId, 0, 'beginning', actions);
  const plan = await planNow(database, own.planId);
  const editors = cookies.map((cookie, index) => {
    const dice = new Dice(asked.seed * 1_000 + index + 1);
    const screen = new Screen(plan, cookie, ledger, () => planNow(database, own.planId));
    const someUrl = () => {
      const up = instances.filter((instance) => instance.isUp);
      return (dice.pick(up) ?? instances[0])?.url ?? '';
    };
    return new Editor(index + 1, { dice, cookie, ledger, screen, someUrl });
  });
  return { editors, cookies, planId: own.planId };
}

async function planNow({ prisma }: Database, planId: string): Promise<Plan> {
  for (let tries = 1; ; tries += 1) {
    const plan = await readWhole<Plan>(prisma, storedPlan, planId).catch((error: unknown) => {
      if (tries === 50) throw error;
      return null;
    });
    if (plan !== null) return plan;
    await delay(200);
  }
}

const unsavedOf = (editors: readonly Editor[]): readonly string[] =>
  editors.flatMap(({ unsaved }, index) =>
    unsaved.map((state) => `what editor ${index + 1} typed is not saved (${state})`),
  );

async function compare(
  database: Database,
  planId: string,
  editors: readonly Editor[],
  instances: readonly Instance[],
  cookie: string,
  ledger: Ledger,
): Promise<readonly string[]> {
  for (const [index, editor] of editors.entries()) editor.settleDown(instances[index % instances.length]?.url ?? '');
  await untilRight(async () => unsavedOf(editors));
  await Promise.all(editors.map((editor) => editor.sayLast()));
  const unsaved = await untilRight(async () => unsavedOf(editors));
  const differing = await untilRight(async () => {
    const [plan, stored] = [await planNow(database, planId), await storedDocuments(database, planId)];
    const desks = editors.flatMap(({ desk }, index) => otherwise(stored, `editor ${index + 1}`, desk));
    return [...desks, ...(await unsettled(database, plan, stored)), ...wrongScreens(plan, editors)];
  });
  const [plan, stored] = [await planNow(database, planId), await storedDocuments(database, planId)];
  return [
    ...unsaved,
    ...differing,
    ...[...stored].flatMap(([documentId, words]) => lostTokens(ledger, documentId, words)),
    ...(await brokenLog(database, plan, ledger)),
    ...(await wrongInstances(instances, plan, cookie, ledger, stored)),
  ];
}

async function freePorts(count: number): Promise<readonly number[]> {
  const probes = await Promise.all(
    Array.from({ length: count }, async () => {
      const probe = createServer().listen(0, '127.0.0.1');
      await once(probe, 'listening');
      return probe;
    }),
  );
  return probes.map((probe) => {
    const address = probe.address();
    probe.close();
    return typeof address === 'object' && address ? address.port : 0;
  });
}
