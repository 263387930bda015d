import type { Finding } from '../plan/finding.ts';
import { readPath } from '../aggregate/path.ts';
import type { Plan } from '../plan/plan.ts';
import { references } from '../plan/reference.ts';

/** What an owner is told of an action without opening the plan. */
export interface ActionFindings {
  readonly reference: string;
  readonly required: number;
  readonly advised: number;
}

/** How many findings lead into each action: to a field of it, of an indicator or of a cost line. By the action's id. */
export function findingsByAction(plan: Plan, findings: readonly Finding[]): Readonly<Record<string, ActionFindings>> {
  const referenceOf = references(plan);
  const at = Map.groupBy(findings, ({ path }) => readPath(path).id);
  return Object.fromEntries(
    plan.actions.map((action) => {
      const found = [action, ...action.indicators, ...action.costLines].flatMap(({ id }) => at.get(id) ?? []);
      const required = found.filter(({ severity }) => severity === 'required').length;
      const reference = referenceOf.get(action.id) ?? '';
      return [action.id, { reference, required, advised: found.length - required }];
    }),
  );
}
