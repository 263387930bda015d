import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sealedDifferences } from '@cynllun/domain/agreement/sealed-differences';
import { differencesBetween } from '@cynllun/domain/history/differences-between';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Plan } from '@cynllun/domain/plan/plan';
import Button from '@mui/material/Button';
import { announce } from '../../shared/layout/announcements.ts';
import { Card, Quiet } from '../../shared/layout/Card.tsx';
import { DifferenceList } from '../../shared/plan/changes/DifferenceList.tsx';
import { goneBetween } from '../../shared/plan/prepare/goneBetween.ts';
import { stillSource } from '../../shared/plan/source/PlanSource.ts';
import { ReadFrom } from '../../shared/plan/source/ReadFrom.tsx';
import { usePlanView, useToday } from '../../shared/plan/source/usePlan.ts';
import { useSnapshot, useStore } from '../../shared/writing/useStore.ts';

/** What the draft holds beyond the version that was agreed: it will not be in the agreed plan, and stays in the history. */
export function BeyondCard({ version }: { readonly version: number }) {
  const { t } = useTranslation('agreement');
  const store = useStore();
  const agreed = useSnapshot(({ view }) => view.root) as Plan;
  const { draft } = usePlanView();
  if (draft === undefined) return null;
  const lookAgain = () => {
    store.refresh();
    announce(t('beyond.looked'));
  };
  return (
    <Card
      title={t('beyond.title', { version })}
      aside={
        <Button size="small" onClick={lookAgain}>
          {t('beyond.again')}
        </Button>
      }
    >
      <Beyond agreed={agreed} draft={draft} version={version} />
    </Card>
  );
}

interface BeyondProps {
  readonly agreed: Plan;
  readonly draft: Plan;
  readonly version: number;
}

function Beyond({ agreed, draft, version }: BeyondProps) {
  const { t } = useTranslation('agreement');
  const view = usePlanView();
  const today = useToday();
  const source = useMemo(() => stillSource({ root: draft, view }, new Map()), [draft, view]);
  const things = useMemo(() => sealedDifferences(differencesBetween(planAggregate, agreed, draft)), [agreed, draft]);
  if (things.length === 0) return <p>{t('beyond.none', { version })}</p>;
  return (
    <ReadFrom source={source} today={today} found={[]}>
      <Quiet>{t('beyond.intro')}</Quiet>
      <DifferenceList things={things} gone={goneBetween(agreed, draft)} />
    </ReadFrom>
  );
}
