import { useMemo } from 'react';
import { useParams } from 'react-router';
import type { Consultation } from '@cynllun/domain/consultation/consultation';
import { openingGaps, stopsOpening, type OpeningGap } from '@cynllun/domain/consultation/opening';
import { serverNow } from '../../shared/serverClock.ts';
import { useServerDay } from '../../shared/useServerDay.ts';
import { useSnapshot } from '../../shared/writing/useStore.ts';
import type { SetUpView } from './setUpStore.ts';

/** The consultation as its lead sees it, everything of theirs in it. */
export const useConsultation = (): Consultation => useSnapshot(({ root }) => root as Consultation);

export const useStanding = (): SetUpView['standing'] => useSnapshot(({ view }) => (view as SetUpView).standing);

export interface Readiness {
  readonly gaps: readonly OpeningGap[];
  /** Those that keep it from opening. */
  readonly stopping: readonly OpeningGap[];
}

/** What is not ready as it stands at this moment, letter by letter. */
export function useReadiness(): Readiness {
  const consultation = useConsultation();
  const { actions, reportPublished } = useStanding();
  const day = useServerDay();
  return useMemo(() => {
    // The day says when to look again; the minute is looked at with it.
    const now = day === '' ? 0 : serverNow();
    const gaps = openingGaps(consultation, { actions }, { now, reportPublished });
    return { gaps, stopping: stopsOpening(gaps, consultation) };
  }, [consultation, actions, reportPublished, day]);
}

/** The addresses of a consultation's pages, below the language. */
export function usePlaces() {
  const { planId = '', consultationId = '' } = useParams();
  const list = `/plans/${planId}/consultations`;
  const setUp = `${list}/${consultationId}`;
  return { planId, consultationId, list, setUp, preview: `${setUp}/preview`, comments: `${setUp}/comments` };
}
