import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import type { PlanTrackFragment } from '../../generated/graphql.ts';
import { Mark, toneColours, type Tone } from '../../shared/layout/tone.tsx';
import { deadlineTones } from '../../shared/review/deadlineTones.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';

const Track = graphql(`
  fragment PlanTrack on ReviewOverview {
    id
    deadlines {
      code
      due
      metOn
      status
      daysLate
    }
  }
`);

/** The seven deadlines of a plan from the first to the last: what is done, what is late, what is to come. */
export function PlanTrack({ review: from }: { readonly review: FragmentType<typeof Track> }) {
  const { t } = useTranslation('home');
  const { data: review, complete } = useFragment({ fragment: Track, from });
  if (!complete) return null;
  return (
    <Steps aria-label={t('track.title')}>
      {review.deadlines.map((deadline) => (
        <Step key={deadline.code} {...deadline} />
      ))}
    </Steps>
  );
}

function Step({ code, due, metOn, status, daysLate }: PlanTrackFragment['deadlines'][number]) {
  const { t } = useTranslation(['home', 'dates']);
  const { shortDate } = useFormatter();
  const tone = deadlineTones[status];
  const day = metOn ?? due;
  const isToCome = status === 'upcoming' && day !== null;
  return (
    <Place tone={tone}>
      <Mark tone={tone} />
      <b>{t(`home:track.${code}`)}</b>
      <small>
        {day !== null && <span>{shortDate(day)}</span>}
        {!isToCome && <span>{t(`dates:status.${status}`, { days: daysLate })}</span>}
      </small>
    </Place>
  );
}

/** One below the other, and beside each other where there is room for seven. */
const Steps = styled('ol')(({ theme }) => ({
  display: 'grid',
  gap: '0.375rem',
  margin: 0,
  marginBlock: '0.75rem',
  padding: 0,
  listStyle: 'none',
  [theme.breakpoints.up('md')]: { gridTemplateColumns: 'repeat(7, minmax(min-content, 1fr))', gap: '0.5rem' },
}));

const Place = styled('li', { shouldForwardProp: (name) => name !== 'tone' })<{ tone: Tone }>(({ theme, tone }) => ({
  display: 'grid',
  gridTemplateColumns: '1rem auto minmax(0, 1fr)',
  gap: '0 0.5rem',
  alignItems: 'start',
  maxInlineSize: 'none',
  fontSize: '0.8125rem',
  lineHeight: '1.125rem',
  '& > svg': { marginBlockStart: '0.125rem', color: theme.vars.palette.colours[toneColours[tone].front] },
  '& > b': { fontWeight: 600 },
  '& > small': { color: theme.vars.palette.colours.quiet, fontSize: 'inherit', textAlign: 'end' },
  '& > small > span': { display: 'block' },
  [theme.breakpoints.up('md')]: {
    gridTemplateColumns: 'minmax(min-content, 1fr)',
    alignContent: 'start',
    paddingBlockStart: '0.5rem',
    borderBlockStart: `3px solid ${theme.vars.palette.colours[['neutral', 'ahead', 'info'].includes(tone) ? 'line' : toneColours[tone].front]}`,
    '& > small': { textAlign: 'start' },
    '& > svg': { marginBlock: '0.125rem 0.25rem' },
  },
}));
