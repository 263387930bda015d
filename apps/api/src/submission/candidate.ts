import type { ConsultationSummary } from '@cynllun/domain/consultation/summary';
import type { Finding } from '@cynllun/domain/plan/finding';
import type { Plan } from '@cynllun/domain/plan/plan';
import { findings } from '@cynllun/domain/rules/findings';
import { nextVersionNumber } from '@cynllun/domain/submission/version-number';
import type { Context } from '../core/context.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { materialise } from '../core/prose/materialise.ts';
import { candidateOf } from '../core/snapshot/candidate.ts';
import { allowOnPlan } from '../plan/allow-on-plan.ts';
import { planReader } from '../plan/plan-reader.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { readSurroundings } from '../plan/surroundings.ts';
import { sealPlan } from './frozen-content.ts';

/** A plan at one sequence, as it would be sent. */
export interface Candidate {
  readonly plan: Plan;
  /** Hex. */
  readonly hash: string;
  readonly madeAt: Date;
  /** The number that it would have as a version. */
  readonly number: number;
  /** What the rules have to say of it today. */
  readonly findings: readonly Finding[];
  /** Who has been consulted on it. */
  readonly consultations: readonly ConsultationSummary[];
}

/**
 * Makes a plan ready to be sent as it stands committed: what people have typed is in it. Asked for again at the same sequence
 * it is the same one.
 * @throws ExpectedFailure
 */
export async function makeCandidate(context: Context, planId: string): Promise<Candidate> {
  const { sql, today } = context;
  await allowOnPlan(context, 'plan.submit', planId);
  await materialise(context, storedPlan, planId, null);
  const plan = await planReader(sql).read(planId);
  if (plan === null) throw new NotFoundError();
  const { hash, madeAt } = await candidateOf(sql, { ...planAt(planId, plan.sequence), now: context.now() }, (secret) =>
    sealPlan(plan, secret),
  );
  const { facts } = await readSurroundings(sql, plan);
  const consultations = facts.consultations ?? [];
  return {
    plan,
    hash,
    madeAt,
    number: nextVersionNumber(plan),
    findings: findings(plan, facts, today()),
    consultations,
  };
}

/** The name under which a plan at a sequence is made ready. */
export const planAt = (planId: string, sequence: number) => ({ logId: planId, of: String(sequence) });
