import { useTranslation } from 'react-i18next';
import { CommentsWaiting } from '../../shared/comments/CommentsWaiting.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { usePlan, usePlanView, useToday } from '../../shared/plan/source/usePlan.ts';
import { WhereItStands } from '../../shared/review/WhereItStands.tsx';
import { DownloadPanel } from './panels/DownloadPanel.tsx';
import { HeatMapPanel } from './panels/HeatMapPanel.tsx';
import { MonthsPanel } from './panels/MonthsPanel.tsx';
import { TotalsPanel } from './panels/TotalsPanel.tsx';

/** The plan from above: where it stands, what each recommendation still lacks, what it costs, and when it happens. */
export function OverviewScreen() {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  const today = useToday();
  const { viewerCan } = usePlanView();
  const review = { planId: plan.id, viewerCan: { planReadDraft: true } };
  return (
    <Screen title={t('nav.overview')} width="working">
      <WhereItStands facts={plan} today={today} review={review} roles={viewerCan.planSubmit ? ['lead'] : []} />
      <CommentsWaiting />
      <HeatMapPanel />
      <TotalsPanel />
      <MonthsPanel />
      <DownloadPanel />
    </Screen>
  );
}
