import { can } from '@cynllun/domain/access/access';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { Context } from '../context.ts';
import { readBeside, type Beside } from './people-of-plan.ts';
import { planSubject } from './plan-subject.ts';

/** What one request has read of plans, and beside them. */
interface Asked {
  readonly drafts: Map<string, Promise<Plan | null>>;
  readonly beside: Map<string, Promise<Beside>>;
}

const asked = new WeakMap<Context, Asked>();

/** From here on a request reads each thing once: an answer is made of just what was looked at before it was made. */
export function readOnce(context: Context): void {
  asked.set(context, { drafts: new Map(), beside: new Map() });
}

function once<V>(map: Map<string, V> | undefined, key: string, read: () => V): V {
  const value = map?.get(key) ?? read();
  map?.set(key, value);
  return value;
}

/** The working draft of a plan; null where there is none that the viewer may read. */
export const draftAsked = (context: Context, planId: string): Promise<Plan | null> =>
  once(asked.get(context)?.drafts, planId, async () => {
    const plan = await context.plans.read(planId);
    if (plan === null) return null;
    return can(context.viewer, 'plan.readDraft', planSubject(plan, context.today())) === 'allowed' ? plan : null;
  });

export const besideAsked = (context: Context, plan: Plan): Promise<Beside> =>
  once(asked.get(context)?.beside, plan.id, () => readBeside(context.prisma, plan));
