import type { Operation } from '@cynllun/domain/access/operations';
import { entityOf, fieldsOf } from '@cynllun/domain/aggregate/aggregate';
import { editFields, emptyFields, linksWithout, touchedFields, type Edit } from '@cynllun/domain/aggregate/edit';
import { path } from '@cynllun/domain/aggregate/path';
import { proseIn, proseKey } from '@cynllun/domain/aggregate/prose';
import { subjectOf } from '../aggregate/stored-aggregate.ts';
import { allow } from '../log/allow.ts';
import { invalid, NotFoundError, StageError } from '../log/failure.ts';
import { giveWords, type GivenWords } from '../prose/give-words.ts';
import { idsNamedBy, type AggregateWrite } from './aggregate-write.ts';
import { Changeset, changesOf, type ChangedThing } from './changeset.ts';
import { refuseConflicts, refuseRemoved } from './conflicts.ts';
import { flush } from './flush.ts';
import { refuseSecond } from './distinct.ts';
import { refuseUnknownLinks } from './links.ts';
import { loadDescendants, loadLinkedTo, loadRows, type IdsByEntity } from './load-rows.ts';
import { unfoldPutBack } from './put-back.ts';
import type { Row } from './row-sql.ts';

/**
 * Applies edits to a root in their order, all of them or none.
 * @param asks `eachEdit`: each needs its own permission. `caller`: the use case has asked for what it does as a whole.
 */
export async function applyEdits(
  write: AggregateWrite,
  edits: readonly Edit[],
  asks: 'eachEdit' | 'caller' = 'eachEdit',
): Promise<void> {
  const { back, others } = await unfoldPutBack(write, edits);
  if (back.length === 0) return applyUnfolded(write, others, asks);
  // What was removed is in conflict with nobody's changes; and what was read before it came back is so no longer.
  await applyUnfolded({ ...write, baseSequence: null }, back, asks);
  await applyUnfolded({ ...write, loaded: new Map(), newer: null, opened: null }, others, asks);
}

async function applyUnfolded(
  write: AggregateWrite,
  edits: readonly Edit[],
  asks: 'eachEdit' | 'caller',
): Promise<void> {
  const changeset = new Changeset(write, await loadMissing(write, edits));
  await refuseRemoved(write, changeset, edits);
  for (const edit of edits) await applyOne({ write, changeset, asks }, edit);
  const changed = changeset.things.filter(({ was, is }) => was !== is);
  const changes = changesOf(write, changed);
  if (changes.length === 0) return;
  await refuseUnknownLinks(write, changeset, changed);
  await refuseSecond(write, changed);
  await refuseConflicts(write, changes);
  write.changes.push(...changes);
  await flush(write, changed);
  await writeProse(write, changed);
}

interface Applying {
  readonly write: AggregateWrite;
  readonly changeset: Changeset;
  readonly asks: 'eachEdit' | 'caller';
}

async function loadMissing(write: AggregateWrite, edits: readonly Edit[]): Promise<ReadonlyMap<string, Row>> {
  const { stored, rootId, loaded, tx } = write;
  const requested = [...idsNamedBy(stored.aggregate, rootId, edits)].map(
    ([entity, ids]) => [entity, ids.filter((id) => !loaded.has(id))] as const,
  );
  return loadRows(tx, stored.aggregate, rootId, new Map(requested.filter(([, ids]) => ids.length > 0)));
}

async function applyOne(applying: Applying, edit: Edit): Promise<void> {
  if (edit.kind === 'set') applySet(applying, edit);
  else if (edit.kind === 'add') applyAdd(applying, edit);
  else if (edit.kind === 'freeze') applyFreeze(applying, edit);
  else if (edit.kind === 'remove') await applyRemoval(applying, edit);
}

type EditOf<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;

function applySet(applying: Applying, { entity, id, fields }: EditOf<'set'>): void {
  const { write, changeset } = applying;
  const { aggregate } = write.stored;
  const before = there(changeset, entity, id);
  for (const key of Object.keys(fields)) {
    const { operation, placing } = fieldsOf(aggregate, entity)[key] ?? {};
    allowOn(applying, operation ?? entityOf(aggregate, entity).operation, placing === true ? null : before);
  }
  refuseFrozen(before);
  const touched = touchedFields(aggregate, entity, before.values, fields);
  changeset.put({ ...before, values: editFields(aggregate, entity, before.values, fields) }, touched);
}

