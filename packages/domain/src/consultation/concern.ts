import { bankHolidayOn } from '../calendar/bank-holidays.ts';
import { addDays, isWeekend, londonDate, londonInstant, type CalendarDate } from '../calendar/date.ts';
import type { Comment } from './consultation.ts';

type Concern = Comment['concerns'][number];

/** The hour in Wales at which a working day ends: whoever was told has been silent for it (ours). */
export const WORKING_DAY_ENDS = 17;

/** In years whose bank holidays are not known each weekday is one: the next is told sooner, never later. */
const isWorkingDay = (day: CalendarDate): boolean => !isWeekend(day) && bankHolidayOn(day) === null;

/** The first end of a working day after an instant, in milliseconds since 1970, UTC. */
export function workingDayEndsAfter(at: number): number {
  for (let day = londonDate(at); ; day = addDays(day, 1)) {
    const end = londonInstant(day, WORKING_DAY_ENDS);
    if (end > at && isWorkingDay(day)) return end;
  }
}

/** Whether the working day of an instant is still to end: in an evening, on a weekend or a bank holiday there is none. */
const isInWorkingDay = (at: number): boolean => londonDate(workingDayEndsAfter(at)) === londonDate(at);

/**
 * How many contacts are told of a concern by an instant, where nobody takes it up: the first at once, the next as each working
 * day ends. Of one that is raised while there is no working day two are told at once: no evening, weekend or bank holiday
 * passes over a concern that only one person knows of.
 * @param raisedAt and `at` in milliseconds since 1970, UTC
 */
export function contactsToldBy(raisedAt: number, at: number): number {
  let count = isInWorkingDay(raisedAt) ? 1 : 2;
  for (let end = workingDayEndsAfter(raisedAt); end <= at; end = workingDayEndsAfter(end)) count += 1;
  return count;
}

/** Who is to be told of a concern now, and who is next. */
export interface Telling {
  readonly now: readonly string[];
  /** Null where it was taken up, or everybody was told; `at` in milliseconds since 1970, UTC. */
  readonly next: { readonly personId: string; readonly at: number } | null;
}

/**
 * Whom a concern is told to at an instant, and whom after that.
 * @param contacts people, in the order in which they are told
 */
export function tellingOf(
  concern: Pick<Concern, 'on' | 'minute' | 'told' | 'acknowledgements'>,
  contacts: readonly string[],
  at: number,
): Telling {
  if (concern.acknowledgements.length > 0) return { now: [], next: null };
  const told = new Set(concern.told.map(({ personId }) => personId));
  const untold = contacts.filter((personId) => !told.has(personId));
  const raisedAt = instantOf(concern) ?? at;
  const now = untold.slice(0, Math.max(0, contactsToldBy(raisedAt, at) - told.size));
  const personId = untold[now.length];
  if (personId === undefined) return { now, next: null };
  let end = workingDayEndsAfter(at);
  while (contactsToldBy(raisedAt, end) <= told.size + now.length) end = workingDayEndsAfter(end);
  return { now, next: { personId, at: end } };
}

/** When an entry of a concern was made, in milliseconds since 1970, UTC; null where it says no day. */
export const instantOf = ({ on, minute }: Pick<Concern, 'on' | 'minute'>): number | null =>
  on === null ? null : londonInstant(on, Math.floor((minute ?? 0) / 60), (minute ?? 0) % 60);
