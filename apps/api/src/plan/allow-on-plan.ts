import type { OperationOn } from '@cynllun/domain/access/operations';
import type { Subject } from '@cynllun/domain/access/subject';
import { momentOf, readAccess } from '../core/aggregate/stored-aggregate.ts';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { storedPlan } from './stored-plan.ts';

type PlanSubject = Extract<Subject, { kind: 'plan' }>;

/** A plan as access sees it now, whoever asks; null where there is none. */
export async function planAsAccess({ sql, today, now }: Context, planId: string): Promise<PlanSubject | null> {
  const access = (await readAccess(sql, storedPlan, [planId], momentOf({ today, now }))).get(planId);
  return access?.subject.kind === 'plan' ? access.subject : null;
}

/** Goes on if the viewer may do something to a plan, before anything of it is read; otherwise throws what they are told. */
export async function allowOnPlan(
  context: Context,
  operation: OperationOn<'plan'>,
  planId: string,
): Promise<PlanSubject> {
  const subject = await planAsAccess(context, planId);
  if (subject === null) throw new NotFoundError();
  allow(context.viewer, operation, subject as never);
  return subject;
}
