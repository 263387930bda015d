import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { baseDates } from '@cynllun/domain/deadlines/base-dates';
import { set } from '@cynllun/domain/plan/edit';
import { otherLanguage, type Language } from '@cynllun/domain/text/language';
import { path } from '@cynllun/domain/aggregate/path';
import { CheckField } from '../../shared/form/CheckField.tsx';
import { Fields } from '../../shared/form/Form.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { ButtonLink } from '../../shared/layout/AppLink.tsx';
import { announce } from '../../shared/layout/announcements.ts';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useMay, usePlan, usePlanView } from '../../shared/plan/source/usePlan.ts';
import { useEdit, useStore } from '../../shared/writing/useStore.ts';
import { BaseDateField } from './BaseDateField.tsx';
import { DraftingLanguage } from './DraftingLanguage.tsx';
import { InspectoratesSection } from './InspectoratesSection.tsx';
import { RecommendationsSection } from './RecommendationsSection.tsx';

/** What was set up, to be changed: saved as each field is left, like the rest of the plan. */
export function ReviewSettingsScreen() {
  const { t } = useTranslation('setup');
  const { review, draftingLanguage } = usePlan();
  const { viewerCan } = usePlanView();
  return (
    <Screen
      title={t('settings.title')}
      aside={
        viewerCan.peopleManage && <ButtonLink to={`/reviews/${review.id}/people`}>{t('settings.people')}</ButtonLink>
      }
    >
      <p>{t('settings.intro')}</p>
      <Fields>
        <NameField language={draftingLanguage} />
        <NameField language={otherLanguage(draftingLanguage)} />
        <DraftingLanguage />
        <InspectoratesSection />
        <section aria-labelledby="base-dates">
          <Typography variant="h2" id="base-dates">
            {t('settings.dates')}
          </Typography>
          <p>{t('datesIntro')}</p>
          <Dates>
            {baseDates.map((name) => (
              <BaseDateField key={name} name={name} />
            ))}
          </Dates>
        </section>
        <RecommendationsSection />
        <ShareSection />
      </Fields>
    </Screen>
  );
}

/** The name in one of the two languages. */
function NameField({ language }: { readonly language: Language }) {
  const { t } = useTranslation(['fields', 'plan']);
  const { review } = usePlan();
  const id = path('review', review.id, 'name');
  const edit = useEdit();
  const { flush } = useStore();
  return (
    <TextField
      id={language === review.name.original ? id : `${id}.${language}`}
      lang={language}
      label={t('plan:translate.inLanguage', {
        label: t('fields:review.name'),
        language: t(`plan:translate.${language}`),
      })}
      readOnly={!useMay().edit('review', review.id, 'name')}
      value={review.name[language]}
      onChange={(event) =>
        edit(set('review', review.id, { name: { [language]: event.target.value } }), { typing: true })
      }
      onBlur={flush}
    />
  );
}

/** Whether the reviewers read along [S6]: for the plan lead to say. */
function ShareSection() {
  const { t } = useTranslation('setup');
  const { id, sharedWithReviewers } = usePlan();
  const edit = useEdit();
  const mayShare = useMay().edit('plan', id, 'sharedWithReviewers');
  const share = (shared: boolean) => {
    edit(set('plan', id, { sharedWithReviewers: shared }));
    announce(t(shared ? 'settings.shared' : 'settings.unshared'));
  };
  return (
    <section aria-labelledby="sharing">
      <Typography variant="h2" id="sharing">
        {t('settings.shareTitle')}
      </Typography>
      {mayShare ? (
        <CheckField
          id={path('plan', id, 'sharedWithReviewers')}
          label={t('settings.share')}
          hint={t('settings.shareHint')}
          checked={sharedWithReviewers}
          onChange={(event) => share(event.target.checked)}
        />
      ) : (
        <p>{t(sharedWithReviewers ? 'settings.shared' : 'settings.unshared')}</p>
      )}
    </section>
  );
}

/** Beside one another where there is room. */
const Dates = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(14rem, 100%), 1fr))',
  gap: '0 1rem',
});
