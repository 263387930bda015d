import type { CalendarDate } from '../calendar/date.ts';
import type { BaseDates } from '../deadlines/base-dates.ts';
import { responseRequests } from '../deadlines/written-response.ts';
import { standingEvents, type PlanEvent, type PlanEventKind } from './events.ts';
import { handoverAwaited } from './handover.ts';
import { stages, transitions, type Stage } from './transitions.ts';

/**
 * Where a plan stands at `today`. Worked out from what happened, whatever the order it was recorded in: nobody sets it.
 * Later days do not count, nor do withdrawn drafts.
 */
export function stageOf(
  events: readonly PlanEvent[],
  baseDates: Pick<BaseDates, 'publishedOn'>,
  today: CalendarDate,
): Stage {
  const happened = kindsThatMove(standingEvents(events, today));
  if (isReportPublished(events, baseDates, today)) happened.add('reportPublished');
  return transitions.reduce<Stage>(
    (stage, { event, from, to }) => (to !== null && happened.has(event) && from.includes(stage) ? to : stage),
    'arrangements',
  );
}

/**
 * The report is public once its publication is recorded or its day has come. A plan not yet presented stays where it
 * is: that the report is out says nothing of how far the plan has got.
 */
export const isReportPublished = (
  events: readonly PlanEvent[],
  { publishedOn }: Pick<BaseDates, 'publishedOn'>,
  today: CalendarDate,
): boolean =>
  (publishedOn !== null && publishedOn <= today) ||
  standingEvents(events, today).some((event) => event.kind === 'reportPublished');

/** From agreement on titles, dates, costs and people are sealed: changing one is a variation. */
export const isSealed = (stage: Stage): boolean => stages.indexOf(stage) >= stages.indexOf('agreed');

/** A response moves the plan only when it answers the latest draft; one to an older draft leaves the latest waiting. */
function kindsThatMove(standing: readonly PlanEvent[]): Set<PlanEventKind> {
  const kinds = new Set(standing.map((event) => event.kind));
  if (handoverAwaited(standing).length === 0) kinds.add('handoverAcknowledged');
  if (responseRequests(standing).at(-1)?.answeredOn === null) kinds.delete('responseIssued');
  return kinds;
}
