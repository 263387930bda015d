import { fieldsOf, hasEntity, type Aggregate, type RootNode } from '@cynllun/domain/aggregate/aggregate';
import { applyEdit, type Edit } from '@cynllun/domain/aggregate/edit';
import { find } from '@cynllun/domain/aggregate/tree';
import type { Difference } from '@cynllun/domain/history/differences';
import { readField } from '@cynllun/domain/history/row';
import { takeBack } from '@cynllun/domain/history/take-back';
import { NotFoundError } from '../log/failure.ts';
import { readComparison } from '../history/read-comparison.ts';
import { readWhole } from '../read/read-whole.ts';
import { knownOutside } from './links.ts';
import type { AggregateWrite } from './aggregate-write.ts';
import { readNewerChanges } from './newer-changes.ts';

type PutBack = Extract<Edit, { kind: 'putBack' }>;

const isPutBack = (edit: Edit): edit is PutBack => edit.kind === 'putBack';

/** Edits as they are applied: what to put back first, as edits of what stood there, and then all others. */
export interface Unfolded {
  readonly back: readonly Edit[];
  readonly others: readonly Edit[];
}

/**
 * Reads under the lock what stood where something was removed: whatever others wrote there until then comes back, seen
 * or unseen by whoever puts it back. A removal that is put back in the same request was none.
 * @throws ExpectedFailure `notFound` where there never was such a thing
 */
export async function unfoldPutBack(write: AggregateWrite, given: readonly Edit[]): Promise<Unfolded> {
  const asked = given.filter(isPutBack);
  if (asked.length === 0) return { back: [], others: given };
  const { stored, rootId, tx } = write;
  const from = stored.aggregate;
  const now = await readWhole(tx, stored, rootId);
  if (now === null) throw new NotFoundError();
  let root: RootNode = now;
  const back: Edit[] = [];
  for (const one of asked) {
    if (find(from, root, one.entity, one.id) !== null) continue;
    const edits: readonly Edit[] = await readRemoved(write, root, one);
    for (const edit of edits) root = applyEdit(from, root, edit);
    back.push(...edits);
  }
  const isCancelled = (edit: Edit, index: number) =>
    edit.kind === 'remove' && asked.some((one) => one.id === edit.id && given.indexOf(one) > index);
  return { back, others: given.filter((edit, index) => !isPutBack(edit) && !isCancelled(edit, index)) };
}

/** The edits that have something stand again as it did when it was last removed. */
async function readRemoved(write: AggregateWrite, root: RootNode, { entity, id }: PutBack): Promise<readonly Edit[]> {
  const { stored, rootId, tx } = write;
  const changes = await readNewerChanges(tx, rootId, null, 0, [id]);
  const removal = changes.find((change) => change.field === '' && change.entity === entity);
  if (removal === undefined) throw new NotFoundError();
  const since = { from: { sequence: removal.sequence - 1 }, to: null, thingId: id };
  const { things, unlinked } = await readComparison(tx, stored.aggregate, rootId, since);
  const known = await knownOutside(write, linksOut(stored.aggregate, things));
  const edits = takeBack(stored.aggregate, root, { things, unlinked }, [...known]);
  // What it belonged to is gone as well.
  if (!edits.some((edit) => edit.kind === 'add' && edit.id === id)) throw new NotFoundError();
  return edits;
}

/** The links out of the aggregate that things had. */
function linksOut(from: Aggregate, things: readonly Difference[]) {
  const known = things.filter(({ entity }) => hasEntity(from, entity));
  return known.flatMap(({ entity, fields }) =>
    fields.flatMap(({ field, before }) => {
      const { to } = fieldsOf(from, entity)[readField(field).name] ?? {};
      if (to === undefined || hasEntity(from, to) || before === null || before === undefined) return [];
      return [before as string | readonly string[]].flat().map((id) => ({ to, id }));
    }),
  );
}
