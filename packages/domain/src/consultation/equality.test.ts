import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../input/check.ts';
import { equalityNumbers, equalitySchema, FEWEST_SHOWN, shownOfQuestion } from './equality.ts';

const countsOf = (...counts: readonly number[]) =>
  Object.fromEntries(counts.map((count, index) => [`a${index}`, count]));
const shownOf = (counts: readonly number[], people: number) =>
  counts.map((_, index) => shownOfQuestion(countsOf(...counts), people).get(`a${index}`) ?? null);

describe('what is shown of a question', () => {
  test.each([
    { counts: [12, 5, 0], people: 40, shown: [12, 5, null] },
    { counts: [12, 4, 0], people: 40, shown: [12, null, null] },
    { counts: [12, 5, 3], people: 20, shown: [12, null, null] },
    { counts: [12, 8, 0], people: 20, shown: [12, null, null] },
    { counts: [12, 0, 0], people: 12, shown: [null, null, null] },
    { counts: [6, 7, 8], people: 21, shown: [6, 7, 8] },
    { counts: [4, 4, 4], people: 12, shown: [null, null, null] },
  ])('$counts of $people', ({ counts, people, shown }) => {
    expect(shownOf(counts, people)).toEqual(shown);
  });

  const tables = fc
    .record({ counts: fc.array(fc.nat(12), { minLength: 2, maxLength: 5 }), left: fc.nat(12) })
    .map(({ counts, left }) => ({ counts, people: counts.reduce((sum, count) => sum + count, left) }));

  test('has no number under five, and no other number than the true one', () => {
    fc.assert(
      fc.property(tables, ({ counts, people }) => {
        shownOf(counts, people).forEach((shown, index) => {
          if (shown === null) return;
          expect(shown).toBe(counts[index]);
          expect(shown).toBeGreaterThanOrEqual(FEWEST_SHOWN);
        });
      }),
    );
  });

  test('leaves five or more who are in no number that is shown, where any is held back', () => {
    fc.assert(
      fc.property(tables, ({ counts, people }) => {
        const shown = shownOf(counts, people);
        if (!shown.includes(null) || shown.every((one) => one === null)) return;
        expect(people - shown.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBeGreaterThanOrEqual(FEWEST_SHOWN);
      }),
    );
  });

  test('never lets what is held back be worked out, even by whoever knows this rule and how many took part', () => {
    const workedOut: string[] = [];
    // Every question of three answers that so many people can have answered, by what is shown of it.
    for (let people = 1; people <= 16; people += 1) {
      const byShown = new Map<string, number[][]>();
      for (let a = 0; a <= people; a += 1)
        for (let b = 0; a + b <= people; b += 1)
          for (let c = 0; a + b + c <= people; c += 1) {
            const key = JSON.stringify(shownOf([a, b, c], people));
            byShown.set(key, [...(byShown.get(key) ?? []), [a, b, c]]);
          }
      for (const [key, possible] of byShown)
        (JSON.parse(key) as (number | null)[]).forEach((shown, index) => {
          if (shown === null && new Set(possible.map((one) => one[index])).size === 1)
            workedOut.push(`${key} of ${people}`);
        });
    }
    expect(workedOut).toEqual([]);
  });
});

test('of what nobody answered, nothing is shown; every answer is named', () => {
  const [age] = equalityNumbers({ age: { '16to24': 7 } }, 30);
  expect(age?.answers).toContainEqual({ answer: '16to24', count: 7 });
  expect(age?.answers).toContainEqual({ answer: 'preferNotToSay', count: null });
  for (const { answers } of equalityNumbers({}, 30)) expect(answers.every(({ count }) => count === null)).toBe(true);
});

describe('what one person says', () => {
  test('is any of the answers, or none but one', () => {
    expect(check(equalitySchema, { age: '75over', sex: null }).valid).toBe(true);
    expect(check(equalitySchema, { religion: 'preferNotToSay' }).valid).toBe(true);
  });

  test.each([
    [{}, 'age', 'required'],
    [{ sex: null }, 'age', 'required'],
    [{ sex: 'other' }, 'sex', 'notInList'],
  ])('%j is refused', (answers, path, code) => {
    expect(check(equalitySchema, answers)).toMatchObject({ valid: false, problems: [{ path, code }] });
  });
});
