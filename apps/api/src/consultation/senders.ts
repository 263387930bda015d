import type { SenderOf } from '@cynllun/domain/consultation/you-said';
import type { Sql } from '../platform/sql.ts';

/** Who sent which comment to a consultation, so that whoever said several things is one; with the number it has. */
export interface Senders {
  readonly number: number;
  readonly senderOf: SenderOf;
}

export async function readSenders(sql: Sql, contributionsId: string): Promise<Senders> {
  const [row] = await sql.$queryRaw<{ number: number; receipts: Readonly<Record<string, string>> }[]>`
    SELECT c."number", (SELECT coalesce(jsonb_object_agg(k."commentId", k."receiptId"), '{}') FROM "ReceiptComment" k
      JOIN "Receipt" q ON q."id" = k."receiptId" JOIN "Comment" m ON m."id" = k."commentId"
      WHERE q."contributionsId" = b."id" AND m."invitationId" = '') AS "receipts"
    FROM "Contributions" b JOIN "Consultation" c ON c."id" = b."consultationId" WHERE b."id" = ${contributionsId}::uuid`;
  const { number = 0, receipts = {} } = row ?? {};
  return {
    number,
    senderOf: ({ id, invitationId, statementId }) => invitationId || (receipts[id] ?? statementId ?? id),
  };
}
