import { childrenOf } from '@cynllun/domain/aggregate/aggregate';
import { contributionsAggregate } from '@cynllun/domain/consultation/contribution-entities';
import type { Context } from '../core/context.ts';
import { parentColumn, tableOf } from '../core/write/row-sql.ts';
import { consultationsAsAccess, mayOnConsultation } from './read-consultation.ts';

/** SQL: how many things were done to the comments `mine`. All of it is only ever added to, so the number grows with each. */
const doneToMine = childrenOf(contributionsAggregate, 'comment')
  .map((entity) => {
    const of = parentColumn(contributionsAggregate, entity);
    return `(SELECT count(*) FROM ${tableOf(entity)} t JOIN mine ON mine."id" = t.${of} WHERE mine."root" = r."id")`;
  })
  .join(' + ');

/**
 * SQL: how much was said, and done with it, of the actions of the person `$2` in each of the roots `$1`: also of what a comment
 * on them was joined to, since it is answered with that.
 */
const ownVersionsSql = `
  WITH own AS (
    SELECT c."id", c."contributionsId" AS "root" FROM "Comment" c JOIN "Action" a ON a."id"::text = c."aboutId"
    WHERE c."contributionsId" = ANY ($1::uuid[]) AND c."about" = 'action'
      AND (a."responsiblePersonId" = $2::uuid OR a."accountablePersonId" = $2::uuid)
  ), mine AS (
    SELECT * FROM own UNION SELECT k."duplicateOfId", own."root" FROM "Consideration" k JOIN own ON own."id" = k."commentId"
    WHERE k."duplicateOfId" IS NOT NULL
  )
  SELECT r."id", ((SELECT count(*) FROM mine WHERE mine."root" = r."id") + ${doneToMine})::int AS "version"
  FROM unnest($1::uuid[]) AS r("id")`;

interface Followed {
  readonly id: string;
  readonly consultationId: string;
}

/**
 * The number that grows when something is written to what was contributed which the viewer may read, by root: for whoever reads
 * all of it the log's sequence; for others how much there is of their own actions, so that nothing tells them what else came.
 */
export async function contributionVersions(
  context: Context,
  roots: readonly Followed[],
): Promise<ReadonlyMap<string, number>> {
  const { sql, viewer } = context;
  if (viewer === null || roots.length === 0) return new Map();
  const subjects = await consultationsAsAccess(
    context,
    roots.map(({ consultationId }) => consultationId),
  );
  const [whole, part] = [true, false].map((isWhole) =>
    roots
      .filter(({ consultationId }) => {
        const subject = subjects.get(consultationId);
        return subject !== undefined && mayOnConsultation(context, 'consultation.answer', subject) === isWhole;
      })
      .map(({ id }) => id),
  );
  const [sequences, own] = await Promise.all([
    whole?.length
      ? sql.$queryRaw<{ id: string; version: number }[]>`
          SELECT "id", "sequence"::int AS "version" FROM "ChangeLog" WHERE "id" = ANY (${whole}::uuid[])`
      : [],
    part?.length ? sql.$queryRawUnsafe<{ id: string; version: number }[]>(ownVersionsSql, part, viewer.personId) : [],
  ]);
  return new Map([...sequences, ...own].map(({ id, version }) => [id, version]));
}

/** As `contributionVersions`, of some roots together. */
export async function contributionVersion(context: Context, ids: readonly string[]): Promise<number> {
  const roots = await context.sql.$queryRaw<Followed[]>`
    SELECT "id", "consultationId" FROM "Contributions" WHERE "id" = ANY (${[...ids]}::uuid[])`;
  const versions = await contributionVersions(context, roots);
  return [...versions.values()].reduce((sum, version) => sum + version, 0);
}
