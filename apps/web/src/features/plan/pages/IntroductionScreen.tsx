import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '@cynllun/domain/plan/plan';
import { Screen } from '../../../shared/layout/Screen.tsx';
import { useMay, usePlan } from '../../../shared/plan/source/usePlan.ts';
import { PlanYesNo } from '../fields/ChoiceFields.tsx';
import { PublicText } from '../fields/PublicText.tsx';
import { TranslateToggle, TranslatingNotice } from '../fields/TranslateToggle.tsx';
import { useTranslating } from '../fields/useTranslating.ts';
import { Stack } from '../Part.tsx';
import { IntroductionRead, OneFact } from '../read.ts';
import { WholePlanLink } from '../WholePlanLink.tsx';

/** What the plan is for, and how it is monitored as a whole. */
export function IntroductionScreen() {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  const mayEdit = useMay().edit('plan', plan.id, 'introduction');
  return (
    <Screen title={t('pages.introduction')} aside={mayEdit ? <TranslateToggle /> : <WholePlanLink />} width="working">
      {mayEdit ? (
        <IntroductionFields plan={plan} />
      ) : (
        <Suspense fallback={null}>
          <IntroductionRead plan={plan}>
            <Shared plan={plan} />
          </IntroductionRead>
        </Suspense>
      )}
    </Screen>
  );
}

function IntroductionFields({ plan }: { readonly plan: Plan }) {
  const { translating } = useTranslating();
  return (
    <>
      <TranslatingNotice />
      <Stack>
        <PublicText entity="plan" of={plan} field="introduction" rows={4} />
        <PublicText entity="plan" of={plan} field="monitoringArrangements" rows={5} />
        {!translating && <Shared plan={plan} />}
      </Stack>
    </>
  );
}

/** Whether the reviewers may read the draft: the lead says so, and an editor reads it. */
function Shared({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation(['fields', 'common']);
  const mayShare = useMay().edit('plan', plan.id, 'sharedWithReviewers');
  if (mayShare) return <PlanYesNo entity="plan" of={plan} field="sharedWithReviewers" />;
  return (
    <Suspense fallback={null}>
      <OneFact name={t('fields:plan.sharedWithReviewers')}>
        {t(plan.sharedWithReviewers ? 'common:yes' : 'common:no')}
      </OneFact>
    </Suspense>
  );
}
