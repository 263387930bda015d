import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { roles, type Role } from '@cynllun/domain/access/roles';
import { kindsRecordedByHand, type PlanEvent, type RecordedByHand } from '@cynllun/domain/stage/events';
import { stageOf } from '@cynllun/domain/stage/stage';
import { stages, transitionAt, type Stage } from '@cynllun/domain/stage/transitions';
import { testApi, TODAY } from '../../testing/api.ts';
import { anAuthority, type TestAuthority } from '../../testing/authority.ts';
import { recordEvents } from '../../testing/events.ts';
import { outcomeOf, send } from '../../testing/send.ts';

const api = await testApi();

/** What happened to a plan that stands at each stage: all that stands before it, and the last of these. */
const happenedBefore: Readonly<Record<Stage, PlanEvent | null>> = {
  arrangements: null,
  drafting: { kind: 'arrangementsDiscussed', on: '2026-11-01' },
  submitted: { kind: 'draftSubmitted', on: '2026-11-02', version: 1, lateReason: '' },
  responded: { kind: 'responseIssued', on: '2026-11-03', version: 1 },
  presented: { kind: 'presentedToCouncil', on: '2026-11-04' },
  published: { kind: 'reportPublished', on: '2026-11-05' },
  agreed: { kind: 'finalAgreed', on: '2026-11-06', version: 1, minuteReference: 'C/12' },
  shared: { kind: 'sharedWithLeadReviewer', on: '2026-11-07' },
  // As it was recorded before each side had an entry of its own.
  handedOver: { kind: 'handoverAcknowledged', on: '2026-11-08' },
  monitoring: { kind: 'monitoringRoundOpened', on: '2026-11-09' },
  closed: { kind: 'closed', on: '2026-11-10' },
};
const eventsTo = (stage: Stage): readonly PlanEvent[] =>
  stages.slice(0, stages.indexOf(stage) + 1).flatMap((one) => happenedBefore[one] ?? []);

const said = {
  finalAgreed: { body: 'council', minuteReference: 'C/13', amendments: [] },
  planVaried: { reason: 'Snow', agreedBy: 'Cabinet', minuteReference: 'CAB/9' },
  wordingCorrected: { reason: 'A letter was missing.' },
} as const;
/** The use case that records each of what the authority does in agreeing its plan. */
const mutationOf = {
  finalAgreed: 'recordAgreement',
  planVaried: 'varyPlan',
  wordingCorrected: 'correctWording',
} as const;
type ByUseCase = keyof typeof mutationOf;
const isByUseCase = (kind: Tried): kind is ByUseCase => kind in mutationOf;
type Tried = RecordedByHand | ByUseCase;
const tried: readonly Tried[] = [...kindsRecordedByHand, ...(Object.keys(mutationOf) as ByUseCase[])];

const reasonOf = (kind: Tried): object => (kind === 'referredBack' ? { reason: 'Carers were not asked.' } : {});
const eventOf = (kind: Tried) =>
  ({ kind, on: TODAY, version: 1, ...reasonOf(kind), ...(isByUseCase(kind) && said[kind]) }) as PlanEvent;

async function planAt(stage: Stage): Promise<TestAuthority> {
  const own = await anAuthority(api.prisma, stage);
  await recordEvents(api.services, own.people.lead, own.planId, eventsTo(stage));
  return own;
}

async function record(own: TestAuthority, kind: Tried, role: Role): Promise<string | readonly string[]> {
  const { planId, people } = own;
  if (!isByUseCase(kind)) {
    const input = { planId, id: randomUUIDv7(), kind, on: TODAY, ...reasonOf(kind) };
    return outcomeOf(await send(api, people[role], 'recordPlanEvent', input));
  }
  const sequence = Number(await sequenceOf(own));
  const edits = [{ setPlan: { id: planId, fields: { introduction: { en: `By ${role}` } } } }];
  const more = kind === 'finalAgreed' ? { on: TODAY, sequence } : { edits, baseSequence: sequence };
  const on = kind === 'planVaried' ? { on: TODAY } : {};
  return outcomeOf(await send(api, people[role], mutationOf[kind], { planId, ...said[kind], ...more, ...on }));
}

async function stageNow({ planId, people }: TestAuthority): Promise<string> {
  const query = 'query ($id: ID!) { plan(id: $id) { stage } }';
  return (await api.ask<{ plan: { stage: string } }>(people.lead, query, { id: planId })).plan.stage;
}

const sequenceOf = async ({ planId }: TestAuthority): Promise<bigint> =>
  (await api.prisma.changeLog.findUniqueOrThrow({ where: { id: planId } })).sequence;

const noDates = { publishedOn: null };
const may = (stage: Stage, kind: Tried, role: Role): boolean => transitionAt(stage, kind)?.by.includes(role) === true;
const pairs = tried.flatMap((kind) => roles.map((role) => ({ kind, role })));

