import { useTranslation } from 'react-i18next';
import type { SetUpForQuery } from '../../generated/graphql.ts';
import { useNavigate } from 'react-router';
import { announce } from '../../shared/layout/announcements.ts';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { inLanguage } from '../../shared/words/language.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { useViewer } from '../../shared/viewer.ts';
import type { CreatedReview } from './useCreateReview.ts';
import { useAsked } from '../../shared/useAsked.ts';
import { CreateReviewForm } from './CreateReviewForm.tsx';

/** Sets up a review: the plan that will answer it, its dates and its recommendations, saved as one. */
export function CreateReviewScreen() {
  const { t } = useTranslation(['setup', 'common', 'errors']);
  const { data, error, refetch } = useAsked<SetUpForQuery>();
  const navigate = useNavigate();
  const language = useLanguage();
  const authorities = data?.home?.authorities;
  // An administrator may not read the plan.
  const isAdministrator = useViewer()?.roles.some(({ role }) => role === 'administrator') ?? false;
  const goThere = ({ reviewId, planId }: CreatedReview) => {
    announce(t('setup:created'));
    void navigate(inLanguage(language, isAdministrator ? `/reviews/${reviewId}` : `/plans/${planId}`));
  };
  return (
    <Screen title={t('setup:title')}>
      {authorities === undefined && <Awaiting error={error} onTryAgain={refetch} />}
      {authorities?.length === 0 && <p>{t('setup:notAllowed')}</p>}
      {authorities !== undefined && authorities.length > 0 && (
        <CreateReviewForm
          authorities={authorities}
          inspectorates={isAdministrator ? (data?.home?.inspectorates ?? []) : []}
          onCreated={goThere}
        />
      )}
    </Screen>
  );
}
