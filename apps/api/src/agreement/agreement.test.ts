import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { add, remove, set, type Edit } from '@cynllun/domain/plan/edit';
import type { Plan } from '@cynllun/domain/plan/plan';
import { agreePlan, correctWording, varyPlan } from '../../testing/agreement.ts';
import { testApi, TODAY } from '../../testing/api.ts';
import { anAuthority, holds, type TestAuthority } from '../../testing/authority.ts';
import { brokenAt } from '../../testing/broken-at.ts';
import { sendEdits } from '../../testing/edit.ts';
import { toInput } from '../../testing/edit-input.ts';
import { recordEvents } from '../../testing/events.ts';
import { outcomeOf, send } from '../../testing/send.ts';
import { sendVersion, sequenceOf, withdrawVersion } from '../../testing/submission.ts';
import { planReader } from '../plan/plan-reader.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { checkSnapshots } from '../core/verify/check-snapshots.ts';

vi.setConfig({ testTimeout: 30_000 });
const api = await testApi();
let own: TestAuthority;
let lead: string;
let action: string;

const edit = async (...edits: readonly Edit[]) => {
  const answer = await sendEdits(api, lead, own.planId, await sequenceOf(api, own.planId), edits);
  expect(answer.__typename).toBe('PlanEdited');
};
async function planNow(): Promise<Plan> {
  const plan = await planReader(api.services.sql).read(own.planId);
  if (plan === null) throw new Error('no plan');
  return plan;
}
const stage = async () =>
  (await api.ask<{ plan: { stage: string } }>(lead, 'query ($id: ID!) { plan(id: $id) { stage } }', { id: own.planId }))
    .plan.stage;
const edits = (...given: readonly Edit[]) => given.map(toInput);
const troubles = async () => [
  ...(await checkSnapshots(api.services.sql, storedPlan.aggregate, own.planId)),
  await brokenAt(api.prisma, own.planId),
];
interface Listed {
  readonly number: number;
  readonly frozenBy: string;
  readonly agreement: object | null;
}
const versionsFor = async (personId: string) =>
  (
    await api.ask<{ planVersions: readonly Listed[] | null }>(
      personId,
      'query ($id: ID!) { planVersions(planId: $id) { number frozenBy agreement { on } } }',
      { id: own.planId },
    )
  ).planVersions?.map(({ number, frozenBy, agreement }) => `${number} ${frozenBy}${agreement ? ' agreed' : ''}`);

beforeEach(async () => {
  own = await anAuthority(api.prisma, 'Own');
  ({ lead } = own.people);
  action = randomUUIDv7();
  const recommendation = randomUUIDv7();
  await edit(
    add('recommendation', recommendation, own.planId, { position: 1, text: { en: 'See people sooner.' } }),
    add('action', action, own.planId, {
      position: 1,
      recommendationIds: [recommendation],
      title: { en: 'Recruit' },
      description: 'Two therapists.',
      responsiblePersonId: own.people.owner,
    }),
    add('costLine', randomUUIDv7(), action, { position: 1, purpose: 'Pay', amount: 5_000 }),
  );
  await sendVersion(api, own);
});

