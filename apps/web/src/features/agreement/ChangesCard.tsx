import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Card } from '../../shared/layout/Card.tsx';
import { prepare, type Preparation } from '../../shared/plan/prepare/preparation.ts';
import { useChanges } from '../../shared/plan/prepare/useChanges.ts';
import { usePlanId } from '../../shared/plan/source/usePlan.ts';
import { changesHeading, PreparedChanges } from './PreparedChanges.tsx';

interface ChangesCardProps {
  readonly preparation: Preparation;
  readonly title: string;
  /** Where nothing is changed. */
  readonly none: ReactNode;
}

/** What is to be recorded, and the way to change it. */
export function ChangesCard({ preparation, title, none }: ChangesCardProps) {
  const { t } = useTranslation('agreement');
  const planId = usePlanId();
  const { things } = useChanges();
  return (
    <Card
      title={title}
      headingId={changesHeading}
      aside={
        <ButtonLink size="small" to={`/plans/${planId}`} onClick={() => prepare(planId, preparation)}>
          {t(things.length === 0 ? `changes.begin.${preparation.kind}` : 'changes.more')}
        </ButtonLink>
      }
    >
      {things.length === 0 ? none : <PreparedChanges />}
    </Card>
  );
}