function applyAdd(applying: Applying, { entity, id, parentId, fields }: EditOf<'add'>): void {
  const { write, changeset } = applying;
  const { aggregate } = write.stored;
  const { operation, parent: parentEntity, document } = entityOf(aggregate, entity);
  const parent = there(changeset, parentEntity, parentId);
  allowOn(applying, operation, parent);
  refuseFrozen(parent);
  if (changeset.now(id) !== null) throw invalid(path(entity, id, ''), 'alreadyThere');
  const values = editFields(aggregate, entity, emptyFields(aggregate, entity, write.access.language), fields);
  const documentId = document ? id : parent.documentId;
  const row = { entity, id, parentId, documentId, values, owners: parent.owners, isFrozen: false };
  changeset.put(row, Object.keys(fieldsOf(aggregate, entity)));
}

/** Freezes a thing with all that belongs to it. */
function applyFreeze(applying: Applying, { entity, id }: EditOf<'freeze'>): void {
  const before = there(applying.changeset, entity, id);
  allowOn(applying, entityOf(applying.write.stored.aggregate, entity).operation, before);
  refuseFrozen(before);
  applying.changeset.put({ ...before, isFrozen: true }, []);
}

/** Removes a thing with all that belongs to it; links to them go from the things that had them. */
async function applyRemoval(applying: Applying, { entity, id }: EditOf<'remove'>): Promise<void> {
  const { write, changeset } = applying;
  const { aggregate } = write.stored;
  const row = there(changeset, entity, id);
  const placesOthers = entityOf(aggregate, entity).owners.length > 0;
  allowOn(applying, entityOf(aggregate, entity).operation, placesOthers ? null : row);
  refuseFrozen(row);
  const below = await loadDescendants(write.tx, aggregate, write.rootId, entity, [id]);
  changeset.addKnown(below);
  const gone = [row, ...below.filter((one) => changeset.now(one.id) !== null), ...addedBelow(changeset, id)];
  for (const one of gone) refuseFrozen(one);
  refuseWithRecords(write, row, below);
  await unlink(applying, gone);
  for (const one of gone) changeset.remove(one.id);
}

const addedBelow = (changeset: Changeset, id: string): readonly Row[] =>
  changeset.addedTo(id).flatMap((row) => [row, ...addedBelow(changeset, row.id)]);

async function unlink({ write, changeset }: Applying, gone: readonly Row[]): Promise<void> {
  const { aggregate } = write.stored;
  const targets: IdsByEntity = new Map(
    [...Map.groupBy(gone, ({ entity }) => entity)].map(([entity, rows]) => [entity, rows.map(({ id }) => id)]),
  );
  changeset.addKnown((await loadLinkedTo(write.tx, aggregate, write.rootId, targets)).values());
  const ids = new Set(gone.map(({ id }) => id));
  for (const before of changeset.present()) {
    const fields = ids.has(before.id) ? {} : linksWithout(aggregate, before.entity, before.values, ids);
    if (Object.keys(fields).length > 0)
      changeset.put({ ...before, values: { ...before.values, ...fields } }, Object.keys(fields));
  }
}

/** @throws `notFound` where there is no such thing */
function there(changeset: Changeset, entity: string | null, id: string): Row {
  const row = changeset.now(id);
  if (row === null || row.entity !== entity) throw new NotFoundError();
  return row;
}

function refuseFrozen(row: Row): void {
  if (row.isFrozen) throw new StageError();
}

/** What was appended or frozen is never removed, and so neither is what holds it. */
function refuseWithRecords(
  { stored: { aggregate } }: AggregateWrite,
  { entity, id }: Row,
  below: readonly Row[],
): void {
  if (below.some((one) => entityOf(aggregate, one.entity).manner !== 'edited'))
    throw invalid(path(entity, id, ''), 'holdsRecords');
}

/** Asks for a permission on what somebody's own is or belongs to, where it can be given there; else on the root. */
function allowOn({ write: { viewer, access }, asks }: Applying, operation: Operation, row: Row | null): void {
  if (asks !== 'caller') allow(viewer, operation, subjectOf(access, operation, row?.owners ?? null));
}

/** Prose that was given other words as a whole goes into the documents that people write in. */
async function writeProse(write: AggregateWrite, changed: readonly ChangedThing[]): Promise<void> {
  const { opened } = write;
  const given = changed.flatMap(({ was, is }) => (is === null ? [] : proseGiven(write, was, is)));
  const words = opened === null ? given : given.filter(({ documentId }) => opened.has(documentId));
  if (words.length === 0) return;
  await giveWords(write.tx, { personId: write.viewer?.personId ?? null, at: write.at }, write.stored.aggregate, words);
}

function proseGiven({ stored: { aggregate } }: AggregateWrite, was: Row | null, is: Row): readonly GivenWords[] {
  const before = new Map(
    was === null ? [] : proseIn(aggregate, was.entity, was.id, was.values).map((one) => [proseKey(one), one.words]),
  );
  return proseIn(aggregate, is.entity, is.id, is.values)
    .filter((one) => before.get(proseKey(one)) !== one.words)
    .map((one) => ({ ...one, documentId: is.documentId }));
}
