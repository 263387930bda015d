import { useTranslation } from 'react-i18next';
import { path } from '@cynllun/domain/aggregate/path';
import type { Plan } from '@cynllun/domain/plan/plan';
import { DocumentSheet } from '../../../shared/plan/document/DocumentSheet.tsx';
import { Fact, Facts } from '../../../shared/plan/document/Facts.tsx';
import { Said } from '../../../shared/plan/document/Said.tsx';
import { Screen } from '../../../shared/layout/Screen.tsx';
import { useMay, usePlan } from '../../../shared/plan/source/usePlan.ts';
import { PlanYesNo } from '../fields/ChoiceFields.tsx';
import { PublicText } from '../fields/PublicText.tsx';
import { TranslateToggle, TranslatingNotice } from '../fields/TranslateToggle.tsx';
import { useTranslating } from '../fields/useTranslating.ts';
import { Stack } from '../Part.tsx';
import { WholePlanLink } from '../WholePlanLink.tsx';

/** What the plan is for, and how it is monitored as a whole. */
export function IntroductionScreen() {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  const mayEdit = useMay().edit('plan', plan.id, 'introduction');
  return (
    <Screen title={t('pages.introduction')} aside={mayEdit ? <TranslateToggle /> : <WholePlanLink />} width="working">
      {mayEdit ? <IntroductionFields plan={plan} /> : <IntroductionRead plan={plan} />}
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
    <Facts>
      <Fact name={t('fields:plan.sharedWithReviewers')}>
        {t(plan.sharedWithReviewers ? 'common:yes' : 'common:no')}
      </Fact>
    </Facts>
  );
}

/** For whoever may not change it, laid out for reading. */
function IntroductionRead({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation(['fields', 'common']);
  return (
    <DocumentSheet>
      <Facts>
        {(['introduction', 'monitoringArrangements'] as const).map((field) => (
          <Fact
            key={field}
            name={t(`fields:plan.${field}`)}
            notes={[field === 'introduction' ? 'summary' : 'monitoring']}
          >
            <Said words={plan[field]} at={path('plan', plan.id, field)} />
          </Fact>
        ))}
      </Facts>
      <Shared plan={plan} />
    </DocumentSheet>
  );
}
