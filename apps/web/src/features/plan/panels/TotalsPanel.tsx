import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { costTotals, type Amounts } from '@cynllun/domain/summary/totals';
import { DataTable, type Column } from '../../../shared/layout/DataTable.tsx';
import { usePlan } from '../../../shared/plan/source/usePlan.ts';
import { useFormatter } from '../../../shared/words/useLanguage.ts';
import { MarkedSentence } from '../../../shared/words/MarkedSentence.tsx';
import { useQuote } from '../../../shared/words/useQuote.ts';
import { PanelSection } from './PanelSection.tsx';

interface Line {
  readonly key: string;
  readonly name: string;
  readonly amounts: Amounts;
}

/** What the plan costs, by financial year and by funding source, with their totals. */
export function TotalsPanel() {
  const { t } = useTranslation('panels');
  const { financialYear } = useFormatter();
  const plan = useDeferredValue(usePlan());
  const { quote } = useQuote();
  const language = plan.draftingLanguage;
  const { all, byYear, byFunding, linesWithoutAmount, withinExistingResources } = useMemo(
    () => costTotals(plan),
    [plan],
  );
  const total = { key: 'total', name: t('totals.total'), amounts: all };
  const years = byYear.map(({ year, amounts }) => ({
    key: String(year),
    name: year === null ? t('totals.noYear') : financialYear(year),
    amounts,
  }));
  const sources = byFunding.map(({ source, amounts }) => ({
    key: source ?? '',
    name: source === null ? t('totals.noSource') : quote({ words: source, language }),
    amounts,
  }));
  return (
    <PanelSection title={t('totals.title')}>
      {byYear.length === 0 ? (
        <p>{t('totals.none')}</p>
      ) : (
        <>
          <TotalsTable caption={t('totals.byYear')} heading={t('totals.year')} lines={[...years, total]} />
          <TotalsTable caption={t('totals.byFunding')} heading={t('totals.source')} lines={[...sources, total]} />
        </>
      )}
      {linesWithoutAmount > 0 && <p>{t('totals.withoutAmount', { number: linesWithoutAmount })}</p>}
      {withinExistingResources > 0 && <p>{t('totals.withinExisting', { number: withinExistingResources })}</p>}
    </PanelSection>
  );
}

interface TotalsTableProps {
  readonly caption: string;
  readonly heading: string;
  /** The last is the total. */
  readonly lines: readonly Line[];
}

function TotalsTable({ caption, heading, lines }: TotalsTableProps) {
  const { t } = useTranslation(['panels', 'fields']);
  const { money } = useFormatter();
  const total = lines.at(-1);
  const figures = (key: keyof Amounts, heading: string): Column<Line> => ({
    key,
    heading,
    figures: true,
    cell: (line) => <Strong when={line === total}>{money(line.amounts[key])}</Strong>,
  });
  const columns = [
    { key: 'name', heading, namesRow: true, cell: (line: Line) => <Name line={line} isTotal={line === total} /> },
    figures('capital', t('fields:costKind.capital')),
    figures('revenue', t('fields:costKind.revenue')),
    ...(total?.amounts.kindNotSaid ? [figures('kindNotSaid', t('panels:totals.kindNotSaid'))] : []),
    figures('total', t('panels:totals.total')),
    figures('unconfirmed', t('panels:totals.unconfirmed')),
  ];
  return <DataTable caption={caption} columns={columns} rows={lines} rowKey={({ key }) => key} />;
}

const Name = ({ line, isTotal }: { readonly line: Line; readonly isTotal: boolean }) =>
  isTotal ? <strong>{line.name}</strong> : <MarkedSentence sentence={line.name} />;

const Strong = ({ when, children }: { readonly when: boolean; readonly children: string }) =>
  when ? <strong>{children}</strong> : <span>{children}</span>;
