import type { CalendarDate } from '../calendar/date.ts';
import type { Cell } from './cell.ts';
import { readDates, type DatesProposal } from './read-dates.ts';
import { asValue, unread, type Choice, type Reading, type ValueProposal } from './reading.ts';

/** Reads the one day in a cell; a stretch of time is no day, and its two ends are offered. */
export function readDay(cell: Cell): Reading<ValueProposal<CalendarDate>> {
  const { proposal, choices, ...rest } = readDates(cell, 'endsOn');
  const days = proposal === null ? [] : daysOf(proposal);
  const [day] = days;
  if (days.length > 1) return unread('severalDates', {}, days.map(theDay));
  const offered = choices.flatMap(({ code, proposal: dates }) =>
    daysOf(dates).map((each) => ({ code, proposal: asValue(each) })),
  );
  return { ...rest, proposal: day === undefined ? null : asValue(day), choices: offered };
}

const daysOf = ({ startsOn, endsOn }: DatesProposal): readonly CalendarDate[] =>
  [startsOn, endsOn].filter((day) => day !== null);

const theDay = (day: CalendarDate): Choice<ValueProposal<CalendarDate>> => ({ code: 'theDay', proposal: asValue(day) });
