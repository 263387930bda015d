import { hashOf } from '../src/platform/sessions-secrets.ts';
import type { testApi } from './api.ts';

/** The invitation that the link in somebody's letter is of. */
export async function openInvitationLink(api: Awaited<ReturnType<typeof testApi>>, personId: string) {
  const letter = await api.prisma.mail.findFirstOrThrow({ where: { personId, kind: 'consultationInvitation' } });
  const { secret } = letter.params as { readonly secret: string };
  const link = await api.prisma.invitationLink.findUnique({ where: { secretHash: hashOf('invitation', secret) } });
  return link?.invitationId ?? null;
}
