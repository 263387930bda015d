import { useTranslation } from 'react-i18next';
import type { CostLine, Indicator, Note } from '@cynllun/domain/plan/plan';
import { DataTable, type Column } from '../../shared/layout/DataTable.tsx';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { PublicText } from './PublicText.tsx';
import { Typed } from './Typed.tsx';

const byId = ({ id }: { readonly id: string }): string => id;

export function PrintedIndicators({ indicators }: { readonly indicators: readonly Indicator[] }) {
  const { t } = useTranslation(['fields', 'panels', 'common']);
  const { number, date } = useFormatter();
  const figure = (value: number | null, on: string | null, unit: string) =>
    [value === null ? t('common:notSet') : `${number(value)} ${unit}`.trim(), on === null ? '' : date(on)]
      .filter(Boolean)
      .join(', ');
  const columns: readonly Column<Indicator>[] = [
    {
      key: 'name',
      heading: t('fields:indicator.name'),
      namesRow: true,
      cell: ({ name }) => <PublicText text={name} />,
    },
    {
      key: 'baseline',
      heading: t('fields:indicator.baseline'),
      cell: ({ baseline, baselineOn, unit }) => <span>{figure(baseline, baselineOn, unit)}</span>,
    },
    {
      key: 'target',
      heading: t('fields:indicator.target'),
      cell: ({ target, targetOn, unit }) => <span>{figure(target, targetOn, unit)}</span>,
    },
    {
      key: 'direction',
      heading: t('fields:indicator.direction'),
      cell: ({ direction }) => (
        <span>{direction === null ? t('common:notSet') : t(`fields:direction.${direction}`)}</span>
      ),
    },
    {
      key: 'source',
      heading: t('fields:indicator.source'),
      cell: ({ source, frequency }) => (
        <span>
          {source === '' && frequency === null && t('common:notSet')}
          {source !== '' && <Typed words={source} />}
          {source !== '' && frequency !== null && '. '}
          {frequency !== null && t(`fields:frequency.${frequency}`)}
        </span>
      ),
    },
  ];
  if (indicators.length === 0) return null;
  return <DataTable caption={t('panels:print.indicators')} columns={columns} rows={indicators} rowKey={byId} />;
}

export function PrintedCosts({ costLines }: { readonly costLines: readonly CostLine[] }) {
  const { t } = useTranslation(['fields', 'panels', 'common']);
  const { money, financialYear } = useFormatter();
  const notSet = t('common:notSet');
  const columns: readonly Column<CostLine>[] = [
    {
      key: 'purpose',
      heading: t('fields:costLine.purpose'),
      namesRow: true,
      cell: ({ purpose }) => (purpose === '' ? <span>{notSet}</span> : <Typed words={purpose} />),
    },
    {
      key: 'kind',
      heading: t('fields:costLine.kind'),
      cell: ({ kind }) => <span>{kind === null ? notSet : t(`fields:costKind.${kind}`)}</span>,
    },
    {
      key: 'year',
      heading: t('fields:costLine.financialYear'),
      cell: (line) => <span>{line.financialYear === null ? notSet : financialYear(line.financialYear)}</span>,
    },
    {
      key: 'amount',
      heading: t('fields:costLine.amount'),
      figures: true,
      cell: ({ amount }) => <span>{amount === null ? notSet : money(amount)}</span>,
    },
    {
      key: 'source',
      heading: t('fields:costLine.fundingSource'),
      cell: ({ fundingSource, confirmed }) => (
        <span>
          {fundingSource === '' ? notSet : <Typed words={fundingSource} />}
          {confirmed ? '' : ` (${t('panels:totals.unconfirmed')})`}
        </span>
      ),
    },
  ];
  if (costLines.length === 0) return null;
  return <DataTable caption={t('panels:print.costs')} columns={columns} rows={costLines} rowKey={byId} />;
}

export function PrintedNotes({ notes }: { readonly notes: readonly Note[] }) {
  const { t } = useTranslation(['fields', 'panels']);
  const columns: readonly Column<Note>[] = [
    {
      key: 'heading',
      heading: t('fields:note.heading'),
      namesRow: true,
      cell: ({ heading }) => <Typed words={heading} />,
    },
    { key: 'words', heading: t('fields:note.words'), cell: ({ words }) => <Typed words={words} /> },
  ];
  if (notes.length === 0) return null;
  return <DataTable caption={t('panels:print.notes')} columns={columns} rows={notes} rowKey={byId} />;
}
