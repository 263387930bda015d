import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Columns } from '../../shared/layout/Card.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import type { Preparation } from '../../shared/plan/prepare/preparation.ts';
import { usePlanId, usePlanView } from '../../shared/plan/source/usePlan.ts';
import type { PlanAbilities } from '../../shared/plan/view.ts';
import { ChangesCard } from './ChangesCard.tsx';

interface CheckPreparedProps {
  readonly preparation: Preparation & { readonly kind: 'variation' | 'correction' };
  readonly ability: keyof PlanAbilities;
  /** What is said of it, and the button that records it. */
  readonly children: ReactNode;
}

/** What is prepared over the agreed plan, to be looked at before it is recorded. */
export function CheckPrepared({ preparation, ability, children }: CheckPreparedProps) {
  const { t } = useTranslation('agreement');
  const { viewerCan } = usePlanView();
  const { kind } = preparation;
  if (!viewerCan[ability]) return <NotNow title={t(`${kind}.title`)} why={t(`${kind}.notNow`)} />;
  return (
    <Screen title={t(`${kind}.title`)} width="working" ground>
      <Columns>
        <div>
          <ChangesCard preparation={preparation} title={t(`${kind}.changes`)} none={<p>{t(`${kind}.none`)}</p>} />
        </div>
        <div>{children}</div>
      </Columns>
    </Screen>
  );
}

interface NotNowProps {
  readonly title: string;
  readonly why: string;
}

/** In place of what this person cannot record, or not at this stage. */
export function NotNow({ title, why }: NotNowProps) {
  const { t } = useTranslation('agreement');
  const planId = usePlanId();
  return (
    <Screen title={title}>
      <p>{why}</p>
      <p>
        <AppLink to={`/plans/${planId}/council`}>{t('toCouncil')}</AppLink>
      </p>
    </Screen>
  );
}
