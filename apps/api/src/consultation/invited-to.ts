import { can } from '@cynllun/domain/access/access';
import type { Text } from '@cynllun/domain/text/text';
import { momentOf } from '../core/aggregate/stored-aggregate.ts';
import type { Context } from '../core/context.ts';
import { storedConsultation } from './stored-consultation.ts';

/** A consultation that somebody was invited to and that is open. */
export interface InvitedTo {
  readonly id: string;
  /** The last day on which it takes comments, YYYY-MM-DD. */
  readonly closesOn: string;
  readonly authority: { readonly nameEn: string; readonly nameCy: string };
  readonly review: Text;
}

interface Row extends InvitedTo {
  readonly access: unknown;
}

/** The open consultations that the viewer was invited to, by one statement. */
export async function readInvitedTo(
  context: Pick<Context, 'sql' | 'viewer' | 'today' | 'now'>,
): Promise<readonly InvitedTo[]> {
  const { sql, viewer } = context;
  if (viewer === null) return [];
  const rows = await sql.$queryRawUnsafe<Row[]>(
    `SELECT k."id", ${storedConsultation.accessSql('k."id"')} AS "access", r."name" AS "review",
       jsonb_build_object('nameEn', o."nameEn", 'nameCy', o."nameCy") AS "authority",
       (SELECT to_char(w."closesOn", 'YYYY-MM-DD') FROM "ConsultationWindow" w WHERE w."consultationId" = k."id"
         ORDER BY w."number" DESC LIMIT 1) AS "closesOn"
     FROM "Consultation" k JOIN "Plan" p ON p."id" = k."planId" JOIN "Review" r ON r."id" = p."reviewId"
       JOIN "Organisation" o ON o."id" = r."authorityId"
     WHERE EXISTS (SELECT FROM "Invitation" i WHERE i."consultationId" = k."id" AND i."personId" = $1::uuid
       AND NOT i."withdrawn") ORDER BY k."id"`,
    viewer.personId,
  );
  return rows.flatMap(({ access, ...found }) => {
    const { subject } = storedConsultation.toAccess(access, momentOf(context));
    const isOpen = subject.kind === 'consultation' && subject.state === 'open';
    return isOpen && can(viewer, 'consultation.read', subject) === 'allowed' ? [found] : [];
  });
}
