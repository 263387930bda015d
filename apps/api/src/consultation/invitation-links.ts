import { hashOf, newSecret } from '../platform/sessions-secrets.ts';
import type { Sql } from '../platform/sql.ts';

/** Makes the link of an invitation, in place of one that it had. Returns its secret, which is told this once. */
export async function makeInvitationLink(tx: Sql, invitationId: string, madeAt: Date): Promise<string> {
  const secret = newSecret();
  await tx.$executeRaw`
    INSERT INTO "InvitationLink" ("invitationId", "secretHash", "madeAt")
    VALUES (${invitationId}::uuid, ${hashOf('invitation', secret)}, ${madeAt}::timestamptz)
    ON CONFLICT ("invitationId") DO UPDATE SET "secretHash" = EXCLUDED."secretHash", "madeAt" = EXCLUDED."madeAt"`;
  return secret;
}
