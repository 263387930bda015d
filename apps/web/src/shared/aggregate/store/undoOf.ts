import type { Aggregate, RootNode } from '@cynllun/domain/aggregate/aggregate';
import { applyEdit, inverse, type Edit } from '@cynllun/domain/aggregate/edit';

/**
 * The edits that undo others. What was removed comes back as it is without the person's own values in conflict
 * (`undisputed`): those are not the server's, and a whole thing added with them would overwrite the other's unasked.
 */
export function undoOf(
  from: Aggregate,
  edits: readonly Edit[],
  shown: RootNode,
  undisputed: RootNode,
): readonly Edit[] {
  let [seen, agreed] = [shown, undisputed];
  let back: readonly Edit[] = [];
  for (const edit of edits) {
    const asSeen = inverse(from, seen, edit);
    const asAgreed = edit.kind === 'remove' ? inverse(from, agreed, edit) : asSeen;
    // Links of other things are set, not added: one in conflict stays as its writer has it.
    back = [...asAgreed.filter(({ kind }) => kind !== 'set'), ...asSeen.filter(({ kind }) => kind === 'set'), ...back];
    [seen, agreed] = [applyEdit(from, seen, edit), applyEdit(from, agreed, edit)];
  }
  return back;
}
