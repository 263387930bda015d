import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { path } from '@cynllun/domain/aggregate/path';
import type { Language } from '@cynllun/domain/text/language';
import { AppLink } from '../../layout/AppLink.tsx';
import { Tag } from '../../layout/Tag.tsx';
import { VisuallyHidden } from '../../layout/VisuallyHidden.tsx';
import { useDraftingLanguage } from '../../plan/source/usePlan.ts';
import { useLanguage } from '../../words/useLanguage.ts';
import { Kept } from './Kept.tsx';
import { anchorOf, placeInVersion, type NumberedPoint } from './points.ts';
import { useAbout } from './useAbout.ts';
import type { Issued } from './wholeResponse.ts';

interface PointSaidProps {
  readonly planId: string;
  readonly response: Pick<Issued, 'version' | 'erased'>;
  readonly numbered: NumberedPoint;
  /** How its reply stands, beside its weight. */
  readonly standing?: ReactNode;
  /** Below it: what became of it, or the way to answer. */
  readonly children?: ReactNode;
}

/** The id of a point on any screen that has it, where links to it lead. */
export const pointAnchor = (pointId: string): string => `point-${pointId}`;

/** A point of a response: its number and weight, what it is about, the words it quotes, and what it says. */
export function PointSaid({ planId, response: { version, erased }, numbered, standing, children }: PointSaidProps) {
  const { t } = useTranslation(['responses', 'advice']);
  const language = useDraftingLanguage();
  const { number, point } = numbered;
  const about = useAbout()(point);
  const id = pointAnchor(point.id);
  const { language: quoted } = anchorOf(point);
  return (
    <Whole aria-labelledby={id}>
      <Head>
        <Typography variant="h3" id={id} tabIndex={-1}>
          {t('responses:points.one', { number })}
        </Typography>
        {point.weight !== null && (
          <Tag tone={point.weight === 'beforeAgreement' ? 'warning' : 'info'}>{t(`advice:weight.${point.weight}`)}</Tag>
        )}
        {standing}
      </Head>
      <p>
        {t('responses:points.about')}:{' '}
        <AppLink to={placeInVersion(planId, version, point)}>{about ?? t('responses:points.gone')}</AppLink>
      </p>
      <Quoted words={point.quote} language={quoted ?? language} />
      <Kept words={point.words} language={language} at={path('advicePoint', point.id, 'words')} erased={erased} />
      {children}
    </Whole>
  );
}

interface QuotedProps {
  readonly words: string;
  readonly language: Language;
}

function Quoted({ words, language }: QuotedProps) {
  const { t } = useTranslation('responses');
  const reader = useLanguage();
  if (words.trim() === '') return null;
  return (
    <Quote lang={language === reader ? undefined : language}>
      <VisuallyHidden lang={reader}>{t('points.quoted')}: </VisuallyHidden>
      {words}
    </Quote>
  );
}

const Whole = styled('section')(({ theme }) => ({
  paddingBlock: '0.75rem',
  borderBlockStart: `1px solid ${theme.vars.palette.colours.line}`,
  overflowWrap: 'anywhere',
  '&:last-of-type': { paddingBlockEnd: 0 },
  '& > p': { marginBlock: '0.375rem' },
}));

const Head = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.25rem 0.75rem',
  alignItems: 'center',
  '& h3': { margin: 0 },
});

const Quote = styled('blockquote')(({ theme }) => ({
  position: 'relative',
  margin: 0,
  marginBlock: '0.5rem',
  paddingInlineStart: '0.75rem',
  color: theme.vars.palette.colours.quiet,
  borderInlineStart: `3px solid ${theme.vars.palette.colours.primary}`,
  whiteSpace: 'pre-line',
}));
