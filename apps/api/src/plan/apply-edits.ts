import type { PlanFacts } from '@cynllun/domain/access/subject';
import {
  editFields,
  emptyFields,
  fieldsOf,
  linksWithout,
  type AddableName,
  type Edit,
} from '@cynllun/domain/plan/edit';
import { addableNames } from '@cynllun/domain/plan/edit';
import { touched } from '@cynllun/domain/plan/agreement';
import { entities, type EntityName } from '@cynllun/domain/plan/entities';
import type { EditOperation } from '@cynllun/domain/plan/field';
import type { Language } from '@cynllun/domain/plan/language';
import { path } from '@cynllun/domain/plan/path';
import { proseIn, proseKey, proseOwnerOf } from '@cynllun/domain/plan/prose';
import { allow } from '../changes/allow.ts';
import { ExpectedFailure, invalid } from '../changes/failure.ts';
import type { Change, Write } from '../changes/write.ts';
import type { Sql } from '../platform/sql.ts';
import type { GivenWords } from '../prose/give-words.ts';
import { refuseConflicts, refuseRemoved } from './conflicts.ts';
import { changesBetween } from './field-changes.ts';
import { checkLinks } from './links.ts';
import { deleteRows, insertRows, linkedTo, loadChildren, loadRows, namedBy, updateRows, type Row } from './rows.ts';

export interface PlanWrite extends Write<Sql> {
  readonly planId: string;
  readonly baseSequence: number;
  readonly facts: PlanFacts & { readonly draftingLanguage: Language };
}

/**
 * A plan's write with the actions it has read or made so far, as they are now (what belongs to them asks of them), and
 * the prose it gives other words.
 */
export interface EditsUnderWay extends PlanWrite {
  readonly actions: Map<string, Row>;
  readonly prose: GivenWords[];
}

type SetEdit = Extract<Edit, { kind: 'set' }>;
type AddEdit = Extract<Edit, { kind: 'add' }>;
type RemoveEdit = Extract<Edit, { kind: 'remove' }>;

export async function applySets(write: EditsUnderWay, entity: EntityName, edits: readonly SetEdit[]): Promise<void> {
  const rows = await loadRows(write.tx, write.planId, entity, idsOf(edits));
  await refuseRemoved(write, entity, edits, rows);
  const edited = edits.flatMap((edit) => {
    const before = rows.get(edit.id);
    if (before === undefined) return [];
    for (const key of Object.keys(edit.fields)) allowField(write, entity, key, before);
    const after = { ...before, values: editFields(entity, before.values, edit.fields) };
    return [{ before, after, changes: changesBetween(entity, before, after) }];
  });
  const changed = edited.filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) return;
  const columns = columnsOf(entity, edits, rows);
  await checkLinks(
    write,
    entity,
    changed.map(({ after }) => after),
    columns,
  );
  await refuseConflicts(
    write,
    changed.flatMap(({ changes }) => changes),
  );
  await updateRows(
    write.tx,
    entity,
    columns,
    changed.map(({ after }) => after),
  );
  if (entity === 'action')
    keepActions(
      write,
      changed.map(({ after }) => after),
    );
  write.changes.push(...changed.flatMap(({ changes }) => changes));
  write.prose.push(...changed.flatMap(({ after, changes }) => proseAmong(write.planId, entity, after, changes)));
}

/** The prose that changes give other words. */
function proseAmong(planId: string, entity: EntityName, row: Row, changes: readonly Change[]): readonly GivenWords[] {
  const changed = new Set<string>(changes.map(({ field }) => path(entity, row.id, field)));
  return proseOfRow(planId, entity, row).filter((piece) => changed.has(proseKey(piece)));
}

const proseOfRow = (planId: string, entity: EntityName, row: Row): readonly GivenWords[] => {
  const actionId = entity === 'action' ? row.id : row.parentId;
  const documentId = proseOwnerOf(entity) === 'action' ? actionId : planId;
  return proseIn(entity, row.id, row.values).map((piece) => ({ ...piece, documentId }));
};

