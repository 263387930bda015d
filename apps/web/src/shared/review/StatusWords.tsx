import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { nearness } from '@cynllun/domain/deadlines/table';
import { graphql } from '../../generated/index.ts';
import type { NextDatesFragment, ReviewRowFragment } from '../../generated/graphql.ts';
import { Tag } from '../layout/Tag.tsx';
import { MarkedSentence } from '../words/MarkedSentence.tsx';
import { useFormatter } from '../words/useLanguage.ts';
import { useLineName } from './useLineName.ts';
import { deadlineTones } from './deadlineTones.ts';

// The areas of words these need are home, process, deadlines and fields.

/** The stage a plan is at. */
export function StageTag({ stage }: Pick<ReviewRowFragment, 'stage'>) {
  const { t } = useTranslation('process');
  return <Tag tone="neutral">{t(`stage.${stage}`)}</Tag>;
}

const Dated = graphql(`
  fragment NextDates on ReviewOverview {
    nextDeadline {
      code
      due
      status
      daysRemaining
      daysLate
    }
    nextOwnDate {
      kind
      name
      due
      daysRemaining
    }
    draftingLanguage
  }
`);

/** The next deadline, or one that is late already, and before it the authority's own date where that comes first. */
export function NextDates({ review: from }: { readonly review: FragmentType<typeof Dated> }) {
  const { t } = useTranslation('home');
  const { data: review, complete } = useFragment({ fragment: Dated, from });
  if (!complete) return null;
  const { nextDeadline, nextOwnDate } = review;
  const due = nextDeadline?.due ?? null;
  const isOwnFirst = nextOwnDate !== null && (due === null || nextOwnDate.due < due);
  if (due === null && !isOwnFirst) return <span>{t('review.noNext')}</span>;
  return (
    <Dates>
      {isOwnFirst && <OwnDate date={nextOwnDate} draftingLanguage={review.draftingLanguage} />}
      {nextDeadline !== null && due !== null && <Deadline deadline={{ ...nextDeadline, due }} />}
    </Dates>
  );
}

const Dates = styled('div')({ display: 'grid', gap: '0.5rem' });

type OwnDateProps = Pick<NextDatesFragment, 'draftingLanguage'> & {
  readonly date: NonNullable<NextDatesFragment['nextOwnDate']>;
};

function OwnDate({ date: { kind, name, due, daysRemaining }, draftingLanguage }: OwnDateProps) {
  const { t } = useTranslation('dates');
  const nameOf = useLineName(draftingLanguage);
  return (
    <DayOf due={due} tag={<Tag tone={deadlineTones[nearness(daysRemaining)]}>{t('due', { when: daysRemaining })}</Tag>}>
      <MarkedSentence sentence={nameOf({ line: 'authorityDate', kind, name })} />
    </DayOf>
  );
}

type DeadlineProps = { readonly deadline: NonNullable<NextDatesFragment['nextDeadline']> & { readonly due: string } };

function Deadline({ deadline }: DeadlineProps) {
  const { t } = useTranslation('dates');
  return (
    <DayOf due={deadline.due} tag={<DaysTag {...deadline} />}>
      {t(`name.${deadline.code}`)}
    </DayOf>
  );
}

interface DayOfProps {
  readonly due: string;
  readonly tag: ReactNode;
  readonly children: ReactNode;
}

/** A day, how near or late it is, and what is due then. */
export function DayOf({ due, tag, children }: DayOfProps) {
  const { shortDate } = useFormatter();
  return (
    <Lines>
      <Beside>
        <strong>{shortDate(due)}</strong>
        {tag}
      </Beside>
      <small>{children}</small>
    </Lines>
  );
}

export const Beside = styled('span')({
  display: 'inline-flex',
  flexWrap: 'wrap',
  gap: '0.25rem 0.5rem',
  alignItems: 'center',
  fontVariantNumeric: 'tabular-nums',
});

/** How many days there are to an open deadline, or since. */
export function DaysTag({ status, daysRemaining, daysLate }: Omit<DeadlineProps['deadline'], 'code' | 'due'>) {
  const { t } = useTranslation('dates');
  return (
    <Tag tone={deadlineTones[status]}>
      {status === 'overdue' ? t('status.overdue', { days: daysLate }) : t('due', { when: daysRemaining ?? 0 })}
    </Tag>
  );
}

const HowComplete = graphql(`
  fragment Completeness on ReviewOverview {
    completeness {
      nextGate
      met
      missing
    }
    viewerRoles
  }
`);

/** How complete a draft is; why nothing is said of it, where nothing is. */
export function Completeness({ review: from }: { readonly review: FragmentType<typeof HowComplete> }) {
  const { t } = useTranslation('home');
  const { data: review, complete } = useFragment({ fragment: HowComplete, from });
  if (!complete) return null;
  const { completeness, viewerRoles } = review;
  if (completeness === null) {
    const isReviewer = viewerRoles.some((role) => role === 'leadReviewer' || role === 'reviewer');
    return <span>{t(isReviewer ? 'review.notShared' : 'review.administered')}</span>;
  }
  const { nextGate, met, missing } = completeness;
  return (
    <Lines>
      <span>{missing === 0 ? t('review.ready') : t('review.missing', { count: missing })}</span>
      <small>
        {t(`review.before.${nextGate}`)} · {t('review.met', { met, of: met + missing })}
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
