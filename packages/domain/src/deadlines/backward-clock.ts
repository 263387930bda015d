import { compareDates, type CalendarDate } from '../calendar/date.ts';
import { eventsOf, type PlanEvent } from '../stage/events.ts';
import { authorityDateStates, papersForPresentation, type AuthorityDateState } from './authority-dates.ts';
import { dueDay, type DueDay } from './due-day.ts';
import { isProposed } from './extension.ts';
import { standingFacts, type DeadlineFacts } from './facts.ts';
import { deadlineState, type DeadlineState } from './status.ts';
import { deadlines } from './table.ts';
import { againstPapers, responseRequests, type AgainstPapers, type ResponseRequest } from './written-response.ts';

/** One of the seven. */
export type DeadlineLine = DeadlineState & {
  readonly line: 'deadline';
  /** Null when it has no due day. */
  readonly dueDay: DueDay | null;
  /** Extensions proposed and not agreed, by id. */
  readonly proposedExtensionIds: readonly string[];
  /** Why it was late, where somebody said; empty otherwise. */
  readonly lateReason: string;
};

/** One of the authority's own. */
export type AuthorityLine = AuthorityDateState & { readonly line: 'authorityDate'; readonly dueDay: DueDay | null };

export type ClockLine = DeadlineLine | AuthorityLine;

/** Every date of a plan at `today`, earliest first and those not set last; on one day the seven come first. */
export interface BackwardClock {
  readonly lines: readonly ClockLine[];
  readonly responseRequests: readonly ResponseRequest[];
  /** The first draft's written response against the day of the council papers. */
  readonly responseAgainstPapers: AgainstPapers;
}

export function backwardClock(facts: DeadlineFacts, today: CalendarDate): BackwardClock {
  const own = authorityDateStates(facts, today);
  const seven = deadlineLines(facts, today);
  const response = seven.find((line) => line.deadline.code === 'writtenResponse');
  return {
    lines: [...seven, ...own.map(authorityLine)].sort((a, b) => compareDates(a.due ?? UNSET, b.due ?? UNSET)),
    responseRequests: responseRequests(standingFacts(facts, today)),
    responseAgainstPapers: response ? againstPapers(response, papersForPresentation(own, facts), today) : null,
  };
}

/** The seven in the table's order. */
export function deadlineLines(facts: DeadlineFacts, today: CalendarDate): DeadlineLine[] {
  const standing = standingFacts(facts, today);
  return deadlines.map((deadline) => {
    const state = deadlineState(deadline, facts, today);
    return {
      ...state,
      line: 'deadline',
      dueDay: state.due === null ? null : dueDay(state.due),
      proposedExtensionIds: facts.extensions
        .filter((extension) => extension.deadline === deadline.code && isProposed(extension, today))
        .map((extension) => extension.id),
      lateReason: lateReason(state, standing),
    };
  });
}

/** The reason given with the draft that met its deadline late. */
function lateReason({ deadline, status, metOn }: DeadlineState, standing: readonly PlanEvent[]): string {
  if (deadline.metBy !== 'draftSubmitted' || status !== 'metLate') return '';
  return eventsOf(standing, 'draftSubmitted').find((draft) => draft.on === metOn)?.lateReason ?? '';
}

const authorityLine = (date: AuthorityDateState): AuthorityLine => ({
  ...date,
  line: 'authorityDate',
  dueDay: date.due === null ? null : dueDay(date.due),
});

/** Sorts after every date. */
const UNSET = '~';
