import { can } from '@cynllun/domain/access/access';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { Context } from '../core/context.ts';
import { planSubject } from './plan-subject.ts';
import { readSurroundings, type Surroundings } from './surroundings.ts';
import { planReader } from './plan-reader.ts';

interface Loaded {
  readonly plan: Plan;
  readonly surroundings: Surroundings;
}

/** What a request has loaded, by the plan's id, once it memoises. */
const memo = new WeakMap<Context, Map<string, Promise<Loaded | null>>>();

/** From here on a request loads each plan once: its answer is made of just what its version key was. */
export function memoiseLoads(context: Context): void {
  memo.set(context, new Map());
}

/** The working draft of a plan; null where there is none that the viewer may read. */
export async function loadDraft(context: Context, planId: string): Promise<Plan | null> {
  const plan = memo.has(context)
    ? ((await load(context, planId))?.plan ?? null)
    : await planReader(context.sql).read(planId);
  if (plan === null) return null;
  return can(context.viewer, 'plan.readDraft', planSubject(plan, context.today())) === 'allowed' ? plan : null;
}

export const loadSurroundings = async (context: Context, plan: Plan): Promise<Surroundings> =>
  (await memo.get(context)?.get(plan.id))?.surroundings ?? readSurroundings(context.sql, plan);

function load(context: Context, planId: string): Promise<Loaded | null> {
  const loading = memo.get(context)?.get(planId) ?? read(context, planId);
  memo.get(context)?.set(planId, loading);
  return loading;
}

/** By one statement, where the plan is as it was when it was last read. */
async function read({ sql }: Context, planId: string): Promise<Loaded | null> {
  const plans = planReader(sql);
  const last = plans.last(planId);
  const surroundings = last && (await readSurroundings(sql, last));
  if (last !== null && surroundings?.sequence === last.sequence) return { plan: last, surroundings };
  const plan = await plans.read(planId);
  return plan && { plan, surroundings: await readSurroundings(sql, plan) };
}