test.each(stages)(
  'at stage %s the table refuses whom and what it does not name, and nothing is written',
  async (stage) => {
    const own = await planAt(stage);
    expect(await stageNow(own)).toBe(stage);
    const before = await sequenceOf(own);
    for (const { kind, role } of pairs.filter((one) => !may(stage, one.kind, one.role))) {
      const outcome = await record(own, kind, role);
      expect(['ForbiddenError', 'NotFoundError', 'StageError'], `${kind} by ${role}: ${outcome}`).toContain(outcome);
    }
    expect(await sequenceOf(own)).toBe(before);
  },
);

test.each(stages)(
  'at stage %s whom the table names records what it names, and the plan stands where it says',
  async (stage) => {
    for (const { kind, role } of pairs.filter((one) => may(stage, one.kind, one.role))) {
      const own = await planAt(stage);
      expect(await record(own, kind, role), `${kind} by ${role}`).toMatch(
        /^(PlanEventRecorded|AgreementRecorded|PlanVaried|WordingCorrected)$/,
      );
      const event = eventOf(kind);
      expect(await stageNow(own), `${kind} by ${role}`).toBe(stageOf([...eventsTo(stage), event], noDates, TODAY));
      const { to } = transitionAt(stage, kind) ?? {};
      if (to) expect(await stageNow(own)).toBe(to);
    }
  },
);

describe('the handover', () => {
  const on = (side: 'Authority' | 'Reviewer') => ({
    kind: `handoverAcknowledgedBy${side}` as const,
    by: side === 'Authority' ? ('lead' as const) : ('leadReviewer' as const),
  });

  test.each([
    [on('Authority'), on('Reviewer'), 'leadReviewer'],
    [on('Reviewer'), on('Authority'), 'authority'],
  ])('is acknowledged by both: $kind alone moves nothing', async (first, second, awaited) => {
    const own = await planAt('shared');
    expect(await waitsOn(own)).toEqual({ on: 'both', for: 'handoverAcknowledged' });
    expect(await record(own, first.kind, first.by)).toBe('PlanEventRecorded');
    expect(await stageNow(own)).toBe('shared');
    expect(await waitsOn(own)).toEqual({ on: awaited, for: 'handoverAcknowledged' });
    expect(await record(own, first.kind, first.by)).toBe('PlanEventRecorded');
    expect(await stageNow(own)).toBe('shared');
    expect(await record(own, second.kind, second.by)).toBe('PlanEventRecorded');
    expect(await stageNow(own)).toBe('handedOver');
  });

  test('is acknowledged by neither in place of the other', async () => {
    const own = await planAt('shared');
    expect(await record(own, 'handoverAcknowledgedByReviewer', 'lead')).toBe('ForbiddenError');
    expect(await record(own, 'handoverAcknowledgedByAuthority', 'leadReviewer')).toBe('ForbiddenError');
    expect(await record(own, 'handoverAcknowledgedByReviewer', 'reviewer')).toBe('ForbiddenError');
  });

  test('taken back by one waits for them again', async () => {
    const own = await planAt('shared');
    await record(own, 'handoverAcknowledgedByAuthority', 'lead');
    const id = randomUUIDv7();
    const input = { planId: own.planId, id, kind: 'handoverAcknowledgedByReviewer', on: TODAY };
    await send(api, own.people.leadReviewer, 'recordPlanEvent', input);
    expect(await stageNow(own)).toBe('handedOver');
    const takenBack = { planId: own.planId, id: randomUUIDv7(), corrects: id };
    expect(outcomeOf(await send(api, own.people.lead, 'correctPlanEvent', takenBack))).toBe('ForbiddenError');
    expect(outcomeOf(await send(api, own.people.leadReviewer, 'correctPlanEvent', takenBack))).toBe(
      'PlanEventRecorded',
    );
    expect(await stageNow(own)).toBe('shared');
    expect(await waitsOn(own)).toEqual({ on: 'leadReviewer', for: 'handoverAcknowledged' });
  });

  test('that one entry moved once stays so, and is recorded so no more', async () => {
    const own = await planAt('handedOver');
    expect(await stageNow(own)).toBe('handedOver');
    const input = { planId: own.planId, id: randomUUIDv7(), kind: 'handoverAcknowledged', on: TODAY };
    await expect(send(api, own.people.lead, 'recordPlanEvent', input)).rejects.toThrow('RecordedByHand');
  });
});

async function waitsOn({ reviewId, people }: TestAuthority): Promise<object> {
  const query = 'query ($id: ID!) { review(id: $id) { waitingOn { on for } } }';
  return (await api.ask<{ review: { waitingOn: object } }>(people.leadReviewer, query, { id: reviewId })).review
    .waitingOn;
}