describe('the agreement of a version', () => {
  test('makes the plan say exactly that, seals it, and leaves what went beyond it in the history', async () => {
    const before = await planNow();
    const extra = randomUUIDv7();
    await edit(
      set('action', action, { description: 'Three therapists.', endsOn: '2028-01-01', responsiblePersonId: null }),
      add('action', extra, own.planId, { position: 2, title: { en: 'Not put to the Council' } }),
      ...before.actions.flatMap(({ costLines }) => costLines.map(({ id }) => remove('costLine', id))),
    );
    const answer = await agreePlan(api, own, { version: 1, callInUntil: '2026-11-30', decision: 'Agreed.' });
    expect(answer).toMatchObject({
      __typename: 'AgreementRecorded',
      version: {
        number: 1,
        frozenBy: 'draftSubmitted',
        agreement: { on: TODAY, body: 'council', decision: 'Agreed.' },
      },
    });
    expect(answer.version?.agreement?.open.map(({ reason }) => reason)).toContain('We explain action.outcomeMissing.');
    const after = await planNow();
    expect(after.actions).toEqual(before.actions);
    expect(await stage()).toBe('agreed');
    expect(await versionsFor(lead)).toEqual(['1 draftSubmitted agreed']);
    const { planHistory } = await api.ask<{ planHistory: { edges: { node: { changes: { entityId: string }[] } }[] } }>(
      lead,
      `query ($id: ID!) { planHistory(planId: $id, first: 1) { edges { node { changes { entityId } } } } }`,
      { id: own.planId },
    );
    expect(planHistory.edges[0]?.node.changes.map(({ entityId }) => entityId)).toContain(extra);
    expect(await troubles()).toEqual([null]);
  });

  test('is told of a write as a whole, however much it took out and whichever of that is asked for', async () => {
    const extra = Array.from({ length: 60 }, () => randomUUIDv7());
    await edit(...extra.map((id) => add('action', id, own.planId, { title: { en: 'Not put to the Council' } })));
    await agreePlan(api, own, { version: 1 });
    const newest = async (args: string) => {
      const { planHistory } = await api.ask<{
        planHistory: { edges: { node: { seals: boolean; matching: number } }[] };
      }>(lead, `query ($id: ID!) { planHistory(planId: $id, ${args}) { edges { node { seals matching } } } }`, {
        id: own.planId,
      });
      return planHistory.edges.map(({ node }) => node);
    };
    const [sealing, before] = await newest('first: 2');
    expect(sealing?.seals).toBe(true);
    expect(sealing?.matching).toBeGreaterThan(50);
    expect(before?.seals).toBe(false);
    expect(await newest(`first: 2, filter: { thingId: "${extra[59]}" }`)).toEqual([
      { seals: true, matching: 1 },
      { seals: false, matching: 1 },
    ]);
  });

  test('closes the draft to everyone: what was agreed changes by variation alone', async () => {
    await agreePlan(api, own, { version: 1 });
    for (const role of ['lead', 'editor'] as const) {
      const answer = await sendEdits(api, own.people[role], own.planId, await sequenceOf(api, own.planId), [
        set('action', action, { endsOn: '2028-01-01' }),
      ]);
      expect(answer.__typename).toBe('StageError');
    }
    expect(outcomeOf(await agreePlan(api, own, { version: 1 }))).toBe('StageError');
  });

  test('with amendments is frozen as a version of its own, amendments and all', async () => {
    await edit(set('action', action, { description: 'Three therapists.' }));
    const line = randomUUIDv7();
    const answer = await agreePlan(api, own, {
      version: 1,
      amendments: edits(
        set('action', action, { endsOn: '2028-01-01', title: { en: 'Recruit now' } }),
        add('costLine', line, action, { position: 2, purpose: 'Petrol' }),
      ),
    });
    expect(answer).toMatchObject({ version: { number: 2, frozenBy: 'finalAgreed', agreement: { body: 'council' } } });
    const plan = await planNow();
    expect(plan.actions[0]).toMatchObject({
      description: 'Two therapists.',
      endsOn: '2028-01-01',
      title: { en: 'Recruit now' },
    });
    expect(plan.actions[0]?.costLines.map(({ purpose }) => purpose)).toEqual(['Pay', 'Petrol']);
    const { planVersion } = await api.ask<{ planVersion: { plan: { actions: object[] } } }>(
      lead,
      'query ($id: ID!) { planVersion(planId: $id, number: 2) { plan { actions { description endsOn } } } }',
      { id: own.planId },
    );
    expect(planVersion.plan.actions).toEqual([{ description: 'Two therapists.', endsOn: '2028-01-01' }]);
    expect(await troubles()).toEqual([null]);
  });

  test('with amendments that change nothing is of the version as it is', async () => {
    const answer = await agreePlan(api, own, {
      version: 1,
      amendments: edits(set('action', action, { title: { en: 'Recruit' } })),
    });
    expect(answer).toMatchObject({ version: { number: 1, agreement: { body: 'council' } } });
    expect(await versionsFor(lead)).toEqual(['1 draftSubmitted agreed']);
  });

  test('that was never put in a version freezes the draft as it was looked at', async () => {
    await edit(set('action', action, { endsOn: '2028-01-01' }));
    const sequence = await sequenceOf(api, own.planId);
    await edit(set('action', action, { endsOn: '2029-01-01' }));
    const answer = await agreePlan(api, own, { version: null, sequence });
    expect(answer).toMatchObject({ version: { number: 2, frozenBy: 'finalAgreed' } });
    expect((await planNow()).actions[0]?.endsOn).toBe('2028-01-01');
    expect((await agreePlan(api, own, { version: null, sequence: 999 })).__typename).toBe('StageError');
  });

  test('is written once, however often it is sent', async () => {
    const requestId = randomUUID();
    const amendments = edits(set('action', action, { endsOn: '2028-01-01' }));
    const answers = [
      await agreePlan(api, own, { version: 1, requestId, amendments }),
      await agreePlan(api, own, { version: 1, requestId, amendments }),
    ];
    expect(answers.map(({ version }) => version?.number)).toEqual([2, 2]);
    expect((await planNow()).versions).toHaveLength(2);
  });

  test.each<[string, object, string | string[]]>([
    ['of a version that there is not', { version: 7 }, ['version notSubmitted']],
    ['of a draft to come', { version: null, sequence: 99_999 }, 'CandidateError'],
    ['without its minute', { version: 1, minuteReference: ' ' }, ['minuteReference required']],
    ['of tomorrow', { version: 1, on: '2026-11-24' }, ['on notYet']],
    ['by an officer under no delegation', { version: 1, body: 'officer' }, ['agreedBy required']],
    ['called in before it was made', { version: 1, callInUntil: '2026-11-01' }, ['callInUntil reversed']],
  ])('%s is refused, and nothing is written', async (_, said, expected) => {
    const before = await sequenceOf(api, own.planId);
    expect(outcomeOf(await agreePlan(api, own, said))).toEqual(expected);
    expect(await sequenceOf(api, own.planId)).toBe(before);
  });

  test('amends what is agreed and nothing else', async () => {
    const amendments = edits(set('review', own.reviewId, { publishedOn: TODAY }));
    expect(outcomeOf(await agreePlan(api, own, { version: 1, amendments }))).toEqual([
      `review:${own.reviewId}: notInSeal`,
    ]);
  });

  test('of a version that was taken back is a fact all the same', async () => {
    await withdrawVersion(api, lead, own.planId, 1);
    expect((await agreePlan(api, own, { version: 1 })).__typename).toBe('AgreementRecorded');
    expect(await stage()).toBe('agreed');
  });

  test.each(['editor', 'owner', 'viewer', 'leadReviewer', 'reviewer'] as const)('is not for the %s', async (role) => {
    expect((await agreePlan(api, own, { version: 1 }, own.people[role])).__typename).toBe('ForbiddenError');
  });
});

