import { addDays } from '../calendar/date.ts';
import { readSpan, type Span } from './day.ts';
import { MONTH } from './months.ts';
import { proposed, unread, type Choice, type Reading } from './reading.ts';
import type { DateRole, DatesProposal } from './read-dates.ts';

const SEPARATOR = /\s*(?:-+>?|→|–|[/&]|\b(?:or|neu|up to|through to|to|until|till|thru|hyd at|hyd|tan|i)\b(?!\S))\s*/g;
const LEAD = /^(?:between|from|start(?:ing|s)?|o|rhwng|ers)[: ]+/;

/**
 * Reads `Apr 2027 - Dec 2027`, `o Ebrill 2027 i Ragfyr 2027`, `1-30 June 2027`: the first day of the one to the last of
 * the other. A side that leaves out its month or year has the other's. Null where folded words are no range.
 */
export function readRange(folded: string, role: DateRole): Reading<DatesProposal> | null {
  const words = folded.replace(LEAD, '').replace(/\b(?:and|a)\b/, (and) => (LEAD.test(folded) ? '-' : and));
  for (const match of [...words.matchAll(SEPARATOR)].slice(0, 12)) {
    const left = words.slice(0, match.index);
    const right = words.slice(match.index + match[0].length).replace(/^(?:the )?end (?:of )?|^ddiwedd |^diwedd /, '');
    const reading = readSides(left, right, (sides) => (isEither(match[0], sides, role) ? eitherOf(sides, role) : null));
    if (reading) return reading;
  }
  return null;
}

/** `Sep/Oct 2027` names no start; nor does `Sep-Oct 2027`, of months that follow each other, where one day is asked for. */
const isEither = (separator: string, { start, end }: Sides, role: DateRole): boolean =>
  /[/&]|or|neu/.test(separator) ||
  (role !== 'timescale' &&
    /^\s*[-–]\s*$/.test(separator) &&
    start.first !== start.last &&
    addDays(start.last, 1) === end.first);

/** Two dates that may be a start and an end, or one that was left open: offered each way. */
function eitherOf({ start, end }: Sides, role: DateRole): Reading<DatesProposal> {
  const one = (span: Span): Choice<DatesProposal> => ({
    code: span.first === span.last ? 'theDay' : 'endOfMonth',
    proposal: role === 'startsOn' ? { ...NO_DATES, startsOn: span.first } : { ...NO_DATES, endsOn: span.last },
  });
  return unread('severalDates', {}, [one(start), one(end), { code: 'range', proposal: dates(start, end) }]);
}

const OR_AGAIN = /\s*[/|\n(]\s*/g;

/**
 * Reads one date that is written twice, as a plan in two languages does: `31 Mawrth 2027 / 31 March 2027`. Null where
 * the two are not the same.
 */
export function readTwice(
  folded: string,
  readOne: (words: string) => Reading<DatesProposal> | null,
): Reading<DatesProposal> | null {
  const words = folded.replace(/\)$/, '');
  for (const match of [...words.matchAll(OR_AGAIN)].slice(0, 12)) {
    const [left, right] = [words.slice(0, match.index), words.slice(match.index + match[0].length)];
    const second = readOne(right)?.proposal;
    const first = second && readOne(completed(left, right))?.proposal;
    if (first && first.startsOn === second.startsOn && first.endsOn === second.endsOn) return proposed(second);
  }
  return null;
}

/** The days on either side of a separator. */
interface Sides {
  readonly start: Span;
  readonly end: Span;
}

function readSides(
  left: string,
  right: string,
  ask: (sides: Sides) => Reading<DatesProposal> | null,
): Reading<DatesProposal> | null {
  const end = readSpan(right);
  if (!end) return null;
  const whole = completed(left, right);
  const start = readSpan(whole) ?? readSpan(left);
  if (!start) return null;
  const wrong = start.problem ?? end.problem;
  if (wrong) return unread(wrong.code, wrong.params);
  if (!start.span || !end.span) return null;
  const sides = { start: start.span, end: end.span };
  const either = ask(sides);
  if (either) return either;
  if (start.span.first <= end.span.last) return proposed(dates(start.span, end.span));
  const earlier = whole === left ? null : yearBefore(whole);
  return unread('endBeforeStart', {}, [
    { code: 'range', proposal: dates(earlier ?? end.span, earlier ? end.span : start.span) },
  ]);
}

/** `Nov - Feb 2028`: the start has the end's year only because it names none of its own. */
function yearBefore(words: string): Span | null {
  const before = words.replace(/\d{4}$|\d\d$/, (year) => String(Number(year) - 1).padStart(year.length, '0'));
  return readSpan(before)?.span ?? null;
}

/** The left side with the year, or the month and year, that only the right side names: `Apr` - `Dec 2027`. */
function completed(left: string, right: string): string {
  const year = /(?:\d{4}|'?\d\d)$/.exec(right)?.[0];
  if (year === undefined) return left;
  if (new RegExp(`^(?:\\d{1,2}(?:st|nd|rd|th)? (?:of |o )?)?${MONTH}$`).test(left)) return `${left} ${year}`;
  const monthAndYear = new RegExp(
    `^\\d{1,2}(?:st|nd|rd|th|ain|af|eg|fed|ed)? ?(${MONTH}[ .,-]*${year}|[./-]\\d{1,2}[./-]${year})$`,
  ).exec(right)?.[1];
  return monthAndYear && /^\d{1,2}(?:st|nd|rd|th|ain|af|eg|fed|ed)?$/.test(left) ? `${left} ${monthAndYear}` : left;
}

const NO_DATES: DatesProposal = { kind: 'dates', startsOn: null, endsOn: null };
const dates = (start: Span, end: Span): DatesProposal => ({ kind: 'dates', startsOn: start.first, endsOn: end.last });
