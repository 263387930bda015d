import type { FragmentType } from '@apollo/client';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { bankHolidayOn } from '@cynllun/domain/calendar/bank-holidays';
import { addDays, isWeekend, startOfWeek, type CalendarDate } from '@cynllun/domain/calendar/date';
import { graphql } from '../../generated/index.ts';
import { AppLink, ButtonLink } from '../../shared/layout/AppLink.tsx';
import { deadlinesOf } from '../../shared/review/placeOf.ts';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { useRows } from '../../shared/useRows.ts';
import { useServerDay } from '../../shared/useServerDay.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { planDates, WEEKS, weeksFrom, type PlanDate } from './planDates.ts';
import { placeWith, useSought } from './sought.ts';

const DatedRow = graphql(`
  fragment DatedRow on ReviewOverview {
    id
    planId
    authority {
      id
      nameEn
      nameCy
    }
    deadlines {
      code
      by
      due
      status
      daysLate
    }
    nextDeadline {
      code
    }
    waitingOn {
      turn
    }
    viewerRoles
    viewerCan {
      planReadDraft
    }
  }
`);

/** The open deadlines of the plans by day, five weeks at a time. On a phone only the days with one, each under its date. */
export function PlanCalendar({ plans: from }: { readonly plans: readonly FragmentType<typeof DatedRow>[] }) {
  const { t } = useTranslation('portfolio');
  const { weekday } = useFormatter();
  const today = useServerDay();
  const monday = useSought().from ?? startOfWeek(today);
  const dates = planDates(useRows(DatedRow, from));
  const weeks = weeksFrom(monday);
  const last = addDays(monday, 7 * WEEKS - 1);
  const on = (day: CalendarDate) => dates.filter(({ due }) => due === day);
  const before = dates.filter(({ due, look }) => look === 'late' && due < monday && monday <= today);
  const isEmpty = !dates.some(({ due }) => due >= monday && due <= last);
  return (
    <Calendar>
      <Head>
        <Typography variant="h2">{t('calendar.span', { from: monday, to: last })}</Typography>
        <Steps monday={monday} />
      </Head>
      {before.length > 0 && (
        <section aria-labelledby="late-before">
          <Typography variant="h3" id="late-before">
            {t('calendar.before')}
          </Typography>
          <Dates dates={before} dated />
        </section>
      )}
      {isEmpty && <p>{t('calendar.empty')}</p>}
      <table role="table" aria-label={t('calendar.table', { from: monday, to: last })}>
        <thead role="rowgroup">
          <tr role="row">
            {weeks[0]?.map((day) => (
              <th key={day} scope="col" role="columnheader">
                {weekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {weeks.map((week) => (
            <tr key={week[0]} role="row">
              {week.map((day) => (
                <Day key={day} day={day} dates={on(day)} isToday={day === today} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Key />
    </Calendar>
  );
}

function Steps({ monday }: { readonly monday: CalendarDate }) {
  const { t } = useTranslation('portfolio');
  const sought = useSought();
  const to = (from: CalendarDate | null) => placeWith(sought, { from, page: sought.page });
  return (
    <nav aria-label={t('way.calendar')}>
      <ButtonLink to={to(addDays(monday, -7 * WEEKS))}>{t('calendar.earlier')}</ButtonLink>
      <ButtonLink to={to(null)}>{t('calendar.today')}</ButtonLink>
      <ButtonLink to={to(addDays(monday, 7 * WEEKS))}>{t('calendar.later')}</ButtonLink>
      <AppLink to="/calendar">{t('calendar.feed')}</AppLink>
    </nav>
  );
}

interface DayProps {
  readonly day: CalendarDate;
  readonly dates: readonly PlanDate[];
  readonly isToday: boolean;
}

function Day({ day, dates, isToday }: DayProps) {
  const { t } = useTranslation('portfolio');
  const { dayOfMonth, dateWithDay } = useFormatter();
  const holiday = bankHolidayOn(day);
  const isFree = isWeekend(day) || holiday !== null;
  return (
    <td role="cell" data-empty={dates.length === 0 && !isToday} data-free={isFree} data-today={isToday}>
      <span data-day="wide">{dayOfMonth(day)}</span>
      <span data-day="narrow">{dateWithDay(day)}</span>
      {isToday && <span> {t('calendar.isToday')}</span>}
      {holiday !== null && <small>{t('calendar.holiday')}</small>}
      {dates.length > 0 && <Dates dates={dates} />}
    </td>
  );
}

/** `dated`: each with its day, where they do not stand under it. */
function Dates({ dates, dated = false }: { readonly dates: readonly PlanDate[]; readonly dated?: boolean }) {
  const { t } = useTranslation(['portfolio', 'dates']);
  const { shortDate } = useFormatter();
  const nameOf = useNameOf();
  return (
    <ul>
      {dates.map(({ plan, code, due, daysLate, look }) => (
        <li key={`${plan.id} ${code}`} data-look={look}>
          <AppLink to={deadlinesOf(plan)}>{nameOf(plan.authority)}</AppLink>
          <span>
            {look === 'yours' && <strong>{t('portfolio:calendar.yours')} </strong>}
            {t(`dates:name.${code}`)}
            {dated && <> · {shortDate(due)}</>}
            {look === 'late' && <> · {t('dates:status.overdue', { days: daysLate })}</>}
          </span>
        </li>
      ))}
    </ul>
  );
}

const looks = ['yours', 'late', 'soon', 'later'] as const;

function Key() {
  const { t } = useTranslation('portfolio');
  return (
    <ul data-key>
      {looks.map((look) => (
        <li key={look} data-look={look}>
          {t(`calendar.key.${look}`)}
        </li>
      ))}
    </ul>
  );
}

const Head = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.5rem 1rem',
  alignItems: 'center',
  justifyContent: 'space-between',
  '& nav': { display: 'flex', flexWrap: 'wrap', gap: '0.5rem', alignItems: 'center' },
});

const Calendar = styled('div')(({ theme: { vars } }) => {
  const { colours } = vars.palette;
  return {
    '& table': { tableLayout: 'fixed', inlineSize: '100%', marginBlock: '0.75rem', borderCollapse: 'collapse' },
    '& thead th': { padding: '0.375rem 0.5rem', textAlign: 'start', fontSize: '0.8125rem', overflowWrap: 'anywhere' },
    '& td': {
      blockSize: '5rem',
      padding: '0.25rem',
      border: `1px solid ${colours.line}`,
      verticalAlign: 'top',
      fontSize: '0.8125rem',
    },
    '& td[data-free="true"]': { backgroundColor: colours.panel },
    '& td[data-today="true"]': {
      outline: `2px solid ${vars.palette.primary.main}`,
      outlineOffset: -2,
      fontWeight: 600,
    },
    '& small': { display: 'block', color: colours.quiet, fontSize: '0.8125rem' },
    '& [data-day="narrow"]': { display: 'none' },
    '& ul': { display: 'grid', gap: '0.25rem', margin: '0.25rem 0 0', padding: 0, listStyle: 'none' },
    '& li': {
      display: 'grid',
      maxInlineSize: 'none',
      padding: '0.25rem 0.375rem',
      fontWeight: 400,
      overflowWrap: 'anywhere',
      border: `1px solid ${colours.edge}`,
      borderInlineStartWidth: 4,
      borderRadius: 4,
      fontSize: '0.8125rem',
    },
    '& [data-look="yours"]': { backgroundColor: colours.primaryPanel, borderColor: vars.palette.primary.main },
    '& [data-look="late"]': { backgroundColor: colours.errorPanel, borderColor: colours.error },
    '& [data-look="soon"]': { backgroundColor: colours.warningPanel, borderColor: colours.warning },
    '& [data-key]': { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' },
    '@media screen and (max-width: 45rem)': {
      '& table, & tbody, & tr': { display: 'block' },
      '& thead': { position: 'absolute', clipPath: 'inset(50%)', inlineSize: 1, blockSize: 1, overflow: 'hidden' },
      '& td': { display: 'block', blockSize: 'auto', padding: '0.5rem' },
      '& td[data-empty="true"]': { display: 'none' },
      '& [data-day="wide"]': { display: 'none' },
      '& [data-day="narrow"]': { display: 'inline' },
    },
  };
});
