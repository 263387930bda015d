import type { Finding } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';
import { blocking } from '../rules/findings.ts';
import { stages, type Stage } from '../stage/transitions.ts';
import { duties, dutyOf, owners } from './duties.ts';

export const gates = ['draft', 'final'] as const;
export type Gate = (typeof gates)[number];

/** The gate that a plan comes to next: the draft's, and once one is before the lead reviewer, the Council's. */
export const nextGate = (stage: Stage): Gate =>
  stages.indexOf(stage) < stages.indexOf('submitted') ? 'draft' : 'final';

/** How far a plan is from a gate. */
export interface Progress {
  readonly met: number;
  readonly missing: number;
  /** What is missing, by the recommendation, action or other thing it is in; nothing where nothing is. */
  readonly missingIn: ReadonlyMap<string, number>;
}

/** What the final gate asks of the plan itself. */
const ofThePlan: readonly string[] = ['monitoring.stakeholdersMissing', 'consultation.missing'];

/**
 * An action is counted by its duties, however many indicators and costs it has, and a recommendation that nothing
 * answers lacks all that an action owes: so a plan is never worse for having been begun. What nobody has to write (that
 * an action stands somewhere, that a day has not passed) counts only where it is missing.
 */
export function progress(plan: Plan, findings: readonly Finding[], gate: Gate): Progress {
  const owed = duties.filter((duty) => duty.gate === 'draft' || gate === 'final').length;
  const ownerOf = owners(plan);
  const actions = new Set(plan.actions.map(({ id }) => id));
  const gaps = new Map<string, { owner: string; size: number; isCounted: boolean }>();
  for (const { code, path } of blocking(findings, gate)) {
    const owner = ownerOf(path);
    const duty = dutyOf.get(code);
    const isUnanswered = code === 'recommendation.unanswered';
    gaps.set(`${owner} ${duty ?? `${code} ${path}`}`, {
      owner,
      size: isUnanswered ? 1 + owed : 1,
      isCounted: isUnanswered || ofThePlan.includes(code) || (duty !== undefined && actions.has(owner)),
    });
  }
  const all = [...gaps.values()];
  const counted = plan.recommendations.length + plan.actions.length * owed + (gate === 'final' ? ofThePlan.length : 0);
  const missingIn = new Map<string, number>();
  for (const { owner, size } of all) missingIn.set(owner, (missingIn.get(owner) ?? 0) + size);
  return {
    met: counted - all.filter(({ isCounted }) => isCounted).length,
    missing: all.reduce((sum, { size }) => sum + size, 0),
    missingIn,
  };
}
