import { entityOf, type Aggregate, type RootNode } from '@cynllun/domain/aggregate/aggregate';
import { addedTo, applyEdit, inverse, type Edit } from '@cynllun/domain/aggregate/edit';
import { find } from '@cynllun/domain/aggregate/tree';
import { readPath } from '@cynllun/domain/aggregate/path';
import type { Pending } from './pending.ts';
import type { ServerConflict } from './transport.ts';

interface Thing {
  readonly entity: string;
  readonly id: string;
}

/** Something that someone else removed while this person was changing it. */
export interface RemovedConflict extends Thing {
  readonly mine: readonly Pending[];
  /** Puts it back as it was when it went. */
  readonly putBack: readonly Edit[];
  readonly by: ServerConflict['by'];
  /** ISO 8601; null where it is not known. */
  readonly at: string | null;
}

interface Given {
  readonly from: Aggregate;
  readonly parts: readonly Pending[];
  /** The root the person was looking at, and the root as it is now. */
  readonly before: RootNode;
  readonly now: RootNode;
  /** The conflicts the server reported, if it did. */
  readonly reported: readonly ServerConflict[];
}

/** The parts that are about things no longer there, and those things. Two people removing one thing agree. */
export function splitRemoved({ from, parts, before, now, reported }: Given) {
  const lost = partsOfRemoved(from, parts, now);
  const shown = parts.reduce((root, { edit }) => applyEdit(from, root, edit), before);
  const removed = new Map<string, RemovedConflict>();
  for (const part of lost) {
    if (part.edit.kind === 'remove') continue;
    const what = topmostRemoved(from, shown, now, part.edit);
    const mine = [...(removed.get(what.id)?.mine ?? []), part];
    const conflict = reported.find(({ path }) => readPath(path).id === part.edit.id);
    removed.set(what.id, {
      ...what,
      mine,
      putBack: putBack(from, shown, what),
      by: conflict?.by ?? null,
      at: conflict?.at ?? null,
    });
  }
  return { left: parts.filter((part) => !lost.includes(part)), removed: [...removed.values()] };
}

/** With what was known of it here, if anything is. */
function putBack(from: Aggregate, shown: RootNode, what: Thing): readonly Edit[] {
  if (entityOf(from, what.entity).list === null) return [];
  const known = inverse(from, shown, { kind: 'remove', ...what });
  return known.length > 0 ? known : [{ kind: 'putBack', ...what, as: [] }];
}

function partsOfRemoved(from: Aggregate, parts: readonly Pending[], now: RootNode): readonly Pending[] {
  let root = now;
  return parts.filter(({ edit }) => {
    const there = isThere(from, root, edit);
    if (there) root = applyEdit(from, root, edit);
    return !there;
  });
}

/** Whether what an edit is about, or what it adds to, is there; where the server alone knows what that is, it is. */
function isThere(from: Aggregate, root: RootNode, edit: Edit): boolean {
  if (edit.kind === 'putBack' && addedTo(edit) === null) return true;
  const { entity, id } = aboutWhat(from, edit);
  return find(from, root, entity, id) !== null;
}

function aboutWhat(from: Aggregate, edit: Edit): Thing {
  const parentId = addedTo(edit);
  return parentId === null ? edit : { entity: entityOf(from, edit.entity).parent ?? from.root, id: parentId };
}

/** The topmost thing that was removed, to which an edit's own thing belonged. */
function topmostRemoved(from: Aggregate, before: RootNode, now: RootNode, edit: Edit): Thing {
  const above = ({ entity, id }: Thing): Thing => {
    const { parent } = entityOf(from, entity);
    const parentId = find(from, before, entity, id)?.parentId;
    if (parent === null || parentId === undefined || find(from, now, parent, parentId) !== null) return { entity, id };
    return above({ entity: parent, id: parentId });
  };
  return above(aboutWhat(from, edit));
}

/** All that is known of the removal of one thing, together. */
export function mergeRemoved(
  known: readonly RemovedConflict[],
  found: readonly RemovedConflict[],
): readonly RemovedConflict[] {
  return found.reduce((all, one) => {
    const before = all.find(({ id }) => id === one.id);
    if (before === undefined) return [...all, one];
    const both = {
      ...one,
      mine: [...one.mine, ...before.mine],
      putBack: before.putBack.length > 0 ? before.putBack : one.putBack,
      by: one.by ?? before.by,
      at: one.at ?? before.at,
    };
    return all.map((other) => (other === before ? both : other));
  }, known);
}
