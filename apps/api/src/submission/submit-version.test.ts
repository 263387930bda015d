import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { add, remove, set, type Edit } from '@cynllun/domain/plan/edit';
import { anAuthority, type TestAuthority } from '../../testing/authority.ts';
import { testApi, TODAY } from '../../testing/api.ts';
import { brokenAt } from '../../testing/broken-at.ts';
import { sendEdits } from '../../testing/edit.ts';
import { recordEvents } from '../../testing/events.ts';
import {
  explainGaps,
  makeCandidate,
  sendVersion,
  sequenceOf,
  submitVersion,
  withdrawVersion,
} from '../../testing/submission.ts';
import { planReader } from '../plan/plan-reader.ts';

const api = await testApi();
let own: TestAuthority;
let lead: string;
let action: string;

const edit = async (...edits: readonly Edit[]) => {
  const answer = await sendEdits(api, lead, own.planId, await sequenceOf(api, own.planId), edits);
  expect(answer.__typename).toBe('PlanEdited');
};
const check = () => makeCandidate(api, lead, own.planId);
const stage = async () =>
  (await api.ask<{ plan: { stage: string } }>(lead, 'query ($id: ID!) { plan(id: $id) { stage } }', { id: own.planId }))
    .plan.stage;

beforeEach(async () => {
  own = await anAuthority(api.prisma, 'Own');
  ({ lead } = own.people);
  action = randomUUIDv7();
  const recommendation = randomUUIDv7();
  await edit(
    set('review', own.reviewId, { name: { en: 'Joint review' } }),
    add('recommendation', recommendation, own.planId, { position: 1, text: { en: 'See people sooner.' } }),
    add('action', action, own.planId, {
      position: 1,
      recommendationIds: [recommendation],
      title: { en: 'Recruit' },
      description: 'Two therapists.',
    }),
  );
});

