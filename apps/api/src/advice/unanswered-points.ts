import { can } from '@cynllun/domain/access/access';
import { builder } from '../core/graphql/builder.ts';
import type { Context } from '../core/context.ts';
import { overviewSubject, type Overview } from '../portfolio/overview.ts';
import { ReviewOverviewRef } from '../portfolio/overview-type.ts';

/** Points of the written responses to a plan that stand, to which no reply was sent. */
interface UnansweredPoints {
  readonly count: number;
  /** The last version to which there are any. */
  readonly version: number;
}

/**
 * Of each review; null where there are none, or the viewer may read no response. A reply that was sent holds for a point that
 * a superseding response took over as it was. One statement, and nothing of what is drafted.
 */
async function readUnanswered(
  overviews: readonly Overview[],
  { sql, viewer }: Context,
): Promise<readonly (UnansweredPoints | null)[]> {
  const readable = overviews.filter((one) => can(viewer, 'response.read', overviewSubject(one)) === 'allowed');
  if (readable.length === 0) return overviews.map(() => null);
  const rows = await sql.$queryRaw<(UnansweredPoints & { readonly planId: string })[]>`
    WITH RECURSIVE "asked" AS (SELECT unnest(${readable.map(({ planId }) => planId)}::uuid[]) AS "planId"),
    "sent" AS (
      SELECT r ->> 'pointId' AS "pointId" FROM "ReplySending" s JOIN "Snapshot" c ON c."id" = s."id" AND c."part" = 'replies',
        jsonb_array_elements(c."content"::jsonb -> 'replies') AS r
      WHERE s."planId" IN (SELECT "planId" FROM "asked")
    ), "standing" AS (
      SELECT "planId", "version", "pointId" FROM "Reply" WHERE "planId" IN (SELECT "planId" FROM "asked") AND NOT "superseded"
    ), "same" AS (
      SELECT "pointId", "pointId" AS "as" FROM "standing"
      UNION SELECT s."pointId", o."id" FROM "same" s JOIN "AdvicePoint" a ON a."id" = s."as"
        JOIN "AdvicePoint" o ON o."id"::text = a."copiedFrom" AND o."words" = a."words" AND o."quote" = a."quote"
          AND o."weight" IS NOT DISTINCT FROM a."weight"
    )
    SELECT p."planId", count(*)::int AS "count", max(p."version") AS "version" FROM "standing" p
    WHERE NOT EXISTS (SELECT FROM "same" s JOIN "sent" ON "sent"."pointId" = s."as"::text WHERE s."pointId" = p."pointId")
    GROUP BY p."planId"`;
  const byPlan = new Map(rows.map(({ planId, ...unanswered }) => [planId, unanswered]));
  return overviews.map((one) => (readable.includes(one) ? (byPlan.get(one.planId) ?? null) : null));
}

const UnansweredPointsRef = builder.objectRef<UnansweredPoints>('UnansweredPoints').implement({
  description: 'Points of the written responses to a plan that stand, to which no reply was sent.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'How many.' }),
    version: t.exposeInt('version', { description: 'The last version to which there are any.' }),
  }),
});

builder.objectField(ReviewOverviewRef, 'unansweredPoints', (t) =>
  t.loadable({
    type: UnansweredPointsRef,
    nullable: true,
    description: 'Null where there are none, or the viewer may read no response.',
    load: async (overviews: Overview[], context: Context) => [...(await readUnanswered(overviews, context))],
    resolve: (overview) => overview,
  }),
);
