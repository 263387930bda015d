import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { stepOf } from '@cynllun/domain/stage/steps';
import type { PlanRowFragment, ReviewSort } from '../../generated/graphql.ts';
import { DataTable, type Column } from '../../shared/layout/DataTable.tsx';
import { StageTrack } from '../../shared/review/StageTrack.tsx';
import { Waiting } from '../../shared/review/Waiting.tsx';
import { HowComplete, Looked, NextDeadline, PlanName, UnansweredPoints } from './parts.tsx';
import { placeWith, useSought } from './sought.ts';

interface PlanTableProps {
  readonly caption: string;
  readonly plans: readonly PlanRowFragment[];
}

/** The plans as a table, grouped as the address says, its headings leading to other orders. */
export function PlanTable({ caption, plans }: PlanTableProps) {
  const { t } = useTranslation(['portfolio', 'process']);
  const sought = useSought();
  const sortedBy = (sort: ReviewSort) => {
    const isNow = sought.sort === sort;
    return {
      to: placeWith(sought, { sort, descending: isNow && !sought.descending }),
      order: isNow ? (sought.descending ? ('descending' as const) : ('ascending' as const)) : null,
    };
  };
  const columns: readonly Column<PlanRowFragment>[] = [
    {
      key: 'plan',
      heading: t('portfolio:heading.plan'),
      namesRow: true,
      sort: sortedBy('authority'),
      cell: (plan) => <PlanName plan={plan} />,
    },
    {
      key: 'stage',
      heading: t('portfolio:heading.stage'),
      sort: sortedBy('stage'),
      cell: ({ stage }) => <StageTrack stage={stage} />,
    },
    {
      key: 'waiting',
      heading: t('portfolio:heading.waiting'),
      sort: sortedBy('waitingSince'),
      cell: (plan) => (
        <>
          <Waiting review={plan} />
          <UnansweredPoints plan={plan} />
        </>
      ),
    },
    {
      key: 'next',
      heading: t('portfolio:heading.next'),
      sort: sortedBy('nextDue'),
      cell: (plan) => <NextDeadline plan={plan} />,
    },
    {
      key: 'complete',
      heading: t('portfolio:heading.complete'),
      sort: sortedBy('complete'),
      cell: (plan) => <HowComplete plan={plan} />,
    },
    {
      key: 'looked',
      heading: t('portfolio:heading.looked'),
      sort: sortedBy('sinceLooked'),
      cell: (plan) => <Looked plan={plan} />,
    },
  ];
  return (
    <Rows>
      <DataTable
        caption={caption}
        captionHidden
        columns={columns}
        rows={plans}
        rowKey={({ id }) => id}
        {...(sought.group !== 'none' && {
          groupOf: ({ waitingOn: { turn }, stage }: PlanRowFragment) =>
            sought.group === 'waitsFor' ? t(`portfolio:waitsFor.${turn}`) : t(`process:step.${stepOf(stage)}`),
        })}
      />
    </Rows>
  );
}

const Rows = styled('div')(({ theme }) => ({
  '& small': { color: theme.vars.palette.colours.quiet, fontSize: '0.8125rem', fontWeight: 400 },
  '& tbody th a': { fontWeight: 650 },
}));
