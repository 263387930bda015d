import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import { set } from '@cynllun/domain/plan/edit';
import { anAdvisedAuthority, repliesOf, type AdvisedAuthority } from '../../testing/advice.ts';
import { testApi } from '../../testing/api.ts';
import { brokenAt } from '../../testing/broken-at.ts';
import { servedApi, type Instance } from '../../testing/served.ts';
import { patience, Writer } from '../../testing/writer.ts';
import { makeContext } from '../core/context.ts';
import { proseRoom } from '../core/live/prose/names.ts';
import { ExpectedFailure } from '../core/log/failure.ts';
import { editAggregate } from '../core/write/edit-aggregate.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { withdrawVersion } from '../submission/withdraw-version.ts';
import { agreeToAdvice, checkAdvice, textHashNow } from './agree.ts';
import { beginAdvice, supersedeResponse } from './begin-advice.ts';
import { issueResponse } from './issue-response.ts';
import { latestText } from './read-advice.ts';
import { storedAdvice } from './stored-advice.ts';

vi.setConfig({ testTimeout: 60_000 });
const api = await servedApi();
const asked = await testApi({ given: api });
let instances: readonly [Instance, Instance];
let own: AdvisedAuthority;
let adviceId: string;
let textId: string;

const as = async (at: Instance, personId: string) => {
  const select = { role: true, organisationId: true, reviewId: true };
  const memberships = await api.prisma.membership.findMany({ where: { personId }, select });
  return makeContext(at.services, { personId, memberships });
};
/** What became of something: done, or the name of the failure. */
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (!(error instanceof ExpectedFailure)) throw error;
      return error.constructor.name;
    },
  );
const begin = async (at: Instance, person: string) => beginAdvice(await as(at, person), own.planId, 1);
const edit = async (at: Instance, person: string, edits: readonly Edit[]) =>
  editAggregate(await as(at, person), storedAdvice, {
    rootId: adviceId,
    baseSequence: 1_000_000,
    requestId: randomUUID(),
    edits,
  });
const point = (id = randomUUIDv7()): Edit => ({
  kind: 'add',
  entity: 'advicePoint',
  id,
  parentId: textId,
  fields: { position: 1, weight: 'toConsider', words: 'Say by when.' },
});
const checkNow = async (at: Instance): Promise<string> => {
  const context = await as(at, own.carys);
  const { advice } = await checkAdvice(context, adviceId);
  return (await textHashNow(context, advice)) ?? '';
};
const agree = async (at: Instance, person: string, textHash: string) =>
  agreeToAdvice(await as(at, person), { adviceId, requestId: randomUUID(), textHash });
const issue = async (at: Instance, textHash: string) =>
  issueResponse(await as(at, own.carys), { adviceId, requestId: randomUUID(), textHash });
const agreed = async () => {
  const hash = await checkNow(instances[0]);
  await agree(instances[0], own.carys, hash);
  await agree(instances[1], own.huw, hash);
  return hash;
};
const count = async () => ({
  responses: await api.prisma.writtenResponse.count({ where: { adviceText: { adviceId } } }),
  events: await api.prisma.planEvent.count({ where: { planId: own.planId, kind: 'responseIssued' } }),
  replies: await api.prisma.reply.count({ where: { planId: own.planId } }),
});

/** What is wrong with either log; nothing, whatever came at once. */
const broken = async () => [await brokenAt(api.prisma, own.planId), await brokenAt(api.prisma, adviceId)];

beforeAll(async () => {
  instances = [await api.serve(), await api.serve()];
});

beforeEach(async () => {
  own = await anAdvisedAuthority(asked);
  adviceId = await begin(instances[0], own.carys);
  const { id } = await api.prisma.adviceText.findFirstOrThrow({ where: { adviceId } });
  textId = id;
  await edit(instances[0], own.huw, [point()]);
});

test('of those who begin at once one begins, and all have the same', async () => {
  const other = await anAdvisedAuthority(asked);
  const { planId } = other;
  const begun = await Promise.all(
    [0, 1, 2, 3, 4, 5].map(async (index) =>
      beginAdvice(await as(instances[index % 2 === 0 ? 0 : 1], index < 3 ? other.carys : other.huw), planId, 1),
    ),
  );
  expect(new Set(begun).size).toBe(1);
  expect(await api.prisma.advice.count({ where: { planId } })).toBe(1);
  expect(await api.prisma.changeLog.count({ where: { kind: 'advice', id: { in: begun } } })).toBe(1);
  expect(await api.prisma.judgement.count({ where: { adviceText: { adviceId: begun[0] ?? '' } } })).toBe(12);
  expect(await broken()).toEqual([null, null]);
});

test('both inspectorates agree at once, and each is recorded once however often it agrees', async () => {
  const hash = await checkNow(instances[0]);
  const all = [own.carys, own.huw, own.carys, own.huw].map((person, index) =>
    agree(instances[index < 2 ? 0 : 1], person, hash),
  );
  await Promise.all(all);
  const found = await api.prisma.inspectorateAgreement.findMany({ where: { adviceTextId: textId } });
  expect(found.map(({ organisationId }) => organisationId).toSorted()).toEqual([own.aciw, own.ssiw].toSorted());
  expect(await broken()).toEqual([null, null]);
});

