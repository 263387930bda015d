import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { ReviewRowFragment } from '../../generated/graphql.ts';
import { Tag } from '../layout/Tag.tsx';
import { deadlineTones } from './deadlineTones.ts';

/** The areas of words these need are home, process and deadlines. */
type Row = ReviewRowFragment;

/** The stage a plan is at. */
export function StageTag({ stage }: Pick<Row, 'stage'>) {
  const { t } = useTranslation('process');
  return <Tag tone="neutral">{t(`stage.${stage}`)}</Tag>;
}

/** What comes next, or is late already: its name, its day and how far that is. */
export function NextDeadline({ deadline }: { readonly deadline: Row['nextDeadline'] }) {
  const { t } = useTranslation(['deadlines', 'home']);
  if (deadline?.due == null) return <span>{t('home:review.noNext')}</span>;
  const { code, due, status, daysRemaining, daysLate } = deadline;
  const isOverdue = status === 'overdue';
  return (
    <Lines>
      <span>{t(`deadlines:name.${code}`)}</span>
      <span>{t('deadlines:dueOn', { on: due })}</span>
      <Tag tone={deadlineTones[status]}>
        {isOverdue
          ? t('deadlines:status.overdue', { days: daysLate })
          : t('deadlines:due', { when: daysRemaining ?? 0 })}
      </Tag>
    </Lines>
  );
}

/** How complete a draft is; why nothing is said of it, where nothing is. */
export function Completeness({ review }: { readonly review: Pick<Row, 'completeness' | 'viewerRoles'> }) {
  const { t } = useTranslation('home');
  const { completeness, viewerRoles } = review;
  if (completeness === null) {
    const isReviewer = viewerRoles.some((role) => role === 'leadReviewer' || role === 'reviewer');
    return <span>{t(isReviewer ? 'review.notShared' : 'review.administered')}</span>;
  }
  const { checks, checksMet, required, advised } = completeness;
  // Rounded down: all of them is said of all of them alone.
  const percent = checks === 0 ? 100 : Math.floor((100 * checksMet) / checks);
  return (
    <Lines>
      <span>{t('review.percent', { percent })}</span>
      <small>
        {t('review.required', { count: required })} · {t('review.advised', { count: advised })}
      </small>
    </Lines>
  );
}

export const Lines = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: '0.25rem',
  '& small': { color: theme.vars.palette.colours.quiet, fontSize: '0.8125rem' },
}));
