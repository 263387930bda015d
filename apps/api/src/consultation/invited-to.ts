import { can } from '@cynllun/domain/access/access';
import { linksEndAt, type Window, type WindowState } from '@cynllun/domain/consultation/window';
import type { Text } from '@cynllun/domain/text/text';
import { momentOf } from '../core/aggregate/stored-aggregate.ts';
import type { Context } from '../core/context.ts';
import { storedConsultation } from './stored-consultation.ts';

/** A consultation that somebody was invited to, open or closed. */
export interface InvitedTo {
  readonly id: string;
  readonly state: WindowState;
  /** The last day on which it takes comments, YYYY-MM-DD. */
  readonly closesOn: string;
  readonly authority: { readonly nameEn: string; readonly nameCy: string };
  readonly review: Text;
}

interface Row extends Omit<InvitedTo, 'state' | 'closesOn'> {
  readonly access: unknown;
  readonly window: Window | null;
}

/**
 * The consultations that the viewer was invited to, by one statement: those that have opened, as long as what became of them is
 * there to be read.
 */
export async function readInvitedTo(
  context: Pick<Context, 'sql' | 'viewer' | 'today' | 'now'>,
): Promise<readonly InvitedTo[]> {
  const { sql, viewer } = context;
  if (viewer === null) return [];
  const rows = await sql.$queryRawUnsafe<Row[]>(
    `SELECT k."id", ${storedConsultation.accessSql('k."id"')} AS "access", r."name" AS "review",
       jsonb_build_object('nameEn', o."nameEn", 'nameCy', o."nameCy") AS "authority",
       (SELECT jsonb_build_object('closesOn', w."closesOn", 'closesMinute', w."closesMinute", 'opensOn', w."opensOn")
         FROM "ConsultationWindow" w WHERE w."consultationId" = k."id" ORDER BY w."number" DESC LIMIT 1) AS "window"
     FROM "Consultation" k JOIN "Plan" p ON p."id" = k."planId" JOIN "Review" r ON r."id" = p."reviewId"
       JOIN "Organisation" o ON o."id" = r."authorityId"
     WHERE EXISTS (SELECT FROM "Invitation" i WHERE i."consultationId" = k."id" AND i."personId" = $1::uuid
       AND NOT i."withdrawn") ORDER BY k."id"`,
    viewer.personId,
  );
  return rows.flatMap(({ access, window, ...found }): InvitedTo[] => {
    const { subject } = storedConsultation.toAccess(access, momentOf(context));
    if (subject.kind !== 'consultation' || window === null || context.now().getTime() >= linksEndAt(window)) return [];
    const { state } = subject;
    const mayRead = can(viewer, 'consultation.read', subject) === 'allowed';
    return mayRead ? [{ ...found, state, closesOn: window.closesOn }] : [];
  });
}
