import { randomUUID, randomUUIDv7 } from 'node:crypto';
import pg from 'pg';
import { set } from '@cynllun/domain/plan/edit';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  addPoint,
  advise,
  agreeAll,
  anAdvisedAuthority,
  beginAdvice,
  editAdvice,
  issued,
  issueNow,
  issueOn,
  readAdvice,
  repliesOf,
  responses,
  textHash,
  type AdvisedAuthority,
} from '../../testing/advice.ts';
import { agreePlan } from '../../testing/agreement.ts';
import { testApi, TODAY } from '../../testing/api.ts';
import { anInspectorate, aPerson, holds } from '../../testing/authority.ts';
import { brokenAt } from '../../testing/broken-at.ts';
import { sendEdits } from '../../testing/edit.ts';
import { outcomeOf, send } from '../../testing/send.ts';
import { sendVersion, withdrawVersion } from '../../testing/submission.ts';

const api = await testApi();
let own: AdvisedAuthority;
beforeEach(async () => {
  own = await anAdvisedAuthority(api);
});

const begun = async () => {
  const { advice } = await beginAdvice(api, own.carys, own.planId);
  if (advice === undefined) throw new Error('Not begun');
  return advice;
};
const stageNow = async () => {
  const { plan } = await api.ask<{ plan: { stage: string; events: readonly { id: string; kind: string }[] } }>(
    own.people.viewer,
    'query ($id: ID!) { plan(id: $id) { stage events { id kind version } } }',
    { id: own.planId },
  );
  return plan;
};

interface HistoryAnswer {
  readonly adviceHistory: {
    readonly head: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly {
      readonly node: {
        readonly sequence: number;
        readonly by: { readonly id: string } | null;
        readonly authors: readonly { readonly id: string }[];
        readonly changes: readonly { readonly entity: string; readonly field: string; readonly after: unknown }[];
      };
    }[];
  } | null;
}
const historyOf = async (personId: string, adviceId: string, args: object = {}) => {
  const asked = `query ($adviceId: ID!, $first: Int, $after: String) {
    adviceHistory(adviceId: $adviceId, first: $first, after: $after) { head pageInfo { hasNextPage endCursor }
      edges { node { sequence by { id } authors { id } changes { entity field after } } } } }`;
  return (await api.ask<HistoryAnswer>(personId, asked, { adviceId, ...args })).adviceHistory;
};

describe('the history of advice', () => {
  test('is who changed what, to the reviewers of either inspectorate, a page at a time', async () => {
    const advice = await begun();
    const judgement = advice.texts[0]?.judgements[0]?.id;
    await editAdvice(api, own.huw, advice.id, [{ setJudgement: { id: judgement, fields: { answer: 'partly' } } }]);
    await addPoint(api, own.carys, advice, { words: 'Say which carers.' });
    for (const reviewer of [own.carys, own.huw]) {
      const page = await historyOf(reviewer, advice.id, { first: 2 });
      expect(page?.edges.map(({ node: { by, changes } }) => [by?.id, changes[0]?.entity, changes[0]?.field])).toEqual([
        [own.carys, 'advicePoint', ''],
        [own.huw, 'judgement', 'answer'],
      ]);
      const rest = await historyOf(reviewer, advice.id, { first: 2, after: page?.pageInfo.endCursor });
      expect(rest?.edges.map(({ node }) => [node.sequence, node.by?.id])).toEqual([[1, own.carys]]);
      expect([page?.pageInfo.hasNextPage, rest?.pageInfo.hasNextPage]).toEqual([true, false]);
    }
    expect(await historyOf(own.people.lead, advice.id)).toBeNull();
  });
});