describe('what was agreed', () => {
  test('is the reviewers’ to read once it is shared with them, unless they had it before', async () => {
    const amendments = edits(set('action', action, { endsOn: '2028-01-01' }));
    await agreePlan(api, own, { version: 1, amendments });
    const { leadReviewer } = own.people;
    expect(await versionsFor(leadReviewer)).toEqual(['1 draftSubmitted']);
    const asked = 'query ($id: ID!) { planVersion(planId: $id, number: 2) { version { number } } }';
    expect(await api.ask(leadReviewer, asked, { id: own.planId })).toEqual({ planVersion: null });
    await recordEvents(api.services, lead, own.planId, [{ kind: 'sharedWithLeadReviewer', on: TODAY }]);
    expect(await versionsFor(leadReviewer)).toEqual(['1 draftSubmitted', '2 finalAgreed agreed']);
  });

  test('taken back from the record is open again', async () => {
    await agreePlan(api, own, { version: 1 });
    const [entry] = (await planNow()).events.filter(({ kind }) => kind === 'finalAgreed');
    const takenBack = { planId: own.planId, id: randomUUIDv7(), corrects: entry?.id };
    expect(outcomeOf(await send(api, lead, 'correctPlanEvent', takenBack))).toBe('PlanEventRecorded');
    expect(await stage()).toBe('submitted');
    await edit(set('action', action, { endsOn: '2028-01-01' }));
    expect(await versionsFor(lead)).toEqual(['1 draftSubmitted']);
  });

  test('and is referred back stands no longer: the plan is open, and is agreed anew on a later day', async () => {
    const before = { on: '2026-11-20', version: 1 };
    await agreePlan(api, own, before);
    const back = { planId: own.planId, id: randomUUIDv7(), kind: 'referredBack', on: '2026-11-22' };
    expect(outcomeOf(await send(api, lead, 'recordPlanEvent', back))).toEqual(['reason required']);
    const reason = 'Carers were not asked.';
    expect(outcomeOf(await send(api, lead, 'recordPlanEvent', { ...back, reason }))).toBe('PlanEventRecorded');
    expect(await stage()).toBe('submitted');
    await edit(set('action', action, { endsOn: '2028-01-01' }));
    expect(await versionsFor(lead)).toEqual(['1 draftSubmitted']);
    expect(outcomeOf(await agreePlan(api, own, { ...before, on: '2026-11-22' }))).toEqual(['on dateOutOfRange']);
    expect((await agreePlan(api, own, { ...before, on: '2026-11-23' })).__typename).toBe('AgreementRecorded');
    expect((await planNow()).actions[0]?.endsOn).toBeNull();
  });
});

