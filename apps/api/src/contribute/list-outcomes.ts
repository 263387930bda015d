import { consultationsAsAccess, mayOnConsultation } from '../consultation/read-consultation.ts';
import type { Context } from '../core/context.ts';

/** A consultation of which something was released. */
export interface OutcomesLine {
  readonly consultationId: string;
  readonly number: number;
  /** YYYY-MM-DD. */
  readonly opensOn: string;
  readonly closesOn: string;
}

/** Those on a plan of which the viewer may read what became of what was said, and something was released. */
export async function listOutcomes(context: Context, planId: string): Promise<readonly OutcomesLine[]> {
  const rows = await context.sql.$queryRaw<OutcomesLine[]>`
    SELECT c."id" AS "consultationId", c."number", w."opensOn"::text, w."closesOn"::text
    FROM "Consultation" c JOIN LATERAL (
      SELECT * FROM "ConsultationWindow" x WHERE x."consultationId" = c."id" ORDER BY x."number" DESC LIMIT 1) w ON true
    WHERE c."planId" = ${planId}::uuid ORDER BY c."number"`;
  const subjects = await consultationsAsAccess(
    context,
    rows.map(({ consultationId }) => consultationId),
  );
  return rows.filter(({ consultationId }) => {
    const subject = subjects.get(consultationId);
    return subject?.hasReleased === true && mayOnConsultation(context, 'outcomes.read', subject);
  });
}
