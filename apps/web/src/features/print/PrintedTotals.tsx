import { useTranslation } from 'react-i18next';
import Typography from '@mui/material/Typography';
import type { Plan } from '@cynllun/domain/plan/plan';
import { costTotals } from '@cynllun/domain/summary/totals';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { Fact, Facts } from './Facts.tsx';

/** What the plan costs, by year and by where the money comes from. */
export function PrintedTotals({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('panels');
  const { money, financialYear } = useFormatter();
  const { all, byYear, byFunding } = costTotals(plan);
  if (byYear.length === 0) return null;
  return (
    <>
      <Typography variant="h2">{t('totals.title')}</Typography>
      <Facts>
        {byYear.map(({ year, amounts }) => (
          <Fact key={year} name={year === null ? t('totals.noYear') : financialYear(year)}>
            {money(amounts.total)}
          </Fact>
        ))}
        {byFunding.map(({ source, amounts }) => (
          <Fact key={source} name={source ?? t('totals.noSource')}>
            {money(amounts.total)}
          </Fact>
        ))}
        <Fact name={t('totals.unconfirmed')}>{money(all.unconfirmed)}</Fact>
        <Fact name={t('totals.total')}>
          <strong>{money(all.total)}</strong>
        </Fact>
      </Facts>
    </>
  );
}
