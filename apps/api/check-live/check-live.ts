import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { randomUUIDv7 } from 'node:crypto';
import { inspect } from 'node:util';
import { add } from '@cynllun/domain/plan/edit';
import type { Plan } from '@cynllun/domain/plan/plan';
import { pino } from 'pino';
import { connect, type Database } from '../src/platform/database.ts';
import { openSession } from '../src/platform/sessions.ts';
import { readWhole } from '../src/core/read/read-whole.ts';
import { storedPlan } from '../src/plan/stored-plan.ts';
import { anAuthority, aPerson, holds } from '../testing/authority.ts';
import { makeBrowser } from './browser.ts';
import { startCluster, type Cluster } from './cluster.ts';
import { SeededRandom } from './seeded-random.ts';
import { Editor } from './editor.ts';
import { forge } from './forger.ts';
import { Instance } from './instance.ts';
import { ExpectedWrites } from './expected-writes.ts';
import { FaultInjector } from './fault-injector.ts';
import { Seat } from './seat.ts';
import {
  lostTokens,
  storedDocuments,
  unmaterialised,
  untilNothingIsWrong,
  wrongInstances,
  wrongLog,
  wrongRooms,
  wrongScreens,
  wrongWords,
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
 * People write one plan together, each with the store and the rooms of the screens, over several instances, which are
 * killed meanwhile, as their database is. After each round what stood *Saved* on a screen must be there once, every
 * screen, instance and column say the same, and the log be whole.
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
  makeBrowser((error) => expected.faults.push(`A screen failed: ${inspect(error)}`));
  const wrong: string[] = [];
  try {
    const { editors, cookies, forger, planId } = await setUp(options, database, instances, expected);
    const injector = new FaultInjector(new SeededRandom(options.seed), cluster, instances, expected);
    const end = performance.now() + options.seconds * 1_000;
    for (let round = 1; round === 1 || performance.now() < end; round += 1) {
      const endOfRound = Math.min(end, performance.now() + ROUND);
      const shouldContinue = () => performance.now() < endOfRound || !injector.hasInjectedEnough;
      options.say(`Round ${round}: ${editors.length} people write`);
      await Promise.all([
        injector.run(shouldContinue),
        forge({ ...forger, planId, expected, someUrl: () => someOf(instances, forger.random).url }, shouldContinue),
        ...editors.map((editor) => editor.work(shouldContinue)),
      ]);
      options.say('Comparing what everyone sees with what is kept');
      const found = await compare(database, planId, editors, instances, cookies[0] ?? '', expected);
      wrong.push(...found.map((line) => `round ${round}: ${line}`));
    }
    for (const { seat } of editors) seat.kill();
    return { wrong: [...expected.faults, ...instances.flatMap(({ faults }) => faults), ...wrong], done: expected.done };
  } finally {
    await database.close();
  }
}

/** Milliseconds that people write before all that stood *Saved* is looked for. */
const ROUND = 60_000;

/** An instance that is up, or else any. */
function someOf(instances: readonly Instance[], random: SeededRandom): Instance {
  const [first] = instances;
  const chosen = random.pick(instances.filter(({ isUp }) => isUp)) ?? first;
  if (chosen === undefined) throw new Error('There is no instance');
  return chosen;
}

/** A plan of a few actions, people who may edit it, each in a browser of their own, and one more whose program lies. */
async function setUp(
  options: CheckOptions,
  database: Database,
  instances: readonly Instance[],
  expected: ExpectedWrites,
) {
  const own = await anAuthority(database.prisma, 'Own');
  const signedIn = await Promise.all(
    Array.from({ length: options.editors + 1 }, async (_, index) => {
      const personId = await aPerson(database.prisma, own.authorityId, `editor${index}`);
      await holds(database.prisma, personId, 'editor', { reviewId: own.reviewId });
      const token = await openSession(database.prisma, { personId, userAgent: 'a check', now: new Date() });
      return { personId, cookie: `cynllun=${token}` };
    }),
  );
  const editors = signedIn.slice(1).map(({ personId, cookie }, index) => {
    const random = new SeededRandom(options.seed * 1_000 + index + 1);
    const seat = new Seat({ personId, cookie, planId: own.planId, expected });
    return new Editor(index + 1, { random, expected, seat, somePort: () => someOf(instances, random).port });
  });
  const [first] = editors;
  await first?.stayAt(instances[0]?.port ?? 0);
  const actions = [1, 2, 3].map(() => add('action', randomUUIDv7(), own.planId, {}));
  first?.seat.tab?.store.edit(actions);
  const forger = { random: new SeededRandom(options.seed * 1_000), cookie: signedIn[0]?.cookie ?? '' };
  return { editors, forger, cookies: signedIn.map(({ cookie }) => cookie), planId: own.planId };
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

/** What is not *Saved* on someone's screen, once they have decided whatever it asks. */
const unsavedOf = (editors: readonly Editor[]): readonly string[] =>
  editors.flatMap((editor, index) => {
    editor.decide();
    const { saving } = editor.seat;
    return saving === 'saved' ? [] : [`the screen of editor ${index + 1} does not say Saved (${saving})`];
  });

async function compare(
  database: Database,
  planId: string,
  editors: readonly Editor[],
  instances: readonly Instance[],
  cookie: string,
  expected: ExpectedWrites,
): Promise<readonly string[]> {
  for (const [index, editor] of editors.entries()) await editor.stayAt(instances[index % instances.length]?.port ?? 0);
  await untilNothingIsWrong(async () => unsavedOf(editors));
  await Promise.all(editors.map((editor) => editor.typeOnceMore()));
  const unsaved = await untilNothingIsWrong(async () => unsavedOf(editors));
  const differing = await untilNothingIsWrong(async () => {
    const [plan, stored] = [await planNow(database, planId), await storedDocuments(database, planId)];
    return [
      ...unsavedOf(editors),
      ...wrongRooms(stored, plan, editors),
      ...(await unmaterialised(database, plan, stored)),
      ...wrongScreens(plan, editors),
    ];
  });
  const [plan, stored] = [await planNow(database, planId), await storedDocuments(database, planId)];
  return [
    ...unsaved,
    ...differing,
    ...[...stored].flatMap(([documentId, words]) => wrongWords(documentId, words)),
    ...[plan.id, ...plan.actions.map(({ id }) => id)].flatMap((id) =>
      lostTokens(expected, id, stored.get(id) ?? new Map()),
    ),
    ...(await wrongLog(database, plan, expected)),
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
