import type { Aggregate, RootNode } from '@cynllun/domain/aggregate/aggregate';
import { applyEdit, inverse, type Edit } from '@cynllun/domain/aggregate/edit';

/** The edits that undo others, the last first. */
export function undoOf(from: Aggregate, edits: readonly Edit[], root: RootNode): readonly Edit[] {
  let shown = root;
  let back: readonly Edit[] = [];
  for (const edit of edits) {
    back = [...inverse(from, shown, edit), ...back];
    shown = applyEdit(from, shown, edit);
  }
  return back;
}
