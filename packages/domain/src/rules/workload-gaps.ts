import { monthOf, type CalendarMonth } from '../calendar/date.ts';
import { path } from '../aggregate/path.ts';
import type { Action } from '../plan/plan.ts';
import type { Gap, RuleContext } from './rule.ts';
import { isBackward } from './date-gaps.ts';

/** More actions than this ending in one month, and more than one in three of all, is bunching: every plan's 31 March. */
export const MOST_ENDING_IN_A_MONTH = 5;
export const MOST_ENDING_ONE_IN = 3;
/** More actions than this running in one month is too many for one person to answer for. */
export const MOST_RUNNING_FOR_ONE_PERSON = 8;

interface EndMonth {
  readonly month: CalendarMonth;
  readonly ending: readonly [Action, ...Action[]];
}

/** The months in which some action ends, with those actions in order. */
export function endMonths({ plan }: RuleContext): readonly EndMonth[] {
  const byMonth = groupBy(plan.actions, ({ endsOn }) => (endsOn === null ? null : monthOf(endsOn)));
  return Array.from(byMonth, ([month, ending]) => ({ month, ending }));
}

/** The cursor goes to the end of the first of them. `params.count` of `params.total` end in `params.month`, `YYYY-MM`. */
export function bunched({ month, ending }: EndMonth, { plan }: RuleContext): Gap | null {
  const count = ending.length;
  const total = plan.actions.length;
  if (count <= MOST_ENDING_IN_A_MONTH || count * MOST_ENDING_ONE_IN <= total) return null;
  return {
    path: path('action', ending[0].id, 'endsOn'),
    params: { month, count, total, most: MOST_ENDING_IN_A_MONTH, oneIn: MOST_ENDING_ONE_IN },
  };
}

interface AccountablePerson {
  readonly personId: string;
  readonly actions: readonly [Action, ...Action[]];
}

/** The people accountable for actions of the plan, each with theirs in order. */
export function accountablePeople({ plan }: RuleContext): readonly AccountablePerson[] {
  const byPerson = groupBy(plan.actions, ({ accountablePersonId }) => accountablePersonId);
  return Array.from(byPerson, ([personId, actions]) => ({ personId, actions }));
}

/**
 * Said once of a person, at their busiest month: `params.count` actions run in `params.month`, the earliest such month.
 * `params.personId` is whose name the words need.
 */
export function overloaded({ personId, actions }: AccountablePerson): Gap | null {
  const busiest = busiestMonth(actions);
  const [first] = busiest.running;
  if (first === undefined || busiest.running.length <= MOST_RUNNING_FOR_ONE_PERSON) return null;
  return {
    path: path('action', first.id, 'accountablePersonId'),
    params: { personId, month: busiest.month, count: busiest.running.length, most: MOST_RUNNING_FOR_ONE_PERSON },
  };
}

/** The number running only grows where something starts, so only those months need a look. */
function busiestMonth(actions: readonly Action[]): { month: CalendarMonth; running: readonly Action[] } {
  const starts = new Set(actions.flatMap(({ startsOn }) => (startsOn === null ? [] : [monthOf(startsOn)])));
  return [...starts]
    .sort()
    .map((month) => ({ month, running: actions.filter((action) => runsIn(action, month)) }))
    .reduce((most, next) => (next.running.length > most.running.length ? next : most), { month: '', running: [] });
}

/** Whether an action runs on some day of a month. One without a start or an end cannot be said to. */
export function runsIn(action: Action, month: CalendarMonth): boolean {
  const { startsOn, endsOn } = action;
  if (startsOn === null || endsOn === null || isBackward(action)) return false;
  return monthOf(startsOn) <= month && month <= monthOf(endsOn);
}

function groupBy(actions: readonly Action[], keyOf: (action: Action) => string | null) {
  const groups = new Map<string, [Action, ...Action[]]>();
  for (const action of actions) {
    const key = keyOf(action);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [action]);
    else group.push(action);
  }
  return groups;
}
