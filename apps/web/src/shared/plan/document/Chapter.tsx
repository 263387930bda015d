import { memo, use } from 'react';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { path } from '@cynllun/domain/aggregate/path';
import type { Action, Plan, Recommendation } from '@cynllun/domain/plan/plan';
import { firstRecommendation } from '@cynllun/domain/plan/reference';
import { isBlank } from '@cynllun/domain/text/text';
import { AppLink } from '../../layout/AppLink.tsx';
import { usePlan } from '../source/usePlan.ts';
import { ActionFacts } from './ActionFacts.tsx';
import type { Chapter } from '@cynllun/domain/plan/chapters';
import { textAndMargin } from './layout.ts';
import { MarginNotes } from './MarginNotes.tsx';
import { OthersContext } from './others.ts';
import { Said } from './Said.tsx';

interface ChapterPartProps {
  readonly chapter: Chapter;
  readonly referenceOf: ReadonlyMap<string, string>;
}

/** A recommendation with the actions that stand under it; or the actions that answer none. */
export function ChapterPart({ chapter, referenceOf }: ChapterPartProps) {
  const { t } = useTranslation(['reading', 'fields']);
  const { recommendation, actions, elsewhere } = chapter;
  const reference = referenceOf.get(recommendation?.id ?? '') ?? '';
  const id = chapterId(recommendation?.id ?? null);
  return (
    <section aria-labelledby={id}>
      <Typography variant="h2" id={id} tabIndex={-1}>
        {recommendation === null ? t('reading:sections.additional') : t('fields:where.recommendation', { reference })}
      </Typography>
      {recommendation !== null && (
        <>
          <RecommendationWords recommendation={recommendation} />
          <OthersAnswers recommendationId={recommendation.id} reference={reference} />
          {elsewhere.length > 0 && (
            <p>
              {t('reading:recommendation.elsewhere', {
                references: elsewhere.map((action) => referenceOf.get(action.id) ?? ''),
              })}
            </p>
          )}
          <WhyNoAction recommendation={recommendation} answeredBy={actions.length + elsewhere.length} />
        </>
      )}
      {actions.map((action) => (
        <ActionPart key={action.id} action={action} reference={referenceOf.get(action.id) ?? ''} />
      ))}
    </section>
  );
}

export const chapterId = (recommendationId: string | null): string => `read-${recommendationId ?? 'additional'}`;

interface OfRecommendation {
  readonly recommendation: Recommendation;
}

/** A recommendation as the review put it, with the priority that it gave it. */
export function RecommendationWords({ recommendation: { id, text, priority } }: OfRecommendation) {
  const { t } = useTranslation(['reading', 'fields']);
  return (
    <TextAndMargin>
      <div>
        <Quote>
          <Said words={text} at={path('recommendation', id, 'text')} />
        </Quote>
        {priority !== null && (
          <p>{t('reading:recommendation.priority', { priority: t(`fields:priority.${priority}`) })}</p>
        )}
      </div>
      <MarginNotes places={[`recommendation ${id}`]} />
    </TextAndMargin>
  );
}

interface OthersAnswersProps {
  readonly recommendationId: string;
  readonly reference: string;
}

/** The way to how others answered; not on paper. */
function OthersAnswers({ recommendationId, reference }: OthersAnswersProps) {
  const { t } = useTranslation('reading');
  const placeOf = use(OthersContext);
  if (placeOf === null) return null;
  return (
    <OnScreen>
      <AppLink to={placeOf(recommendationId)}>{t('recommendation.others', { reference })}</AppLink>
    </OnScreen>
  );
}

const OnScreen = styled('p')({ '@media print': { display: 'none' } });

/** Why no action answers it, or that none does. `answeredBy`: how many actions do. */
export function WhyNoAction({ recommendation, answeredBy }: OfRecommendation & { readonly answeredBy: number }) {
  const { t } = useTranslation('reading');
  const { id, noActionReason } = recommendation;
  if (isBlank(noActionReason)) return answeredBy === 0 ? <p>{t('recommendation.noAction')}</p> : null;
  return (
    <p>
      {t('recommendation.reason')} <Said words={noActionReason} at={path('recommendation', id, 'noActionReason')} />
    </p>
  );
}

interface ActionPartProps {
  readonly action: Action;
  readonly reference: string;
}

/** A large plan has hundreds, and hardly one of them changes at a letter typed elsewhere. */
const ActionPart = memo(function ActionPart({ action, reference }: ActionPartProps) {
  return (
    <Part aria-labelledby={`read-${action.id}`}>
      <Typography variant="h3" id={`read-${action.id}`} tabIndex={-1}>
        {reference} <Said words={action.title} at={path('action', action.id, 'title')} />
      </Typography>
      <AnswersToo action={action} />
      <ActionFacts action={action} />
    </Part>
  );
});

/** The other recommendations that an action answers, beside the one it stands under. */
export function AnswersToo({ action }: { readonly action: Action }) {
  const { t } = useTranslation('reading');
  const others = othersAnswered(action, usePlan());
  return others.length === 0 ? null : <p>{t('action.answersToo', { references: others })}</p>;
}

/** The numbers of the recommendations that an action answers, but for the one it stands under. */
function othersAnswered(action: Action, plan: Plan): readonly string[] {
  const first = firstRecommendation(action, plan);
  return plan.recommendations.flatMap(({ id }, index) =>
    action.recommendationIds.includes(id) && id !== first?.id ? [String(index + 1)] : [],
  );
}

const TextAndMargin = styled('div')(textAndMargin);

const Quote = styled('blockquote')(({ theme }) => ({
  margin: 0,
  marginBlock: '0.5rem',
  paddingInlineStart: '0.75rem',
  color: theme.vars.palette.colours.quiet,
  borderInlineStart: `3px solid ${theme.vars.palette.primary.main}`,
}));

const Part = styled('section')(({ theme }) => ({
  marginBlockStart: '1.5rem',
  paddingBlockStart: '1rem',
  borderBlockStart: `1px solid ${theme.vars.palette.colours.line}`,
  '& > p': { marginBlock: '0.25rem' },
  '& > h3': { marginBlockEnd: '0.25rem', maxInlineSize: '46.5rem', textWrap: 'pretty' },
}));