export async function applyAdds(write: EditsUnderWay, entity: AddableName, edits: readonly AddEdit[]): Promise<void> {
  const parents = await loadParents(write, entity, edits);
  const rows = edits.map((edit): Row => {
    const parent = parents.get(edit.parentId);
    if (parent === undefined) throw new ExpectedFailure({ kind: 'notFound' });
    allowOn(write, entities[entity].operation, parent);
    const empty = emptyFields(entity, write.facts.draftingLanguage);
    return { id: edit.id, parentId: edit.parentId, named: null, values: editFields(entity, empty, edit.fields) };
  });
  await checkLinks(write, entity, rows, Object.keys(fieldsOf(entity)));
  const added = await insertRows(write.tx, entity, rows);
  const taken = rows.find(({ id }) => !added.has(id));
  // An id belongs to one thing for ever, in whichever plan.
  if (taken !== undefined) throw invalid(path(entity, taken.id, ''), 'alreadyThere');
  if (entity === 'action') keepActions(write, rows);
  write.prose.push(...rows.flatMap((row) => proseOfRow(write.planId, entity, row)));
  write.changes.push(
    ...rows.map((row) => ({
      entity,
      entityId: row.id,
      field: '',
      before: null,
      after: { ...row.values, parentId: row.parentId },
    })),
  );
}

/** Removes things with all that belongs to them; links to them go from the actions that had them. */
export async function applyRemovals(
  write: EditsUnderWay,
  entity: AddableName,
  edits: readonly RemoveEdit[],
): Promise<void> {
  const rows = await loadRows(write.tx, write.planId, entity, idsOf(edits));
  await refuseRemoved(write, entity, edits, rows);
  for (const row of rows.values()) allowOn(write, entities[entity].operation, entity === 'action' ? null : row);
  const gone = [...rows.values()].map((row) => ({ entity, row }));
  for (const child of addableNames.filter((name) => entities[name].parent === entity)) {
    const below = await loadChildren(write.tx, child, idsOf(edits));
    gone.push(...below.map((row) => ({ entity: child, row })));
  }
  await unlink(write, new Set(gone.map(({ row }) => row.id)));
  await deleteRows(write.tx, entity, [...rows.keys()]);
  for (const { row } of gone) write.actions.delete(row.id);
  write.changes.push(
    ...gone.map(({ entity: name, row }) => ({
      entity: name,
      entityId: row.id,
      field: '',
      before: { ...row.values, parentId: row.parentId },
      after: null,
    })),
  );
}

async function unlink(write: PlanWrite, gone: ReadonlySet<string>): Promise<void> {
  const linked = (await linkedTo(write.tx, [...gone])).filter((row) => !gone.has(row.id));
  for (const before of linked) {
    const fields = linksWithout('action', before.values, gone);
    const after = { ...before, values: { ...before.values, ...fields } };
    await updateRows(write.tx, 'action', Object.keys(fields), [after]);
    write.changes.push(...changesBetween('action', before, after));
  }
}

/** What the edits name, and what follows from them. */
const columnsOf = (
  entity: EntityName,
  edits: readonly SetEdit[],
  rows: ReadonlyMap<string, Row>,
): readonly string[] => [
  ...new Set(edits.flatMap(({ id, fields }) => touched(entity, rows.get(id)?.values ?? {}, fields))),
];

const idsOf = (edits: readonly { readonly id: string }[]): readonly string[] => edits.map(({ id }) => id);

/** Fields that place an action in the plan: not an owner's to change, even on their own action. */
const placing: readonly string[] = ['position', 'recommendationIds', 'additional'];

function allowField(write: PlanWrite, entity: EntityName, key: string, row: Row): void {
  const operation = fieldsOf(entity)[key]?.operation ?? entities[entity].operation;
  allowOn(write, operation, entity === 'action' && placing.includes(key) ? null : row);
}

/** Asks for a permission on the action something is or belongs to, or else on the plan. */
function allowOn(write: PlanWrite, operation: EditOperation, row: Row | null): void {
  if (operation === 'plan.edit' && row !== null && row.named !== null)
    allow(write.viewer, operation, { kind: 'action', ...write.facts, ...row.named });
  else allow(write.viewer, operation, { kind: 'plan', ...write.facts });
}

async function loadParents(
  write: EditsUnderWay,
  entity: AddableName,
  edits: readonly AddEdit[],
): Promise<Map<string, Row>> {
  const parent = entities[entity].parent;
  if (parent === 'plan' || parent === null)
    return new Map([[write.planId, { id: write.planId, parentId: '', named: null, values: {} }]]);
  const ids = edits.map(({ parentId }) => parentId);
  if (parent === 'action' && ids.every((id) => write.actions.has(id))) return write.actions;
  return loadRows(write.tx, write.planId, parent, ids);
}

function keepActions(write: EditsUnderWay, rows: readonly Row[]): void {
  for (const row of rows) write.actions.set(row.id, { ...row, named: namedBy(row.values) });
}
