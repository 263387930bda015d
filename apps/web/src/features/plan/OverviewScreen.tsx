import { useTranslation } from 'react-i18next';
import { Screen } from '../../shared/layout/Screen.tsx';
import { DownloadPanel } from './panels/DownloadPanel.tsx';
import { HeatMapPanel } from './panels/HeatMapPanel.tsx';
import { MonthsPanel } from './panels/MonthsPanel.tsx';
import { TotalsPanel } from './panels/TotalsPanel.tsx';

/** The plan from above: what each recommendation still lacks, what it costs, and when it happens. */
export function OverviewScreen() {
  const { t } = useTranslation('plan');
  return (
    <Screen title={t('nav.overview')} width="working">
      <HeatMapPanel />
      <TotalsPanel />
      <MonthsPanel />
      <DownloadPanel />
    </Screen>
  );
}
