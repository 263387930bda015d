import type { Edit } from '@cynllun/domain/aggregate/edit';
import { inTwoLanguages } from '@cynllun/domain/aggregate/former-words';
import type { Language } from '@cynllun/domain/text/language';
import { path } from '@cynllun/domain/aggregate/path';
import { ExpectedFailure, type Conflict } from '../log/failure.ts';
import type { Change } from '../log/write.ts';
import type { AggregateWrite } from './aggregate-write.ts';
import type { Changeset } from './changeset.ts';

/** The newest change of a field that a writer may not have seen. */
export interface NewerChange {
  readonly entity: string;
  readonly entityId: string;
  readonly field: string;
  readonly personId: string | null;
  /** ISO 8601. */
  readonly at: string;
  readonly sequence: number;
  /** The language of names that were written before they were texts in two languages. */
  readonly plainNamesIn: Language;
}

/**
 * SQL: what others than a person changed in some things of a log since a sequence, newest first, as a JSON list.
 * All but `log` are numbers of values; `person` null is nobody, so all changes are others'.
 */
export const newerChangesSql = (log: string, base: string, ids: string, person: string): string => `(
  SELECT coalesce(jsonb_agg(jsonb_build_object('entity', c."entity", 'entityId', c."entityId",
    'plainNamesIn', l."plainNamesIn", 'field', c."field", 'personId', w."personId",
    'at', w."at", 'sequence', c."sequence") ORDER BY c."sequence" DESC), '[]'::jsonb)
  FROM "Change" c JOIN "ChangeWrite" w ON w."logId" = c."logId" AND w."sequence" = c."sequence"
    JOIN "ChangeLog" l ON l."id" = c."logId"
  WHERE c."logId" = ${log} AND c."sequence" > ${base}::bigint AND c."entityId" = ANY (${ids}::uuid[])
    AND (${person}::uuid IS NULL OR w."personId" IS DISTINCT FROM ${person}::uuid))`;

/** Order is a matter of taste, and which words a translation was made from follows from the words themselves. */
const neverConflicts = (field: string) => field === 'position' || field.endsWith('.madeFrom');

/** Throws a conflict for every field among `changes` that someone else changed since the writer's base. */
export async function refuseConflicts(write: AggregateWrite, changes: readonly Change[]): Promise<void> {
  const { baseSequence, sequence } = write;
  if (baseSequence === null || baseSequence >= sequence - 1) return;
  const ids = [...new Set(changes.flatMap(({ entityId, field }) => (field === '' ? [] : [entityId])))];
  const stored = write.newer ?? (await readNewer(write, baseSequence, ids));
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
  if (conflicts.length > 0) throw new ExpectedFailure({ kind: 'conflict', conflicts });
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
  const removals = (await readNewer({ ...write, viewer: null }, 0, [...ids])).filter(({ field }) => field === '');
  const last = [...ids].flatMap((id) => removals.find(({ entityId }) => entityId === id) ?? []);
  if (last.length < ids.size) throw new ExpectedFailure({ kind: 'notFound' });
  throw new ExpectedFailure({
    kind: 'conflict',
    conflicts: last.map(({ entityId, personId, at, sequence }) => ({
      path: path(missing.find(({ id }) => id === entityId)?.entity ?? '', entityId, ''),
      kind: 'removed',
      theirs: null,
      yours: null,
      personId,
      at: new Date(at),
      sequence,
    })),
  });
}

async function readNewer(
  { tx, rootId, viewer }: Pick<AggregateWrite, 'tx' | 'rootId' | 'viewer'>,
  base: number,
  ids: readonly string[],
): Promise<readonly NewerChange[]> {
  const [row] = await tx.$queryRawUnsafe<{ newer: readonly NewerChange[] }[]>(
    `SELECT ${newerChangesSql('$1::uuid', '$2', '$3', '$4')} AS "newer"`,
    rootId,
    base,
    ids,
    viewer?.personId ?? null,
  );
  return row?.newer ?? [];
}
