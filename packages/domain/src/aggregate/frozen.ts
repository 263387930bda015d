import { entityOf, type Aggregate, type RootNode } from './aggregate.ts';
import { FROZEN, type Edit } from './edit.ts';
import { find } from './tree.ts';

/** Whether anything of an aggregate can be frozen: where nothing can, large ones are not searched at each letter. */
export const canFreeze = ({ entities }: Aggregate): boolean => Object.values(entities).some(({ freezes }) => freezes);

/** Whether a thing, or something that it belongs to, was frozen. What is not there is not frozen. */
export function isFrozenAt(from: Aggregate, root: RootNode, name: string, id: string): boolean {
  if (!canFreeze(from)) return false;
  if (root[FROZEN] === true) return true;
  const found = find(from, root, name, id);
  if (found === null) return false;
  const { parent } = entityOf(from, name);
  return found.node[FROZEN] === true || (parent !== null && isFrozenAt(from, root, parent, found.parentId));
}

/**
 * Whether an edit is refused whoever makes it: it is about something frozen, or changes what is only ever added to or
 * written once.
 */
export function isRefusedAsFrozen(from: Aggregate, root: RootNode, edit: Edit): boolean {
  const { manner, byUseCase, madeByUseCase, parent } = entityOf(from, edit.entity);
  if (byUseCase || manner === 'frozen' || (madeByUseCase && edit.kind !== 'set')) return true;
  if (edit.kind === 'add') return isFrozenAt(from, root, parent ?? from.root, edit.parentId);
  if (edit.kind === 'putBack') return edit.as.some((one) => isRefusedAsFrozen(from, root, one));
  return manner === 'appended' || isFrozenAt(from, root, edit.entity, edit.id);
}
