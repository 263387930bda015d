import type { FragmentType } from '@apollo/client';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Paper } from '../../shared/layout/Screen.tsx';
import { deadlineTones } from '../../shared/review/deadlineTones.ts';
import { deadlinesOf } from '../../shared/review/placeOf.ts';
import { useLineName } from '../../shared/review/useLineName.ts';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { useRows } from '../../shared/useRows.ts';
import { MarkedSentence } from '../../shared/words/MarkedSentence.tsx';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { MarkedLine, MarkedList } from '../../shared/layout/MarkedLine.tsx';
import { datesAhead, type DateAhead } from './waits.ts';

const Dates = graphql(`
  fragment DatesAhead on ReviewOverview {
    id
    planId
    authority {
      id
      nameEn
      nameCy
    }
    viewerCan {
      planReadDraft
    }
    draftingLanguage
    deadlines {
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
  }
`);

/** As many as stand beside what waits. */
const SHOWN = 6;

/** The next days that matter, of every plan: the seven deadlines' and the authorities' own. */
export function DatesAhead({ reviews: from }: { readonly reviews: readonly FragmentType<typeof Dates>[] }) {
  const { t } = useTranslation('home');
  const reviews = useRows(Dates, from);
  const dates = datesAhead(reviews);
  if (reviews.length === 0) return null;
  return (
    <Section as="section" aria-labelledby="dates-ahead">
      <Typography variant="h2" id="dates-ahead">
        {t('dates.title')}
      </Typography>
      {dates.length === 0 && <p>{t('review.noDates')}</p>}
      <MarkedList>
        {dates.slice(0, SHOWN).map((date) => (
          <DateLine
            key={`${date.review.id} ${'own' in date ? 'own' : date.deadline.code}`}
            date={date}
            named={reviews.length > 1}
          />
        ))}
      </MarkedList>
    </Section>
  );
}

function DateLine({ date, named }: { readonly date: DateAhead; readonly named: boolean }) {
  const { t } = useTranslation(['home', 'dates']);
  const { dateWithDay } = useFormatter();
  const nameOf = useNameOf();
  const { review, due } = date;
  const lineName = useLineName(review.draftingLanguage);
  const name = 'own' in date ? lineName({ line: 'authorityDate', ...date.own }) : t(`dates:name.${date.deadline.code}`);
  const days = 'own' in date ? date.own.daysRemaining : date.deadline.daysRemaining;
  const facts = [
    'deadline' in date && date.status === 'overdue'
      ? t('dates:status.overdue', { days: date.deadline.daysLate })
      : t('dates:due', { when: days ?? 0 }),
    ...('own' in date ? [t('dates:ownDate')] : []),
    ...(named ? [nameOf(review.authority)] : []),
  ];
  return (
    <MarkedLine tone={deadlineTones[date.status]}>
      <b>{dateWithDay(due)}</b>
      <div>
        <AppLink to={deadlinesOf(review)}>
          <MarkedSentence sentence={name} />
        </AppLink>
      </div>
      <small>{facts.join(' · ')}</small>
    </MarkedLine>
  );
}

const Section = styled(Paper)({ marginBlockEnd: '1rem' });
