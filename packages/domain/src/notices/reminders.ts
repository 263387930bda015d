import type { Role } from '../access/roles.ts';
import { addDays, compareDates, daysBetween, type CalendarDate } from '../calendar/date.ts';
import type { StandingDeadline } from '../review/standing.ts';
import { deadlines, type DeadlineCode } from '../deadlines/table.ts';
import type { Act } from './acts.ts';
import { noticeRule, type NoticeKind, type NoticeParams } from './notices.ts';

/** Days before a deadline on which whoever has to act is reminded of it. */
export const REMINDED_BEFORE = [30, 14, 7, 1] as const;
/** So many days later a reminder still goes, where the program did not run on its day. */
export const CATCHES_UP = 2;
/** So many days after it was missed that is still told. */
export const TOLD_MISSED = 7;

/** Whether a notice is of a date, and of nothing that somebody did. */
export const isReminder = (kind: NoticeKind): boolean => kind === 'dateComing' || kind === 'dateMissed';

type Deadline = Pick<StandingDeadline, 'code' | 'due' | 'metOn'>;
type By = StandingDeadline['by'];

/**
 * The reminders of one plan's deadlines on a day, extensions honoured, since they are in `due`. Of one deadline there is at most one, and it is the same
 * one on each day on which it may still go; what has no day or was met has none.
 */
export const remindersOn = (states: readonly Deadline[], today: CalendarDate): readonly Act[] =>
  states.flatMap(({ code, due, metOn }): Act[] => {
    if (due === null || metOn !== null) return [];
    const days = daysBetween(today, due);
    const params = { deadline: code, day: due };
    if (days < 0) return days < -TOLD_MISSED ? [] : [{ kind: 'dateMissed', about: `${code} ${due}`, params }];
    const before = REMINDED_BEFORE.findLast((one) => days <= one && days >= Math.max(0, one - CATCHES_UP));
    return before === undefined ? [] : [{ kind: 'dateComing', about: `${code} ${due} ${before}`, params }];
  });

/** A reminder that goes on a later day, if its deadline is neither met nor moved by then. */
export interface ReminderAhead {
  readonly on: CalendarDate;
  readonly deadline: DeadlineCode;
  readonly due: CalendarDate;
}

/** The reminders of one plan's deadlines after a day, the earliest first: those of the day itself are given. */
export const remindersAfter = (states: readonly Deadline[], today: CalendarDate): readonly ReminderAhead[] =>
  states
    .flatMap(({ code: deadline, due, metOn }) =>
      due === null || metOn !== null
        ? []
        : REMINDED_BEFORE.map((days) => ({ on: addDays(due, -days), deadline, due })).filter(({ on }) => on > today),
    )
    .toSorted((one, other) => compareDates(one.on, other.on));

/** Whoever has to act. */
const toldOfComing: Readonly<Record<By, readonly Role[]>> = {
  authority: ['lead', 'editor'],
  leadReviewer: ['leadReviewer'],
};
/** Of one that was missed both sides hear. */
const toldOfMissed: Readonly<Record<By, readonly Role[]>> = {
  authority: ['lead', 'editor', 'leadReviewer'],
  leadReviewer: ['lead', 'leadReviewer'],
};

/** Who is told a notice of some kind, by the roles they hold over the plan; none where it is told to whoever was given a role. */
export function rolesTold(kind: NoticeKind, deadline: DeadlineCode | undefined): readonly Role[] {
  const { tells } = noticeRule(kind);
  const by = deadlines.find(({ code }) => code === deadline)?.by;
  if (by !== undefined && kind === 'dateComing') return toldOfComing[by];
  if (by !== undefined && kind === 'dateMissed') return toldOfMissed[by];
  return typeof tells === 'string' ? [] : tells;
}

/** Whether a reminder that waits still says something: its deadline is open and due on that day, and a day that comes has not passed. */
export function isStillDue(
  { kind, deadline, day }: { readonly kind: NoticeKind } & NoticeParams,
  states: readonly Deadline[],
  today: CalendarDate,
): boolean {
  const found = states.find(({ code }) => code === deadline);
  if (found === undefined || found.metOn !== null || found.due === null || found.due !== day) return false;
  return kind === 'dateMissed' || found.due >= today;
}
