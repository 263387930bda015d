import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { ConsultationCommentQuery } from '../../generated/graphql.ts';
import { useContributionsChanged } from '../../shared/comments/useContributionsChanged.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useAsked } from '../../shared/useAsked.ts';
import { CommentCard } from './CommentCard.tsx';
import { placeWith, useSought } from './triaged.ts';
import { usePlaces } from './useConsultation.ts';
import { useCommentPlace } from './useCommentPlace.ts';

/** One comment, whole: where one answers it and does all else with it, and goes on to the next that is looked for. */
export function CommentScreen() {
  const { t } = useTranslation('triage');
  const { comments } = usePlaces();
  const sought = useSought();
  const placeOf = useCommentPlace();
  const { data, error, refetch } = useAsked<ConsultationCommentQuery>();
  const triage = data?.consultationComments;
  const comment = triage?.comment;
  useContributionsChanged(triage ? [triage] : [], refetch);
  const { before, after } = triage?.beside ?? {};
  return (
    <Screen
      title={comment && triage ? t('titleOfOne', { number: comment.number, of: triage.number }) : t('title')}
      ground
    >
      <Ways aria-label={t('beside.label')}>
        <AppLink to={placeWith(comments, sought, { page: sought.page })}>{t('beside.all')}</AppLink>
        {before && <AppLink to={placeOf(before)}>{t('beside.before')}</AppLink>}
        {after && <AppLink to={placeOf(after)}>{t('beside.after')}</AppLink>}
      </Ways>
      {comment && triage ? (
        <CommentCard
          key={comment.id}
          comment={comment}
          number={comment.number}
          triage={triage}
          onChanged={() => void refetch()}
        />
      ) : data === undefined ? (
        <Awaiting error={error} onTryAgain={() => void refetch()} />
      ) : (
        <p>{t('notHere')}</p>
      )}
    </Screen>
  );
}

const Ways = styled('nav')({ display: 'flex', flexWrap: 'wrap', gap: '0.25rem 1.5rem', marginBlockEnd: '1rem' });
