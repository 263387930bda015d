import { expect, it } from 'vitest';
import fc from 'fast-check';
import { arbitraryPlan } from '../fixtures/arbitrary-plan.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { applyEdit, set } from '../plan/edit.ts';
import { judgementsOf } from './judgements.ts';
import { planQuestions } from './questions.ts';

it('asks of each recommendation whether it is dealt with, as the priority it was given, and of the plan the rest', () => {
  const [first, ...others] = examplePlan().recommendations;
  const plan = applyEdit(examplePlan(), set('recommendation', first?.id ?? '', { priority: 'high' }));
  expect(judgementsOf(plan).map(({ question, recommendationId }) => [question, recommendationId])).toEqual([
    ['dealtWith', first?.id],
    ['asPriority', first?.id],
    ...others.map(({ id }) => ['dealtWith', id]),
    ...planQuestions.map((question) => [question, '']),
  ]);
});

it('asks nothing twice, of any plan, in the order of their positions', () => {
  fc.assert(
    fc.property(arbitraryPlan(), (plan) => {
      const asked = judgementsOf(plan);
      expect(new Set(asked.map(({ question, recommendationId }) => `${question} ${recommendationId}`)).size).toBe(
        asked.length,
      );
      expect(asked.map(({ position }) => position)).toEqual(asked.map((_, index) => index + 1));
    }),
  );
});
