import type { Edit } from '@cynllun/domain/aggregate/edit';
import { inTwoLanguages } from '@cynllun/domain/aggregate/former-words';
import { path } from '@cynllun/domain/aggregate/path';
import { ConflictError, NotFoundError, type Conflict } from '../log/failure.ts';
import type { Change } from '../log/types.ts';
import type { AggregateWrite } from './aggregate-write.ts';
import type { Changeset } from './changeset.ts';
import { readNewerChanges, type NewerChange } from './newer-changes.ts';

/** Order is a matter of taste, and which words a translation was made from follows from the words themselves. */
const neverConflicts = (field: string) => field === 'position' || field.endsWith('.madeFrom');

/** Throws a conflict for every field among `changes` that someone else changed since the writer's base. */
export async function refuseConflicts(write: AggregateWrite, changes: readonly Change[]): Promise<void> {
  const { baseSequence, sequence } = write;
  if (baseSequence === null || baseSequence >= sequence - 1) return;
  const ids = [...new Set(changes.flatMap(({ entityId, field }) => (field === '' ? [] : [entityId])))];
  const stored = write.newer ?? (await readNewerChanges(write.tx, write.rootId, write.viewer, baseSequence, ids));
  const newer = stored.map((one) => asWrittenNow(write, one));
  const conflicts = changes.flatMap((change): Conflict[] => {
    const theirs = newer.find(({ entityId, field }) => entityId === change.entityId && field === change.field);
    if (change.field === '' || theirs === undefined || neverConflicts(change.field)) return [];
    return [
      {
        path: path(change.entity, change.entityId, change.field),
        kind: 'changed',
        theirs: change.before,
        yours: change.after,
        personId: theirs.personId,
        at: new Date(theirs.at),
        sequence: theirs.sequence,
      },
    ];
  });
  if (conflicts.length > 0) throw new ConflictError(conflicts);
}

/** A change with the field that it would name if it were written now. */
const asWrittenNow = ({ stored: { aggregate } }: AggregateWrite, change: NewerChange): NewerChange =>
  inTwoLanguages(aggregate, { ...change, after: null }, change.plainNamesIn);

/** Throws a conflict where what is to be changed was removed since, and *not found* where it never was. */
export async function refuseRemoved(
  write: AggregateWrite,
  changeset: Changeset,
  edits: readonly Edit[],
): Promise<void> {
  const added = new Set(edits.flatMap(({ kind, id }) => (kind === 'add' ? [id] : [])));
  const missing = edits.filter(({ kind, id }) => kind !== 'add' && !added.has(id) && changeset.now(id) === null);
  if (missing.length === 0) return;
  const ids = new Set(missing.map(({ id }) => id));
  const removals = (await readNewerChanges(write.tx, write.rootId, null, 0, [...ids])).filter(
    ({ field }) => field === '',
  );
  const last = [...ids].flatMap((id) => removals.find(({ entityId }) => entityId === id) ?? []);
  if (last.length < ids.size) throw new NotFoundError();
  throw new ConflictError(
    last.map(({ entityId, personId, at, sequence }) => ({
      path: path(missing.find(({ id }) => id === entityId)?.entity ?? '', entityId, ''),
      kind: 'removed',
      theirs: null,
      yours: null,
      personId,
      at: new Date(at),
      sequence,
    })),
  );
}
