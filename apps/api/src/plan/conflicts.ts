import type { Edit } from '@cynllun/domain/plan/edit';
import type { EntityName } from '@cynllun/domain/plan/entities';
import { inTwoLanguages } from '@cynllun/domain/plan/former-words';
import type { Language } from '@cynllun/domain/plan/language';
import { path } from '@cynllun/domain/plan/path';
import { ExpectedFailure, type Conflict } from '../changes/failure.ts';
import type { Change } from '../changes/write.ts';
import type { PlanWrite } from './apply-edits.ts';
import type { Row } from './rows.ts';

type StoredNewer = Newer & { readonly entity: string; readonly plainNamesIn: Language };

interface Newer {
  readonly entityId: string;
  readonly field: string;
  readonly personId: string | null;
  readonly at: Date;
  readonly sequence: bigint;
}

/** Order is a matter of taste, and which words a translation was made from follows from the words themselves. */
const neverConflicts = (field: string) => field === 'position' || field.endsWith('.madeFrom');

/** Throws a conflict for every field among `changes` that someone else changed since the writer's base. */
export async function refuseConflicts(write: PlanWrite, changes: readonly Change[]): Promise<void> {
  if (write.baseSequence >= write.sequence - 1) return;
  const newer = await newerChanges(
    write,
    changes.map(({ entityId }) => entityId),
  );
  const conflicts = changes.flatMap((change): Conflict[] => {
    const theirs = newer.find(({ entityId, field }) => entityId === change.entityId && field === change.field);
    if (theirs === undefined || neverConflicts(change.field)) return [];
    return [
      {
        path: path(change.entity as EntityName, change.entityId, change.field),
        kind: 'changed',
        theirs: change.before,
        yours: change.after,
        personId: theirs.personId,
        at: theirs.at,
        sequence: Number(theirs.sequence),
      },
    ];
  });
  if (conflicts.length > 0) throw new ExpectedFailure({ kind: 'conflict', conflicts });
}

/** Throws a conflict where what is to be changed was removed since, and *not found* where it never was. */
export async function refuseRemoved(
  write: PlanWrite,
  entity: EntityName,
  edits: readonly Edit[],
  rows: ReadonlyMap<string, Row>,
): Promise<void> {
  const missing = edits.filter(({ id }) => !rows.has(id)).map(({ id }) => id);
  if (missing.length === 0) return;
  const removals = (await newerChanges({ ...write, baseSequence: 0 }, missing, '')).filter(
    (removal, index, all) => all.findIndex(({ entityId }) => entityId === removal.entityId) === index,
  );
  if (removals.length < missing.length) throw new ExpectedFailure({ kind: 'notFound' });
  throw new ExpectedFailure({
    kind: 'conflict',
    conflicts: removals.map(({ entityId, personId, at, sequence }) => ({
      path: path(entity, entityId, ''),
      kind: 'removed',
      theirs: null,
      yours: null,
      personId,
      at,
      sequence: Number(sequence),
    })),
  });
}

/** Changes since the base, newest first; those of others only, unless one field is asked for. */
async function newerChanges(
  { tx, planId, baseSequence, viewer }: PlanWrite,
  entityIds: readonly string[],
  field: string | null = null,
): Promise<readonly Newer[]> {
  const personId = field === null ? (viewer?.personId ?? null) : null;
  const rows = await tx.$queryRaw<StoredNewer[]>`
    SELECT c."entity", c."entityId", c."field", w."personId", w."at", c."sequence", l."plainNamesIn"
    FROM "Change" c JOIN "ChangeWrite" w ON w."logId" = c."logId" AND w."sequence" = c."sequence"
      JOIN "ChangeLog" l ON l."id" = c."logId"
    WHERE c."logId" = ${planId}::uuid AND c."sequence" > ${baseSequence}
      AND c."entityId" = ANY (${entityIds}::uuid[])
      AND (${field}::text IS NULL OR c."field" = ${field}::text)
      AND (${personId}::uuid IS NULL OR w."personId" IS DISTINCT FROM ${personId}::uuid)
    ORDER BY c."sequence" DESC`;
  return rows.map(({ plainNamesIn, ...row }) => inTwoLanguages({ ...row, after: null }, plainNamesIn));
}
