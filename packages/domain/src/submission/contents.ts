import type { CalendarDate } from '../calendar/date.ts';
import { consultedBy, type ConsultationSummary } from '../consultation/summary.ts';
import type { Plan } from '../plan/plan.ts';
import { hasAgreed, isEmptyBody } from '../rules/partner-gaps.ts';
import { isEmptyCostLine, isEmptyIndicator } from '../rules/subjects.ts';
import { isBlank } from '../text/text.ts';

/** What is in a plan, in numbers, for whoever is about to send it. */
export interface PlanContents {
  readonly recommendations: number;
  /** With an action, or with a reason why there is none. */
  readonly recommendationsAnswered: number;
  readonly actions: number;
  /** Those that answer no recommendation. */
  readonly additionalActions: number;
  readonly indicators: number;
  /** With a number to reach, a figure to start from and a day. */
  readonly measurableIndicators: number;
  /** Whole pence. */
  readonly cost: number;
  /** Of it, what is not confirmed or has no source. */
  readonly unconfirmedCost: number;
  /** The financial years in which costs fall, by their first calendar year, in order. */
  readonly costYears: readonly number[];
  readonly actionsWithinExistingResources: number;
  readonly partnerBodies: number;
  readonly partnerBodiesAgreed: number;
  /** Meetings that were held by `today`, and consultations that had opened. */
  readonly consultationsHeld: number;
}

/** @param summaries of its consultations, as they stood then */
export function contentsOf(plan: Plan, summaries: readonly ConsultationSummary[], today: CalendarDate): PlanContents {
  const ids = new Set(plan.recommendations.map(({ id }) => id));
  const answers = plan.actions.map(({ recommendationIds }) => recommendationIds.filter((id) => ids.has(id)));
  const answered = new Set(answers.flat());
  const indicators = plan.actions.flatMap((action) => action.indicators.filter((one) => !isEmptyIndicator(one)));
  const costLines = plan.actions.flatMap((action) => action.costLines.filter((one) => !isEmptyCostLine(one)));
  const bodies = plan.actions.flatMap((action) => action.partnerBodies.filter((one) => !isEmptyBody(one)));
  const sum = (lines: typeof costLines) => lines.reduce((total, { amount }) => total + (amount ?? 0), 0);
  return {
    recommendations: plan.recommendations.length,
    recommendationsAnswered: plan.recommendations.filter(
      ({ id, noActionReason }) => answered.has(id) || !isBlank(noActionReason),
    ).length,
    actions: plan.actions.length,
    additionalActions: answers.filter((of) => of.length === 0).length,
    indicators: indicators.length,
    measurableIndicators: indicators.filter(
      ({ target, baseline, targetOn }) => target !== null && baseline !== null && targetOn !== null,
    ).length,
    cost: sum(costLines),
    unconfirmedCost: sum(costLines.filter((line) => !line.confirmed || isBlank(line.fundingSource))),
    costYears: [...new Set(costLines.flatMap(({ financialYear }) => financialYear ?? []))].toSorted((a, b) => a - b),
    actionsWithinExistingResources: plan.actions.filter((action) => action.withinExistingResources).length,
    partnerBodies: bodies.length,
    partnerBodiesAgreed: bodies.filter((body) => hasAgreed(body, today)).length,
    consultationsHeld:
      consultedBy(summaries, today).consultations.reduce(
        (sum, { opensOn, meetings }) => sum + meetings.length + (opensOn !== null && opensOn <= today ? 1 : 0),
        0,
      ) +
      // As versions of before have it.
      plan.consultationEvents.filter(({ heldOn }) => heldOn !== null && heldOn <= today).length,
  };
}
