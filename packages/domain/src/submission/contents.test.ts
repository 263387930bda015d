import { expect, it } from 'vitest';
import { add, applyEdit, set } from '../plan/edit.ts';
import { emptySummary } from '../consultation/summary.ts';
import { exampleFacts, withMeetingsOn } from '../fixtures/example-facts.ts';
import { examplePlan, exampleToday } from '../fixtures/example-plan.ts';
import { fixtureId } from '../fixtures/ids.ts';
import { contentsOf } from './contents.ts';

const summaries = exampleFacts.consultations ?? [];
const action = fixtureId('action', 1);
const contentsAfter = (...edits: Parameters<typeof applyEdit>[1][]) =>
  contentsOf(edits.reduce(applyEdit, examplePlan()), summaries, exampleToday);

it('a plan is counted as a person would count it', () => {
  const plan = examplePlan();
  const lines = plan.actions.flatMap(({ costLines }) => costLines);
  expect(contentsOf(plan, summaries, exampleToday)).toMatchObject({
    recommendations: plan.recommendations.length,
    recommendationsAnswered: plan.recommendations.length,
    actions: plan.actions.length,
    cost: lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    partnerBodies: 0,
    consultationsHeld: 2,
  });
});

it.each<[string, Parameters<typeof contentsAfter>, (before: ReturnType<typeof contentsOf>) => object]>([
  [
    'an indicator without its baseline cannot be measured',
    [set('indicator', fixtureId('indicator', 1), { baseline: null })],
    (was) => ({ indicators: was.indicators, measurableIndicators: was.measurableIndicators - 1 }),
  ],
  [
    'an indicator of which nothing is said is none',
    [add('indicator', fixtureId('indicator', 99), action, {})],
    (was) => ({ indicators: was.indicators }),
  ],
  [
    'an action that answers nothing is one of our own',
    [set('action', action, { recommendationIds: [], additional: true })],
    (was) => ({ actions: was.actions, additionalActions: was.additionalActions + 1 }),
  ],
  [
    'a cost without a source is not confirmed',
    [add('costLine', fixtureId('costLine', 99), action, { amount: 100, financialYear: 2040, confirmed: true })],
    (was) => ({
      cost: was.cost + 100,
      unconfirmedCost: was.unconfirmedCost + 100,
      costYears: [...was.costYears, 2040],
    }),
  ],
  [
    'a body that agrees tomorrow has not agreed',
    [add('partnerBody', fixtureId('partnerBody', 1), action, { name: { en: 'Board' }, agreedOn: '2027-03-16' })],
    () => ({ partnerBodies: 1, partnerBodiesAgreed: 0 }),
  ],
  [
    'a body that agreed today has',
    [add('partnerBody', fixtureId('partnerBody', 1), action, { name: { en: 'Board' }, agreedOn: exampleToday })],
    () => ({ partnerBodies: 1, partnerBodiesAgreed: 1 }),
  ],
])('%s', (_, edits, expected) => {
  expect(contentsAfter(...edits)).toMatchObject(expected(contentsOf(examplePlan(), summaries, exampleToday)));
});

it.each([
  ['a meeting to come was not held', withMeetingsOn('2027-03-16', '2027-02-24').consultations ?? [], 1],
  ['a consultation counts from the day it opens', [{ ...emptySummary, id: 'a', opensOn: exampleToday }], 1],
  ['and not before', [{ ...emptySummary, id: 'a', opensOn: '2027-03-16' }], 0],
])('%s', (_, given, held) => {
  expect(contentsOf(examplePlan(), given, exampleToday).consultationsHeld).toBe(held);
});

it('what a plan recorded of consultation itself, before, is counted in its versions', () => {
  const event = { id: 'e', position: 1, heldOn: '2027-02-10', groups: [], account: 'An afternoon.' };
  const plan = { ...examplePlan(), consultationEvents: [event, { ...event, heldOn: null }] };
  expect(contentsOf(plan, [], exampleToday).consultationsHeld).toBe(1);
});