describe('checking the answers', () => {
  test('makes what would be sent, with what blocks it and whom it goes to', async () => {
    const candidate = await check();
    expect(candidate).toMatchObject({
      number: 1,
      sequence: await sequenceOf(api, own.planId),
      contents: { recommendations: 1, actions: 1 },
      deadline: { standing: 'notSet', due: null, days: 0 },
      leadReviewers: [{ id: own.people.leadReviewer }],
    });
    expect(candidate.hash).toMatch(/^[\da-f]{64}$/);
    expect(candidate.gaps.map(({ finding }) => finding.code)).toContain('action.outcomeMissing');
    expect(candidate.gaps.every(({ reason }) => reason === '')).toBe(true);
  });

  test('says where it is what was sent last: not for what was recorded since, but for each word', async () => {
    expect((await check()).sameAs).toBeNull();
    await sendVersion(api, own);
    expect((await check()).sameAs).toBe(1);
    await recordEvents(api.services, lead, own.planId, [{ kind: 'presentedToCouncil', on: TODAY }]);
    expect((await check()).sameAs).toBe(1);
    await edit(set('action', action, { description: 'Three therapists.' }));
    expect((await check()).sameAs).toBeNull();
    await edit(set('action', action, { description: 'Two therapists.' }));
    const again = await check();
    expect(again.sameAs).toBe(1);
    // It is advice: who wants to send it does.
    expect((await submitVersion(api, lead, own.planId, again)).version?.number).toBe(2);
    expect((await check()).sameAs).toBe(2);
    await edit(add('action', randomUUIDv7(), own.planId, { position: 2 }));
    expect((await check()).sameAs).toBeNull();
  });

  test('a second reason for one gap is refused, whoever gives it; the first can be changed, taken away and given anew', async () => {
    const gap = { code: 'plan.recommendationsMissing', path: `plan:${own.planId}:recommendations` };
    const give = async (id: string, fields: object) =>
      sendEdits(api, lead, own.planId, await sequenceOf(api, own.planId), [
        add('gapReason', id, own.planId, { ...gap, reason: 'Snow', ...fields }),
      ]);
    const [first, second] = [randomUUIDv7(), randomUUIDv7()];
    expect((await give(first, {})).__typename).toBe('PlanEdited');
    expect((await give(second, { reason: 'Ice' })).problems).toEqual([
      expect.objectContaining({ path: `gapReason:${second}:`, code: 'oneAlready' }),
    ]);
    expect((await give(second, { path: `${gap.path}x` })).__typename).toBe('PlanEdited');
    const moved = await sendEdits(api, lead, own.planId, await sequenceOf(api, own.planId), [
      set('gapReason', second, { path: gap.path }),
    ]);
    expect(moved.problems).toMatchObject([{ code: 'oneAlready' }]);
    await edit(set('gapReason', first, { reason: 'Ice' }));
    await edit(remove('gapReason', first), add('gapReason', randomUUIDv7(), own.planId, { ...gap, reason: 'Sleet' }));
    const twice = [1, 2].map(() => add('gapReason', randomUUIDv7(), own.planId, { ...gap, path: 'plan:x:y' }));
    const both = await sendEdits(api, lead, own.planId, await sequenceOf(api, own.planId), twice);
    expect(both.problems).toMatchObject([{ code: 'oneAlready' }]);
  });

  test('again while nothing is written is the same one; once something is, another', async () => {
    const [first, again] = [await check(), await check()];
    expect([again.hash, again.sequence]).toEqual([first.hash, first.sequence]);
    await edit(set('action', action, { description: 'Three therapists.' }));
    const later = await check();
    expect(later.sequence).toBe(first.sequence + 1);
    expect(later.hash).not.toBe(first.hash);
  });

  test('made by a program that hashed the plan otherwise is made anew, and can be sent', async () => {
    await explainGaps(api, own);
    const { hash } = await check();
    await api.prisma.candidate.updateMany({ where: { logId: own.planId }, data: { hash: 'of an older program' } });
    const again = await check();
    expect(again.hash).toBe(hash);
    expect((await submitVersion(api, lead, own.planId, again)).__typename).toBe('VersionSubmitted');
  });

  test('says nothing of the words by its hash alone: of two plans that say the same they differ', async () => {
    const first = await check();
    await api.prisma.candidate.deleteMany({ where: { logId: own.planId } });
    expect((await check()).hash).not.toBe(first.hash);
  });

  test('tells a reason given for a gap as it stands, and not once it says nothing or is taken back', async () => {
    const path = `action:${action}:outcome`;
    const reasonGiven = async () => (await check()).gaps.find(({ finding }) => finding.path === path)?.reason;
    const id = randomUUIDv7();
    const given = { code: 'action.outcomeMissing', path };
    await edit(add('gapReason', id, own.planId, { ...given, position: 1, reason: 'To be agreed with carers.' }));
    expect(await reasonGiven()).toBe('To be agreed with carers.');
    await edit(set('gapReason', id, { reason: 'Carers meet in May.' }));
    expect(await reasonGiven()).toBe('Carers meet in May.');
    await edit(set('gapReason', id, { reason: ' ' }));
    expect(await reasonGiven()).toBe('');
    await edit(remove('gapReason', id));
    expect(await reasonGiven()).toBe('');
  });

  test('tells of a partner that has not agreed yet, and of none once it has', async () => {
    const body = randomUUIDv7();
    await edit(add('partnerBody', body, action, { name: { en: 'Local Health Board' }, part: 'Two nurses' }));
    const advised = async () => (await check()).advised.map(({ code }) => code);
    expect(await advised()).toContain('partner.notAgreed');
    expect((await check()).contents).toMatchObject({ partnerBodies: 1, partnerBodiesAgreed: 0 });
    await edit(set('partnerBody', body, { agreedOn: '2026-11-20', agreedBy: 'Letter of 20 November' }));
    expect(await advised()).not.toContain('partner.notAgreed');
    expect((await check()).contents).toMatchObject({ partnerBodies: 1, partnerBodiesAgreed: 1 });
  });

  test.each(['editor', 'owner', 'viewer', 'leadReviewer', 'contributor', 'administrator'] as const)(
    'is not for the %s',
    async (role) => {
      const { __typename } = await makeCandidate(api, own.people[role], own.planId);
      expect(__typename).toBe(role === 'contributor' ? 'NotFoundError' : 'ForbiddenError');
      expect(await api.prisma.candidate.count({ where: { logId: own.planId } })).toBe(0);
    },
  );
});

describe('a reason for a gap', () => {
  test.each(['editor', 'owner', 'viewer'] as const)('is not given by the %s', async (role) => {
    const given = add('gapReason', randomUUIDv7(), own.planId, { code: 'x', path: 'y', reason: 'Because.' });
    const answer = await sendEdits(api, own.people[role], own.planId, await sequenceOf(api, own.planId), [given]);
    expect(answer.__typename).toBe('ForbiddenError');
  });
});

