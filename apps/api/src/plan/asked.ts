import { can } from '@cynllun/domain/access/access';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { Context } from '../context.ts';
import { readBeside, type Beside } from './people-of-plan.ts';
import { planSubject } from './plan-subject.ts';

/** A plan, and what it is shown with. */
interface Shown {
  readonly plan: Plan;
  readonly beside: Beside;
}

/** What one request has read of plans, once it reads each thing once. */
const asked = new WeakMap<Context, Map<string, Promise<Shown | null>>>();

/** From here on a request reads each thing once: an answer is made of just what was looked at before it was made. */
export function readOnce(context: Context): void {
  asked.set(context, new Map());
}

/** The working draft of a plan; null where there is none that the viewer may read. */
export async function draftAsked(context: Context, planId: string): Promise<Plan | null> {
  const plan = asked.has(context) ? ((await shown(context, planId))?.plan ?? null) : await context.plans.read(planId);
  if (plan === null) return null;
  return can(context.viewer, 'plan.readDraft', planSubject(plan, context.today())) === 'allowed' ? plan : null;
}

export const besideAsked = async (context: Context, plan: Plan): Promise<Beside> =>
  (await asked.get(context)?.get(plan.id))?.beside ?? readBeside(context.sql, plan);

function shown(context: Context, planId: string): Promise<Shown | null> {
  const known = asked.get(context)?.get(planId);
  const reading = known ?? readShown(context, planId);
  asked.get(context)?.set(planId, reading);
  return reading;
}

/** By one statement, where the plan is as it was when it was last read. */
async function readShown({ plans, sql }: Context, planId: string): Promise<Shown | null> {
  const last = plans.last(planId);
  const beside = last && (await readBeside(sql, last));
  if (last !== null && beside?.sequence === last.sequence) return { plan: last, beside };
  const plan = await plans.read(planId);
  return plan && { plan, beside: await readBeside(sql, plan) };
}
