import { useTranslation } from 'react-i18next';
import { path } from '@cynllun/domain/aggregate/path';
import type { Action, CostLine } from '@cynllun/domain/plan/plan';
import { isBlank } from '@cynllun/domain/text/text';
import { DataTable, type Column } from '../../layout/DataTable.tsx';
import { useFormatter } from '../../words/useLanguage.ts';
import { Quiet, Said } from './Said.tsx';
import { SmallTable } from './SmallTable.tsx';

/** What an action costs, line by line and together, or how existing resources cover it. */
export function Costs({ action }: { readonly action: Action }) {
  const { t } = useTranslation(['reading', 'plan']);
  const { withinExistingResources, existingResourcesHow, costLines } = action;
  const at = (field: string) => path('action', action.id, field);
  const together = costLines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return (
    <>
      {withinExistingResources && (
        <div id={at('withinExistingResources')} tabIndex={-1}>
          {t('reading:money.within')}
        </div>
      )}
      {(withinExistingResources || !isBlank(existingResourcesHow)) && (
        <Said words={existingResourcesHow} at={at('existingResourcesHow')} />
      )}
      {costLines.length > 0 && <CostTable action={action} />}
      {costLines.length > 1 && <div>{t('reading:money.together', { amount: together })}</div>}
      {costLines.length === 0 && !withinExistingResources && (
        <span id={at('costLines')} tabIndex={-1}>
          <Said words="" />
        </span>
      )}
    </>
  );
}

function CostTable({ action }: { readonly action: Action }) {
  const { t } = useTranslation(['fields', 'reading', 'common']);
  const { money, financialYear } = useFormatter();
  const notSet = <Quiet>{t('common:notSet')}</Quiet>;
  const at = ({ id }: CostLine, field: string) => ({ id: path('costLine', id, field), tabIndex: -1 });
  const columns: readonly Column<CostLine>[] = [
    {
      key: 'purpose',
      heading: t('fields:costLine.purpose'),
      namesRow: true,
      cell: (line) => <Said words={line.purpose} at={at(line, 'purpose').id} />,
    },
    {
      key: 'year',
      heading: t('reading:money.year'),
      cell: (line) => (
        <span {...at(line, 'financialYear')}>
          {line.financialYear === null ? notSet : financialYear(line.financialYear)}
        </span>
      ),
    },
    {
      key: 'source',
      heading: t('fields:costLine.fundingSource'),
      cell: (line) => <Source line={line} />,
    },
    {
      key: 'amount',
      heading: t('fields:costLine.amount'),
      figures: true,
      cell: (line) => <span {...at(line, 'amount')}>{line.amount === null ? notSet : money(line.amount)}</span>,
    },
  ];
  return (
    <SmallTable id={path('action', action.id, 'costLines')} tabIndex={-1}>
      <DataTable
        caption={t('reading:action.money')}
        captionHidden
        columns={columns}
        rows={action.costLines}
        rowKey={({ id }) => id}
      />
    </SmallTable>
  );
}

/** Where the money comes from, of which kind it is, and whether it is confirmed. */
function Source({ line }: { readonly line: CostLine }) {
  const { t } = useTranslation(['fields', 'reading']);
  const { list } = useFormatter();
  const rest = [
    ...(line.kind === null ? [] : [t(`fields:costKind.${line.kind}`)]),
    ...(line.confirmed ? [] : [t('reading:money.unconfirmed')]),
  ];
  return (
    <span>
      <Said words={line.fundingSource} at={path('costLine', line.id, 'fundingSource')} />
      {rest.length > 0 && <Quiet sx={{ display: 'block', fontSize: '0.875rem' }}>{list(rest)}</Quiet>}
    </span>
  );
}
