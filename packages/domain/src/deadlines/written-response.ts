import { compareDates, type CalendarDate } from '../calendar/date.ts';
import { eventsOf, type PlanEvent } from '../stage/events.ts';

/** A draft the lead reviewer was sent, which asks for a written response [S7]. */
export interface ResponseRequest {
  readonly version: number;
  readonly openedOn: CalendarDate;
  /** The day of the response to this version, or null while it is awaited. */
  readonly answeredOn: CalendarDate | null;
  /** Only the first draft's response has a due day; each later draft asks without one. */
  readonly hasDeadline: boolean;
}

/** The requests that stand, by version. `standing` is what `standingEvents` gives: withdrawn drafts ask for nothing. */
export function responseRequests(standing: readonly PlanEvent[]): ResponseRequest[] {
  const responses = eventsOf(standing, 'responseIssued').sort((a, b) => compareDates(a.on, b.on));
  return eventsOf(standing, 'draftSubmitted')
    .sort((a, b) => a.version - b.version)
    .map((draft, index) => ({
      version: draft.version,
      openedOn: draft.on,
      answeredOn: responses.find((response) => response.version === draft.version)?.on ?? null,
      hasDeadline: index === 0,
    }));
}

/**
 * Councillors read the council papers, so a written response later than the papers reaches them too late.
 * - `inTime`: it came, or is due, by the day of the papers
 * - `mayBeLate`: it is awaited, and its due day is later than the papers
 * - `late`: it came after the papers, or has not come and the papers are out
 * - null: one of the two days is not set
 */
export type AgainstPapers = 'inTime' | 'mayBeLate' | 'late' | null;

export function againstPapers(
  response: { readonly due: CalendarDate | null; readonly metOn: CalendarDate | null },
  papersOn: CalendarDate | null,
  today: CalendarDate,
): AgainstPapers {
  if (papersOn === null || (response.due === null && response.metOn === null)) return null;
  if ((response.metOn ?? today) > papersOn) return 'late';
  if (response.metOn === null && response.due !== null && response.due > papersOn) return 'mayBeLate';
  return 'inTime';
}
