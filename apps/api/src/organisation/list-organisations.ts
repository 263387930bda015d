import { compareNames } from '@cynllun/domain/text/compare-names';
import type { Organisation, PrismaClient } from '../generated/prisma/client.ts';

export type Listing = Organisation & {
  readonly people: number;
  readonly leads: number;
  readonly reviews: number;
};

/** Every organisation by kind and name, or the one, with how many there are of what belongs to it; one statement. */
export async function listOrganisations(prisma: PrismaClient, id: string | null = null): Promise<Listing[]> {
  const found = await prisma.$queryRaw<Listing[]>`
    SELECT o.*,
      (SELECT count(*)::int FROM "Person" p WHERE p."organisationId" = o."id" AND p."erasedAt" IS NULL) AS "people",
      (SELECT count(DISTINCT m."personId")::int FROM "Membership" m LEFT JOIN "Review" r ON r."id" = m."reviewId"
        WHERE m."role" = 'lead' AND coalesce(m."organisationId", r."authorityId") = o."id") AS "leads",
      (SELECT count(*)::int FROM "Review" r WHERE r."authorityId" = o."id" OR o."kind" = 'inspectorate' AND r."id" IN (
        SELECT m."reviewId" FROM "Membership" m JOIN "Person" p ON p."id" = m."personId"
        WHERE p."organisationId" = o."id")) AS "reviews"
    FROM "Organisation" o WHERE ${id}::uuid IS NULL OR o."id" = ${id}::uuid`;
  return found.toSorted((one, other) => compareNames(place(one), place(other)));
}

const place = ({ kind, nameEn }: Organisation): string => `${kind} ${nameEn}`;
