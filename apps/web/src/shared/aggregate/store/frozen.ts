import type { Aggregate, RootNode } from '@cynllun/domain/aggregate/aggregate';
import { applyEdit, type Edit } from '@cynllun/domain/aggregate/edit';
import { canFreeze, isRefusedAsFrozen } from '@cynllun/domain/aggregate/frozen';

interface WithEdit {
  readonly edit: Edit;
}

/** Splits edits, in the order in which they apply, by whether what they are about is frozen by then. */
export function splitFrozen<One extends WithEdit>(
  from: Aggregate,
  root: RootNode,
  edits: readonly One[],
): { readonly open: readonly One[]; readonly frozen: readonly One[] } {
  let now = root;
  const frozen = new Set<One>();
  for (const one of edits) {
    if (isRefusedAsFrozen(from, now, one.edit)) frozen.add(one);
    else if (canFreeze(from)) now = applyEdit(from, now, one.edit);
  }
  return { open: edits.filter((one) => !frozen.has(one)), frozen: [...frozen] };
}
