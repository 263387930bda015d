import { randomBytes } from 'node:crypto';
import type { Finding } from '@cynllun/domain/plan/finding';
import type { Plan } from '@cynllun/domain/plan/plan';
import { findings } from '@cynllun/domain/rules/findings';
import { nextVersionNumber } from '@cynllun/domain/submission/version-number';
import { readAccess } from '../core/aggregate/stored-aggregate.ts';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { materialise } from '../core/prose/materialise.ts';
import { planReader } from '../plan/plan-reader.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { readSurroundings } from '../plan/surroundings.ts';
import type { Sql } from '../platform/sql.ts';
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
}

/** What is kept of a candidate, so that it can be made again: the salts of its words follow from the secret. */
export interface KeptCandidate {
  readonly secret: Uint8Array;
  readonly hash: string;
  readonly madeAt: Date;
}

const DAY = 86_400_000;
/** What was checked longer ago is checked again. */
const KEPT_FOR = 7 * DAY;

/**
 * Makes a plan ready to be sent as it stands committed: what people have typed is in it. Asked for again at the same sequence
 * it is the same one.
 * @throws ExpectedFailure
 */
export async function makeCandidate(context: Context, planId: string): Promise<Candidate> {
  const { sql, viewer, today } = context;
  const access = (await readAccess(sql, storedPlan, [planId], today())).get(planId);
  if (access?.subject.kind !== 'plan') throw new NotFoundError();
  allow(viewer, 'plan.submit', access.subject);
  await materialise(context, storedPlan, planId, null);
  const plan = await planReader(sql).read(planId);
  if (plan === null) throw new NotFoundError();
  const { hash, madeAt } = await candidateOf(context, plan);
  const { facts } = await readSurroundings(sql, plan);
  return { plan, hash, madeAt, number: nextVersionNumber(plan), findings: findings(plan, facts, today()) };
}

export async function readCandidate(sql: Sql, planId: string, sequence: number): Promise<KeptCandidate | null> {
  const [row] = await sql.$queryRaw<KeptCandidate[]>`
    SELECT "secret", "hash", "madeAt" FROM "Candidate"
    WHERE "planId" = ${planId}::uuid AND "sequence" = ${sequence}::int`;
  return row ?? null;
}

/**
 * Two who check at once have one candidate: the first. One made by an older program, which would hash the plan otherwise, is
 * made anew.
 */
async function candidateOf(context: Context, plan: Plan): Promise<KeptCandidate> {
  const kept = await readCandidate(context.sql, plan.id, plan.sequence);
  const secret = kept?.secret ?? randomBytes(32);
  const { hash } = sealPlan(plan, secret);
  if (kept?.hash === hash) return kept;
  const made = { secret, hash, madeAt: context.now() };
  const isKept = await keepCandidate(context.sql, plan, made);
  return isKept ? made : ((await readCandidate(context.sql, plan.id, plan.sequence)) ?? made);
}

/** Returns false where another was kept meanwhile. */
async function keepCandidate(sql: Sql, plan: Plan, { secret, hash, madeAt }: KeptCandidate): Promise<boolean> {
  const kept = await sql.$queryRaw<object[]>`
    WITH old AS (DELETE FROM "Candidate" WHERE "planId" = ${plan.id}::uuid
      AND "madeAt" < ${new Date(madeAt.getTime() - KEPT_FOR)}::timestamptz AND "sequence" <> ${plan.sequence}::int)
    INSERT INTO "Candidate" ("planId", "sequence", "secret", "hash", "madeAt")
    VALUES (${plan.id}::uuid, ${plan.sequence}::int, ${secret}, ${hash}, ${madeAt}::timestamptz)
    ON CONFLICT ("planId", "sequence") DO UPDATE SET "hash" = EXCLUDED."hash", "madeAt" = EXCLUDED."madeAt"
    WHERE "Candidate"."secret" = EXCLUDED."secret" RETURNING "sequence"`;
  return kept.length > 0;
}
