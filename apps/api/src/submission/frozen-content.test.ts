import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryDay, arbitraryPlan } from '@cynllun/domain/fixtures/arbitrary-plan';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import type { Plan } from '@cynllun/domain/plan/plan';
import { noFacts } from '@cynllun/domain/rules/gate-facts';
import { findings } from '@cynllun/domain/rules/findings';
import type { SealedJson } from '../core/snapshot/canonical.ts';
import type { Snapshot } from '../core/snapshot/stored-snapshot.ts';
import { openFindings, openPlan, sealFindings, sealPlan } from './frozen-content.ts';
import schemaOne from '../../testing/fixtures/version-of-schema-1.json' with { type: 'json' };

const secret = Buffer.alloc(32, 1);
const kept = ({ content, values }: Pick<SealedJson, 'content' | 'values'>, schema = 1): Snapshot => ({
  id: 'v',
  part: 'plan',
  schema,
  content,
  values: values.map((one) => ({ ...one, erasedAt: null })),
});
const sha256 = (words: string) => createHash('sha256').update(words).digest('hex');

/** As a plan is read: each list in its order. What happened has its day. */
function inOrder(plan: Plan): Plan {
  const dated = { ...plan, events: plan.events.filter(({ on }) => on !== null) };
  return { ...openPlan(kept(sealPlan(dated, secret))).plan, authorityId: '', sequence: 0 };
}

/** The plan of schema 1 by the declaration of now: what came later is empty. */
const schemaOneNow = {
  ...schemaOne.plan,
  review: { ...schemaOne.plan.review, inspectorateIds: [] },
  recommendations: schemaOne.plan.recommendations.map((one) => ({ ...one, priority: null })),
  replies: [],
  replySendings: [],
  councilPapers: [],
};

describe('a frozen plan', () => {
  test('of schema 1 opens, is what was hashed, and says what it said', () => {
    expect(sha256(schemaOne.content)).toBe(schemaOne.hash);
    const { plan, erased } = openPlan(kept(schemaOne, schemaOne.schema));
    expect(plan).toEqual(schemaOneNow);
    expect(plan.actions[0]?.partnerBodies[0]).toMatchObject({ name: { en: 'Local Health Board' }, part: 'Two nurses' });
    expect(plan.authorityDates.map(({ name }) => name)).toContain('Siân’s “own” 🙂');
    expect(erased).toEqual([]);
  });

  test('of schema 1 is still frozen to the same words and hashes by the same secret, beside what came later', () => {
    const sealed = sealPlan(schemaOneNow as unknown as Plan, Buffer.alloc(32, 7));
    expect(sealed.values).toEqual(schemaOne.values);
    expect(JSON.parse(sealed.content)).toMatchObject(JSON.parse(schemaOne.content));
  });

  test('of a newer program than this is not guessed at', () => {
    expect(() => openPlan(kept(schemaOne, 99))).toThrow('newer than this program');
  });

  test('opens as what was frozen, of any plan, and its hash is that of its bytes', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (any) => {
        const plan = inOrder(any);
        const sealed = sealPlan(plan, secret);
        expect(sha256(sealed.content)).toBe(sealed.hash);
        const again = { ...openPlan(kept(sealed)).plan, authorityId: '', sequence: 0 };
        expect(sealPlan(again, secret)).toEqual(sealed);
      }),
    );
  });

  test('has the same hash however its properties are ordered, and another with another secret or other words', () => {
    const plan = examplePlan();
    const turned = Object.fromEntries(Object.entries(plan).toReversed()) as unknown as Plan;
    const { hash } = sealPlan(plan, secret);
    expect(sealPlan(turned, secret).hash).toBe(hash);
    expect(sealPlan({ ...plan, sequence: 99 }, secret).hash).toBe(hash);
    expect(sealPlan(plan, Buffer.alloc(32, 2)).hash).not.toBe(hash);
    expect(sealPlan({ ...plan, sharedWithReviewers: true }, secret).hash).not.toBe(hash);
    const composed = (en: string) => ({ ...plan, introduction: { ...plan.introduction, en } });
    // The same letter to a reader, and other bytes: what was typed is what is hashed.
    expect(sealPlan(composed('Siân'.normalize('NFC')), secret).hash).not.toBe(
      sealPlan(composed('Siân'.normalize('NFD')), secret).hash,
    );
  });

  test('says the same words twice by two hashes: nobody sees that they are the same', () => {
    const { values, content } = sealPlan(examplePlan(), secret);
    const hashes = [...content.matchAll(/"sha256":"([\da-f]{64})"/g)].map(([, hash]) => hash);
    expect(new Set(values.map(({ value }) => value)).size).toBeLessThan(values.length);
    expect(new Set(hashes).size).toBe(values.length);
  });
});

describe('frozen findings', () => {
  test('open as they were found, with the reasons given, and hold no words, of any plan', () => {
    fc.assert(
      fc.property(arbitraryPlan(), arbitraryDay(), (plan, today) => {
        const found = findings(plan, {}, today);
        const [first] = found.filter(({ severity }) => severity === 'required');
        const reason = { id: 'r', position: 1, code: first?.code ?? '', path: first?.path ?? '', reason: 'QQsaidQQ' };
        const sealed = sealFindings({ ...plan, gapReasons: [reason] }, noFacts, found, secret);
        const opened = openFindings(kept(sealed));
        expect(opened.findings).toEqual(found);
        expect(opened.reasons.map((one) => one.reason)).toEqual(first === undefined ? [] : ['QQsaidQQ']);
        expect(sealed.content).not.toContain('QQsaidQQ');
      }),
      { numRuns: 30 },
    );
  });
});
