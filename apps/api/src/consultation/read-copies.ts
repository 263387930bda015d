import type { OpenedCopy } from '@cynllun/domain/consultation/copy';
import type { Context } from '../core/context.ts';
import { readCopy } from './copies.ts';
import { consultationsAsAccess, mayOnConsultation } from './read-consultation.ts';
import type { ConsultationLine } from './types.ts';

type Row = Omit<ConsultationLine, 'subject'>;

/** The consultations on a plan that the viewer may know of, the last first. */
export async function listConsultations(context: Context, planId: string): Promise<readonly ConsultationLine[]> {
  const rows = await context.sql.$queryRaw<Row[]>`
    SELECT c."id", c."number", c."title", coalesce(w."opensOn", c."opensOn")::text AS "opensOn",
      coalesce(w."closesOn", c."closesOn")::text AS "closesOn",
      CASE WHEN w."id" IS NULL THEN c."closesMinute" ELSE w."closesMinute" END AS "closesMinute",
      (SELECT count(*)::int FROM "ConsultationCopy" k WHERE k."consultationId" = c."id") AS "copies"
    FROM "Consultation" c LEFT JOIN LATERAL (
      SELECT * FROM "ConsultationWindow" x WHERE x."consultationId" = c."id" ORDER BY x."number" DESC LIMIT 1) w ON true
    WHERE c."planId" = ${planId}::uuid ORDER BY c."number" DESC`;
  const subjects = await consultationsAsAccess(
    context,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const subject = subjects.get(row.id);
    return subject !== undefined && mayOnConsultation(context, 'consultation.read', subject)
      ? [{ ...row, subject }]
      : [];
  });
}

/** A copy of a consultation, the last where no number is named; null where there is none that the viewer may read. */
export async function findCopy(
  context: Context,
  consultationId: string,
  number: number | null,
): Promise<{ readonly copy: OpenedCopy; readonly number: number } | null> {
  const subject = (await consultationsAsAccess(context, [consultationId])).get(consultationId);
  if (subject === undefined || !mayOnConsultation(context, 'consultation.read', subject)) return null;
  const [row] = await context.sql.$queryRaw<{ id: string; number: number }[]>`
    SELECT "id", "number" FROM "ConsultationCopy" WHERE "consultationId" = ${consultationId}::uuid
      AND (${number}::int IS NULL OR "number" = ${number}::int) ORDER BY "number" DESC LIMIT 1`;
  return row === undefined ? null : { copy: await readCopy(context.sql, row.id), number: row.number };
}
