import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { add, set } from '@cynllun/domain/plan/edit';
import { makeContext } from '../core/context.ts';
import { ExpectedFailure } from '../core/log/failure.ts';
import { editAggregate } from '../core/write/edit-aggregate.ts';
import { anAuthority, type TestAuthority } from '../../testing/authority.ts';
import { brokenAt } from '../../testing/broken-at.ts';
import { servedApi, type Instance } from '../../testing/served.ts';
import { Writer } from '../../testing/writer.ts';
import { proseRoom } from '../core/live/prose/names.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { makeCandidate } from './candidate.ts';
import { submitVersion } from './submit-version.ts';
import { withdrawVersion } from './withdraw-version.ts';

vi.setConfig({ testTimeout: 60_000 });
const api = await servedApi();
let instances: readonly [Instance, Instance];
let own: TestAuthority;

const as = (at: Instance, personId: string) => makeContext(at.services, { personId, memberships: [] });
const edit = (at: Instance, introduction: string) =>
  editAggregate(as(at, own.people.editor), storedPlan, {
    rootId: own.planId,
    baseSequence: 1_000_000,
    requestId: randomUUID(),
    edits: [set('plan', own.planId, { introduction: { en: introduction } })],
  });
const memberships = async (personId: string) =>
  api.prisma.membership.findMany({ where: { personId }, select: { role: true, organisationId: true, reviewId: true } });
const candidateAt = async (at: Instance) => {
  const { lead } = own.people;
  const context = makeContext(at.services, { personId: lead, memberships: await memberships(lead) });
  const { plan, hash } = await makeCandidate(context, own.planId);
  return { planId: own.planId, sequence: plan.sequence, hash };
};
const submit = (at: Instance, candidate: Awaited<ReturnType<typeof candidateAt>>) =>
  submitVersion(as(at, own.people.lead), { ...candidate, requestId: randomUUID(), lateReason: 'Snow' });
/** What became of something: done, or the name of the failure. */
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (!(error instanceof ExpectedFailure)) throw error;
      return error.constructor.name;
    },
  );
const versions = () => api.prisma.version.findMany({ where: { planId: own.planId }, orderBy: { number: 'asc' } });
const events = () =>
  api.prisma.planEvent.findMany({ where: { planId: own.planId }, select: { kind: true, version: true } });

beforeAll(async () => {
  instances = [await api.serve(), await api.serve()];
});

beforeEach(async () => {
  own = await anAuthority(api.prisma, 'Own');
  await editAggregate(as(instances[0], own.people.lead), storedPlan, {
    rootId: own.planId,
    baseSequence: 0,
    requestId: randomUUID(),
    edits: [
      add('gapReason', randomUUIDv7(), own.planId, {
        code: 'plan.recommendationsMissing',
        path: `plan:${own.planId}:recommendations`,
        reason: 'The report is late.',
      }),
    ],
  });
});

test('two who send the same at once over two instances send one version', async () => {
  const candidate = await candidateAt(instances[0]);
  const outcomes = await Promise.all(
    instances.flatMap((at) => [submit(at, candidate), submit(at, candidate)]).map(outcome),
  );
  expect(outcomes.toSorted()).toEqual([
    'AlreadySubmittedError',
    'AlreadySubmittedError',
    'AlreadySubmittedError',
    'done',
  ]);
  expect((await versions()).map(({ number }) => number)).toEqual([1]);
  expect(await events()).toEqual([{ kind: 'draftSubmitted', version: 1 }]);
  expect(await brokenAt(api.prisma, own.planId)).toBeNull();
});

test('two who explain one gap at once over two instances give one reason, and the other is told', async () => {
  const gap = { code: 'plan.introductionMissing', path: `plan:${own.planId}:introduction` };
  const explain = (at: Instance, reason: string) =>
    editAggregate(as(at, own.people.lead), storedPlan, {
      rootId: own.planId,
      baseSequence: 1,
      requestId: randomUUID(),
      edits: [add('gapReason', randomUUIDv7(), own.planId, { ...gap, reason })],
    });
  const outcomes = await Promise.all(
    instances.flatMap((at, index) => ['Snow', 'Ice'].map((reason) => explain(at, `${reason} ${index}`))).map(outcome),
  );
  expect(outcomes.toSorted()).toEqual(['ValidationError', 'ValidationError', 'ValidationError', 'done']);
  expect(await api.prisma.gapReason.count({ where: { planId: own.planId, path: gap.path } })).toBe(1);
  expect(await brokenAt(api.prisma, own.planId)).toBeNull();
});

test('what a colleague is typing at the other instance is in what is checked, once it is saved', async () => {
  const id = randomUUIDv7();
  await editAggregate(as(instances[0], own.people.lead), storedPlan, {
    rootId: own.planId,
    baseSequence: 1_000_000,
    requestId: randomUUID(),
    edits: [add('action', id, own.planId, { description: 'We visit.' })],
  });
  const writer = new Writer(instances[1], await api.cookieOf(own.people.editor));
  const room = writer.open(proseRoom('plan', own.planId, id));
  await room.saved();
  room.type(`action:${id}:description`, ' Weekly.');
  await room.saved();
  const { lead } = own.people;
  const context = makeContext(instances[0].services, { personId: lead, memberships: await memberships(lead) });
  const { plan } = await makeCandidate(context, own.planId);
  writer.leave();
  expect(plan.actions.map(({ description }) => description)).toEqual(['We visit. Weekly.']);
});

test('who checks at either instance checks the same', async () => {
  const [one, other] = await Promise.all(instances.map(candidateAt));
  expect(one).toEqual(other);
});

test('one who writes while another sends is in the version or after it, never half in it', async () => {
  const candidate = await candidateAt(instances[0]);
  const writing = Array.from({ length: 10 }, (_, index) => edit(instances[1], `Words ${index}`));
  const outcomes = await Promise.all([submit(instances[0], candidate), ...writing].map(outcome));
  expect(new Set(outcomes)).toEqual(new Set(['done']));
  const [version] = await versions();
  expect(version).toMatchObject({ number: 1, sequence: candidate.sequence, hash: candidate.hash });
  const log = await api.prisma.changeLog.findUniqueOrThrow({ where: { id: own.planId } });
  expect(Number(log.sequence)).toBe(candidate.sequence + 11);
  expect(await brokenAt(api.prisma, own.planId)).toBeNull();
});

test('who sends and who takes back at once come to one history, by versions in order', async () => {
  for (let round = 1; round <= 3; round += 1) {
    await edit(instances[0], `Round ${round}`);
    const candidate = await candidateAt(instances[1]);
    const withdraw = (at: Instance, version: number) =>
      withdrawVersion(as(at, own.people.lead), {
        planId: own.planId,
        requestId: randomUUID(),
        version,
        withdrawalReason: 'A figure was wrong.',
      });
    const [sent] = await Promise.all(
      [submit(instances[0], candidate), withdraw(instances[1], round), withdraw(instances[0], round)].map(outcome),
    );
    expect(sent).toBe('done');
  }
  const happened = await events();
  expect((await versions()).map(({ number }) => number)).toEqual([1, 2, 3]);
  for (const { number } of await versions()) {
    const withdrawn = happened.filter(({ kind, version }) => kind === 'draftWithdrawn' && version === number);
    expect(withdrawn.length).toBeLessThanOrEqual(1);
  }
  expect(
    happened
      .filter(({ kind }) => kind === 'draftSubmitted')
      .map(({ version }) => version)
      .toSorted(),
  ).toEqual([1, 2, 3]);
  expect(await brokenAt(api.prisma, own.planId)).toBeNull();
});
