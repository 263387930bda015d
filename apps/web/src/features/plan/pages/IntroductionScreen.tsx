import { useTranslation } from 'react-i18next';
import { Screen } from '../../../shared/layout/Screen.tsx';
import { usePlan } from '../../../shared/plan/usePlan.ts';
import { PlanYesNo } from '../fields/ChoiceFields.tsx';
import { PublicText } from '../fields/PublicText.tsx';
import { TranslateToggle, TranslatingNotice } from '../fields/TranslateToggle.tsx';
import { useTranslating } from '../fields/useTranslating.ts';
import { Stack, Tools } from '../Part.tsx';

/** What the plan is for, and how it is monitored as a whole. */
export function IntroductionScreen() {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  const { translating } = useTranslating();
  return (
    <Screen title={t('pages.introduction')} width="working">
      <Tools>
        <TranslateToggle />
      </Tools>
      <TranslatingNotice />
      <Stack>
        <PublicText entity="plan" of={plan} field="introduction" rows={4} />
        <PublicText entity="plan" of={plan} field="monitoringArrangements" rows={5} />
        {!translating && <PlanYesNo entity="plan" of={plan} field="sharedWithReviewers" />}
      </Stack>
    </Screen>
  );
}
