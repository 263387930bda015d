import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { usePlanId } from '../../shared/plan/source/usePlan.ts';
import { Tools } from './Part.tsx';

interface NotInPlanProps {
  readonly title: string;
  /** The id in the address, of something removed or of nothing that ever was. */
  readonly id: string | undefined;
}

/** In place of what is not in the plan: the ways on from there. */
export function NotInPlan({ title, id = '' }: NotInPlanProps) {
  const { t } = useTranslation('plan');
  const root = `/plans/${usePlanId()}`;
  // Someone else took away what this person was in, and the cursor with it: the heading says so, in sight and aloud.
  useEffect(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus();
  }, []);
  return (
    <Screen title={title}>
      <p>{t('notThere.ways')}</p>
      <Tools>
        <ButtonLink variant="contained" to={root}>
          {t('notThere.plan')}
        </ButtonLink>
        <ButtonLink to={`${root}/history?about=${encodeURIComponent(id)}`}>{t('notThere.history')}</ButtonLink>
      </Tools>
    </Screen>
  );
}