describe('advice', () => {
  test('is begun with every judgement that its version asks for, and by the second as by the first', async () => {
    const advice = await begun();
    const [text] = advice.texts;
    const [first, second] = own.recommendationIds;
    expect(text?.judgements.map(({ question, recommendationId }) => [question, recommendationId]).slice(0, 4)).toEqual([
      ['dealtWith', first],
      ['asPriority', first],
      ['dealtWith', second],
      ['dovetails', ''],
    ]);
    expect(text?.judgements).toHaveLength(3 + 9);
    expect(advice.unanswered).toHaveLength(3 + 9);
    expect(advice).toMatchObject({ version: 1, viewerInspectorateId: own.ssiw, textHash: null });
    expect(advice.ofVersion.plan.actions).toHaveLength(1);
    const again = await beginAdvice(api, own.huw, own.planId);
    expect(again.advice?.id).toBe(advice.id);
    expect(again.advice?.viewerInspectorateId).toBe(own.aciw);
    expect(await brokenAt(api.prisma, advice.id)).toBeNull();
  });

  test('is about what the frozen version says, whatever the draft has come to', async () => {
    await api.prisma.recommendation.deleteMany({ where: { id: own.recommendationIds[1] ?? '' } });
    const asked = (await begun()).texts[0]?.judgements.map(({ recommendationId }) => recommendationId);
    expect(asked).toContain(own.recommendationIds[1]);
  });

  test('is of a version that was sent and stands', async () => {
    expect(outcomeOf(await beginAdvice(api, own.carys, own.planId, 9))).toBe('NotFoundError');
    await withdrawVersion(api, own.people.lead, own.planId, 1);
    expect(outcomeOf(await beginAdvice(api, own.carys, own.planId))).toEqual(['version notSubmitted']);
  });

  test('has judgements that are neither added, moved nor removed, and nothing that use cases write', async () => {
    const advice = await begun();
    const judgement = advice.texts[0]?.judgements[0]?.id ?? '';
    const edits = (of: readonly object[]) => () => editAdvice(api, own.carys, advice.id, of);
    await expect(edits([{ remove: { entity: 'judgement', id: judgement } }])()).rejects.toThrow(
      'RemovableAdviceEntity',
    );
    await expect(edits([{ setJudgement: { id: judgement, fields: { question: 'timed' } } }])()).rejects.toThrow(
      'not defined by type',
    );
    await expect(edits([{ setAdviceText: { id: judgement, fields: {} } }])()).rejects.toThrow('not defined by type');
    const written = await editAdvice(api, own.huw, advice.id, [
      { setJudgement: { id: judgement, fields: { answer: 'partly', words: 'Nearly.' } } },
    ]);
    expect(outcomeOf(written)).toBe('AdviceEdited');
    const now = await readAdvice(api, own.carys, own.planId);
    expect(now?.texts[0]?.judgements[0]).toMatchObject({ answer: 'partly', words: 'Nearly.' });
    expect(now?.unanswered).toHaveLength(2 + 9);
  });

  test('on a version that was taken back stays readable to its reviewers, and says why it is not issued', async () => {
    const advice = await begun();
    await addPoint(api, own.carys, advice);
    await sendVersion(api, own);
    await withdrawVersion(api, own.people.lead, own.planId, 1);
    const hash = await agreeAll(api, own, advice.id);
    const now = await readAdvice(api, own.huw, own.planId);
    expect(now?.blocks.map(({ code }) => code)).toEqual(['notSubmitted']);
    expect(now?.ofVersion.version.withdrawal).not.toBeNull();
    const answer = await advise(api, own.carys, 'issueResponse', { adviceId: advice.id, textHash: hash });
    expect(outcomeOf(answer)).toEqual(['version notSubmitted']);
  });
});

