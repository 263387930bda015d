import { addableNames, applyEdit, find, inverse, remove, type AddableName, type Edit } from '@cynllun/domain/plan/edit';
import { entities, type EntityName } from '@cynllun/domain/plan/entities';
import { readPath } from '@cynllun/domain/plan/path';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { Pending } from './pending.ts';
import type { ServerConflict } from './transport.ts';

interface Thing {
  readonly entity: EntityName;
  readonly id: string;
}

/** Something that someone else removed while this person was changing it. */
export interface RemovedConflict extends Thing {
  readonly mine: readonly Pending[];
  /** Puts it back as it was; nothing where that is no longer known. */
  readonly putBack: readonly Edit[];
  readonly by: ServerConflict['by'];
  /** ISO 8601; null where it is not known. */
  readonly at: string | null;
}

interface Given {
  readonly parts: readonly Pending[];
  /** The plan the person was looking at, and the plan as it is now. */
  readonly before: Plan;
  readonly now: Plan;
  /** What the server said of it, where it did. */
  readonly said: readonly ServerConflict[];
}

/** The parts that are about things no longer there, and those things. Two people removing one thing agree. */
export function sortGone({ parts, before, now, said }: Given) {
  const gone = partsGone(parts, now);
  const shown = parts.reduce((plan, { edit }) => applyEdit(plan, edit), before);
  const removed = new Map<string, RemovedConflict>();
  for (const part of gone) {
    if (part.edit.kind === 'remove') continue;
    const what = topmostGone(shown, now, part.edit);
    const mine = [...(removed.get(what.id)?.mine ?? []), part];
    const conflict = said.find(({ path }) => readPath(path).id === part.edit.id);
    removed.set(what.id, {
      ...what,
      mine,
      putBack: isAddable(what.entity) ? inverse(shown, remove(what.entity, what.id)) : [],
      by: conflict?.by ?? null,
      at: conflict?.at ?? null,
    });
  }
  return { left: parts.filter((part) => !gone.includes(part)), removed: [...removed.values()] };
}

function partsGone(parts: readonly Pending[], now: Plan): readonly Pending[] {
  let plan = now;
  return parts.filter(({ edit }) => {
    const there = isThere(plan, edit);
    if (there) plan = applyEdit(plan, edit);
    return !there;
  });
}

/** Whether what an edit is about, or for an addition what it belongs to, is in the plan. */
function isThere(plan: Plan, edit: Edit): boolean {
  const { entity, id } = edit.kind === 'add' ? parentOf(edit) : edit;
  return find(plan, entity, id) !== null;
}

const parentOf = (edit: Extract<Edit, { kind: 'add' }>): Thing => ({
  entity: entities[edit.entity].parent ?? 'plan',
  id: edit.parentId,
});

/** The topmost thing that is gone, from which an edit's own thing hung. */
function topmostGone(before: Plan, now: Plan, edit: Edit): Thing {
  const above = ({ entity, id }: Thing): Thing => {
    const parent = entities[entity].parent;
    const parentId = find(before, entity, id)?.parentId;
    if (parent === null || parentId === undefined || find(now, parent, parentId) !== null) return { entity, id };
    return above({ entity: parent, id: parentId });
  };
  return above(edit.kind === 'add' ? parentOf(edit) : edit);
}

const isAddable = (entity: EntityName): entity is AddableName =>
  (addableNames as readonly EntityName[]).includes(entity);
