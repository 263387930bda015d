import { applyEdit, inverse, type Edit } from '@cynllun/domain/plan/edit';
import type { Plan } from '@cynllun/domain/plan/plan';

/**
 * The edits that undo others. What was removed comes back as it is without the person's own values in conflict
 * (`undisputed`): those are not the plan's, and a whole thing added with them would overwrite the other's unasked.
 */
export function undoOf(edits: readonly Edit[], shown: Plan, undisputed: Plan): readonly Edit[] {
  let [seen, agreed] = [shown, undisputed];
  let back: readonly Edit[] = [];
  for (const edit of edits) {
    const asSeen = inverse(seen, edit);
    const asAgreed = edit.kind === 'remove' ? inverse(agreed, edit) : asSeen;
    // Links of other things are set, not added: one in conflict stays as its writer has it.
    back = [...asAgreed.filter(({ kind }) => kind !== 'set'), ...asSeen.filter(({ kind }) => kind === 'set'), ...back];
    [seen, agreed] = [applyEdit(seen, edit), applyEdit(agreed, edit)];
  }
  return back;
}
