import { useTranslation } from 'react-i18next';
import type { ReviewPeopleQuery } from '../../generated/graphql.ts';
import { useParams } from 'react-router';
import { ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { placeOf } from '../../shared/review/placeOf.ts';
import { PeopleSections } from './PeopleSections.tsx';
import { Vacancies } from './Vacancies.tsx';
import { Sentence } from '../../shared/words/Sentence.tsx';
import { useAsked } from '../../shared/useAsked.ts';
import { TextIn } from '../../shared/words/TextIn.tsx';

/** Who has a part in one review, and the posts on its actions that nobody holds. */
export function ReviewPeopleScreen() {
  const { t } = useTranslation(['people', 'home', 'common', 'errors']);
  const { reviewId = '' } = useParams();
  const { data, error, refetch } = useAsked<ReviewPeopleQuery>();
  const review = data?.review;
  return (
    <Screen
      title={t('people:title')}
      width="working"
      aside={
        review && (
          <ButtonLink to={placeOf(review)}>
            <TextIn text={review.name} blank={t('home:review.unnamed')} />
          </ButtonLink>
        )
      }
    >
      {review?.people ? (
        <>
          <p>
            <Sentence say={(quote) => t('people:ofReview', { name: quote(review.name) || t('home:review.unnamed') })} />
          </p>
          <PeopleSections
            people={review.people}
            over={{ organisationId: null, reviewId, kind: 'authority' }}
            among={{ organisationId: null, reviewId }}
          />
          <Vacancies review={review} />
        </>
      ) : (
        <>{data ? <p role="status">{t('people:notFound')}</p> : <Awaiting error={error} onTryAgain={refetch} />}</>
      )}
    </Screen>
  );
}
