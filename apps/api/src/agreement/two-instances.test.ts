import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { add, set, type Edit } from '@cynllun/domain/plan/edit';
import type { Plan } from '@cynllun/domain/plan/plan';
import { makeContext } from '../core/context.ts';
import { proseRoom } from '../core/live/prose/names.ts';
import { ExpectedFailure } from '../core/log/failure.ts';
import { checkSnapshots } from '../core/verify/check-snapshots.ts';
import { editAggregate } from '../core/write/edit-aggregate.ts';
import { planReader } from '../plan/plan-reader.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { makeCandidate } from '../submission/candidate.ts';
import { submitVersion } from '../submission/submit-version.ts';
import { anAuthority, type TestAuthority } from '../../testing/authority.ts';
import { brokenAt } from '../../testing/broken-at.ts';
import { servedApi, type Instance } from '../../testing/served.ts';
import { patience, Writer } from '../../testing/writer.ts';
import { varyPlan } from './change-agreed.ts';
import { recordAgreement } from './record-agreement.ts';

vi.setConfig({ testTimeout: 60_000 });
const api = await servedApi();
let instances: readonly [Instance, Instance];
let own: TestAuthority;
let action: string;

const as = (at: Instance, personId: string) => makeContext(at.services, { personId, memberships: [] });
const LATEST = 1_000_000;
const edit = (at: Instance, personId: string, ...edits: readonly Edit[]) =>
  editAggregate(as(at, personId), storedPlan, {
    rootId: own.planId,
    baseSequence: LATEST,
    requestId: randomUUID(),
    edits,
  });
const agree = (at: Instance) =>
  recordAgreement(as(at, own.people.lead), {
    planId: own.planId,
    requestId: randomUUID(),
    version: 1,
    sequence: 0,
    amendments: [],
    on: at.services.today(),
    body: 'council',
    agreedBy: '',
    minuteReference: 'C/12',
    callInUntil: null,
    decision: '',
  });
const vary = (at: Instance, endsOn: string) =>
  varyPlan(as(at, own.people.lead), {
    planId: own.planId,
    requestId: randomUUID(),
    baseSequence: LATEST,
    edits: [set('action', action, { endsOn })],
    on: at.services.today(),
    reason: 'Snow',
    agreedBy: 'Cabinet',
    minuteReference: 'CAB/9',
  });
async function planAt({ services }: Instance): Promise<Plan> {
  const plan = await planReader(services.sql).read(own.planId);
  if (plan === null) throw new Error('no plan');
  return plan;
}
/** What became of something: done, or the name of the failure. */
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (!(error instanceof ExpectedFailure)) throw error;
      return error.constructor.name;
    },
  );

beforeAll(async () => {
  instances = [await api.serve(), await api.serve()];
});

beforeEach(async () => {
  own = await anAuthority(api.prisma, 'Own');
  const { lead } = own.people;
  action = randomUUIDv7();
  const [at] = instances;
  const reason = { code: 'plan.recommendationsMissing', path: `plan:${own.planId}:recommendations`, reason: 'Late.' };
  await edit(at, lead, add('gapReason', randomUUIDv7(), own.planId, reason));
  const memberships = await api.prisma.membership.findMany({
    where: { personId: lead },
    select: { role: true, organisationId: true, reviewId: true },
  });
  const { plan, hash } = await makeCandidate(makeContext(at.services, { personId: lead, memberships }), own.planId);
  const sent = { planId: own.planId, sequence: plan.sequence, hash, requestId: randomUUID(), lateReason: '' };
  await submitVersion(as(at, lead), sent);
});

test('whoever writes while the plan is agreed is in the draft before it, or refused after it: what is sealed is what was agreed', async () => {
  const writing = Array.from({ length: 12 }, (_, index) =>
    edit(instances[index % 2] ?? instances[0], own.people.editor, add('action', randomUUIDv7(), own.planId, {})),
  );
  const outcomes = await Promise.all([agree(instances[1]), ...writing].map(outcome));
  expect(outcomes[0]).toBe('done');
  expect(outcomes.slice(1).every((one) => one === 'done' || one === 'StageError')).toBe(true);
  for (const at of instances) expect((await planAt(at)).actions).toEqual([]);
  expect(await brokenAt(api.prisma, own.planId)).toBeNull();
});

test('two who record the agreement at once come to one history', async () => {
  const { lead } = own.people;
  await edit(instances[0], lead, add('action', action, own.planId, { title: { en: 'Late' } }));
  const outcomes = (await Promise.all([agree(instances[0]), agree(instances[1])].map(outcome))).toSorted();
  expect(outcomes).toEqual(['StageError', 'done']);
  const events = await api.prisma.planEvent.findMany({ where: { planId: own.planId, kind: 'finalAgreed' } });
  expect(events).toHaveLength(1);
  expect(await checkSnapshots(api.sql, storedPlan.aggregate, own.planId)).toEqual([]);
});

test('whoever is typing at the other instance is told, and their words are not in what is sealed', async () => {
  await edit(instances[0], own.people.lead, add('action', action, own.planId, { description: 'We visit.' }));
  const writer = new Writer(instances[1], await api.cookieOf(own.people.editor));
  const room = writer.open(proseRoom('plan', own.planId, action));
  await room.saved();
  room.type(`action:${action}:description`, ' Weekly.');
  await room.saved();
  await agree(instances[0]);
  room.type(`action:${action}:description`, ' Too late.');
  await expect.poll(() => room.refused.length, patience).toBeGreaterThan(0);
  writer.leave();
  expect((await planAt(instances[1])).actions).toEqual([]);
  expect(await brokenAt(api.prisma, own.planId)).toBeNull();
});

test('variations made at once are one after the other, each frozen by itself', async () => {
  await edit(instances[0], own.people.lead, add('action', action, own.planId, { title: { en: 'Visit' } }));
  const at = await planAt(instances[0]);
  await recordAgreement(as(instances[0], own.people.lead), {
    planId: own.planId,
    requestId: randomUUID(),
    version: null,
    sequence: at.sequence,
    amendments: [],
    on: instances[0].services.today(),
    body: 'cabinet',
    agreedBy: '',
    minuteReference: 'CAB/1',
    callInUntil: null,
    decision: '',
  });
  const days = ['2028-01-01', '2028-02-01', '2028-03-01', '2028-04-01'];
  const outcomes = await Promise.all(
    days.map((day, index) => vary(instances[index % 2] ?? instances[0], day)).map(outcome),
  );
  expect(new Set(outcomes)).toEqual(new Set(['done']));
  const { versions } = await planAt(instances[1]);
  expect(versions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await checkSnapshots(api.sql, storedPlan.aggregate, own.planId)).toEqual([]);
  expect(await brokenAt(api.prisma, own.planId)).toBeNull();
});
