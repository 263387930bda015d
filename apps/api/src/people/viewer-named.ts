import type { Viewer } from '@cynllun/domain/access/roles';
import type { PrismaClient } from '../generated/prisma/client.ts';

/** Someone with the roles they hold now, for what is done on their behalf when no request of theirs is there. */
export async function viewerNamed(prisma: PrismaClient, personId: string): Promise<Viewer> {
  const memberships = await prisma.membership.findMany({
    where: { personId },
    select: { role: true, organisationId: true, reviewId: true },
  });
  return { personId, memberships };
}
