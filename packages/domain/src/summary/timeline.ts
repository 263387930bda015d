import { monthOf, monthsOf, type CalendarMonth } from '../calendar/date.ts';
import type { Action, Plan } from '../plan/plan.ts';
import { runsIn } from '../rules/workload-gaps.ts';

export interface TimelineMonth {
  /** `YYYY-MM`. */
  readonly month: CalendarMonth;
  /** Ids of actions, in the plan's order. */
  readonly starting: readonly string[];
  /** On some day of the month; those starting and ending in it as well. */
  readonly running: readonly string[];
  readonly ending: readonly string[];
}

export interface Timeline {
  /** Every month from the first start or end to the last, those in which nothing happens as well. */
  readonly months: readonly TimelineMonth[];
  /** Actions without a start or an end, or with an end before their start: they run in no month. */
  readonly notPlaced: readonly string[];
}

/** A plan's actions by month. */
export function timeline({ actions }: Pick<Plan, 'actions'>): Timeline {
  const days = actions
    .flatMap(({ startsOn, endsOn }) => [startsOn, endsOn])
    .filter((day) => day !== null)
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  const months = first === undefined || last === undefined ? [] : monthsOf(first, last);
  const placed = months.map((month) => ({
    month,
    starting: idsWhere(actions, ({ startsOn }) => startsOn !== null && monthOf(startsOn) === month),
    running: idsWhere(actions, (action) => runsIn(action, month)),
    ending: idsWhere(actions, ({ endsOn }) => endsOn !== null && monthOf(endsOn) === month),
  }));
  const running = new Set(placed.flatMap((month) => month.running));
  return { months: placed, notPlaced: idsWhere(actions, ({ id }) => !running.has(id)) };
}

const idsWhere = (actions: readonly Action[], holds: (action: Action) => boolean): readonly string[] =>
  actions.filter(holds).map(({ id }) => id);
