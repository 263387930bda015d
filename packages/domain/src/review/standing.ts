import { addDays, compareDates, daysBetween, type CalendarDate } from '../calendar/date.ts';
import { authorityDateStates, type AuthorityDateState } from '../deadlines/authority-dates.ts';
import { deadlineLines, type DeadlineLine } from '../deadlines/backward-clock.ts';
import { happenedTo, type DeadlineFacts } from '../deadlines/facts.ts';
import { statusOf, type DeadlineStatus } from '../deadlines/status.ts';
import type { DeadlineCode } from '../deadlines/table.ts';
import { currentEvents } from '../stage/current-events.ts';
import { isSealed, stageOf } from '../stage/stage.ts';
import { transitionAt, type Stage } from '../stage/transitions.ts';
import { waitingOn, waitingSince, type WaitedFor, type WaitingOn } from '../stage/waiting-on.ts';

/**
 * Where a review stands: its stage, on whom it waits and its deadlines, and nothing of what its plan says. True from
 * the day it was worked out to `validUntil` (null: always) while nobody changes the plan.
 */
export interface ReviewStanding {
  readonly stage: Stage;
  readonly waitingOn: WaitingOn & {
    /** The day since which it has; null where no day is known. */
    readonly since: CalendarDate | null;
    /** What the authority does all the same, while an extension waits for its answer; left out where that is nothing. */
    readonly meanwhile?: WaitedFor;
  };
  /** The seven, in the table's order. */
  readonly deadlines: readonly StandingDeadline[];
  /** The day of the next deadline that is open, or past and not met; null where none has a day. */
  readonly nextDue: CalendarDate | null;
  /** The next of the authority's own dates that has not passed; null where none has a day. */
  readonly nextOwnDate: StandingOwnDate | null;
  readonly validUntil: CalendarDate | null;
}

/** One of the authority's own dates: the day, what it is for, and its name where the kind does not say it. */
export interface StandingOwnDate extends Pick<AuthorityDateState, 'kind' | 'name'> {
  readonly due: CalendarDate;
}

/** What stays true of a deadline from day to day. */
export interface StandingDeadline {
  readonly code: DeadlineCode;
  readonly by: 'authority' | 'leadReviewer';
  /** By the rule, without any extension; null when its base date is not set. */
  readonly originalDue: CalendarDate | null;
  readonly due: CalendarDate | null;
  readonly metOn: CalendarDate | null;
}

/** @param proposedOn the day on which each extension was proposed, by its id: the plan's log says it, the plan does not */
export function reviewStanding(
  facts: DeadlineFacts,
  today: CalendarDate,
  proposedOn: ReadonlyMap<string, CalendarDate> = new Map(),
): ReviewStanding {
  const events = happenedTo(facts);
  const stage = stageOf(events, facts.review, today);
  const lines = deadlineLines(facts, today);
  const deadlines = lines.map(({ deadline, originalDue, due, metOn }) => ({
    code: deadline.code,
    by: deadline.by,
    originalDue,
    due,
    metOn,
  }));
  const nextOwnDate = firstOwnDate(facts, today);
  const step = waitingOn(stage, events, today);
  return {
    stage,
    waitingOn: waitingForExtension(lines, stage, step, proposedOn) ?? {
      ...step,
      since: waitingSince(events, facts.review, today),
    },
    deadlines,
    nextDue: nextDeadline(deadlines)?.due ?? null,
    nextOwnDate,
    validUntil: earlier(dayBefore(firstTurn(facts, today)), nextOwnDate?.due ?? null),
  };
}

/** Null where no extension waits for an answer. Of several, the one proposed first says since when. */
function waitingForExtension(
  lines: readonly DeadlineLine[],
  stage: Stage,
  step: WaitingOn,
  proposedOn: ReadonlyMap<string, CalendarDate>,
): ReviewStanding['waitingOn'] | null {
  const waiting = lines.filter((line) => waitsForExtension(line, stage));
  if (waiting.length === 0) return null;
  const days = waiting.flatMap(({ proposedExtensionIds }) =>
    proposedExtensionIds.flatMap((id) => proposedOn.get(id) ?? []),
  );
  const since = days.toSorted()[0] ?? null;
  const isTheirs = (step.on === 'authority' || step.on === 'both') && step.for !== null;
  return { on: 'leadReviewer', for: 'extensionAgreed', since, ...(isTheirs && { meanwhile: step.for }) };
}

/**
 * A proposal waits for the lead reviewer's answer while its deadline is not met: before the seal whichever deadline it
 * is, and from then on the one whose step comes next. What was never met before the seal is history by then.
 */
const waitsForExtension = ({ deadline, metOn, proposedExtensionIds }: DeadlineLine, stage: Stage): boolean =>
  proposedExtensionIds.length > 0 &&
  metOn === null &&
  (!isSealed(stage) || (transitionAt(stage, deadline.metBy)?.to ?? null) !== null);

/** The earliest deadline that has a day and is not met, also when that day has passed. */
export function nextDeadline<D extends Pick<StandingDeadline, 'due' | 'metOn'>>(deadlines: readonly D[]): D | null {
  const open = deadlines.filter(({ due, metOn }) => due !== null && metOn === null);
  const [next] = open.toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
  return next ?? null;
}

function firstOwnDate(facts: DeadlineFacts, today: CalendarDate): StandingOwnDate | null {
  const dated = authorityDateStates(facts, today).flatMap(({ kind, name, due, status }) =>
    due === null || status === 'passed' ? [] : [{ kind, name, due }],
  );
  return dated.toSorted((a, b) => compareDates(a.due, b.due))[0] ?? null;
}

/** What changes from day to day. `daysRemaining` is negative once the day has passed, null when met or not set. */
export interface DeadlineToday {
  readonly status: DeadlineStatus;
  readonly daysRemaining: number | null;
  readonly daysLate: number;
}

export function deadlineToday(
  { originalDue, due, metOn }: Omit<StandingDeadline, 'code' | 'by'>,
  today: CalendarDate,
): DeadlineToday {
  return {
    status: statusOf({ due, metOn, extended: due !== originalDue }, today),
    daysRemaining: due === null || metOn !== null ? null : daysBetween(today, due),
    daysLate: due === null ? 0 : Math.max(0, daysBetween(due, metOn ?? today)),
  };
}

/** The first day after `today` on which something dated ahead begins to count. */
function firstTurn(facts: DeadlineFacts, today: CalendarDate): CalendarDate | null {
  const counting = [
    facts.review.publishedOn,
    ...facts.deadlineRecords.map(({ on }) => on),
    ...facts.extensions.map(({ agreedOn }) => agreedOn),
    ...currentEvents(facts.events).map(({ on }) => on),
  ];
  const [first] = counting.filter((day): day is CalendarDate => day !== null && day > today).toSorted();
  return first ?? null;
}

/** Null is later than any day. */
const earlier = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
  a === null || (b !== null && b < a) ? b : a;

const dayBefore = (day: CalendarDate | null): CalendarDate | null => (day === null ? null : addDays(day, -1));
