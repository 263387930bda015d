import { entityOf } from '@cynllun/domain/aggregate/aggregate';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import { isProse } from '@cynllun/domain/aggregate/prose';
import type { Context } from '../context.ts';
import type { Sql } from '../../platform/sql.ts';
import { momentOf, type RootAccess, type StoredAggregate } from '../aggregate/stored-aggregate.ts';
import { allow } from '../log/allow.ts';
import { NotFoundError } from '../log/failure.ts';
import { writeToLogInSql, writeToLogsInSql, type Done, type MoreRead } from '../log/write.ts';
import type { Write } from '../log/types.ts';
import { materialiseIn, unwrittenSql } from '../prose/materialise.ts';
import { openedSql } from '../prose/stored-prose.ts';
import { newerChangesSql, type NewerChange } from './newer-changes.ts';
import type { IdsByEntity } from './load-rows.ts';
import { readRows, rowsSql, type FoundRows, type Row } from './row-sql.ts';

/** A write to what is in a root: who may do what to it was read under the lock, with the rows that its edits name. */
export interface AggregateWrite extends Write<Sql> {
  readonly stored: StoredAggregate;
  readonly rootId: string;
  readonly access: RootAccess;
  /** The sequence that the writer was looking at; null where nothing newer can be in conflict. */
  readonly baseSequence: number | null;
  /** What the statement under the lock read, by id. */
  readonly loaded: ReadonlyMap<string, Row>;
  /** What others changed since the base in the things that the edits name; null where it was not asked for. */
  readonly newer: readonly NewerChange[] | null;
  /** The documents of its prose that somebody has opened; null where it was not asked for. */
  readonly opened: ReadonlySet<string> | null;
}

export interface AggregateWriteOptions {
  readonly rootId: string;
  readonly requestId: string | null;
  readonly baseSequence?: number;
  /** Edits that are known before the lock is taken: what they name is read with everything else, in one statement. */
  readonly edits?: readonly Edit[];
  /** The words that people are typing must be in the columns first: to be compared with, or to be recorded in the log. */
  readonly needsProse?: boolean;
}

/**
 * Writes to what is in a root, once its viewer may know of it. Under the lock everything is read by one statement.
 * @throws ExpectedFailure, with everything rolled back
 */
export async function writeToAggregate(
  context: Context,
  stored: StoredAggregate,
  options: AggregateWriteOptions,
  use: (write: AggregateWrite) => Promise<void>,
): Promise<Done> {
  const { rootId, requestId, needsProse = false } = options;
  const log = { aggregate: stored.aggregate, id: rootId };
  const more = moreRead(stored, options);
  const write = async (written: Write<Sql>, isMaterialised: boolean) => {
    if (needsProse && !isMaterialised && written.read['hasUnwrittenProse'] === true) throw new ProseUnwritten();
    await use(toAggregateWrite(context, stored, options, written));
    await stored.tell?.(context, written, rootId);
  };
  try {
    return await writeToLogInSql(context, log, requestId, (written) => write(written, false), { more });
  } catch (error) {
    if (!(error instanceof ProseUnwritten)) throw error;
  }
  // Seldom: somebody is typing there now. Under the same lock their words go into the columns first.
  const first = async (tx: Sql) => void (await materialiseIn(tx, context, stored, rootId, null));
  return writeToLogInSql(context, log, requestId, (written) => write(written, true), { more, first });
}

/** A root that a write of several goes to. */
export interface RootToWrite {
  readonly stored: StoredAggregate;
  readonly rootId: string;
}

/**
 * As `writeToAggregate`, to several roots in one transaction: locked in one order, every log continued. What people are typing
 * in any of them goes into its columns first.
 * @throws ExpectedFailure, with everything rolled back
 */
export async function writeToAggregates(
  context: Context,
  roots: readonly RootToWrite[],
  requestId: string | null,
  use: (writes: readonly AggregateWrite[]) => Promise<void>,
): Promise<readonly Done[]> {
  const logs = roots.map(({ stored, rootId }) => ({ aggregate: stored.aggregate, id: rootId }));
  const accessOf = (index: number) => `access${index}`;
  const columns = roots.map(({ stored }, index) => [accessOf(index), stored.accessSql(`$${index + 4}::uuid`)]);
  const more = { columns: Object.fromEntries(columns), values: roots.map(({ rootId }) => rootId) };
  const first = async (tx: Sql) => {
    for (const { stored, rootId } of roots) await materialiseIn(tx, context, stored, rootId, null);
  };
  return writeToLogsInSql(
    context,
    logs,
    requestId,
    async (writes) => {
      await use(
        writes.flatMap((write, index) => {
          const root = roots[index];
          const read = { access: write.read[accessOf(index)] };
          return root === undefined
            ? []
            : [toAggregateWrite(context, root.stored, { ...root, requestId }, { ...write, read })];
        }),
      );
      for (const [index, { stored, rootId }] of roots.entries()) {
        const write = writes[index];
        if (write !== undefined) await stored.tell?.(context, write, rootId);
      }
    },
    { more, first },
  );
}

