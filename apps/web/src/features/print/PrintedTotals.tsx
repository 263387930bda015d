import { useTranslation } from 'react-i18next';
import Typography from '@mui/material/Typography';
import type { Plan } from '@cynllun/domain/plan/plan';
import { costTotals } from '@cynllun/domain/summary/totals';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { Fact, Facts } from './Facts.tsx';

interface Line {
  readonly name: string;
  readonly total: number;
}

/** What the plan costs, by year and by where the money comes from: the same money twice, so each list has its total. */
export function PrintedTotals({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('panels');
  const { money, financialYear } = useFormatter();
  const { all, byYear, byFunding } = costTotals(plan);
  if (byYear.length === 0) return null;
  const years = byYear.map(({ year, amounts }) => ({
    name: year === null ? t('totals.noYear') : financialYear(year),
    total: amounts.total,
  }));
  const sources = byFunding.map(({ source, amounts }) => ({
    name: source ?? t('totals.noSource'),
    total: amounts.total,
  }));
  return (
    <>
      <Typography variant="h2">{t('totals.title')}</Typography>
      <Lines title={t('totals.byYear')} lines={years} total={all.total} />
      <Lines title={t('totals.byFunding')} lines={sources} total={all.total} />
      <p>{t('totals.ofWhichUnconfirmed', { amount: money(all.unconfirmed) })}</p>
    </>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly total: number;
}

/** Lines that come to `total`. */
function Lines({ title, lines, total }: LinesProps) {
  const { t } = useTranslation('panels');
  const { money } = useFormatter();
  return (
    <>
      <Typography variant="h3">{title}</Typography>
      <Facts>
        {lines.map((line) => (
          <Fact key={line.name} name={line.name}>
            {money(line.total)}
          </Fact>
        ))}
        <Fact name={t('totals.total')}>
          <strong>{money(total)}</strong>
        </Fact>
      </Facts>
    </>
  );
}
