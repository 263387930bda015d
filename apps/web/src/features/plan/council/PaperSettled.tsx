import { useTranslation } from 'react-i18next';
import { responseIssuedOn, versionOfPaper } from '@cynllun/domain/council/paper';
import type { CouncilPaper } from '@cynllun/domain/plan/plan';
import { Card } from '../../../shared/layout/Card.tsx';
import { usePlan, useToday } from '../../../shared/plan/source/usePlan.ts';

/** What the lead said goes with the paper. */
export function PaperSettled({ paper }: { readonly paper: CouncilPaper }) {
  const { t } = useTranslation('council');
  const plan = usePlan();
  const today = useToday();
  const number = versionOfPaper(plan, paper, today)?.number ?? null;
  const isAnnexed = paper.annexResponse && responseIssuedOn(plan, number, today) !== null;
  return (
    <Card title={t('parts.settle')}>
      <p>{t(isAnnexed ? 'annex.yes' : 'annex.no')}</p>
    </Card>
  );
}