describe('agreement', () => {
  test('is to the very text, and voided by an edit of it', async () => {
    const advice = await begun();
    await addPoint(api, own.huw, advice);
    const hash = await agreeAll(api, own, advice.id);
    const stands = async () =>
      (await readAdvice(api, own.carys, own.planId))?.inspectorates.map(({ agreement }) => agreement !== null);
    expect(await stands()).toEqual([true, true]);
    const point = await addPoint(api, own.huw, advice, { position: 2 });
    expect(await stands()).toEqual([false, false]);
    const late = await advise(api, own.carys, 'issueResponse', { adviceId: advice.id, textHash: hash });
    expect(outcomeOf(late)).toBe('CandidateError');
    const now = await textHash(api, own.carys, advice.id);
    const early = await advise(api, own.carys, 'issueResponse', { adviceId: advice.id, textHash: now });
    expect(early.problems?.map(({ code }) => code)).toEqual(['notAgreed', 'notAgreed']);
    // It says again what was agreed to.
    await editAdvice(api, own.huw, advice.id, [{ remove: { entity: 'advicePoint', id: point } }]);
    expect(await stands()).toEqual([true, true]);
  });

  test('to what was never looked at, or looked at before it was edited, is none', async () => {
    const advice = await begun();
    const agree = (hash: string) => advise(api, own.huw, 'agreeToAdvice', { adviceId: advice.id, textHash: hash });
    expect(outcomeOf(await agree('0'.repeat(64)))).toBe('CandidateError');
    const hash = await textHash(api, own.huw, advice.id);
    await addPoint(api, own.carys, advice);
    expect(outcomeOf(await agree(hash))).toBe('CandidateError');
  });

  test('is for one’s own inspectorate: who belongs to none agrees for none', async () => {
    const advice = await begun();
    const hash = await textHash(api, own.carys, advice.id);
    const elsewhere = own.people.reviewer;
    const answer = await advise(api, elsewhere, 'agreeToAdvice', { adviceId: advice.id, textHash: hash });
    expect(outcomeOf(answer)).toEqual(['adviceId notOfAnInspectorate']);
  });

  test('is of the inspectorates that the review names, and of no other that there is', async () => {
    const other = await anInspectorate(api.prisma, 'Estyn');
    const estyn = await aPerson(api.prisma, other, 'Estyn');
    await holds(api.prisma, estyn, 'reviewer', { reviewId: own.reviewId });
    const advice = await begun();
    await addPoint(api, own.carys, advice);
    const names = async () =>
      (await readAdvice(api, own.carys, own.planId))?.inspectorates.map(({ organisation }) => organisation.id);
    const agree = async (person: string) =>
      outcomeOf(
        await advise(api, person, 'agreeToAdvice', {
          adviceId: advice.id,
          textHash: await textHash(api, own.carys, advice.id),
        }),
      );
    const change = async (person: string, inspectorateIds: readonly string[]) =>
      outcomeOf(
        await sendEdits(api, person, own.planId, 1_000_000, [set('review', own.reviewId, { inspectorateIds })]),
      );
    expect(await names()).toEqual([own.aciw, own.ssiw]);
    expect(await agree(estyn)).toEqual(['adviceId notOfAnInspectorate']);

    const { administrator, lead } = own.people;
    for (const person of [lead, own.carys]) expect(await change(person, [own.ssiw])).toBe('ForbiddenError');
    const at = `review:${own.reviewId}:inspectorateIds`;
    expect(await change(administrator, [])).toEqual([`${at} required`]);
    expect(await change(administrator, [own.authorityId])).toEqual([`${at} notInPlan`]);
    expect(await change(administrator, [own.ssiw, other])).toBe('PlanEdited');
    expect(await names()).toEqual([other, own.ssiw]);
    expect(await agree(own.huw)).toEqual(['adviceId notOfAnInspectorate']);

    const hash = await textHash(api, own.carys, advice.id);
    const issue = () => advise(api, own.carys, 'issueResponse', { adviceId: advice.id, textHash: hash });
    expect(await agree(own.carys)).toBe('AdviceAgreed');
    expect(outcomeOf(await issue())).toEqual([expect.stringMatching(/ notAgreed$/)]);
    expect(await agree(estyn)).toBe('AdviceAgreed');
    expect(outcomeOf(await issue())).toBe('ResponseIssued');
  });

  test('comes by letter where an inspectorate has nobody assigned, and only there', async () => {
    const advice = await begun();
    await addPoint(api, own.carys, advice);
    const letter = { organisationId: own.aciw, on: '2026-11-20', letter: 'ACiW/26/114' };
    const record = async (person: string, more: object = {}) =>
      advise(api, person, 'recordAgreementLetter', {
        adviceId: advice.id,
        textHash: await textHash(api, own.carys, advice.id),
        ...letter,
        ...more,
      });
    expect(outcomeOf(await record(own.carys))).toEqual(['organisationId somebodyAssigned']);
    await api.prisma.membership.deleteMany({ where: { personId: own.huw } });
    expect(outcomeOf(await record(own.people.reviewer))).toBe('ForbiddenError');
    expect(outcomeOf(await record(own.carys, { letter: ' ' }))).toEqual(['letter required']);
    expect(outcomeOf(await record(own.carys, { on: '2026-11-24' }))).toEqual(['on notYet']);
    expect(outcomeOf(await record(own.carys, { organisationId: own.authorityId }))).toBe('NotFoundError');
    expect(outcomeOf(await record(own.carys))).toBe('AgreementLetterRecorded');
    const hash = await textHash(api, own.carys, advice.id);
    await advise(api, own.carys, 'agreeToAdvice', { adviceId: advice.id, textHash: hash });
    const answer = await advise(api, own.carys, 'issueResponse', { adviceId: advice.id, textHash: hash });
    expect(answer.__typename).toBe('ResponseIssued');
    expect((await responses(api, own.people.lead, own.planId))?.[0]?.agreements).toMatchObject([
      { organisation: { id: own.aciw }, letter: 'ACiW/26/114' },
      { organisation: { id: own.ssiw }, letter: '' },
    ]);
  });
});

