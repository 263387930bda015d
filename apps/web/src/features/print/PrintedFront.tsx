import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { inDateOrder } from '@cynllun/domain/deadlines/authority-dates';
import { deadlineLines, type DeadlineLine } from '@cynllun/domain/deadlines/backward-clock';
import { baseDates } from '@cynllun/domain/deadlines/base-dates';
import type { AuthorityDate, Plan } from '@cynllun/domain/plan/plan';
import { DataTable, type Column } from '../../shared/layout/DataTable.tsx';
import { usePlanView, useToday } from '../../shared/plan/usePlan.ts';
import { useFormatter, useLanguage } from '../../shared/words/useLanguage.ts';
import { Fact, Facts } from './Facts.tsx';
import { PublicText } from './PublicText.tsx';
import { SentenceWith } from '../../shared/words/TextIn.tsx';

/** Whose plan it is, for what, as of when, and its dates. */
export function PrintedFront({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation(['panels', 'fields']);
  const { dateWithDay } = useFormatter();
  const { authority } = usePlanView();
  const name = useLanguage() === 'cy' ? authority.nameCy : authority.nameEn;
  const { review } = plan;
  const nameOf = (kind: AuthorityDate['kind'], own: string): string => {
    const known = kind === null || (kind === 'other' && own !== '') ? '' : t(`fields:authorityDateKind.${kind}`);
    return [known, own].filter(Boolean).join(': ');
  };
  return (
    <>
      <p>
        <strong>
          <SentenceWith
            text={review.name}
            say={(words) => t('panels:print.about', { authority: name, review: words })}
          />
        </strong>
        <br />
        {t('panels:print.asOf', { on: useToday() })}
      </p>
      <p>
        <PublicText text={plan.introduction} />
      </p>
      <Typography variant="h2">{t('panels:print.dates')}</Typography>
      <Facts>
        {baseDates.map((date) => (
          <Fact key={date} name={t(`fields:review.${date}`)}>
            {review[date] !== null && dateWithDay(review[date])}
          </Fact>
        ))}
        {inDateOrder(plan.authorityDates).map(({ id, kind, name, on }) => (
          <Fact key={id} name={nameOf(kind, name)}>
            {on !== null && dateWithDay(on)}
          </Fact>
        ))}
      </Facts>
      <PrintedDeadlines plan={plan} />
    </>
  );
}

function PrintedDeadlines({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation(['panels', 'deadlines', 'common']);
  const { dateWithDay } = useFormatter();
  const columns: readonly Column<DeadlineLine>[] = [
    {
      key: 'what',
      heading: t('panels:print.what'),
      namesRow: true,
      cell: ({ deadline }) => <span>{t(`deadlines:name.${deadline.code}`)}</span>,
    },
    {
      key: 'due',
      heading: t('panels:print.date'),
      cell: ({ due }) => <span>{due === null ? t('common:notSet') : dateWithDay(due)}</span>,
    },
    {
      key: 'standing',
      heading: t('deadlines:clock.standing'),
      cell: ({ status, daysLate }) => <span>{t(`deadlines:status.${status}`, { days: daysLate })}</span>,
    },
  ];
  return (
    <DataTable
      caption={t('panels:print.deadlines')}
      columns={columns}
      rows={deadlineLines(plan, useToday())}
      rowKey={({ deadline }) => deadline.code}
    />
  );
}
