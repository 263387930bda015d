import { references } from '@cynllun/domain/plan/reference';
import type { Plan } from '@cynllun/domain/plan/plan';

/** Of each recommendation and action that was in a plan asked for, the reference a person knows it by. */
const known = new WeakMap<object, string>();

/** Works the references of a plan out before its parts are asked for theirs: one look at the whole. */
export function withReferences(plan: Plan): Plan {
  const parts = [...plan.recommendations, ...plan.actions];
  if (parts.some((part) => !known.has(part))) {
    const all = references(plan);
    for (const part of parts) known.set(part, all.get(part.id) ?? '');
  }
  return plan;
}

/** As `withReferences`, of parts of a plan whose references are kept with them. */
export function giveReferences(
  parts: readonly { readonly id: string }[],
  references: ReadonlyMap<string, string>,
): void {
  for (const part of parts) known.set(part, references.get(part.id) ?? '');
}

export const referenceOf = (part: object): string => known.get(part) ?? '';
