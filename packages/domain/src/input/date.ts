import type { CalendarDate } from '../calendar/date.ts';
import { readSpan } from '../reading/day.ts';
import { MONTH } from '../reading/months.ts';
import { readDates } from '../reading/read-dates.ts';
import type { ProblemCode } from '../reading/reading.ts';
import { fold, tidy } from '../reading/tidy.ts';
import { notUnderstood, understood, type InputCode, type Understood } from './understood.ts';

/** Mawrth 31 is 31 March without its year, or March 2031 without its day; Mar 99 can only be the second. */
const dayOrYear = new RegExp(`^${MONTH}[ .]+(?:[012]?\\d|3[01])$`);

/**
 * A day as people type it, the day first, in English or Welsh: `1.4.27`, `31/03/2027`, `31 Mawrth 2027`, `2027-03-31`.
 * A month, a quarter or a range is no day: the days it may mean are offered.
 */
export function readDate(typed: string): Understood<CalendarDate, InputCode | ProblemCode> {
  const folded = fold(tidy(typed)).replace(/^(\d{1,2}) (\d{1,2}) (\d{4}|\d\d)$/, '$1.$2.$3');
  if (folded === '') return understood<CalendarDate>(null);
  if (dayOrYear.test(folded)) return notUnderstood('dayOrYearMissing');
  const span = readSpan(folded)?.span;
  if (!span) return readOther(typed);
  if (span.first === span.last) return understood(span.first);
  return notUnderstood('dayMissing', {}, [span.first, span.last]);
}

/** The same words in a cell of an import would be refused or proposed for the same reason. */
function readOther(typed: string): Understood<CalendarDate, InputCode | ProblemCode> {
  const { proposal, problem, choices } = readDates(typed, 'endsOn');
  const proposals = proposal === null ? choices.map((choice) => choice.proposal) : [proposal];
  const days = proposals.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]).filter((day) => day !== null);
  const code = problem?.code ?? (days.length > 1 ? 'severalDates' : 'dateAmongWords');
  return notUnderstood(code, problem?.params, days);
}
