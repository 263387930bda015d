import { roles } from '@cynllun/domain/access/roles';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  addPoint,
  advise,
  agreeAll,
  anAdvisedAuthority,
  beginAdvice,
  editAdvice,
  issued,
  textHash,
  type AdvisedAuthority,
  type AdviceAnswer,
} from '../../testing/advice.ts';
import { testApi } from '../../testing/api.ts';
import { holds } from '../../testing/authority.ts';
import { askedForEverything, queries } from '../../testing/everything.ts';
import { recordStatements } from '../../testing/statements.ts';

/* Nothing of advice that is not issued reaches anyone but the reviewers: no answer to any question is other for it. */
vi.setConfig({ testTimeout: 60_000 });
const api = await testApi();
let own: AdvisedAuthority;
beforeEach(async () => {
  own = await anAdvisedAuthority(api);
  const { editor, owner, viewer } = own.people;
  for (const [person, role] of [
    [editor, 'editor'],
    [owner, 'owner'],
    [viewer, 'viewer'],
  ] as const)
    await holds(api.prisma, person, role, { organisationId: own.authorityId });
});

/** The id of advice that never was. */
const nowhere = '0190ffff-ffff-7000-8000-000000000001';
const outsiders = roles.filter((role) => role !== 'leadReviewer' && role !== 'reviewer');

/** All that someone is answered, to every query there is, and what their screen is told of the plan, with its statements. */
async function answers(personId: string, adviceId: string) {
  // Each follows its plan in a session of its own.
  await api.prisma.session.deleteMany();
  const asked: Record<string, unknown> = {};
  for (const query of queries) {
    const statements = await recordStatements(api.pool, async () => {
      asked[query.name] = await api.ask(personId, askedForEverything(query, { ...own, adviceId }));
    });
    asked[`statements of ${query.name}`] = statements.length;
  }
  const feed = `subscription ($id: ID!) { planChanges(planId: $id, after: 0) { __typename
    ... on PlanChanges { sequence relatedSequence reload relatedChanged writes { sequence } } } }`;
  return { ...asked, feed: await api.ask(personId, feed, { id: own.planId }) };
}

const all = async (adviceId: string) => {
  const told: Record<string, unknown> = {};
  for (const role of outsiders) {
    // What is found out of date is made anew, once.
    await answers(own.people[role], adviceId);
    told[role] = await answers(own.people[role], adviceId);
  }
  return told;
};

/** All that reviewers do to a text but issuing it. */
async function drafted(advice: AdviceAnswer): Promise<void> {
  const text = advice.texts.at(-1);
  await editAdvice(api, own.huw, advice.id, [
    { setJudgement: { id: text?.judgements[0]?.id, fields: { answer: 'partly', words: 'Nearly.' } } },
  ]);
  await addPoint(api, own.carys, advice, { words: 'QQsecretQQ' });
  await agreeAll(api, own, advice.id);
}

describe('advice that is not issued', () => {
  test('changes no answer that anyone but a reviewer is given, from its beginning to its agreement', async () => {
    const before = await all(nowhere);
    const { advice } = await beginAdvice(api, own.carys, own.planId);
    if (advice === undefined) throw new Error('Not begun');
    await drafted(advice);
    const after = await all(advice.id);
    expect(after).toEqual(before);
    expect(JSON.stringify(after)).not.toContain('QQsecretQQ');
  });

  test('that supersedes a response changes none either', async () => {
    const { advice } = await issued(api, own);
    const before = await all(nowhere);
    const superseding = await advise(api, own.carys, 'supersedeResponse', { adviceId: advice.id });
    if (superseding.advice === undefined) throw new Error('Not begun');
    await drafted(superseding.advice);
    expect(await all(advice.id)).toEqual(before);
  });

  test('is answered about as advice that never was', async () => {
    const { advice } = await beginAdvice(api, own.carys, own.planId);
    const hash = await textHash(api, own.carys, advice?.id ?? '');
    const asked = [
      ['checkAdvice', {}],
      ['agreeToAdvice', { textHash: hash }],
      ['recordAgreementLetter', { textHash: hash, organisationId: own.aciw, on: '2026-11-20', letter: 'ACiW/26/9' }],
      ['issueResponse', { textHash: hash }],
      ['supersedeResponse', {}],
    ] as const;
    for (const role of outsiders)
      for (const [mutation, more] of asked) {
        const of = (adviceId: string) => advise(api, own.people[role], mutation, { adviceId, ...more });
        expect(await of(advice?.id ?? '')).toEqual(await of(nowhere));
        expect(await editAdvice(api, own.people[role], advice?.id ?? '', [])).toEqual(
          await editAdvice(api, own.people[role], nowhere, []),
        );
      }
  });
});
