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
import { SeededRandom } from './seeded-random.ts';
import { Editor } from './editor.ts';
import { Instance } from './instance.ts';
import { ExpectedWrites } from './expected-writes.ts';
import { Requests } from './requests.ts';
import { Screen } from './screen.ts';
import { FaultInjector } from './fault-injector.ts';
import {
  brokenLog,
  lostTokens,
  differingDocuments,
  storedDocuments,
  unmaterialised,
  untilNothingIsWrong,
  wrongInstances,
  wrongScreens,
} from './verify.ts';

export interface CheckOptions {
  /** What everyone does follows from it; what comes in between what does not. */
  readonly seed: number;
  readonly editors: number;
  readonly instances: number;
  readonly seconds: number;
  readonly say: (line: string) => void;
}

export interface CheckResult {
  readonly wrong: readonly string[];
  readonly done: ReadonlyMap<string, number>;
}

/**
 * People write one plan together over several instances, which are killed meanwhile, as their database is. Afterwards
 * every acknowledged edit must be there once, every screen, instance and column say the same, and the log be whole.
 */
export async function checkLive(options: CheckOptions): Promise<CheckResult> {
  const cluster = await startCluster();
  const ports = await freePorts(options.instances);
  const instances = ports.map((port) => new Instance(cluster.urls, port));
  try {
    // The first migrates, and the others find it done.
    for (const instance of instances) await instance.start();
    return await write(options, cluster, instances);
  } finally {
    await Promise.all(instances.map((instance) => instance.end('stopped')));
    await cluster.close();
  }
}

async function write(options: CheckOptions, cluster: Cluster, instances: readonly Instance[]): Promise<CheckResult> {
  const database = connect(cluster.urls.application, pino({ level: 'silent' }));
  const expected = new ExpectedWrites();
  try {
    const { editors, cookies, planId } = await setUp(options, database, instances, expected);
    const injector = new FaultInjector(new SeededRandom(options.seed), cluster, instances, expected);
    const end = performance.now() + options.seconds * 1_000;
    const shouldContinue = () => performance.now() < end || !injector.hasInjectedEnough;
    options.say(`${editors.length} people write for ${options.seconds} seconds`);
    await Promise.all([injector.run(shouldContinue), ...editors.map((editor) => editor.work(shouldContinue))]);
    options.say('Comparing what everyone sees with what is kept');
    const wrong = await compare(database, planId, editors, instances, cookies[0] ?? '', expected);
    for (const editor of editors) editor.leave();
    return { wrong: [...expected.faults, ...instances.flatMap(({ faults }) => faults), ...wrong], done: expected.done };
  } finally {
    await database.close();
  }
}

/** A plan of a few actions, and people who may edit it, each with a screen that was read once. */
async function setUp(
  options: CheckOptions,
  database: Database,
  instances: readonly Instance[],
  expected: ExpectedWrites,
) {
  const own = await anAuthority(database.prisma, 'Own');
  const cookies = await Promise.all(
    Array.from({ length: options.editors }, async (_, index) => {
      const personId = await aPerson(database.prisma, own.authorityId, `editor${index}`);
      await holds(database.prisma, personId, 'editor', { reviewId: own.reviewId });
      return `cynllun=${await openSession(database.prisma, { personId, userAgent: 'a check', now: new Date() })}`;
    }),
  );
  const actions = [1, 2, 3].map(() => add('action', randomUUIDv7(), own.planId, {}));
  await new Requests(cookies[0] ?? '', expected, () => instances[0]?.url ?? '').edit(
    own.planId,
    0,
    'beginning',
    actions,
  );
  const plan = await planNow(database, own.planId);
  const editors = cookies.map((cookie, index) => {
    const random = new SeededRandom(options.seed * 1_000 + index + 1);
    const screen = new Screen(plan, cookie, expected, () => planNow(database, own.planId));
    const someUrl = () => {
      const up = instances.filter((instance) => instance.isUp);
      return (random.pick(up) ?? instances[0])?.url ?? '';
    };
    return new Editor(index + 1, { random, cookie, expected, screen, someUrl });
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
  expected: ExpectedWrites,
): Promise<readonly string[]> {
  for (const [index, editor] of editors.entries()) editor.stayAt(instances[index % instances.length]?.url ?? '');
  await untilNothingIsWrong(async () => unsavedOf(editors));
  await Promise.all(editors.map((editor) => editor.typeOnceMore()));
  const unsaved = await untilNothingIsWrong(async () => unsavedOf(editors));
  const differing = await untilNothingIsWrong(async () => {
    const [plan, stored] = [await planNow(database, planId), await storedDocuments(database, planId)];
    const clients = editors.flatMap(({ client }, index) => differingDocuments(stored, `editor ${index + 1}`, client));
    return [...clients, ...(await unmaterialised(database, plan, stored)), ...wrongScreens(plan, editors)];
  });
  const [plan, stored] = [await planNow(database, planId), await storedDocuments(database, planId)];
  return [
    ...unsaved,
    ...differing,
    ...[...stored].flatMap(([documentId, words]) => lostTokens(expected, documentId, words)),
    ...(await brokenLog(database, plan, expected)),
    ...(await wrongInstances(instances, plan, cookie, expected, stored)),
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
