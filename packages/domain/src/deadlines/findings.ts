import { BANK_HOLIDAYS_LAST_YEAR } from '../calendar/bank-holidays.ts';
import { addDays, compareDates, daysBetween, type CalendarDate } from '../calendar/date.ts';
import type { Finding } from '../plan/finding.ts';
import { path } from '../aggregate/path.ts';
import { backwardClock, type ClockLine } from './backward-clock.ts';
import { baseDates, type BaseDate } from './base-dates.ts';
import { isSealed, stageOf } from '../stage/stage.ts';
import { standingFacts, type DeadlineFacts } from './facts.ts';
import { EIGHT_WEEKS } from './table.ts';

/** What the rules have to say about a plan's dates at `today`. */
export function deadlineFindings(facts: DeadlineFacts, today: CalendarDate): Finding[] {
  const { lines } = backwardClock(facts, today);
  return [
    ...outOfOrder(facts),
    ...handoverTooSoon(facts),
    ...draftLate(facts, lines, today),
    ...bankHolidaysUnknown(facts, lines),
  ];
}

/** No base date should be earlier than the latest of those before it that are set; two on one day are in order. */
function outOfOrder({ review }: DeadlineFacts): Finding[] {
  const set = baseDates.flatMap((name) => (review[name] === null ? [] : [{ name, on: review[name] }]));
  return set.flatMap((later, index) => {
    const [earlier] = set.slice(0, index).toSorted((a, b) => compareDates(b.on, a.on));
    if (earlier === undefined || later.on >= earlier.on) return [];
    const params = { earlier: earlier.name, earlierOn: earlier.on, later: later.name, laterOn: later.on };
    return [{ ...advised('baseDates.outOfOrder', 'ours'), path: path('review', review.id, later.name), params }];
  });
}

/** The handover before the eight weeks for agreeing the final plan are over leaves less time than the source gives. */
function handoverTooSoon({ review }: DeadlineFacts): Finding[] {
  const { publishedOn, handoverOn } = review;
  if (publishedOn === null || handoverOn === null) return [];
  const earliest = addDays(publishedOn, EIGHT_WEEKS);
  if (handoverOn >= earliest) return [];
  const params = { handoverOn, earliest, days: daysBetween(handoverOn, earliest) };
  return [{ ...advised('baseDates.handoverTooSoon', 'S11'), path: path('review', review.id, 'handoverOn'), params }];
}

/**
 * The draft "normally" goes four weeks before, so sending it later asks for a reason at the draft gate: as long as one
 * can be sent. `params.extendedFrom` is the day by the rule, where the lead reviewer agreed to another.
 */
function draftLate(facts: DeadlineFacts, lines: readonly ClockLine[], today: CalendarDate): Finding[] {
  const { review } = facts;
  if (isSealed(stageOf(standingFacts(facts, today), review, today))) return [];
  return lines.flatMap((line): Finding[] => {
    if (line.line !== 'deadline' || line.deadline.code !== 'draftToLeadReviewer') return [];
    if (line.status !== 'overdue' || line.due === null || line.originalDue === null) return [];
    const extended = line.due === line.originalDue ? {} : { extendedFrom: line.originalDue };
    return [
      {
        code: 'deadlines.draftLate',
        severity: 'required',
        gate: 'draft',
        source: line.deadline.source,
        path: path('review', review.id, line.deadline.from),
        params: { due: line.due, days: line.daysLate, ...extended },
      },
    ];
  });
}

/** Said once, at the first date whose bank holidays we do not hold, so that nobody takes silence for a working day. */
function bankHolidaysUnknown({ review }: DeadlineFacts, lines: readonly ClockLine[]): Finding[] {
  const line = lines.find(({ dueDay }) => dueDay?.bankHolidaysKnown === false);
  if (line === undefined || line.due === null) return [];
  const params = { on: line.due, lastYear: BANK_HOLIDAYS_LAST_YEAR };
  return [{ ...advised('deadlines.bankHolidaysUnknown', 'ours'), path: pathOf(line, review.id), params }];
}

function pathOf(line: ClockLine, reviewId: string): string {
  if (line.line === 'deadline') return path('review', reviewId, line.deadline.from);
  return line.id === null
    ? path('review', reviewId, 'presentedOn' satisfies BaseDate)
    : path('authorityDate', line.id, 'on');
}

const advised = (code: string, source: string) => ({ code, severity: 'advised', gate: null, source }) as const;
