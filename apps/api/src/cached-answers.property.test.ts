import { randomUUIDv7 } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, set } from '@cynllun/domain/plan/edit';
import {
  aCachedWorld,
  askAfresh,
  closingSet,
  copyIssued,
  edit,
  inviteeRenamed,
  questions,
  recordEvent,
  tellFacts,
  wordsErased,
  type Step,
  type World,
} from '../testing/cached-world.ts';
import { anInspectorate, aPerson, holds } from '../testing/authority.ts';
import { makeNotebookTables } from '../testing/notebook/notebook-tables.ts';
import { storedNotebook } from '../testing/notebook/stored-notebook.ts';
import { servedApi, type Instance } from '../testing/served.ts';

const DAY = 86_400_000;
/** Goes on and never back: what is cached is true of its day and those after it. */
let now = new Date('2026-11-23T12:00:00Z');
const served = await servedApi([storedNotebook], () => now);
await makeNotebookTables(served);
const instances = [await served.serve(), await served.serve()];
const { services } = instances[0] as Instance;

/** Anything that an answer turns on changes, each by a step of its own. */
const steps: Readonly<Record<string, fc.Arbitrary<Step>>> = {
  'plan written': fc
    .nat()
    .map(
      (n) => (by, world) =>
        edit(by, world, [add('action', randomUUIDv7(), world.planId, { title: { en: `Visit ${n}` } })]),
    ),
  'owner changed': fc
    .constantFrom('owner', 'editor', 'viewer')
    .map(
      (who) => (by, world) =>
        edit(by, world, [set('action', world.actions[1] ?? '', { accountablePersonId: world.people[who as 'owner'] })]),
    ),
  'sharing switched': fc
    .boolean()
    .map((sharedWithReviewers) => (by, world) => edit(by, world, [set('plan', world.planId, { sharedWithReviewers })])),
  'facts told': fc.tuple(fc.nat({ max: 1 }), fc.boolean()).map(([source, answered]) => tellFacts(source, answered)),
  'event recorded': fc.integer({ min: 0, max: 2 }).map((days) => recordEvent(dayAfter(days))),
  'copy issued': fc.nat().map((n) => copyIssued(`How soon, and who, can still change ${n}.`)),
  'closing set': fc.integer({ min: 2, max: 30 }).map((days) => (by, world) => closingSet(dayAfter(days))(by, world)),
  'invitee renamed': fc.nat().map((n) => inviteeRenamed(`Nia ${n}`)),
  'words of a copy erased': fc.constant(wordsErased),
  'role given': fc
    .tuple(fc.constantFrom('viewer', 'reviewer', 'owner'), fc.constantFrom('editor', 'owner', 'leadReviewer'))
    .map(([who, role]) => async (by, { people, reviewId }) => {
      const membership = { personId: people[who as 'owner'], role: role as 'owner', reviewId };
      await by.prisma.membership.deleteMany({ where: membership });
      await holds(by.prisma, membership.personId, membership.role, { reviewId });
    }),
  'role taken': fc.constantFrom('viewer', 'reviewer', 'owner', 'editor').map(
    (who) =>
      (by, { people }) =>
        by.prisma.membership.deleteMany({ where: { personId: people[who as 'owner'] } }),
  ),
  'person joined': fc.constant((by, { authorityId }) => aPerson(by.prisma, authorityId, randomUUIDv7())),
  'person renamed': fc.nat().map(
    (n) =>
      (by, { people }) =>
        by.prisma.person.update({ where: { id: people.owner }, data: { name: `Owner ${n}` } }),
  ),
  'authority renamed': fc.nat().map(
    (n) =>
      (by, { authorityId: id }) =>
        by.prisma.organisation.update({ where: { id }, data: { nameEn: `Oak Valley ${n}` } }),
  ),
  'inspectorate joined': fc.constant((by) => anInspectorate(by.prisma, randomUUIDv7())),
  'midnight passed': fc.constant(async (by) => {
    now = new Date(now.getTime() + DAY);
    await by.prisma.session.updateMany({ data: { lastSeenAt: now, expiresAt: new Date(now.getTime() + DAY) } });
  }),
};

const dayAfter = (days: number): string => new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);

const anyStep = fc.oneof(
  ...Object.entries(steps).map(([name, arbitrary]) =>
    fc.tuple(arbitrary, fc.nat({ max: 1 })).map(([step, by]) => ({ step, by, toString: () => `${name} at ${by}` })),
  ),
);

async function askInstance({ url }: Instance, cookie: string, query: string, variables: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json', cookie };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

async function compareAll(world: World, cookies: ReadonlyMap<string, string>, after: string): Promise<void> {
  for (const personId of world.askers)
    for (const [query, variables] of questions(world)) {
      const cookie = cookies.get(personId) ?? '';
      const answers = await Promise.all(instances.map((instance) => askInstance(instance, cookie, query, variables)));
      const fresh = await askAfresh(services, personId, query, variables);
      for (const answer of answers) expect(answer, after).toEqual(fresh);
    }
}

async function live(chosen: readonly { readonly step: Step; readonly by: number }[]): Promise<void> {
  const world = await aCachedWorld(services);
  const cookies = new Map<string, string>();
  for (const personId of world.askers) cookies.set(personId, await served.cookieOf(personId));
  await compareAll(world, cookies, 'at first');
  for (const one of chosen) {
    await one.step((instances[one.by] as Instance).services, world);
    await compareAll(world, cookies, `after ${String(one)}`);
  }
}

const seed = Number(process.env['SEED'] ?? 9);
const isSoak = process.env['SEED'] !== undefined;

test('each change that an answer turns on is in the next answer of every instance', { timeout: 120_000 }, async () => {
  const each = Object.entries(steps).flatMap(([name, arbitrary], index) =>
    fc.sample(arbitrary, { numRuns: 1, seed }).map((step) => ({ step, by: index % 2, toString: () => name })),
  );
  await expect(live(each)).resolves.toBeUndefined();
});

test('after any changes in any order every cached answer is as one made afresh', { timeout: 600_000 }, () =>
  fc.assert(fc.asyncProperty(fc.array(anyStep, { minLength: 6, maxLength: isSoak ? 40 : 10 }), live), {
    seed,
    numRuns: isSoak ? 20 : 2,
    endOnFailure: true,
  }),
);