describe('sending', () => {
  const ready = async () => {
    await explainGaps(api, own);
    return check();
  };

  test('freezes version 1, moves the stage, and says so under the head of the log', async () => {
    const candidate = await ready();
    const answer = await submitVersion(api, lead, own.planId, candidate);
    const head = await api.prisma.changeLog.findUniqueOrThrow({ where: { id: own.planId } });
    expect(answer).toMatchObject({
      __typename: 'VersionSubmitted',
      version: {
        number: 1,
        sequence: candidate.sequence,
        hash: candidate.hash,
        chainHead: { sequence: candidate.sequence + 1, hash: Buffer.from(head.head).toString('hex') },
        by: { id: lead },
        on: TODAY,
        lateReason: '',
        withdrawal: null,
      },
    });
    expect(await stage()).toBe('submitted');
    expect(await brokenAt(api.prisma, own.planId)).toBeNull();
    expect(await api.prisma.candidate.count({ where: { logId: own.planId } })).toBe(0);
  });

  test('sends the plan as it stood when it was checked, whatever was written since', async () => {
    const candidate = await ready();
    await edit(
      set('action', action, { description: 'Three therapists.' }),
      add('action', randomUUIDv7(), own.planId, {}),
    );
    expect(await submitVersion(api, lead, own.planId, candidate)).toMatchObject({ __typename: 'VersionSubmitted' });
    const { planVersion } = await api.ask<{
      planVersion: { plan: { actions: { description: string }[] }; leftOut: { writes: number; by: { id: string }[] } };
    }>(
      lead,
      'query ($id: ID!) { planVersion(planId: $id, number: 1) { plan { actions { description } } leftOut { writes by { id } } } }',
      { id: own.planId },
    );
    expect(planVersion.plan.actions).toEqual([{ description: 'Two therapists.' }]);
    expect(planVersion.leftOut).toEqual({ writes: 1, by: [{ id: lead }] });
    expect((await planReader(api.services.sql).read(own.planId))?.actions).toHaveLength(2);
  });

  test('the same request sent twice sends one version', async () => {
    const candidate = await ready();
    const requestId = randomUUID();
    const first = await submitVersion(api, lead, own.planId, { ...candidate, requestId });
    const again = await submitVersion(api, lead, own.planId, { ...candidate, requestId });
    expect(again).toEqual(first);
    expect(await api.prisma.version.count({ where: { planId: own.planId } })).toBe(1);
  });

  test('is refused with another hash, or a sequence that was never checked or is still to come', async () => {
    const candidate = await ready();
    const refused = async (sent: { sequence: number; hash: string }) =>
      (await submitVersion(api, lead, own.planId, sent)).__typename;
    expect(await refused({ ...candidate, hash: '0'.repeat(64) })).toBe('CandidateError');
    expect(await refused({ ...candidate, sequence: 1 })).toBe('CandidateError');
    expect(await refused({ ...candidate, sequence: 999 })).toBe('CandidateError');
    expect(await refused({ ...candidate, sequence: -1 })).toBe('CandidateError');
    expect(await api.prisma.version.count({ where: { planId: own.planId } })).toBe(0);
  });

  test('is refused while a gap is neither mended nor explained, and says which', async () => {
    const answer = await submitVersion(api, lead, own.planId, await check());
    expect(answer.__typename).toBe('GateError');
    expect(answer.findings?.map(({ code }) => code)).toContain('action.outcomeMissing');
  });

  test('late is refused without a reason, and the reason stands on the receipt', async () => {
    await edit(set('review', own.reviewId, { presentedOn: '2026-12-10' }));
    const candidate = await ready();
    expect(candidate.deadline).toMatchObject({ standing: 'late', due: '2026-11-12', days: 11 });
    const refused = await submitVersion(api, lead, own.planId, candidate);
    expect(refused.problems).toEqual([{ path: 'lateReason', code: 'required' }]);
    const sent = await submitVersion(api, lead, own.planId, { ...candidate, lateReason: 'The figures came late.' });
    expect(sent.version?.lateReason).toBe('The figures came late.');
  });

  test('a later version needs no reason: the first met the deadline', async () => {
    await edit(set('review', own.reviewId, { presentedOn: '2026-12-10' }));
    await sendVersion(api, own);
    const candidate = await ready();
    expect(candidate).toMatchObject({ number: 2, deadline: { standing: 'met' } });
    expect((await submitVersion(api, lead, own.planId, candidate)).version).toMatchObject({
      number: 2,
      lateReason: '',
    });
  });

  test('what somebody else sent meanwhile is told, and nothing is sent over it', async () => {
    const mine = await ready();
    const sent = await submitVersion(api, lead, own.planId, mine);
    const answer = await submitVersion(api, lead, own.planId, mine);
    expect(answer).toMatchObject({ __typename: 'AlreadySubmittedError', version: { number: 1, id: sent.version?.id } });
  });

  test.each(['editor', 'owner', 'viewer', 'leadReviewer', 'reviewer'] as const)('is not for the %s', async (role) => {
    const candidate = await ready();
    expect((await submitVersion(api, own.people[role], own.planId, candidate)).__typename).toBe('ForbiddenError');
  });

  test('is refused once the plan is agreed', async () => {
    const candidate = await ready();
    await recordEvents(api.services, lead, own.planId, [
      { kind: 'finalAgreed', on: '2026-11-20', version: 1, minuteReference: 'C/12' },
    ]);
    expect((await submitVersion(api, lead, own.planId, candidate)).__typename).toBe('StageError');
    expect((await check()).__typename).toBe('StageError');
  });

  test('takes the number after every one ever used, recorded by hand ones too', async () => {
    await recordEvents(api.services, lead, own.planId, [
      { kind: 'draftSubmitted', on: '2026-11-02', version: 4, lateReason: '' },
    ]);
    expect(await sendVersion(api, own)).toBe(5);
  });

  test('a gap mended since it was explained is no gap of the version', async () => {
    await ready();
    await edit(set('action', action, { outcome: { en: 'Nobody waits unseen.' } }));
    await submitVersion(api, lead, own.planId, await check());
    const { planVersion } = await api.ask<{
      planVersion: { gaps: { finding: { code: string }; reason: string }[] };
    }>(lead, 'query ($id: ID!) { planVersion(planId: $id, number: 1) { gaps { finding { code } reason } } }', {
      id: own.planId,
    });
    const codes = planVersion.gaps.map(({ finding }) => finding.code);
    expect(codes).toContain('action.financeMissing');
    expect(codes).not.toContain('action.outcomeMissing');
    expect(planVersion.gaps.every(({ finding, reason }) => reason === `We explain ${finding.code}.`)).toBe(true);
  });
});

