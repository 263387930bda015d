import type { Viewer } from '@cynllun/domain/access/roles';
import type { Language } from '@cynllun/domain/text/language';
import type { Sql } from '../../platform/sql.ts';

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

/** @param viewer whose own changes are left out; null for nobody's */
export async function readNewerChanges(
  tx: Sql,
  rootId: string,
  viewer: Viewer,
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
