import type { CalendarDate } from '../calendar/date.ts';
import type { Cell } from './cell.ts';
import { readDates, type DatesProposal } from './read-dates.ts';
import { unread, type Choice, type Reading } from './reading.ts';

/** The day of a figure: of the baseline, or the one by which to reach the target. */
export interface DayProposal {
  readonly kind: 'day';
  readonly on: CalendarDate;
}

/** Reads the one day in a cell; a stretch of time is no day, and its two ends are offered. */
export function readDay(cell: Cell): Reading<DayProposal> {
  const { proposal, choices, ...rest } = readDates(cell, 'endsOn');
  const days = proposal === null ? [] : daysOf(proposal);
  const [day] = days;
  if (days.length > 1) return unread('severalDates', {}, days.map(theDay));
  const offered = choices.flatMap(({ code, proposal: dates }) =>
    daysOf(dates).map((each) => ({ code, proposal: asDay(each) })),
  );
  return { ...rest, proposal: day === undefined ? null : asDay(day), choices: offered };
}

const daysOf = ({ startsOn, endsOn }: DatesProposal): readonly CalendarDate[] =>
  [startsOn, endsOn].filter((day) => day !== null);

const asDay = (on: CalendarDate): DayProposal => ({ kind: 'day', on });
const theDay = (on: CalendarDate): Choice<DayProposal> => ({ code: 'theDay', proposal: asDay(on) });