describe('taking a version back', () => {
  test('says why on the version, and the plan is drafted again', async () => {
    await sendVersion(api, own);
    const answer = await withdrawVersion(api, lead, own.planId, 1);
    expect(answer).toMatchObject({
      __typename: 'VersionWithdrawn',
      version: { number: 1, withdrawal: { on: TODAY, reason: 'A figure was wrong.' } },
    });
    expect(await stage()).not.toBe('submitted');
    expect(await sendVersion(api, own)).toBe(2);
  });

  test('needs a reason, a version that stands, and none that was answered', async () => {
    const problems = async (number: number, reason?: string) =>
      (await withdrawVersion(api, lead, own.planId, number, reason)).problems?.map(
        ({ path, code }) => `${path} ${code}`,
      );
    await sendVersion(api, own);
    expect(await problems(1, ' ')).toEqual(['withdrawalReason required']);
    expect(await problems(7)).toEqual(['version notSubmitted']);
    await recordEvents(api.services, own.people.leadReviewer, own.planId, [
      { kind: 'responseIssued', on: TODAY, version: 1 },
    ]);
    expect(await problems(1)).toEqual(['version alreadyAnswered']);
    await sendVersion(api, own);
    await withdrawVersion(api, lead, own.planId, 2);
    expect(await problems(2)).toEqual(['version notSubmitted']);
  });

  test('is for the lead alone', async () => {
    await sendVersion(api, own);
    for (const role of ['editor', 'viewer', 'leadReviewer'] as const)
      expect((await withdrawVersion(api, own.people[role], own.planId, 1)).__typename).toBe('ForbiddenError');
  });

  test('of a version that was recorded by hand once is possible too', async () => {
    await recordEvents(api.services, lead, own.planId, [
      { kind: 'draftSubmitted', on: '2026-11-02', version: 1, lateReason: '' },
    ]);
    expect(await withdrawVersion(api, lead, own.planId, 1)).toEqual({ __typename: 'VersionWithdrawn', version: null });
  });
});
