import { expect, test } from 'vitest';
import type { Plan } from '@cynllun/domain/plan/plan';
import { exampleFacts } from '@cynllun/domain/fixtures/example-facts';
import { examplePlan, exampleToday as today } from '@cynllun/domain/fixtures/example-plan';
import { findings } from '@cynllun/domain/rules/findings';
import { reuseFindings } from './reuseFindings.ts';

const whole = examplePlan();
const plan = { ...whole, actions: whole.actions.map((action) => ({ ...action, responsiblePersonId: null })) };
const first = (change: Partial<Plan['actions'][number]>): Plan => ({
  ...plan,
  actions: plan.actions.map((action, index) => (index === 0 ? { ...action, ...change } : action)),
});

test('a letter that changes nothing the rules say leaves the same list', () => {
  const find = reuseFindings();
  const before = find(first({ description: 'Advertise' }), exampleFacts, today);
  expect(before).toEqual(findings(first({ description: 'Advertise' }), exampleFacts, today));
  expect(find(first({ description: 'Advertised' }), exampleFacts, today)).toBe(before);
});

test('what one letter mends goes, and every other finding is the same object', () => {
  const find = reuseFindings();
  const before = find(first({ endsOn: null }), exampleFacts, today);
  const after = find(first({ endsOn: '2027-12-17' }), exampleFacts, today);
  expect(after).toEqual(findings(first({ endsOn: '2027-12-17' }), exampleFacts, today));
  const missing = before.filter((finding) => !after.includes(finding)).map(({ code }) => code);
  expect(missing).toContain('action.timescaleMissing');
  expect(after.filter((finding) => before.includes(finding)).length).toBe(plan.actions.length);
});
