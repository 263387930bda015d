import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { languages, type Language } from '@cynllun/domain/text/language';
import { graphql } from '../../generated/index.ts';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import { usePlan, usePlanView } from '../../shared/plan/source/usePlan.ts';
import { useStore } from '../../shared/writing/useStore.ts';

const ChangeDraftingLanguage = graphql(`
  mutation ChangeDraftingLanguage($input: ChangeDraftingLanguageInput!) {
    changeDraftingLanguage(input: $input) {
      __typename
      ...Problems
    }
  }
`);

/** The language that texts start in: changed by whoever set the plan up, as long as it is drafted. */
export function DraftingLanguage() {
  const { viewerCan } = usePlanView();
  return viewerCan.recommendationsSetUp ? <Choice /> : <Told />;
}

function Told() {
  const { t } = useTranslation('setup');
  const { draftingLanguage } = usePlan();
  return (
    <div>
      <Typography variant="h2">{t('draftingLanguage')}</Typography>
      <p>
        {t(`language.${draftingLanguage}`)}. {t('draftingLanguageSet')}
      </p>
    </div>
  );
}

function Choice() {
  const { t } = useTranslation('setup');
  const { id: planId, draftingLanguage } = usePlan();
  const store = useStore();
  const { send, problems } = useSend(ChangeDraftingLanguage);
  const change = async (language: Language) => {
    store.flush();
    const done = await send({ planId, language, requestId: newId() });
    if (done) announce(t('draftingLanguageChanged', { language: t(`language.${language}`) }));
    store.refresh();
  };
  return (
    <div>
      <RadioField
        name="draftingLanguage"
        label={t('draftingLanguage')}
        hint={t('draftingLanguageChange')}
        options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={draftingLanguage}
        onChange={(language) => void change(language)}
      />
      {problems.length > 0 && (
        <Alert severity="error" role="alert">
          {problems.map(({ words }) => (
            <p key={words}>{words}</p>
          ))}
        </Alert>
      )}
    </div>
  );
}
