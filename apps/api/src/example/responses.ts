import type { Advice, Judgement } from '@cynllun/domain/advice/advice';
import type { judgementAnswers, pointWeights } from '@cynllun/domain/advice/questions';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import { set } from '@cynllun/domain/plan/edit';
import type { replyAnswers } from '@cynllun/domain/plan/choices';
import type { Plan } from '@cynllun/domain/plan/plan';
import { sentences } from '@cynllun/domain/text/passages';
import { exampleId } from './ids.ts';

type JudgementAnswer = (typeof judgementAnswers)[number];

/** What the reviewers say of a version. */
export interface ExampleResponse {
  /** How far the recommendations are dealt with, in order. */
  readonly dealtWith: readonly JudgementAnswer[];
  /** Of what is not judged so: *fully*. */
  readonly otherwise: Partial<Record<NonNullable<Judgement['question']>, readonly [JudgementAnswer, string]>>;
  readonly points: readonly ExamplePoint[];
}

interface ExamplePoint {
  /** The action whose outcome is quoted, by its place in the plan. */
  readonly action: number;
  readonly weight: (typeof pointWeights)[number];
  readonly words: string;
}

/** What becomes of a point. */
export interface ExampleReply {
  readonly answer: (typeof replyAnswers)[number];
  readonly words: string;
}

/** The edits that write a response into advice that was begun. `first`: the number of its first point among all. */
export function editsOfResponse(
  { dealtWith, otherwise, points }: ExampleResponse,
  advice: Advice,
  plan: Plan,
  first: number,
): readonly Edit[] {
  const text = advice.texts.at(-1);
  if (text === undefined) return [];
  const judged = text.judgements.map(({ id, question, recommendationId }): Edit => {
    const index = plan.recommendations.findIndex((one) => one.id === recommendationId);
    const [answer, words] = (question && otherwise[question]) ?? [dealtWith[index] ?? 'fully', ''];
    return { kind: 'set', entity: 'judgement', id, fields: { answer, words } };
  });
  const added = points.map(({ action: place, weight, words }, index): Edit => {
    const action = plan.actions[place - 1];
    if (action === undefined) throw new Error(`There is no action ${place}`);
    const { draftingLanguage } = plan;
    const [quoted] = sentences(action.outcome[draftingLanguage]);
    const fields = {
      position: index + 1,
      recommendationId: action.recommendationIds[0] ?? '',
      entity: 'action',
      entityId: action.id,
      field: `outcome.${draftingLanguage}`,
      quote: quoted?.words ?? '',
      start: quoted?.start ?? null,
      weight,
      words,
    };
    return {
      kind: 'add',
      entity: 'advicePoint',
      id: exampleId('advicePoint', first + index),
      parentId: text.id,
      fields,
    };
  });
  return [...judged, ...added];
}

/** The edits that answer the points of the response that stands, in their order. */
export const editsOfReplies = (replies: readonly ExampleReply[], plan: Plan, version: number): readonly Edit[] =>
  plan.replies
    .filter((one) => one.version === version)
    .flatMap(({ id }, index) => {
      const reply = replies[index];
      return reply === undefined ? [] : [set('reply', id, { ...reply })];
    });
