import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Plan } from '@cynllun/domain/plan/plan';
import { references } from '@cynllun/domain/plan/reference';
import { isBlank } from '@cynllun/domain/plan/text';
import { chaptersOf, type Chapter } from './printedActions.ts';
import { PrintedAction } from './PrintedAction.tsx';
import { PublicText } from './PublicText.tsx';
import { Typed } from './Typed.tsx';

/** Recommendations with their actions, from a page of their own. */
export function PrintedChapters({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('panels');
  const referenceOf = references(plan);
  return (
    <>
      <Typography variant="h2" sx={{ marginBlockStart: 4, breakBefore: 'page' }}>
        {t('print.recommendations')}
      </Typography>
      {chaptersOf(plan).map((chapter) => (
        <Part key={chapter.recommendation?.id ?? ''}>
          <Heading chapter={chapter} referenceOf={referenceOf} />
          {chapter.actions.map((action) => (
            <PrintedAction key={action.id} plan={plan} action={action} referenceOf={referenceOf} />
          ))}
        </Part>
      ))}
    </>
  );
}

interface HeadingProps {
  readonly chapter: Chapter;
  readonly referenceOf: ReadonlyMap<string, string>;
}

function Heading({ chapter, referenceOf }: HeadingProps) {
  const { t } = useTranslation(['panels', 'fields']);
  const { recommendation, actions, elsewhere } = chapter;
  if (recommendation === null) return <Typography variant="h3">{t('panels:print.additional')}</Typography>;
  return (
    <>
      <Typography variant="h3">
        {t('fields:where.recommendation', { reference: referenceOf.get(recommendation.id) ?? '' })}
      </Typography>
      <p>
        <PublicText text={recommendation.text} />
      </p>
      {elsewhere.length > 0 && (
        <p>{t('panels:print.elsewhere', { references: elsewhere.map(({ id }) => referenceOf.get(id) ?? '') })}</p>
      )}
      {actions.length + elsewhere.length === 0 && isBlank(recommendation.noActionReason) && (
        <p>{t('panels:print.noAction')}</p>
      )}
      {!isBlank(recommendation.noActionReason) && (
        <p>
          <strong>{t('fields:recommendation.noActionReason')}:</strong> <Typed words={recommendation.noActionReason} />
        </p>
      )}
    </>
  );
}

const Part = styled('section')({ marginBlockStart: '1.5rem' });
