import type { Subject } from '@cynllun/domain/access/subject';
import type { Finding } from '@cynllun/domain/plan/finding';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { Surroundings } from './surroundings.ts';

/** What a frozen plan is shown with: what was so when it was frozen, and nothing that the draft has come to since. */
interface FrozenWith {
  readonly surroundings: Omit<Surroundings, 'version'>;
  readonly findings: readonly Finding[];
  /** As access sees the plan now. */
  readonly subject: Extract<Subject, { kind: 'plan' }>;
}

const frozen = new WeakMap<Plan, FrozenWith>();

/** From here on a plan is shown with these. */
export function showFrozen(plan: Plan, shown: FrozenWith): Plan {
  frozen.set(plan, shown);
  return plan;
}

/** Null where a plan is not frozen. */
export const frozenWith = (plan: Plan): FrozenWith | null => frozen.get(plan) ?? null;
