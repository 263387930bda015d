import type { Context } from '../core/context.ts';

/** Someone's roles were changed: where they are the viewer's own, what is answered goes by those they have now. */
export async function rolesChanged(context: Context, personId: string | null): Promise<void> {
  if (personId === null || context.viewer?.personId !== personId) return;
  const memberships = await context.prisma.membership.findMany({
    where: { personId },
    select: { role: true, organisationId: true, reviewId: true },
  });
  context.viewer = { personId, memberships };
}
