import { describe, expect, it } from 'vitest';
import { bothLanguages } from '../fixtures/both-languages.ts';
import { exampleFacts, withMeetingsOn } from '../fixtures/example-facts.ts';
import { actionWith, costLineWith, indicatorWith, planWith } from '../fixtures/builders.ts';
import { examplePlan, exampleToday } from '../fixtures/example-plan.ts';
import { fixtureId } from '../fixtures/ids.ts';
import type { Action, CostLine, Plan } from '../plan/plan.ts';
import { findings } from './findings.ts';

const found = (plan: Plan, code: string) =>
  findings(plan, exampleFacts, exampleToday).filter((finding) => finding.code === code);
const actions = (count: number, parts: (index: number) => Partial<Action>) =>
  Array.from({ length: count }, (_, index) => actionWith(parts(index), 101 + index));
const only = (parts: Partial<Action>) => planWith({ actions: [actionWith(parts)] });
const elsewhere = { endsOn: '2028-06-30' };

describe('realism finds more than its threshold, not the threshold itself', () => {
  /** `together` actions end in September 2028; the others of `total` end in as many other months. */
  const bunch = (together: number, total: number) =>
    planWith({
      actions: actions(total, (index) => ({
        endsOn:
          index < together
            ? '2028-09-30'
            : `20${29 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`,
      })),
    });
  it.each([
    [5, 8, false],
    [6, 8, true],
    [6, 17, true],
    [6, 18, false],
    [7, 20, true],
  ])('%i of %i actions ending in one month: %s', (together, total, isFound) => {
    expect(found(bunch(together, total), 'realism.bunching').length > 0).toBe(isFound);
  });

  it.each([
    [8, false],
    [9, true],
  ])('%i actions of one person running at once: %s', (count, isFound) => {
    const accountablePersonId = fixtureId('person', 1);
    const plan = planWith({ actions: actions(count, () => ({ accountablePersonId, ...elsewhere })) });
    expect(found(plan, 'realism.overloaded').length > 0).toBe(isFound);
  });

  it('the busiest month is the first of those as busy', () => {
    const accountablePersonId = fixtureId('person', 1);
    const first = actions(9, () => ({ accountablePersonId, startsOn: '2027-05-03', endsOn: '2027-05-31' }));
    const second = actions(18, () => ({ accountablePersonId, startsOn: '2027-09-01', endsOn: '2027-09-30' })).slice(9);
    const [finding] = found(planWith({ actions: [...second, ...first] }), 'realism.overloaded');
    expect(finding?.params).toMatchObject({ month: '2027-05', count: 9 });
  });

  const money = (uncertain: Partial<CostLine>) =>
    only({ costLines: [costLineWith({ amount: 7_500 }, 1), costLineWith(uncertain, 2)] });
  it.each([
    ['a quarter not confirmed', { amount: 2_500, confirmed: false }, false],
    ['a penny more than a quarter not confirmed', { amount: 2_501, confirmed: false }, true],
    ['confirmed, but from nowhere', { amount: 2_501, fundingSource: ' ' }, true],
    ['confirmed, from somewhere', { amount: 2_501 }, false],
  ])('money %s (%j): %s', (_, uncertain, isFound) => {
    expect(found(money(uncertain), 'realism.unconfirmedMoney').length > 0).toBe(isFound);
  });

  it.each([
    ['2027-05-02', true],
    ['2027-05-03', false],
    ['2028-06-30', false],
    ['2028-07-01', true],
  ])('a target date of %s for an action from 3 May 2027 to 30 June 2028: %s', (targetOn, isFound) => {
    const plan = only({ indicators: [indicatorWith({ targetOn })] });
    expect(found(plan, 'realism.targetDateOutside').length > 0).toBe(isFound);
  });

  it.each([
    ['up', 10, true],
    ['up', 11, false],
    ['down', 10, true],
    ['down', 9, false],
    ['maintain', 10, false],
    [null, 10, false],
  ] as const)('a target where %s is better, from 10 to %i: %s', (direction, target, isFound) => {
    const plan = only({ indicators: [indicatorWith({ direction, baseline: 10, target })] });
    expect(found(plan, 'realism.targetNotBetter').length > 0).toBe(isFound);
  });
});

describe('completeness', () => {
  it('asks for one target, not for one in each indicator', () => {
    const indicators = [indicatorWith({ target: null }, 1), indicatorWith({}, 2)];
    expect(found(only({ indicators }), 'action.targetMissing')).toEqual([]);
  });

  it.each([
    ['written in Welsh first, and not in English yet', { original: 'cy', en: '', cy: 'Gwell', madeFrom: null }, false],
    ['translated, its Welsh original emptied', { original: 'cy', en: 'Better', cy: '', madeFrom: null }, true],
  ] as const)('looks at the original of an outcome: %s', (_, outcome, isFound) => {
    expect(found(only({ outcome }), 'action.outcomeMissing').length > 0).toBe(isFound);
  });

  it('takes a reason of spaces for none', () => {
    const recommendations = examplePlan().recommendations.map((one) => ({ ...one, noActionReason: ' \n' }));
    expect(found(planWith({ recommendations, actions: [] }), 'recommendation.unanswered')).toHaveLength(4);
  });

  it.each([
    ['2027-03-15', false],
    ['2027-03-16', true],
  ])('counts consultation from the day it is held: %s, on 15 March, is missing: %s', (heldOn, isFound) => {
    const said = findings(examplePlan(), withMeetingsOn(heldOn, heldOn), exampleToday);
    expect(said.some(({ code }) => code === 'consultation.missing')).toBe(isFound);
  });

  it('counts a group that was heard by a comment alone', () => {
    const facts = { ...withMeetingsOn(exampleToday, null), consulted: ['partners' as const] };
    expect(findings(examplePlan(), facts, exampleToday)).toEqual([]);
  });

  it.each([
    ['in neither language', bothLanguages('', ' '), []],
    ['in its translation only', bothLanguages('', 'Rhagair'), [{ language: 'en', state: 'missing' }]],
    ['in its original only', bothLanguages('Foreword', ''), [{ language: 'cy', state: 'missing' }]],
  ])('asks for both languages of an introduction once there is a word of one: %s', (_, introduction, expected) => {
    const params = found(planWith({ introduction }), 'publication.translationMissing').map((finding) => finding.params);
    expect(params).toEqual(expected.map((wanted) => expect.objectContaining(wanted)));
  });
});
