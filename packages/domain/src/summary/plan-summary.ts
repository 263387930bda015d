import type { CalendarDate } from '../calendar/date.ts';
import type { Plan } from '../plan/plan.ts';
import type { Finding } from '../plan/finding.ts';
import { blocking } from '../rules/findings.ts';
import { noFacts, type GateFacts } from '../rules/gate-facts.ts';
import { rulesVersion } from '../rules/version.ts';
import { standingFacts } from '../deadlines/facts.ts';
import { stageOf } from '../stage/stage.ts';
import { owedByDuty, type Duty } from './duties.ts';
import { nextGate, progress, type Gate } from './progress.ts';
import { costTotals } from './totals.ts';
import { validUntil } from './valid-until.ts';

/** What a portfolio shows of a plan without opening it: plain data, to be kept beside the plan. */
export interface PlanSummary {
  /** The plan's write that it was made from, and the rules. */
  readonly sequence: number;
  readonly rulesVersion: number;
  /** The last day on which it is true if nobody changes the plan; null: every day. */
  readonly validUntil: CalendarDate | null;
  readonly recommendations: number;
  /** Recommendations with an action, or with a reason why not. */
  readonly answered: number;
  readonly actions: number;
  readonly required: number;
  readonly advised: number;
  /** Findings that stop each gate. */
  readonly blockingDraft: number;
  readonly blockingFinal: number;
  /** How many findings of each code; a code without any is not there. */
  readonly byCode: Readonly<Record<string, number>>;
  /** How far the plan is from the gate it comes to next. */
  readonly next: { readonly gate: Gate; readonly met: number; readonly missing: number };
  /** How many things owe each duty of actions; a duty that nothing owes is not there. */
  readonly owed: Readonly<Partial<Record<Duty, number>>>;
  /** Whole pence. */
  readonly cost: number;
}

/**
 * Sums a plan up at `today`, with what the rules had to say of it that day.
 * @param facts that it turns on by days beside the plan
 * @param gate against which it is counted: unless given, the one that a draft at its stage comes to next
 */
export function planSummary(
  plan: Plan,
  findings: readonly Finding[],
  today: CalendarDate,
  gate: Gate = nextGate(stageOf(standingFacts(plan, today), plan.review, today)),
  facts: Pick<GateFacts, 'consultations'> = noFacts,
): PlanSummary {
  const byCode = countBy(findings.map(({ code }) => code));
  const { met, missing } = progress(plan, findings, gate);
  const required = findings.filter(({ severity }) => severity === 'required').length;
  return {
    sequence: plan.sequence,
    rulesVersion,
    validUntil: validUntil(plan, findings, today, facts),
    recommendations: plan.recommendations.length,
    answered: plan.recommendations.length - (byCode['recommendation.unanswered'] ?? 0),
    actions: plan.actions.length,
    required,
    advised: findings.length - required,
    blockingDraft: blocking(findings, 'draft').length,
    blockingFinal: blocking(findings, 'final').length,
    byCode,
    next: { gate, met, missing },
    owed: owedByDuty(plan, findings),
    cost: costTotals(plan).all.total,
  };
}

function countBy(codes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
