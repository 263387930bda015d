import { useTranslation } from 'react-i18next';
import { deadlineLines, type DeadlineLine } from '@cynllun/domain/deadlines/backward-clock';
import type { Plan } from '@cynllun/domain/plan/plan';
import { DataTable, type Column } from '../../layout/DataTable.tsx';
import { useFormatter } from '../../words/useLanguage.ts';
import { useToday } from '../source/usePlan.ts';
import { SmallTable } from './SmallTable.tsx';

/** The seven deadlines: the day of each, and how it stands. */
export function DeadlineTable({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation(['reading', 'dates', 'common']);
  const { dateWithDay } = useFormatter();
  const columns: readonly Column<DeadlineLine>[] = [
    {
      key: 'what',
      heading: t('dates:column.what'),
      namesRow: true,
      cell: ({ deadline }) => <span>{t(`dates:name.${deadline.code}`)}</span>,
    },
    {
      key: 'due',
      heading: t('dates:column.due'),
      cell: ({ due }) => <span>{due === null ? t('common:notSet') : dateWithDay(due)}</span>,
    },
    {
      key: 'standing',
      heading: t('dates:column.standing'),
      cell: ({ status, daysLate }) => <span>{t(`dates:status.${status}`, { days: daysLate })}</span>,
    },
  ];
  return (
    <SmallTable>
      <DataTable
        caption={t('reading:deadlines')}
        columns={columns}
        rows={deadlineLines(plan, useToday())}
        rowKey={({ deadline }) => deadline.code}
      />
    </SmallTable>
  );
}
