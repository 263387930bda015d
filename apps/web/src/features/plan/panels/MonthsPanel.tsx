import { useDeferredValue, useMemo } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { Plan } from '@cynllun/domain/plan/plan';
import { path } from '@cynllun/domain/aggregate/path';
import { references } from '@cynllun/domain/plan/reference';
import { timeline } from '@cynllun/domain/summary/timeline';
import { DataTable, type Column } from '../../../shared/layout/DataTable.tsx';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { fieldAddress } from '../../../shared/plan/fieldAddress.ts';
import { usePlan } from '../../../shared/plan/source/usePlan.ts';
import { useFormatter } from '../../../shared/words/useLanguage.ts';
import { monthSpans, type MonthSpan } from './monthSpans.ts';
import { PanelSection } from './PanelSection.tsx';

/** How many actions are under way in each month, and which start and end: a table, with bars to look at. */
export function MonthsPanel() {
  const { t } = useTranslation('panels');
  const plan = useDeferredValue(usePlan());
  const { spans, notPlaced, most } = useMemo(() => {
    const { months, notPlaced } = timeline(plan);
    return { spans: monthSpans(months), notPlaced, most: Math.max(1, ...months.map(({ running }) => running.length)) };
  }, [plan]);
  const links = (ids: readonly string[], field: 'startsOn' | 'endsOn') => (
    <ActionLinks plan={plan} ids={ids} field={field} />
  );
  const columns: readonly Column<MonthSpan>[] = [
    { key: 'month', heading: t('months.month'), namesRow: true, cell: (span) => <SpanName span={span} /> },
    {
      key: 'running',
      heading: t('months.running'),
      cell: ({ running }) => (
        <Running>
          <span>{running.length}</span>
          <Bar aria-hidden="true" style={{ inlineSize: `${(running.length / most) * 100}%` }} />
        </Running>
      ),
    },
    { key: 'starting', heading: t('months.starting'), cell: ({ starting }) => links(starting, 'startsOn') },
    { key: 'ending', heading: t('months.ending'), cell: ({ ending }) => links(ending, 'endsOn') },
  ];
  return (
    <PanelSection title={t('months.title')}>
      {spans.length === 0 ? (
        <p>{t('months.none')}</p>
      ) : (
        <DataTable caption={t('months.caption')} columns={columns} rows={spans} rowKey={({ from }) => from} />
      )}
      {notPlaced.length > 0 && (
        <p>
          {t('months.notPlaced')}
          {links(notPlaced, 'startsOn')}
        </p>
      )}
    </PanelSection>
  );
}

function SpanName({ span: { from, to } }: { readonly span: MonthSpan }) {
  const { t } = useTranslation('panels');
  const { shortMonth } = useFormatter();
  return <span>{from === to ? shortMonth(from) : t('months.span', { from, to })}</span>;
}

interface ActionLinksProps {
  readonly plan: Plan;
  readonly ids: readonly string[];
  readonly field: 'startsOn' | 'endsOn';
}

function ActionLinks({ plan, ids, field }: ActionLinksProps) {
  const { t } = useTranslation('common');
  const referenceOf = references(plan);
  if (ids.length === 0) return <Quiet>{t('none')}</Quiet>;
  return (
    <Links>
      {ids.map((id) => (
        <AppLink key={id} to={fieldAddress(plan, path('action', id, field))}>
          {referenceOf.get(id)}
        </AppLink>
      ))}
    </Links>
  );
}

const Quiet = styled('span')(({ theme }) => ({ color: theme.vars.palette.colours.quiet }));

const Links = styled('span')({ display: 'inline-flex', flexWrap: 'wrap', gap: '0.25rem 0.75rem' });

const Running = styled('span')({
  display: 'grid',
  gridTemplateColumns: '2.5ch minmax(4rem, 12rem)',
  alignItems: 'center',
  gap: '0.5rem',
  fontVariantNumeric: 'tabular-nums',
});

const Bar = styled('span')(({ theme }) => ({
  blockSize: '0.75rem',
  backgroundColor: theme.vars.palette.primary.main,
  borderRadius: 2,
  '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
}));
