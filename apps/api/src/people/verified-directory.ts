import type { RootNode } from '@cynllun/domain/aggregate/aggregate';
import { directoryAggregate } from '@cynllun/domain/people/directory';
import type { VerifiedAggregate } from '../core/verify/verified-aggregate.ts';

/**
 * An organisation with the people whom it or its log has, and every role held over it, its reviews or, where it runs the
 * installation, over everything. A person's language is theirs to change and is in no log.
 */
export const verifiedDirectory: VerifiedAggregate = {
  aggregate: directoryAggregate,
  async read(sql, organisationId) {
    const [found] = await sql.$queryRaw<{ directory: RootNode }[]>`
      SELECT to_jsonb(o) || jsonb_build_object(
        'people', (
          SELECT coalesce(jsonb_agg(to_jsonb(p) - 'language'), '[]'::jsonb)
          FROM "Person" p WHERE p."organisationId" = o."id" OR p."id" IN (
            SELECT c."entityId" FROM "Change" c
            WHERE c."logId" = o."id" AND c."entity" = 'person' AND c."field" = '')),
        'memberships', (
          SELECT coalesce(jsonb_agg(to_jsonb(m)), '[]'::jsonb)
          FROM "Membership" m LEFT JOIN "Review" r ON r."id" = m."reviewId"
          WHERE o."id" IN (m."organisationId", r."authorityId")
            OR (o."kind" = 'operator' AND m."organisationId" IS NULL AND m."reviewId" IS NULL))) AS "directory"
      FROM "Organisation" o WHERE o."id" = ${organisationId}::uuid`;
    return found?.directory ?? null;
  },
};
