import type { NamedPerson } from '../core/aggregate/stored-aggregate.ts';
import type { Organisation } from '../generated/prisma/client.ts';
import type { Sql } from '../platform/sql.ts';

/** An inspectorate of a joint review, with those of its people who are assigned to it. */
export interface Inspectorate {
  readonly organisation: Organisation;
  readonly people: readonly NamedPerson[];
}

/** The inspectorates of a joint review, as it was set up: also one that has nobody assigned. In a fixed order. */
export const readInspectorates = (sql: Sql, reviewId: string): Promise<readonly Inspectorate[]> =>
  sql.$queryRaw<Inspectorate[]>`
    SELECT row_to_json(o) AS "organisation", (
      SELECT coalesce(json_agg(DISTINCT jsonb_build_object('id', p."id", 'name', coalesce(m."called", p."name"))), '[]')
      FROM "Membership" m JOIN "Person" p ON p."id" = m."personId"
      WHERE m."reviewId" = ${reviewId}::uuid AND m."role" IN ('leadReviewer', 'reviewer')
        AND p."organisationId" = o."id" AND p."erasedAt" IS NULL) AS "people"
    FROM "ReviewOrganisation" l JOIN "Organisation" o ON o."id" = l."organisationId"
    WHERE l."reviewId" = ${reviewId}::uuid ORDER BY o."nameEn", o."id"`;