describe('a variation', () => {
  beforeEach(async () => {
    await agreePlan(api, own, { version: 1 });
  });

  test('changes, adds and removes in one write, and is frozen with why, by whom and where it is minuted', async () => {
    const answer = await varyPlan(api, own, {
      edits: edits(
        set('action', action, { endsOn: '2028-01-01', description: 'Four therapists.' }),
        add('action', randomUUIDv7(), own.planId, { position: 2, title: { en: 'Train' } }),
        ...(await planNow()).actions.flatMap(({ costLines }) => costLines.map(({ id }) => remove('costLine', id))),
      ),
    });
    expect(answer).toMatchObject({
      __typename: 'PlanVaried',
      version: {
        number: 2,
        frozenBy: 'planVaried',
        change: { reason: 'Snow', agreedBy: 'Cabinet', minuteReference: 'CAB/9' },
        agreement: null,
      },
    });
    const { planVersionComparison } = await api.ask<{
      planVersionComparison: { things: { entity: string; kind: string }[] };
    }>(lead, 'query ($id: ID!) { planVersionComparison(planId: $id, from: 1, to: 2) { things { entity kind } } }', {
      id: own.planId,
    });
    const things = planVersionComparison.things.map(({ entity, kind }) => `${entity} ${kind}`);
    expect(things).toEqual(expect.arrayContaining(['action added', 'action changed', 'costLine removed']));
    expect(await stage()).toBe('agreed');
    expect(await troubles()).toEqual([null]);
  });

  test.each<[string, (id: string) => object, string | string[]]>([
    ['without a reason', () => ({ reason: '' }), ['reason required']],
    ['without who approved it', () => ({ agreedBy: ' ' }), ['agreedBy required']],
    ['of nothing', () => ({ edits: [] }), ['edits required']],
    ['that changes nothing', (id) => ({ edits: edits(set('action', id, { title: { en: 'Recruit' } })) }), ['edits required']],
    ['of a day to come', () => ({ on: '2026-11-24' }), ['on notYet']],
  ])('%s is refused, and nothing is written', async (_, said, expected) => {
    const before = await sequenceOf(api, own.planId);
    const given = { edits: edits(set('action', action, { endsOn: '2028-01-01' })), ...said(action) };
    expect(outcomeOf(await varyPlan(api, own, given))).toEqual(expected);
    expect(await sequenceOf(api, own.planId)).toBe(before);
  }); // prettier-ignore

  test('made over another of the same field is a conflict, and loses neither', async () => {
    const baseSequence = await sequenceOf(api, own.planId);
    await holds(api.prisma, own.people.viewer, 'lead', { reviewId: own.reviewId });
    const first = edits(set('action', action, { endsOn: '2028-01-01' }));
    await varyPlan(api, own, { edits: first }, own.people.viewer);
    const other = { baseSequence, edits: edits(set('action', action, { endsOn: '2029-01-01' })) };
    expect((await varyPlan(api, own, other)).__typename).toBe('ConflictError');
    expect((await planNow()).actions[0]?.endsOn).toBe('2028-01-01');
  });

  test('is the lead’s alone, and only of a plan that is agreed', async () => {
    const said = { edits: edits(set('action', action, { endsOn: '2028-01-01' })) };
    for (const role of ['editor', 'owner', 'viewer', 'leadReviewer'] as const)
      expect((await varyPlan(api, own, said, own.people[role])).__typename).toBe('ForbiddenError');
    await recordEvents(api.services, lead, own.planId, [{ kind: 'referredBack', on: TODAY, reason: 'x' }]);
    expect((await varyPlan(api, own, said)).__typename).toBe('StageError');
  });

  test('is not taken back: another one is made', async () => {
    await varyPlan(api, own, { edits: edits(set('action', action, { endsOn: '2028-01-01' })) });
    const [entry] = (await planNow()).events.filter(({ kind }) => kind === 'planVaried');
    const takenBack = { planId: own.planId, id: randomUUIDv7(), corrects: entry?.id };
    expect(outcomeOf(await send(api, lead, 'correctPlanEvent', takenBack))).toEqual(['corrects variedAgain']);
  });
});

