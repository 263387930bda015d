import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Advice, AdvicePoint, AdviceText, Judgement } from '@cynllun/domain/advice/advice';
import { judgementAnswers, judgementQuestions, pointWeights } from '@cynllun/domain/advice/questions';
import type { SealedJson } from '../core/snapshot/canonical.ts';
import type { Snapshot } from '../core/snapshot/stored-snapshot.ts';
import { openText, sealText } from './text-content.ts';

const secret = Buffer.alloc(32, 3);
const kept = ({ content, values }: SealedJson, schema = 1): Snapshot => ({
  id: 'r',
  part: 'response',
  schema,
  content,
  values: values.map((one) => ({ ...one, erasedAt: null })),
});

const id = fc.uuid();
const said = fc.string({ maxLength: 40 });
const judgement: fc.Arbitrary<Judgement> = fc.record({
  id,
  position: fc.nat(20),
  question: fc.constantFrom(...judgementQuestions),
  recommendationId: fc.oneof(fc.constant(''), id),
  answer: fc.constantFrom(null, ...judgementAnswers),
  words: said,
});
const point: fc.Arbitrary<AdvicePoint> = fc.record({
  id,
  position: fc.nat(20),
  recommendationId: fc.oneof(fc.constant(''), id),
  entity: fc.constantFrom('', 'action', 'plan'),
  entityId: fc.oneof(fc.constant(''), id),
  field: fc.constantFrom('', 'outcome.cy', 'description'),
  quote: said,
  start: fc.constantFrom(null, 0, 12),
  weight: fc.constantFrom(null, ...pointWeights),
  words: said,
  copiedFrom: fc.oneof(fc.constant(''), id),
});
const text: fc.Arbitrary<AdviceText> = fc.record({
  id,
  number: fc.integer({ min: 1, max: 3 }),
  isFrozen: fc.boolean(),
  judgements: fc.array(judgement, { maxLength: 4 }),
  points: fc.array(point, { maxLength: 4 }),
  agreements: fc.constant([]),
  responses: fc.constant([]),
});
const advice: Advice = { id: 'a', planId: 'p', versionId: 'v', version: 1, sequence: 1, texts: [] };

test('a text opens as what was agreed to, holds no words, and its hash is that of its bytes', () => {
  fc.assert(
    fc.property(text, (one) => {
      const sealed = sealText(advice, one, secret);
      expect(createHash('sha256').update(sealed.content).digest('hex')).toBe(sealed.hash);
      const inOrderOfIds = <T extends { readonly position: number; readonly id: string }>(list: readonly T[]) =>
        list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const opened = openText(kept(sealed));
      expect(inOrderOfIds(opened.judgements)).toEqual(inOrderOfIds(one.judgements));
      expect(inOrderOfIds(opened.points)).toEqual(inOrderOfIds(one.points));
      expect(sealed.values.every(({ value }) => value.length < 4 || !sealed.content.includes(`"${value}"`))).toBe(true);
    }),
  );
});

test('its hash changes with what it says, and with nothing else: not who agreed, nor when it is looked at', () => {
  const agreement = { id: 'g', organisationId: 'o', textHash: 'h', personId: null, on: '2027-03-15', letter: '' };
  fc.assert(
    fc.property(text, judgement, point, (one, another, more) => {
      const hash = (of: AdviceText) => sealText(advice, of, secret).hash;
      const now = hash(one);
      expect(hash({ ...one, agreements: [agreement], isFrozen: !one.isFrozen })).toBe(now);
      expect(sealText({ ...advice, sequence: 9 }, one, secret).hash).toBe(now);
      expect(hash({ ...one, judgements: [...one.judgements, another] })).not.toBe(now);
      expect(hash({ ...one, points: [...one.points, more] })).not.toBe(now);
      for (const [index, { words, weight }] of one.points.entries()) {
        const edited = (change: Partial<AdvicePoint>) =>
          hash({ ...one, points: one.points.map((each, place) => (place === index ? { ...each, ...change } : each)) });
        expect(edited({ words: `${words}.` })).not.toBe(now);
        expect(edited({ weight: weight === 'toConsider' ? null : 'toConsider' })).not.toBe(now);
      }
      expect(sealText({ ...advice, versionId: 'w' }, one, secret).hash).not.toBe(now);
      expect(hash({ ...one, number: (one.number ?? 0) + 1 })).not.toBe(now);
    }),
  );
});

test('a response of a newer program than this is not guessed at', () => {
  const sealed = sealText(advice, { ...empty }, secret);
  expect(() => openText(kept(sealed, 99))).toThrow('newer than this program');
});

const empty: AdviceText = {
  id: 't',
  number: 1,
  isFrozen: false,
  judgements: [],
  points: [],
  agreements: [],
  responses: [],
};
