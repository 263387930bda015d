import { useEffect, useRef } from 'react';
import { styled } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslation } from 'react-i18next';
import type { ConsultationCommentsQuery } from '../../generated/graphql.ts';
import { useContributionsChanged } from '../../shared/comments/useContributionsChanged.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Details } from '../../shared/layout/Details.tsx';
import { Paper, Screen } from '../../shared/layout/Screen.tsx';
import { Pages } from '../../shared/list/Pages.tsx';
import { WaySwitch } from '../../shared/list/WaySwitch.tsx';
import { useAsked } from '../../shared/useAsked.ts';
import { CommentBoard } from './CommentBoard.tsx';
import { CommentFilters } from './CommentFilters.tsx';
import { CommentTable } from './CommentTable.tsx';
import { PER_PAGE, placeWith, useSought, waysToSee, type Comments, type FoundProps } from './triaged.ts';
import { usePlaces } from './useConsultation.ts';

/**
 * What was contributed to a consultation, for whoever reads and answers it: what is looked for, and how it is shown, is in the
 * address. It comes as people send it.
 */
export function CommentsScreen() {
  const { t } = useTranslation('triage');
  const { list, setUp, comments: place } = usePlaces();
  const { data, previousData, error, refetch } = useAsked<ConsultationCommentsQuery>();
  const found = (data ?? previousData)?.consultationComments;
  useContributionsChanged(found ? [found] : [], refetch);
  useArrivals(found?.tally.total);
  const sought = useSought();
  const ways = waysToSee.map((seen) => ({
    way: seen,
    words: t(`seen.${seen}`),
    to: placeWith(place, sought, { seen }),
    isHere: sought.seen === seen,
  }));
  const isKnown = data !== undefined || previousData !== undefined;
  return (
    <Screen
      title={found ? t('titleOf', { number: found.number }) : t('title')}
      facts={found && found.tally.total > 0 && <Facts tally={found.tally} />}
      aside={found && found.tally.total > 0 && <WaySwitch label={t('ways')} ways={ways} />}
      ground
      width="working"
    >
      <p>
        <AppLink to={list}>{t('back')}</AppLink> ·{' '}
        <AppLink to={`${setUp}/meetings`}>{t('meetings.toMeetings')}</AppLink> ·{' '}
        <AppLink to={`${setUp}/entered`}>{t('meetings.toEntered')}</AppLink>
      </p>
      {found && found.tally.total > 0 ? (
        <Found found={found} onChanged={refetch} />
      ) : isKnown ? (
        <p>{t('none')}</p>
      ) : (
        <Awaiting error={error} onTryAgain={() => void refetch()} />
      )}
    </Screen>
  );
}

/** Says that comments came while somebody is on the page: they stand there without the page being loaded again. */
function useArrivals(total: number | undefined): void {
  const { t } = useTranslation('triage');
  const known = useRef(total);
  useEffect(() => {
    const came = total === undefined || known.current === undefined ? 0 : total - known.current;
    known.current = total;
    if (came > 0) announce(t('came', { count: came }));
  }, [total, t]);
}

/** How many wait for what, each the way to those. */
function Facts({ tally }: Pick<Comments, 'tally'>) {
  const { t } = useTranslation('triage');
  const { comments: place } = usePlaces();
  const sought = useSought();
  const everything = { ...sought, words: '', about: '', kind: null, group: null, language: null, way: null } as const;
  const toStanding = (standing: 'new' | 'considered' | 'answered') =>
    placeWith(place, everything, { standing, mark: null });
  const toMark = (mark: 'toAdmit' | 'toRelease') => placeWith(place, everything, { standing: null, mark });
  return (
    <>
      {(['new', 'considered', 'answered'] as const).map((standing) => (
        <AppLink key={standing} to={toStanding(standing)}>
          {t(`facts.${standing}`, { count: tally[standing] })}
        </AppLink>
      ))}
      {(['toAdmit', 'toRelease'] as const).map(
        (mark) =>
          tally[mark] > 0 && (
            <AppLink key={mark} to={toMark(mark)}>
              {t(`facts.${mark}`, { count: tally[mark] })}
            </AppLink>
          ),
      )}
    </>
  );
}

function Found({ found, onChanged }: FoundProps) {
  const { t } = useTranslation('triage');
  const { comments: place } = usePlaces();
  const sought = useSought();
  const isNarrow = useMediaQuery('(max-width: 45rem)');
  const filters = <CommentFilters abouts={found.abouts} />;
  const pages = Math.max(1, Math.ceil(found.total / PER_PAGE));
  return (
    <Paper>
      {isNarrow ? <Details summary={t('filter.title')}>{filters}</Details> : filters}
      <Line role="status">{found.total === 0 ? t('noneSuch') : t('found', { count: found.total })}</Line>
      {found.total > 0 && found.comments && <CommentTable found={found} onChanged={onChanged} pages={pages} />}
      {found.total > 0 && found.new && <CommentBoard found={found} onChanged={onChanged} />}
      {sought.seen === 'table' && (
        <Pages
          label={t('pages')}
          page={sought.page}
          pages={pages}
          placeOf={(page) => placeWith(place, sought, { page })}
        />
      )}
    </Paper>
  );
}

const Line = styled('p')({ marginBlock: '0 0.75rem' });
