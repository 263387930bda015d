import type { Finding } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';
import { references } from '../plan/reference.ts';
import { owners } from '../summary/duties.ts';
import { progress, type Gate } from '../summary/progress.ts';

/** What an owner is told of an action without opening the plan. */
export interface ActionFindings {
  readonly reference: string;
  /** What it still lacks for the next gate. */
  readonly gaps: number;
  readonly advised: number;
}

/** What each action lacks for a gate, and how many advised findings lead into it. By the action's id. */
export function findingsByAction(
  plan: Plan,
  findings: readonly Finding[],
  gate: Gate,
): Readonly<Record<string, ActionFindings>> {
  const referenceOf = references(plan);
  const { missingIn } = progress(plan, findings, gate);
  const ownerOf = owners(plan);
  const advised = Map.groupBy(
    findings.filter(({ severity }) => severity === 'advised'),
    ({ path }) => ownerOf(path),
  );
  return Object.fromEntries(
    plan.actions.map(({ id }) => [
      id,
      {
        reference: referenceOf.get(id) ?? '',
        gaps: missingIn.get(id) ?? 0,
        advised: advised.get(id)?.length ?? 0,
      },
    ]),
  );
}
