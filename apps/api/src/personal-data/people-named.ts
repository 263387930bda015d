import { can } from '@cynllun/domain/access/access';
import type { Text } from '@cynllun/domain/text/text';
import type { Context } from '../core/context.ts';
import type { Whom } from './identity.ts';

/** What a name is given by. */
export const namedIn = ['member', 'onlyNamed', 'invitation', 'statement', 'contribution'] as const;
export type NamedIn = (typeof namedIn)[number];

/** Somebody who goes by a name, and where: by what they are found again, and nothing that anybody said. */
export interface PersonNamed extends Pick<Whom, 'personId' | 'entryId'> {
  readonly in: NamedIn;
  /** The organisation that they are of, or the review that their name was given for; null where there is none. */
  readonly of: Text | null;
  /** YYYY-MM-DD: the day of what they said. */
  readonly on: string | null;
}

/** So many of one name are listed. */
const MOST = 50;

/** SQL: a column as names are compared: in any capitals, and with any spaces. */
const folded = (column: string): string => `lower(regexp_replace(btrim(${column}), '\\s+', ' ', 'g'))`;
const review = `(SELECT r."name" FROM "Plan" p JOIN "Review" r ON r."id" = p."reviewId" WHERE p."id" = `;

/**
 * Everybody who goes by a whole name: members, those who are only named, and those who gave it with what they said or sent. What came
 * at once is one. Null where the viewer exports nobody.
 */
export async function readPeopleNamed(
  { viewer, sql }: Pick<Context, 'sql' | 'viewer'>,
  typed: string,
): Promise<readonly PersonNamed[] | null> {
  if (can(viewer, 'person.export', { kind: 'person', id: '' }) !== 'allowed') return null;
  return sql.$queryRawUnsafe<PersonNamed[]>(
    `SELECT p."id" AS "personId", NULL::uuid AS "entryId", CASE WHEN p."email" IS NULL THEN 'onlyNamed' ELSE 'member' END AS "in",
       (SELECT jsonb_build_object('original', 'en', 'en', o."nameEn", 'cy', o."nameCy", 'madeFrom', NULL)
         FROM "Organisation" o WHERE o."id" = p."organisationId") AS "of", NULL AS "on"
     FROM "Person" p WHERE p."erasedAt" IS NULL AND (${folded('p."name"')} = ${folded('$1')}
       OR EXISTS (SELECT FROM "Membership" m WHERE m."personId" = p."id" AND ${folded('m."called"')} = ${folded('$1')}))
     UNION ALL SELECT NULL, i."id", 'invitation', ${review}c."planId"), NULL
     FROM "Invitation" i JOIN "Consultation" c ON c."id" = i."consultationId"
     WHERE i."personId" IS NULL AND ${folded('i."name"')} = ${folded('$1')}
     UNION ALL SELECT NULL, s."id", 'statement', ${review}b."planId"), s."on"::text
     FROM "Statement" s JOIN "Contributions" b ON b."id" = s."contributionsId" WHERE ${folded('s."name"')} = ${folded('$1')}
     UNION ALL (SELECT DISTINCT ON (coalesce(k."receiptId", m."id")) NULL::uuid, m."id", 'contribution', ${review}b."planId"), m."on"::text
     FROM "Comment" m JOIN "Contributions" b ON b."id" = m."contributionsId" LEFT JOIN "ReceiptComment" k ON k."commentId" = m."id"
     WHERE m."statementId" IS NULL AND m."invitationId" = '' AND ${folded('m."name"')} = ${folded('$1')}
     ORDER BY coalesce(k."receiptId", m."id"), m."id")
     LIMIT ${MOST}`,
    typed,
  );
}
