import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { triageStandings } from '@cynllun/domain/consultation/triage';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Board } from '../../shared/list/Board.tsx';
import { useRows } from '../../shared/useRows.ts';
import { About, Came, CommentName, Consider, Standing, Who } from './commentParts.tsx';
import { CommentRow } from './CommentRow.ts';
import { PER_LANE, placeWith, useSought, type FoundProps } from './triaged.ts';
import { usePlaces } from './useConsultation.ts';

/** The same comments by how far they have come: new, being considered, answered; the first of each. */
export function CommentBoard({ found, onChanged }: FoundProps) {
  const { t } = useTranslation('triage');
  const { comments: place } = usePlaces();
  const sought = useSought();
  const rows = {
    new: useRows(CommentRow, found.new ?? []),
    considered: useRows(CommentRow, found.considered ?? []),
    answered: useRows(CommentRow, found.answered ?? []),
  };
  const counts = {
    new: found.newTotal ?? 0,
    considered: found.consideredTotal ?? 0,
    answered: found.answeredTotal ?? 0,
  };
  const shown = sought.standing === null ? triageStandings : [sought.standing];
  return (
    <Board
      narrowest="18rem"
      lanes={shown.map((standing) => ({
        key: standing,
        name: t(`standing.${standing}`),
        count: counts[standing],
        rows: rows[standing],
        empty: t('laneEmpty'),
        after: counts[standing] > PER_LANE && (
          <Rest>
            {t('laneFirst', { shown: PER_LANE })}{' '}
            <AppLink to={placeWith(place, sought, { standing, seen: 'table' })}>
              {t('laneRest', { standing: t(`standing.${standing}`), count: counts[standing] })}
            </AppLink>
          </Rest>
        ),
      }))}
      rowKey={({ id }) => id}
    >
      {(comment) => (
        <>
          <CommentName comment={comment} />
          <small>
            {comment.kind && `${t(`kind.${comment.kind}`)} · `}
            <About comment={comment} />
          </small>
          <small>
            <Who comment={comment} />
          </small>
          <small>
            <Came comment={comment} />
          </small>
          <Standing comment={comment} />
          <Consider comment={comment} onChanged={onChanged} />
        </>
      )}
    </Board>
  );
}

const Rest = styled('p')({ fontSize: '0.8125rem' });