describe('a written response', () => {
  test('is issued in one write of both logs: the plan moves, and has a reply for each point', async () => {
    const { advice, point, hash } = await issued(api, own);
    expect(advice.texts).toMatchObject([{ isFrozen: true, responses: [{ number: 1, hash }] }]);
    expect(advice.blocks).toEqual([]);
    expect(await repliesOf(api, own.people.viewer, own.planId)).toMatchObject([
      { pointId: point, version: 1, answer: null, actionId: own.actionId, superseded: false },
    ]);
    expect(await stageNow()).toMatchObject({
      stage: 'responded',
      events: expect.arrayContaining([expect.objectContaining({ kind: 'responseIssued', version: 1 })]),
    });
    expect(await brokenAt(api.prisma, advice.id)).toBeNull();
    expect(await brokenAt(api.prisma, own.planId)).toBeNull();
    expect(await api.prisma.candidate.count({ where: { logId: advice.id } })).toBe(0);
  });

  test('is read by the team and the reviewers as it was frozen, and by nobody else', async () => {
    const { hash, point } = await issued(api, own);
    const { lead, editor, owner, viewer, reviewer } = own.people;
    for (const person of [lead, editor, owner, viewer, reviewer, own.carys, own.huw]) {
      const [response, ...others] = (await responses(api, person, own.planId)) ?? [];
      expect(others).toEqual([]);
      expect(response).toMatchObject({
        version: 1,
        number: 1,
        on: TODAY,
        hash,
        by: { id: own.carys },
        supersededById: null,
        points: [{ id: point, words: 'Say which carers.', quote: 'as appropriate', weight: 'toConsider' }],
      });
      expect(response?.judgements).toHaveLength(12);
      expect(response?.agreements.map(({ organisation }) => organisation.id)).toEqual([own.aciw, own.ssiw]);
    }
    for (const person of [own.people.contributor, own.people.administrator, null])
      expect(await responses(api, person, own.planId)).toBeNull();
  });

  test('needs both inspectorates, a point or a judgement, and words and weight of every point', async () => {
    const advice = await begun();
    const blocked = async () => {
      const answer = await advise(api, own.carys, 'issueResponse', {
        adviceId: advice.id,
        textHash: await agreeAll(api, own, advice.id),
      });
      return answer.problems?.map(({ code }) => code);
    };
    expect(await blocked()).toEqual(['nothingSaid']);
    await addPoint(api, own.carys, advice, { words: ' ', weight: null });
    expect(await blocked()).toEqual(['pointWithoutWords', 'pointWithoutWeight']);
    expect(await api.prisma.planEvent.count({ where: { planId: own.planId, kind: 'responseIssued' } })).toBe(0);
  });

  test('is the lead reviewer’s to issue and to supersede, and is issued once by one request', async () => {
    const advice = await begun();
    await addPoint(api, own.huw, advice);
    const hash = await agreeAll(api, own, advice.id);
    const issue = (person: string, requestId: string = randomUUID()) =>
      advise(api, person, 'issueResponse', { adviceId: advice.id, textHash: hash, requestId });
    expect(outcomeOf(await issue(own.huw))).toBe('ForbiddenError');
    expect(outcomeOf(await issue(own.people.lead))).toBe('NotFoundError');
    const requestId = randomUUID();
    expect(outcomeOf(await issue(own.carys, requestId))).toBe('ResponseIssued');
    expect(outcomeOf(await issue(own.carys, requestId))).toBe('ResponseIssued');
    expect(outcomeOf(await issue(own.carys))).toEqual(['textHash alreadyIssued']);
    const supersede = await advise(api, own.huw, 'supersedeResponse', { adviceId: advice.id });
    expect(outcomeOf(supersede)).toBe('ForbiddenError');
    expect(await responses(api, own.people.lead, own.planId)).toHaveLength(1);
  });

  test('is never changed again: not by edits, nor by SQL, nor by correcting its event', async () => {
    const { advice, point } = await issued(api, own);
    const [text] = advice.texts;
    const edits = [
      { setAdvicePoint: { id: point, fields: { weight: 'beforeAgreement' } } },
      { setAdvicePoint: { id: point, fields: { words: 'Other.' } } },
      { remove: { entity: 'advicePoint', id: point } },
      { setJudgement: { id: text?.judgements[0]?.id, fields: { answer: 'not' } } },
      { addAdvicePoint: { id: randomUUID(), parentId: text?.id, fields: {} } },
    ];
    for (const edit of edits) expect(outcomeOf(await editAdvice(api, own.carys, advice.id, [edit]))).toBe('StageError');
    const owner = new pg.Client({ connectionString: api.ownerUrl });
    await owner.connect();
    for (const statement of [
      `UPDATE "AdvicePoint" SET "words" = 'x'`,
      'DELETE FROM "AdvicePoint"',
      `UPDATE "Judgement" SET "answer" = 'not' WHERE "adviceTextId" = '${text?.id}'`,
      `UPDATE "AdviceText" SET "isFrozen" = false`,
      `UPDATE "InspectorateAgreement" SET "letter" = 'x'`,
      `UPDATE "WrittenResponse" SET "hash" = 'x'`,
      'DELETE FROM "WrittenResponse"',
      'UPDATE "Advice" SET "version" = 9',
      'TRUNCATE "Advice" CASCADE',
    ])
      await expect(owner.query(statement), statement).rejects.toThrow(/is refused/);
    await owner.end();
    const event = (await stageNow()).events.find(({ kind }) => kind === 'responseIssued');
    const correct = (more: object) =>
      send(api, own.carys, 'correctPlanEvent', { planId: own.planId, id: randomUUID(), corrects: event?.id, ...more });
    expect(outcomeOf(await correct({}))).toEqual(['corrects alreadyIssued']);
    expect(outcomeOf(await correct({ kind: 'responseIssued', on: TODAY, version: 1 }))).toBe('PlanEventRecorded');
  });

  test('with an error is superseded by one that says the same until it is mended, and both are kept', async () => {
    const { advice, point } = await issued(api, own);
    const { advice: second } = await advise(api, own.carys, 'supersedeResponse', { adviceId: advice.id });
    if (second === undefined) throw new Error('Not begun');
    const [old, text] = second.texts;
    expect(text).toMatchObject({ number: 2, isFrozen: false, agreements: [], responses: [] });
    expect(text?.points).toMatchObject([{ words: 'Say which carers.', copiedFrom: point }]);
    expect(text?.judgements).toHaveLength(old?.judgements.length ?? 0);
    const [before] = (await responses(api, own.people.lead, own.planId)) ?? [];
    expect(before?.supersededById).toBeNull();
    await editAdvice(api, own.huw, advice.id, [
      { setAdvicePoint: { id: text?.points[0]?.id, fields: { words: 'Say which carers, and when.' } } },
    ]);
    await issueNow(api, own, advice.id);
    const [first, next] = (await responses(api, own.people.lead, own.planId)) ?? [];
    expect(first).toEqual({ ...before, supersededById: next?.id });
    expect(next).toMatchObject({ number: 2, supersededById: null, points: [{ words: 'Say which carers, and when.' }] });
    const replies = await repliesOf(api, own.people.lead, own.planId);
    expect(replies.map(({ pointId, superseded }) => [pointId, superseded])).toEqual([
      [point, true],
      [next?.points[0]?.id, false],
    ]);
    expect((await stageNow()).events.filter(({ kind }) => kind === 'responseIssued')).toHaveLength(2);
    expect(await brokenAt(api.prisma, advice.id)).toBeNull();
  });

  test('on the agreed plan moves no stage, and its points are the authority’s to answer at the handover', async () => {
    const amendments = [{ setAction: { id: own.actionId, fields: { endsOn: '2028-01-01' } } }];
    expect((await agreePlan(api, own, { version: 1, amendments })).version?.number).toBe(2);
    expect(outcomeOf(await beginAdvice(api, own.carys, own.planId, 2))).toBe('NotFoundError');
    const shared = { planId: own.planId, id: randomUUIDv7(), kind: 'sharedWithLeadReviewer', on: TODAY };
    await send(api, own.people.lead, 'recordPlanEvent', shared);
    await issueOn(api, own, 2);
    expect((await stageNow()).stage).toBe('shared');
    const open = await repliesOf(api, own.people.lead, own.planId);
    expect(open.map(({ version, answer }) => [version, answer])).toEqual([[2, null]]);
  });

  test('meets the deadline of the first draft, and is the day that its version was answered', async () => {
    await issued(api, own);
    const { planVersions } = await api.ask<{ planVersions: object }>(
      own.people.lead,
      'query ($id: ID!) { planVersions(planId: $id) { answeredOn } }',
      { id: own.planId },
    );
    expect(planVersions).toEqual([{ answeredOn: TODAY }]);
  });
});

describe('who comes later', () => {
  test('to the review sees all of it, and who leaves nothing', async () => {
    const advice = await begun();
    const late = await aPerson(api.prisma, own.ssiw, 'Late');
    expect(await readAdvice(api, late, own.planId)).toBeNull();
    await holds(api.prisma, late, 'reviewer', { reviewId: own.reviewId });
    expect((await readAdvice(api, late, own.planId))?.id).toBe(advice.id);
    await api.prisma.membership.deleteMany({ where: { personId: own.huw } });
    expect(await readAdvice(api, own.huw, own.planId)).toBeNull();
  });
});
