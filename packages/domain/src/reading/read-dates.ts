import type { CalendarDate } from '../calendar/date.ts';
import { isDateCell, cellWords, type Cell, type DateCell } from './cell.ts';
import { serialDate } from './day-number.ts';
import { findDays, findMonths, readSpan, type Span, type SpanReading } from './day.ts';
import { readRange, readTwice } from './date-range.ts';
import { guarded, proposed, unread, type Choice, type Reading } from './reading.ts';
import { fold, tidy } from './tidy.ts';
import { vagueMeanings } from './vague-date.ts';

/** What a column of dates is about: the start, the end, or the time an action takes. */
export type DateRole = 'startsOn' | 'endsOn' | 'timescale';

export interface DatesProposal {
  readonly kind: 'dates';
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
}

/**
 * Reads a cell of dates, the day first, in English or Welsh. A month alone counts from its first day as a start and to
 * its last as an end. A quarter, a season or a year is never made into a day: it stays as words, with choices [S13].
 */
export function readDates(cell: Cell, role: DateRole): Reading<DatesProposal> {
  if (isDateCell(cell) && cell.shown === undefined) return answer(readSpan(cell.date) ?? NO_DATE, role);
  if (isDateCell(cell)) return readShown(cell, role);
  return guarded(tidy(cellWords(cell)), (words) => readWords(fold(words), role));
}

/** What a cell shows is what is read; where that is no date, the date behind it is offered. */
function readShown(cell: DateCell, role: DateRole): Reading<DatesProposal> {
  const read = readDates(cellWords(cell), role);
  const { span } = readSpan(cell.date) ?? NO_DATE;
  return read.proposal || !span ? read : { ...read, choices: [...read.choices, choice('theDay', span, role)] };
}

function readWords(folded: string, role: DateRole): Reading<DatesProposal> {
  const serial = serialDate(folded);
  if (serial) return unread('dayNumber', {}, [choice('dayNumber', { first: serial, last: serial }, role)]);
  const meanings = vagueMeanings(folded);
  if (meanings) {
    const choices = meanings.map(({ code, span }) => choice(code, span, role));
    return unread('dateVague', {}, choices);
  }
  const plain = (words: string) => readPlain(words, role);
  return plain(folded) ?? readTwice(folded, plain) ?? readRange(folded, role) ?? readAmongWords(folded, role);
}

const STARTS =
  /^(?:(?:starting|starts|start|commencing|with effect from|wef|from|since|as of|yn dechrau|dechrau|o|ers)[: ]+)+/;
/** Done by a day is when it should be; done on a day is when it was, and no end that anyone plans. */
const ENDS =
  /^(?:(?:to be (?:completed?|achieved|done|implemented)|(?:completed?|achieved|done|implemented)(?=[: ]+(?:by|before|no later|not later|erbyn)\b)|completion|due|target(?: date)?|deadline|by|before|no later than|not later than|until|till|the end of|end of|end|erbyn|cyn|ddiwedd|diwedd|hyd|tan|(?:i'w )?(?:cwblhau|gwblhau)|dim hwyrach na)[: ]+)+/;
const WITHIN = /^(?:in|during|within|yn ystod|yng|yn|ym) /;

function readPlain(folded: string, role: DateRole): Reading<DatesProposal> | null {
  const started = folded.replace(STARTS, '').replace(/ (?:onwards?|on|ymlaen)$/, '');
  const from = started === folded ? null : readSpan(started);
  if (from) return answer(from, 'startsOn');
  const inside = readSpan(folded.replace(WITHIN, ''));
  if (inside) return answer(inside, role);
  const by = readSpan(folded.replace(ENDS, ''));
  return by && answer(by, endIn(role));
}

/** "By March" says an end, whatever the column. */
const endIn = (role: DateRole): DateRole => (role === 'startsOn' ? 'endsOn' : role);

function answer(reading: SpanReading, role: DateRole): Reading<DatesProposal> {
  if (reading.span) return proposed(asDates(reading.span, role));
  const choices = reading.meant ? [choice(reading.meant.code, reading.meant.span, role)] : [];
  return unread(reading.problem.code, reading.problem.params, choices);
}

const NO_DATE: SpanReading = { span: null, problem: { code: 'dateNotRead', params: {} }, meant: null };

/** Dates inside other words are offered and not proposed: the words may say that the date was, slipped or depends. */
function readAmongWords(folded: string, role: DateRole): Reading<DatesProposal> {
  const days = findDays(folded);
  const found = days.length > 0 ? days : findMonths(folded);
  const wrong = found.find(({ reading }) => reading.problem)?.reading;
  if (wrong && found.length === 1) return answer(wrong, role);
  const choices = found.flatMap(({ reading }) => (reading.span ? [choice('theDay', reading.span, role)] : []));
  if (choices.length > 1) return unread('severalDates', {}, choices);
  return choices.length === 1 ? unread('dateAmongWords', {}, choices) : unread('dateNotRead');
}

const choice = (code: Choice<DatesProposal>['code'], span: Span, role: DateRole): Choice<DatesProposal> => ({
  code,
  proposal: asDates(span, role),
});

const asDates = (span: Span, role: DateRole): DatesProposal =>
  role === 'startsOn'
    ? { kind: 'dates', startsOn: span.first, endsOn: null }
    : { kind: 'dates', startsOn: null, endsOn: span.last };
