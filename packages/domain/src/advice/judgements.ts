import type { Plan } from '../plan/plan.ts';
import type { Judgement } from './advice.ts';
import { planQuestions } from './questions.ts';

/**
 * The judgements that a version asks for, all of them made when its advice is begun, so that two people never make the same
 * one: of each recommendation whether it is dealt with and, where the review gave it a priority, whether as that [S7]; of the
 * plan as a whole the rest.
 */
export function judgementsOf({
  recommendations,
}: Pick<Plan, 'recommendations'>): readonly Pick<Judgement, 'position' | 'question' | 'recommendationId'>[] {
  const asked = [
    ...recommendations.flatMap(({ id, priority }) => [
      { question: 'dealtWith' as const, recommendationId: id },
      ...(priority === null ? [] : [{ question: 'asPriority' as const, recommendationId: id }]),
    ]),
    ...planQuestions.map((question) => ({ question, recommendationId: '' })),
  ];
  return asked.map((one, index) => ({ ...one, position: index + 1 }));
}
