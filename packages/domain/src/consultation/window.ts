import { addDays, londonInstant, type CalendarDate } from '../calendar/date.ts';

/** The last minute of a day that a consultation can close on: 23:59. */
export const LAST_MINUTE = 1439;

/** From when to when comments are taken. */
export interface Window {
  readonly opensOn: CalendarDate;
  readonly closesOn: CalendarDate;
  /** Minutes after midnight in Europe/London at which it closes on its last day; null as the day ends. */
  readonly closesMinute: number | null;
}

/**
 * - `draft`: not opened by the lead: contributors have nothing to see
 * - `waiting`: opened, and its first day is to come
 * - `open` · `closed`
 */
export type WindowState = 'draft' | 'waiting' | 'open' | 'closed';

/** The first instant that comments are taken, in milliseconds since 1970, UTC. */
export const opensAt = ({ opensOn }: Pick<Window, 'opensOn'>): number => londonInstant(opensOn, 0);

/** The first instant that they no longer are. */
export const closesAt = ({ closesOn, closesMinute }: Omit<Window, 'opensOn'>): number =>
  closesMinute === null
    ? londonInstant(addDays(closesOn, 1), 0)
    : londonInstant(closesOn, Math.floor(closesMinute / 60), closesMinute % 60);

/** Where a consultation stands at an instant; null is one that was not opened. */
export function stateOf(window: Window | null, at: number): WindowState {
  if (window === null) return 'draft';
  if (at < opensAt(window)) return 'waiting';
  return at < closesAt(window) ? 'open' : 'closed';
}
