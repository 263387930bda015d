import { randomUUIDv7 } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { applyChanges } from '@cynllun/domain/aggregate/log-change';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Plan } from '@cynllun/domain/plan/plan';
import { recordedByScreens, type PlanEvent } from '@cynllun/domain/stage/events';
import pg from 'pg';
import { brokenAt } from '../../testing/broken-at.ts';
import { testApi, TODAY } from '../../testing/api.ts';
import { anAuthority, type TestAuthority } from '../../testing/authority.ts';
import { recordEvents } from '../../testing/events.ts';
import { send, outcomeOf } from '../../testing/send.ts';
import { makeCandidate, sendVersion } from '../../testing/submission.ts';
import { planReader } from '../plan/plan-reader.ts';

const api = await testApi();
let own: TestAuthority;
let lead: string;
let leadReviewer: string;
beforeEach(async () => {
  own = await anAuthority(api.prisma, 'Own');
  ({ lead, leadReviewer } = own.people);
});

const record = async (personId: string, event: object) =>
  outcomeOf(await send(api, personId, 'recordPlanEvent', { planId: own.planId, id: randomUUIDv7(), ...event }));
const correct = async (personId: string, corrects: string | undefined, event: object = {}) =>
  outcomeOf(
    await send(api, personId, 'correctPlanEvent', { planId: own.planId, id: randomUUIDv7(), corrects, ...event }),
  );
const happened = (...events: readonly PlanEvent[]) => recordEvents(api.services, lead, own.planId, events);

async function planNow(): Promise<Plan> {
  const plan = await planReader(api.services.sql).read(own.planId);
  if (plan === null) throw new Error('no plan');
  return plan;
}
async function stageNow(): Promise<string> {
  const query = 'query ($id: ID!) { plan(id: $id) { stage } }';
  return (await api.ask<{ plan: { stage: string } }>(lead, query, { id: own.planId })).plan.stage;
}

const sent = (version: number): PlanEvent => ({ kind: 'draftSubmitted', on: '2026-11-02', version, lateReason: '' });
const presented: PlanEvent = { kind: 'presentedToCouncil', on: '2026-11-10' };
const agreed: PlanEvent = { kind: 'finalAgreed', on: '2026-11-20', version: 1, minuteReference: 'C/12' };

describe('recording what happened', () => {
  test('moves the stage, and is a write of the plan like any other', async () => {
    const before = await planNow();
    expect(await record(lead, presented)).toBe('PlanEventRecorded');
    expect(await stageNow()).toBe('presented');
    const after = await planNow();
    expect(after.sequence).toBe(before.sequence + 1);
    const rows = await api.prisma.change.findMany({ where: { logId: own.planId } });
    const changes = rows.map(({ entity, entityId, field, after: value }) => ({
      entity,
      entityId,
      field,
      after: value,
    }));
    expect(applyChanges(planAggregate, before, changes)?.events).toEqual(after.events);
    expect(await brokenAt(api.prisma, own.planId)).toBeNull();
  });

  test('is done once, however often it is sent', async () => {
    const requestId = randomUUIDv7();
    const input = { ...presented, planId: own.planId, id: randomUUIDv7(), requestId };
    const answers = [await send(api, lead, 'recordPlanEvent', input), await send(api, lead, 'recordPlanEvent', input)];
    expect(answers.map(outcomeOf)).toEqual(['PlanEventRecorded', 'PlanEventRecorded']);
    expect((await planNow()).events).toHaveLength(1);
  });

  test.each<[string, object, string | string[]]>([
    ['of today', { kind: 'presentedToCouncil', on: TODAY }, 'PlanEventRecorded'],
    ['of tomorrow', { kind: 'presentedToCouncil', on: '2026-11-24' }, ['on notYet']],
    ['of a day before there were such plans', { kind: 'presentedToCouncil', on: '1066-10-14' }, ['on dateOutOfRange']],
    ['with a reason where there is none', { kind: 'closed', on: TODAY, reason: 'x' }, ['reason notOfThisKind']],
    [
      'with a minute that is too long',
      { kind: 'presentedToCouncil', on: TODAY, minuteReference: 'x'.repeat(301) },
      ['minuteReference tooLong'],
    ],
    ['of a referral back where nothing is agreed', { kind: 'referredBack', on: TODAY, reason: 'x' }, 'StageError'],
    ['that does not come before the agreement', { kind: 'handoverAcknowledgedByAuthority', on: TODAY }, 'StageError'],
  ])('%s is answered by field', async (_, event, expected) => {
    expect(await record(lead, event)).toEqual(expected);
  });

  test.each(recordedByScreens)('is not for %s, which a screen does', async (kind) => {
    await expect(record(lead, { kind, on: TODAY, version: 1 })).rejects.toThrow('RecordedByHand');
    expect((await planNow()).events).toEqual([]);
  });

  test('is for those alone whom the table of transitions lets', async () => {
    await happened(sent(1));
    expect(await record(leadReviewer, presented)).toBe('ForbiddenError');
    expect(await record(own.people.editor, presented)).toBe('ForbiddenError');
    expect(await record(own.people.contributor, presented)).toBe('NotFoundError');
  });
});

