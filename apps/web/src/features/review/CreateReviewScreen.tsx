import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '../../generated/index.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { Screen } from '../../shared/layout/Screen.tsx';
import { inLanguage } from '../../shared/words/language.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { CreateReviewForm } from './CreateReviewForm.tsx';

const SetUpFor = graphql(`
  query SetUpFor {
    home {
      authorities {
        id
        nameEn
        nameCy
      }
    }
  }
`);

/** Sets up a review: the plan that will answer it, its dates and its recommendations, saved as one. */
export function CreateReviewScreen() {
  const { t } = useTranslation(['setup', 'common', 'errors']);
  const { data, error } = useQuery(SetUpFor, { fetchPolicy: 'network-only' });
  const navigate = useNavigate();
  const language = useLanguage();
  const authorities = data?.home?.authorities;
  const goToPlan = (planId: string) => {
    announce(t('setup:created'));
    void navigate(inLanguage(language, `/plans/${planId}`));
  };
  return (
    <Screen title={t('setup:title')}>
      {authorities === undefined && <p role="status">{t(error ? 'errors:unreachable' : 'common:loading')}</p>}
      {authorities?.length === 0 && <p>{t('setup:notAllowed')}</p>}
      {authorities !== undefined && authorities.length > 0 && (
        <CreateReviewForm authorities={authorities} onCreated={goToPlan} />
      )}
    </Screen>
  );
}
