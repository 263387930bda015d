import { path } from '@cynllun/domain/aggregate/path';
import type { Chapter } from '@cynllun/domain/plan/chapters';
import type { Action } from '@cynllun/domain/plan/plan';
import { firstRecommendation } from '@cynllun/domain/plan/reference';
import { isBlank } from '@cynllun/domain/text/text';
import type { Block, Paragraph } from '../../documents/content.ts';
import { paragraph, plain } from '../../documents/words.ts';
import { actionFacts } from './action-facts.ts';
import type { PlanWords } from './plan-words.ts';

/** A recommendation with the actions that stand under it, each in full; or the actions that answer none. */
export function chapterBlocks(words: PlanWords, chapter: Chapter): readonly Block[] {
  const { t, referenceOf } = words;
  const { recommendation, actions } = chapter;
  const title =
    recommendation === null
      ? t('reading:sections.additional')
      : t('fields:where.recommendation', { reference: referenceOf(recommendation.id) });
  return [
    { kind: 'heading', level: 1, line: plain(title) },
    ...recommended(words, chapter),
    ...actions.flatMap((action) => actionBlocks(words, action)),
  ];
}

/** A recommendation as the review put it, what else answers it, and why nothing does. */
function recommended(words: PlanWords, { recommendation, actions, elsewhere }: Chapter): readonly Paragraph[] {
  const { t, field, referenceOf } = words;
  if (recommendation === null) return [];
  const { id, text, noActionReason } = recommendation;
  const others = elsewhere.map((action) => referenceOf(action.id));
  const reason = field(noActionReason, path('recommendation', id, 'noActionReason'));
  const isUnanswered = actions.length + elsewhere.length === 0;
  return [
    { ...paragraph(field(text, path('recommendation', id, 'text'))), quoted: true },
    ...(others.length === 0 ? [] : [paragraph(plain(t('reading:recommendation.elsewhere', { references: others })))]),
    ...(!isBlank(noActionReason)
      ? [paragraph([{ words: `${t('reading:recommendation.reason')} ` }, ...reason])]
      : isUnanswered
        ? [paragraph(plain(t('reading:recommendation.noAction')))]
        : []),
  ];
}

function actionBlocks(words: PlanWords, action: Action): readonly Block[] {
  const { t, field, referenceOf } = words;
  const others = othersAnswered(words, action);
  return [
    {
      kind: 'heading',
      level: 2,
      line: [{ words: `${referenceOf(action.id)} ` }, ...field(action.title, path('action', action.id, 'title'))],
    },
    ...(others.length === 0 ? [] : [paragraph(plain(t('reading:action.answersToo', { references: others })))]),
    actionFacts(words, action),
  ];
}

/** The numbers of the recommendations that an action answers, but for the one it stands under. */
function othersAnswered({ plan, referenceOf }: PlanWords, action: Action): readonly string[] {
  const first = firstRecommendation(action, plan);
  return plan.recommendations
    .filter(({ id }) => action.recommendationIds.includes(id) && id !== first?.id)
    .map(({ id }) => referenceOf(id));
}