describe('correcting what was recorded', () => {
  test('stands in its place, also the second time, and nothing recorded is lost', async () => {
    const [first] = await happened(agreed);
    expect(await correct(lead, first, { ...agreed, minuteReference: 'C/13' })).toBe('PlanEventRecorded');
    expect(await correct(lead, first, { ...agreed, version: 2 })).toEqual(['corrects alreadyCorrected']);
    const second = (await planNow()).events.find(({ corrects }) => corrects === first)?.id;
    expect(await correct(lead, second, { ...agreed, on: '2026-11-19' })).toBe('PlanEventRecorded');
    const { events } = await planNow();
    expect(events.map(({ on, minuteReference }) => `${on} ${minuteReference}`).toSorted()).toEqual([
      '2026-11-19 C/12',
      '2026-11-20 C/12',
      '2026-11-20 C/13',
    ]);
    expect(await stageNow()).toBe('agreed');
  });

  test('takes it back without a kind: the plan is unsealed and can be edited again', async () => {
    const [first] = await happened(agreed);
    expect(await correct(lead, first)).toBe('PlanEventRecorded');
    expect(await stageNow()).toBe('arrangements');
    expect((await makeCandidate(api, lead, own.planId)).__typename).toBe('Candidate');
  });

  test('of a draft that was recorded by hand once is possible still, its number for it alone', async () => {
    const [first] = await happened(sent(1), sent(2));
    expect(await correct(lead, first, { ...sent(2) })).toEqual(['version versionTaken']);
    expect(await correct(lead, first, { ...sent(3), lateReason: 'Snow' })).toBe('PlanEventRecorded');
  });

  test('of a version that was frozen is of its day and reason: it is not taken back so, nor given another number', async () => {
    expect(await sendVersion(api, own)).toBe(1);
    const [entry] = (await planNow()).events;
    expect(await correct(lead, entry?.id)).toEqual(['corrects versionFrozen']);
    expect(await correct(lead, entry?.id, sent(2))).toEqual(['version versionFrozen']);
    expect(await correct(lead, entry?.id, sent(1))).toBe('PlanEventRecorded');
    expect(await stageNow()).toBe('submitted');
  });

  test('of an agreement is of its day and its minute: another version is agreed anew', async () => {
    const [first] = await happened(agreed);
    expect(await correct(lead, first, { ...agreed, version: 2 })).toEqual(['version sealedAs']);
  });

  test('is refused twice of the same entry, of another kind, of nothing, and of a day to come', async () => {
    const [first] = await happened(presented);
    expect(await correct(lead, first, { kind: 'reportPublished', on: TODAY })).toEqual(['kind otherKind']);
    expect(await correct(lead, first, { kind: 'presentedToCouncil' })).toEqual(['on required']);
    expect(await correct(lead, first, { ...presented, on: '2026-12-01' })).toEqual(['on notYet']);
    expect(await correct(lead, randomUUIDv7())).toBe('NotFoundError');
    expect(await correct(lead, first)).toBe('PlanEventRecorded');
    expect(await correct(lead, first)).toEqual(['corrects alreadyCorrected']);
  });

  test('is the lead’s to do, but of the written response, which is the lead reviewer’s', async () => {
    const [draft] = await happened(sent(1));
    const issued: PlanEvent = { kind: 'responseIssued', on: '2026-11-04', version: 1 };
    const [response] = await recordEvents(api.services, leadReviewer, own.planId, [issued]);
    expect(await correct(leadReviewer, draft)).toBe('ForbiddenError');
    expect(await correct(own.people.editor, draft)).toBe('ForbiddenError');
    expect(await correct(lead, response)).toBe('ForbiddenError');
    expect(await correct(leadReviewer, response, { ...issued, on: '2026-11-05' })).toBe('PlanEventRecorded');
    expect(await correct(lead, draft, { ...sent(1), lateReason: 'Snow' })).toBe('PlanEventRecorded');
  });
});

describe('what happened', () => {
  test('is in the history of the plan, with who recorded it', async () => {
    const [first] = await happened(presented);
    await correct(lead, first);
    const query = `query ($id: ID!) { planHistory(planId: $id, first: 9) {
      edges { node { by { name } changes { entity entityId after } } } } }`;
    const { planHistory } = await api.ask<{ planHistory: { edges: { node: object }[] } }>(lead, query, {
      id: own.planId,
    });
    expect(planHistory.edges.map(({ node }) => node)).toMatchObject([
      { by: { name: 'lead' }, changes: [{ entity: 'planEvent', after: { kind: null, corrects: first } }] },
      { by: { name: 'lead' }, changes: [{ entity: 'planEvent', entityId: first, after: { ...presented } }] },
    ]);
  });

  test('before there was a log of it still counts, and can be corrected', async () => {
    const id = randomUUIDv7();
    const old = { id, planId: own.planId, kind: 'presentedToCouncil', on: new Date('2026-11-10') };
    await api.prisma.planEvent.create({ data: old });
    expect(await stageNow()).toBe('presented');
    expect(await correct(lead, id)).toBe('PlanEventRecorded');
    expect(await stageNow()).toBe('arrangements');
  });

  test('is changed by nobody, not even the owner of the tables', async () => {
    await happened(presented);
    const owner = new pg.Client({ connectionString: api.ownerUrl });
    await owner.connect();
    const statements = [
      `UPDATE "PlanEvent" SET "on" = '2020-01-01'`,
      'DELETE FROM "PlanEvent"',
      'TRUNCATE "PlanEvent"',
    ];
    for (const statement of statements) {
      await expect(api.pool.query(statement)).rejects.toThrow('permission denied');
      await expect(owner.query(statement)).rejects.toThrow(/is refused/);
    }
    await owner.end();
  });

  test('is corrected once, and by an entry of the same plan, whoever writes to the tables', async () => {
    const [first] = await happened(presented);
    const other = await anAuthority(api.prisma, 'Other');
    const row = (planId: string) => ({ id: randomUUIDv7(), planId, on: new Date(TODAY), corrects: first ?? null });
    await expect(api.prisma.planEvent.create({ data: row(other.planId) })).rejects.toThrow('Foreign key');
    await api.prisma.planEvent.create({ data: row(own.planId) });
    await expect(api.prisma.planEvent.create({ data: row(own.planId) })).rejects.toThrow('Unique constraint');
  });
});
