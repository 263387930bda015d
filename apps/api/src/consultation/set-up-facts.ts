import type { ConsultationSummary } from '@cynllun/domain/consultation/summary';
import type { GateFactsSource } from '@cynllun/domain/rules/gate-facts';
import { putFacts } from '../core/facts/facts.ts';
import type { Write } from '../core/log/types.ts';
import type { Sql } from '../platform/sql.ts';

type SetUp = Pick<ConsultationSummary, 'number' | 'opensOn' | 'closesOn' | 'asked'> & { readonly planId: string };

/** Tells the plan when a consultation on it takes comments, and who is asked, at the end of a write to how it is set up. */
export async function putSetUpFacts(write: Pick<Write<Sql>, 'tx' | 'log' | 'sequence' | 'changes'>): Promise<void> {
  const { id } = write.log;
  const [row] = await write.tx.$queryRaw<SetUp[]>`
    SELECT c."planId", c."number", w."opensOn"::text, w."closesOn"::text, ARRAY(
      SELECT g."group"::text FROM "InvitedGroup" g WHERE g."consultationId" = c."id" AND g."group" IS NOT NULL
      UNION SELECT i."group"::text FROM "Invitation" i
        WHERE i."consultationId" = c."id" AND i."group" IS NOT NULL AND NOT i."withdrawn" ORDER BY 1) AS "asked"
    FROM "Consultation" c LEFT JOIN LATERAL (
      SELECT x."opensOn", x."closesOn" FROM "ConsultationWindow" x WHERE x."consultationId" = c."id"
      ORDER BY x."number" DESC LIMIT 1) w ON true
    WHERE c."id" = ${id}::uuid`;
  if (row === undefined) return;
  const { planId, ...summary } = row;
  const facts: GateFactsSource = { consultations: [{ id, ...summary }] };
  await putFacts(write, planId, facts);
}
