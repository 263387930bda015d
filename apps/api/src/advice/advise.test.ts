import { beforeEach, describe, expect, test } from 'vitest';
import {
  addPoint,
  advise,
  agreeAll,
  anAdvisedAuthority,
  beginAdvice,
  issued,
  readAdvice,
  repliesOf,
  textHash,
  type AdvisedAuthority,
} from '../../testing/advice.ts';
import { testApi } from '../../testing/api.ts';
import { outcomeOf } from '../../testing/send.ts';

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
  });

  test('is issued once both inspectorates agreed to the very text, and the plan moves with it', async () => {
    const { advice, point, hash } = await issued(api, own);
    expect(advice.texts).toMatchObject([{ isFrozen: true, responses: [{ number: 1, hash }] }]);
    expect(await repliesOf(api, own.people.viewer, own.planId)).toMatchObject([
      { pointId: point, version: 1, answer: null, actionId: own.actionId, superseded: false },
    ]);
    const { plan } = await api.ask<{ plan: object }>(
      own.people.viewer,
      'query ($id: ID!) { plan(id: $id) { stage events { kind version } } }',
      { id: own.planId },
    );
    expect(plan).toMatchObject({ stage: 'responded' });
    expect(plan).toMatchObject({ events: expect.arrayContaining([{ kind: 'responseIssued', version: 1 }]) });
  });

  test('is voided by an edit, and agreed to again', async () => {
    const advice = await begun();
    await addPoint(api, own.huw, advice);
    const hash = await agreeAll(api, own, advice.id);
    const stands = async () =>
      (await readAdvice(api, own.carys, own.planId))?.inspectorates.map(({ agreement }) => agreement !== null);
    expect(await stands()).toEqual([true, true]);
    await addPoint(api, own.huw, advice, { position: 2 });
    expect(await stands()).toEqual([false, false]);
    const late = await advise(api, own.carys, 'issueResponse', { adviceId: advice.id, textHash: hash });
    expect(outcomeOf(late)).toBe('CandidateError');
    const now = await textHash(api, own.carys, advice.id);
    const early = await advise(api, own.carys, 'issueResponse', { adviceId: advice.id, textHash: now });
    expect(early.problems?.map(({ code }) => code)).toEqual(['notAgreed', 'notAgreed']);
  });
});