test('an agreement and an edit at once: what was agreed to is what was looked at, or nothing is', async () => {
  for (let round = 0; round < 4; round += 1) {
    const hash = await checkNow(instances[0]);
    const [done] = await Promise.all([
      outcome(agree(instances[0], own.carys, hash)),
      edit(instances[1], own.huw, [point()]),
    ]);
    expect(['done', 'CandidateError']).toContain(done);
    expect(await checkNow(instances[0])).not.toBe(hash);
    const stands = await api.prisma.inspectorateAgreement.count({ where: { adviceTextId: textId, textHash: hash } });
    expect(stands).toBe(done === 'done' ? 1 : 0);
  }
  expect(await broken()).toEqual([null, null]);
});

test('issued by two at once it is issued once, with one event and one reply a point', async () => {
  const hash = await agreed();
  const outcomes = await Promise.all([outcome(issue(instances[0], hash)), outcome(issue(instances[1], hash))]);
  expect(outcomes.toSorted()).toEqual(['ValidationError', 'done']);
  expect(await count()).toEqual({ responses: 1, events: 1, replies: 1 });
  expect(await broken()).toEqual([null, null]);
});

test('issued while it is edited, it says what was agreed to, or is not issued', async () => {
  const hash = await agreed();
  const late = randomUUIDv7();
  const [issuing, editing] = await Promise.all([
    outcome(issue(instances[0], hash)),
    outcome(edit(instances[1], own.huw, [point(late)])),
  ]);
  expect([
    ['done', 'StageError'],
    ['CandidateError', 'done'],
  ]).toContainEqual([issuing, editing]);
  const isIssued = issuing === 'done';
  expect(await count()).toMatchObject({ responses: isIssued ? 1 : 0, replies: isIssued ? 1 : 0 });
  expect(await api.prisma.advicePoint.count({ where: { id: late } })).toBe(isIssued ? 0 : 1);
  expect(await broken()).toEqual([null, null]);
});

test('issued while its version is withdrawn: one of the two is done', async () => {
  const hash = await agreed();
  const lead = await as(instances[1], own.people.lead);
  const withdrawal = {
    planId: own.planId,
    requestId: randomUUID(),
    version: 1,
    withdrawalReason: 'A figure was wrong.',
  };
  const [issuing, withdrawing] = await Promise.all([
    outcome(issue(instances[0], hash)),
    outcome(withdrawVersion(lead, withdrawal)),
  ]);
  // Without a version that stands the plan is not at a stage for it.
  expect([
    ['done', 'ValidationError'],
    ['StageError', 'done'],
  ]).toContainEqual([issuing, withdrawing]);
  expect((await count()).responses).toBe(issuing === 'done' ? 1 : 0);
  expect(await broken()).toEqual([null, null]);
});

test('superseded by two at once there is one next text', async () => {
  const hash = await agreed();
  await issue(instances[0], hash);
  const both = instances.map(async (at) =>
    supersedeResponse(await as(at, own.carys), { adviceId, requestId: randomUUID() }),
  );
  await Promise.all(both);
  expect(await api.prisma.adviceText.count({ where: { adviceId } })).toBe(2);
  expect(await broken()).toEqual([null, null]);
});

test('what is being typed is in what is agreed to, and typed after it is issued goes nowhere', async () => {
  const [first, second] = instances;
  const context = await as(first, own.carys);
  const { advice } = await checkAdvice(context, adviceId);
  const pointId = latestText(advice).points[0]?.id ?? '';
  const key = `advicePoint:${pointId}:words`;
  const room = proseRoom('advice', adviceId, textId);
  const writers = [new Writer(first, await api.cookieOf(own.carys)), new Writer(second, await api.cookieOf(own.huw))];
  const rooms = writers.map((writer) => writer.open(room));
  await Promise.all(rooms.map((one) => one.saved()));
  rooms[0]?.type(key, ' In May.');
  rooms[1]?.type(key, ' Or June.');
  await Promise.all(rooms.map((one) => one.saved()));
  const hash = await agreed();
  await issue(first, hash);
  rooms[1]?.type(key, ' Too late.');
  await vi.waitFor(() => expect(new Set(rooms[1]?.refused)).toEqual(new Set(['frozen'])), patience);
  const { words } = await api.prisma.advicePoint.findUniqueOrThrow({ where: { id: pointId } });
  expect(words).toContain(' In May.');
  expect(words).toContain(' Or June.');
  expect(words).not.toContain('late');
  const [reply] = await repliesOf(asked, own.people.lead, own.planId);
  expect(reply?.pointId).toBe(pointId);
  for (const writer of writers) writer.leave();
  expect(await broken()).toEqual([null, null]);
});

test('two who answer one point at once answer the same reply', async () => {
  const hash = await agreed();
  await issue(instances[0], hash);
  const [row] = await repliesOf(asked, own.people.lead, own.planId);
  const id = row?.id ?? '';
  const answer = async (at: Instance, person: string, edits: readonly Edit[]) =>
    editAggregate(await as(at, person), storedPlan, {
      rootId: own.planId,
      baseSequence: 1_000_000,
      requestId: randomUUID(),
      edits,
    });
  await Promise.all([
    answer(instances[0], own.people.lead, [set('reply', id, { answer: 'partly' })]),
    answer(instances[1], own.people.editor, [set('reply', id, { words: 'The rest is for the Board.' })]),
  ]);
  expect(await repliesOf(asked, own.people.lead, own.planId)).toMatchObject([
    { id, answer: 'partly', words: 'The rest is for the Board.' },
  ]);
  expect(await broken()).toEqual([null, null]);
});
