import { can } from '@cynllun/domain/access/access';
import type { Context } from '../../context.ts';
import { readFactsOfPlans } from '../../plan/plan-facts.ts';

/**
 * Whether the viewer may read what happened to a plan: its log holds nothing that some reader of the working draft may
 * not see, so whoever reads the one reads the other.
 */
export async function isReadable({ prisma, viewer, today }: Context, planId: string): Promise<boolean> {
  const facts = (await readFactsOfPlans(prisma, [planId], today())).get(planId);
  return facts !== undefined && can(viewer, 'plan.readDraft', { kind: 'plan', ...facts }) === 'allowed';
}