describe('a correction of wording', () => {
  beforeEach(async () => {
    await agreePlan(api, own, { version: 1 });
  });

  test('sets words and is frozen with why', async () => {
    const given = edits(set('action', action, { title: { en: 'Recruit therapists' }, description: 'Two.' }));
    expect(await correctWording(api, own, { edits: given })).toMatchObject({
      __typename: 'WordingCorrected',
      version: { number: 2, frozenBy: 'wordingCorrected', on: TODAY, change: { reason: 'A letter was missing.' } },
    });
    expect((await planNow()).actions[0]).toMatchObject({ title: { en: 'Recruit therapists' }, description: 'Two.' });
    expect(await troubles()).toEqual([null]);
  });

  test('is of words alone', async () => {
    const given = edits(set('action', action, { title: { en: 'x' } }), set('action', action, { endsOn: null }));
    expect(outcomeOf(await correctWording(api, own, { edits: given }))).toEqual([`action:${action}: notInSeal`]);
    expect(outcomeOf(await correctWording(api, own, { edits: edits(remove('action', action)) }))).toEqual([
      `action:${action}: notInSeal`,
    ]);
  });
});

describe('putting a version to those who are to agree it', () => {
  const put = (said: object = {}, personId = lead) =>
    send(api, personId, 'putForAgreement', { planId: own.planId, version: 1, on: TODAY, ...said }, `
      ... on GateError { findings { code path } }`); // prettier-ignore

  test('asks the final gate of that version, by the reasons given until now', async () => {
    const refused = await put();
    expect(refused.__typename).toBe('GateError');
    const findings = refused['findings'] as readonly { code: string; path: string }[];
    expect(findings.map(({ code }) => code)).toContain('consultation.missing');
    await edit(
      ...findings.map(({ code, path }) =>
        add('gapReason', randomUUIDv7(), own.planId, { code, path, reason: `We explain ${code}.` }),
      ),
    );
    expect((await put()).__typename).toBe('PutForAgreement');
    const { review } = await api.ask<{ review: { waitingOn: object } }>(
      lead,
      'query ($id: ID!) { review(id: $id) { waitingOn { on for } } }',
      { id: own.reviewId },
    );
    expect(review.waitingOn).toEqual({ on: 'council', for: 'finalAgreed' });
  });

  test('is of a version that stands, and by the lead', async () => {
    expect(outcomeOf(await put({ version: 2 }))).toEqual(['version notSubmitted']);
    expect(outcomeOf(await put({ on: '2026-11-24' }))).toEqual(['on notYet']);
    expect((await put({}, own.people.editor)).__typename).toBe('ForbiddenError');
    await withdrawVersion(api, lead, own.planId, 1);
    expect(outcomeOf(await put())).toEqual(['version notSubmitted']);
  });
});
