import type { ConsultationSummary } from '../consultation/summary.ts';
import { addDays, type CalendarDate } from '../calendar/date.ts';
import { deadlineLines } from '../deadlines/backward-clock.ts';
import type { Finding } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';
import { noFacts, type GateFacts } from '../rules/gate-facts.ts';
import { currentEvents } from '../stage/current-events.ts';

/**
 * The last day on which the findings of a plan stay as they are at `today` if nobody changes it; null where no day
 * changes them. It may be earlier than need be, never later.
 */
export function validUntil(
  plan: Plan,
  findings: readonly Finding[],
  today: CalendarDate,
  { consultations }: Pick<GateFacts, 'consultations'> = noFacts,
): CalendarDate | null {
  // The number of days late goes up by one each day.
  if (findings.some(({ code }) => code === 'deadlines.draftLate')) return today;
  const [next] = [...turningDays(plan, today), ...(consultations ?? []).flatMap(heldOn)]
    .filter((day) => day > today)
    .sort();
  return next === undefined ? null : addDays(next, -1);
}

/** A meeting that is to come counts from its day. */
const heldOn = ({ meetings }: ConsultationSummary): CalendarDate[] => meetings.flatMap(({ on }) => on ?? []);

/** The days on which something begins to count, or the draft begins to be late. No other deadline makes a finding. */
function turningDays(plan: Plan, today: CalendarDate): CalendarDate[] {
  const counting = [
    ...plan.actions.flatMap(({ partnerBodies }) => partnerBodies.map(({ agreedOn }) => agreedOn)),
    ...plan.extensions.map(({ agreedOn }) => agreedOn),
    ...currentEvents(plan.events).map(({ on }) => on),
  ];
  const late = deadlineLines(plan, today)
    .filter(({ deadline }) => deadline.code === 'draftToLeadReviewer')
    .map(({ due }) => (due === null ? null : addDays(due, 1)));
  return [...counting, ...late].filter((day) => day !== null);
}