/** Words that were typed are not in the columns yet. Rolls back a write that has to compare with them. */
class ProseUnwritten extends Error {}

/** Under the lock, in one statement: access, the rows that the edits name, what is newer, and whether prose waits. */
function moreRead(
  { aggregate, accessSql }: StoredAggregate,
  { rootId, baseSequence, edits = [], needsProse = false }: AggregateWriteOptions,
): MoreRead {
  const values: unknown[] = [rootId];
  // The log, the viewer and the request come before them.
  const give = (value: unknown) => `$${values.push(value) + 3}`;
  const columns: Record<string, string> = { access: accessSql('$4::uuid') };
  for (const [entity, ids] of idsNamedBy(aggregate, rootId, edits))
    columns[`rows:${entity}`] = rowsSql(aggregate, entity, '$4::uuid', `${give(ids)}::uuid[]`);
  if (baseSequence !== undefined && edits.length > 0) {
    const ids = edits.map(({ id }) => id);
    columns['newer'] = newerChangesSql('$4::uuid', give(baseSequence), give(ids), '$2');
  }
  if (needsProse) columns['hasUnwrittenProse'] = unwrittenSql('$4::uuid');
  if (edits.some((edit) => givesProse(aggregate, edit))) columns['opened'] = openedSql('$4::uuid');
  return { columns, values };
}

function toAggregateWrite(
  context: Context,
  stored: StoredAggregate,
  { rootId, baseSequence }: AggregateWriteOptions,
  write: Write<Sql>,
): AggregateWrite {
  const { read, viewer } = write;
  if (read['access'] === null || read['access'] === undefined) throw new NotFoundError();
  const access = stored.toAccess(read['access'], momentOf(context));
  // Each edit asks for more; an outsider learns nothing, not even by asking for none.
  allow(viewer, stored.knowBy, access.subject);
  const rows = Object.entries(read).flatMap(([name, found]) =>
    name.startsWith('rows:') ? readRows(stored.aggregate, name.slice('rows:'.length), found as FoundRows) : [],
  );
  return Object.assign(write, {
    stored,
    rootId,
    access,
    baseSequence: baseSequence ?? null,
    loaded: new Map(rows.map((row) => [row.id, row])),
    newer: (read['newer'] as readonly NewerChange[] | undefined) ?? null,
    opened: read['opened'] === undefined ? null : new Set(read['opened'] as readonly string[]),
  });
}

/** Whether an edit gives prose other words as a whole. */
export const givesProse = (from: StoredAggregate['aggregate'], edit: Edit): boolean =>
  (edit.kind === 'set' || edit.kind === 'add') &&
  Object.keys(edit.fields).some((key) => isProse(from, edit.entity, key));

/** The things that edits name: what they change, and what they add to. */
export function idsNamedBy(
  aggregate: StoredAggregate['aggregate'],
  rootId: string,
  edits: readonly Edit[],
): IdsByEntity {
  const comes = ({ kind }: Edit) => kind === 'add' || kind === 'putBack';
  const added = new Set(edits.flatMap((edit) => (comes(edit) ? [edit.id] : [])));
  const named = edits.map((edit) =>
    edit.kind === 'add'
      ? { entity: entityOf(aggregate, edit.entity).parent ?? aggregate.root, id: edit.parentId }
      : edit,
  );
  const there = named.filter(
    ({ entity, id }) => !added.has(id) && (entity !== aggregate.root || mustLoadRoot(edits, id, rootId)),
  );
  const byEntity = Map.groupBy(there, ({ entity }) => entity);
  return new Map([...byEntity].map(([entity, of]) => [entity, [...new Set(of.map(({ id }) => id))]]));
}

/** What belongs to the root needs nothing of its row; an edit of the root itself does. */
const mustLoadRoot = (edits: readonly Edit[], id: string, rootId: string): boolean =>
  id !== rootId || edits.some((edit) => edit.kind !== 'add' && edit.id === rootId);
