import { useTranslation } from 'react-i18next';
import type { Plan } from '@cynllun/domain/plan/plan';
import { costTotals, type Amounts } from '@cynllun/domain/summary/totals';
import { DataTable, type Column } from '../../layout/DataTable.tsx';
import { useFormatter } from '../../words/useLanguage.ts';
import { MarkedSentence } from '../../words/MarkedSentence.tsx';
import { useQuote } from '../../words/useQuote.ts';
import { useDraftingLanguage } from '../source/usePlan.ts';
import { Section } from './Section.tsx';
import { SmallTable } from './SmallTable.tsx';

/** What the plan costs, by year and by where the money comes from: the same money twice, so each table has its total. */
export function Money({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('panels');
  const { financialYear } = useFormatter();
  const language = useDraftingLanguage();
  const { quote } = useQuote();
  const { all, byYear, byFunding, linesWithoutAmount, withinExistingResources } = costTotals(plan);
  const total = { name: t('totals.total'), amounts: all };
  const years = byYear.map(({ year, amounts }) => ({
    name: year === null ? t('totals.noYear') : financialYear(year),
    amounts,
  }));
  const sources = byFunding.map(({ source, amounts }) => ({
    name: source === null ? t('totals.noSource') : quote({ words: source, language }),
    amounts,
  }));
  return (
    <Section of="money">
      {byYear.length === 0 ? (
        <p>{t('totals.none')}</p>
      ) : (
        <>
          <Sums caption={t('totals.byYear')} heading={t('totals.year')} lines={[...years, total]} />
          <Sums caption={t('totals.byFunding')} heading={t('totals.source')} lines={[...sources, total]} />
        </>
      )}
      {linesWithoutAmount > 0 && <p>{t('totals.withoutAmount', { number: linesWithoutAmount })}</p>}
      {withinExistingResources > 0 && <p>{t('totals.withinExisting', { number: withinExistingResources })}</p>}
    </Section>
  );
}

interface Line {
  readonly name: string;
  readonly amounts: Amounts;
}

interface SumsProps {
  readonly caption: string;
  readonly heading: string;
  /** The last is the total of the others. */
  readonly lines: readonly Line[];
}

function Sums({ caption, heading, lines }: SumsProps) {
  const { t } = useTranslation('panels');
  const { money } = useFormatter();
  const isTotal = (line: Line) => line === lines.at(-1);
  const sum = (line: Line, pence: number) =>
    isTotal(line) ? <strong>{money(pence)}</strong> : <span>{money(pence)}</span>;
  const columns: readonly Column<Line>[] = [
    {
      key: 'name',
      heading,
      namesRow: true,
      cell: (line) => (isTotal(line) ? <strong>{line.name}</strong> : <MarkedSentence sentence={line.name} />),
    },
    {
      key: 'unconfirmed',
      heading: t('totals.unconfirmed'),
      figures: true,
      cell: (line) => sum(line, line.amounts.unconfirmed),
    },
    { key: 'total', heading: t('totals.total'), figures: true, cell: (line) => sum(line, line.amounts.total) },
  ];
  return (
    <SmallTable>
      <DataTable caption={caption} columns={columns} rows={lines} rowKey={({ name }) => name} />
    </SmallTable>
  );
}
