import { can } from '@cynllun/domain/access/access';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { Context } from '../core/context.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { planSubject } from '../plan/plan-subject.ts';
import { planReader } from '../plan/plan-reader.ts';

/** The plan, for showing its deadlines; null where the viewer has no part in the review, or there is none. */
export async function readDeadlines({ sql, viewer, today }: Context, planId: string): Promise<Plan | null> {
  const plan = await planReader(sql).read(planId);
  if (plan === null) return null;
  return can(viewer, 'review.read', planSubject(plan, today())) === 'allowed' ? plan : null;
}

/** The people named in the records and extensions: what a reviewer needs, and not the authority's whole staff. */
export function peopleInDeadlines(prisma: PrismaClient, { deadlineRecords, extensions }: Plan) {
  const ids = [
    ...deadlineRecords.map(({ byPersonId }) => byPersonId),
    ...extensions.map(({ agreedByPersonId }) => agreedByPersonId),
  ];
  return prisma.person.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}
