import { compareDates, daysBetween, type CalendarDate } from '../calendar/date.ts';
import { workingDayBefore } from '../calendar/working-days.ts';
import type { authorityDateKinds } from '../plan/choices.ts';
import { nearness } from './table.ts';
import type { DeadlineFacts } from './facts.ts';

export type AuthorityDateKind = (typeof authorityDateKinds)[number];

/** Council papers are published this many clear working days before the meeting. */
export const PAPERS_CLEAR_DAYS = 3;

/** One of the authority's own dates. Nobody records what met it, so once its day is over it has `passed`. */
export interface AuthorityDateState {
  /** The entry in the plan; null for the papers' default day, which nobody entered. */
  readonly id: string | null;
  /** Null while the person entering it has not said. */
  readonly kind: AuthorityDateKind | null;
  readonly name: string;
  readonly due: CalendarDate | null;
  /** Worked out from the presentation, not entered. */
  readonly byDefault: boolean;
  readonly status: 'notSet' | 'upcoming' | 'dueSoon' | 'dueToday' | 'passed';
  readonly daysRemaining: number | null;
}

/**
 * The last day to publish papers for a meeting: neither that day nor the meeting's is counted, and three working days
 * lie between. Null where bank holidays are not known that far.
 */
export function papersDueFor(meeting: CalendarDate): CalendarDate | null {
  const day = workingDayBefore(meeting, PAPERS_CLEAR_DAYS + 1);
  return day.known ? day.date : null;
}

/**
 * The authority's own dates, in the order entered. The council papers have a day by default, from the presentation: in
 * an entry of theirs that has no day, or in a line of their own where there is no entry and the presentation is set.
 */
export function authorityDateStates(facts: DeadlineFacts, today: CalendarDate): AuthorityDateState[] {
  const meeting = facts.review.presentedOn;
  const papers = meeting === null ? null : papersDueFor(meeting);
  const entered = facts.authorityDates.map(({ id, kind, name, on }) => {
    const byDefault = kind === 'councilPapers' && on === null;
    return state({ id, kind, name, due: byDefault ? papers : on, byDefault }, today);
  });
  if (meeting === null || entered.some((date) => date.kind === 'councilPapers')) return entered;
  return [state({ id: null, kind: 'councilPapers', name: '', due: papers, byDefault: true }, today), ...entered];
}

/** Dates as they fall; those without a day last, and otherwise as they were entered. */
export const inDateOrder = <Dated extends { readonly on: CalendarDate | null }>(dates: readonly Dated[]): Dated[] =>
  dates.toSorted((a, b) =>
    a.on === null || b.on === null ? Number(a.on === null) - Number(b.on === null) : compareDates(a.on, b.on),
  );

/** The day of the papers the presentation is in: of several sets of council papers, the last by that day. */
export function papersForPresentation(dates: readonly AuthorityDateState[], facts: DeadlineFacts): CalendarDate | null {
  const meeting = facts.review.presentedOn;
  if (meeting === null) return null;
  return dates
    .filter((date) => date.kind === 'councilPapers')
    .map((date) => date.due)
    .reduce((last, due) => (due !== null && due <= meeting && (last === null || due > last) ? due : last), null);
}

function state(
  date: Pick<AuthorityDateState, 'id' | 'kind' | 'name' | 'due' | 'byDefault'>,
  today: CalendarDate,
): AuthorityDateState {
  const { due } = date;
  if (due === null) return { ...date, status: 'notSet', daysRemaining: null };
  const daysRemaining = daysBetween(today, due);
  return { ...date, status: daysRemaining < 0 ? 'passed' : nearness(daysRemaining), daysRemaining };
}
