import { randomBytes } from 'node:crypto';
import type { Plan } from '@cynllun/domain/plan/plan';
import { findings } from '@cynllun/domain/rules/findings';
import { sendingSchema } from '@cynllun/domain/submission/forms';
import { gapsAt, unexplained } from '@cynllun/domain/submission/gaps';
import { sendingDeadline } from '@cynllun/domain/submission/sending-deadline';
import type { Context } from '../core/context.ts';
import { readRootAt } from '../core/history/read-root-at.ts';
import { allow } from '../core/log/allow.ts';
import { checked, NotFoundError } from '../core/log/failure.ts';
import { readWhole } from '../core/read/read-whole.ts';
import { readCandidate } from '../core/snapshot/candidate.ts';
import type { SealedJson } from '../core/snapshot/canonical.ts';
import { writeToAggregate, type AggregateWrite } from '../core/write/aggregate-write.ts';
import { planOf } from '../events/plan-events.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { planAt } from './candidate.ts';
import { AlreadySubmittedError, CandidateError, GateError } from './failures.ts';
import { freezeVersion, readFacts } from './freeze-version.ts';
import { sealFindings, sealPlan } from './frozen-content.ts';

export interface SubmitVersion {
  readonly planId: string;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
  /** Of the candidate that was checked. */
  readonly sequence: number;
  /** Hex. */
  readonly hash: string;
  /** Why it is late; nothing where it is not. */
  readonly lateReason: string;
}

/**
 * Freezes a candidate as the plan's next version, and records that it was sent, in one write. Whatever was typed since
 * goes into the next draft.
 * @returns the sequence of the write
 * @throws ExpectedFailure, with nothing written
 */
export async function submitVersion(context: Context, input: SubmitVersion): Promise<number> {
  const { lateReason } = checked(sendingSchema(false), input);
  const options = { rootId: input.planId, requestId: input.requestId };
  const { sequence } = await writeToAggregate(context, storedPlan, options, (write) =>
    submit(context, write, { ...input, lateReason }),
  );
  return sequence;
}

async function submit({ today }: Context, write: AggregateWrite, input: SubmitVersion): Promise<void> {
  allow(write.viewer, 'plan.submit', planOf(write));
  const now = await readWhole<Plan>(write.tx, storedPlan, input.planId);
  if (now === null) throw new NotFoundError();
  const { plan, sealed } = await readChecked(write, now, input);
  const facts = await readFacts(write);
  const found = findings(plan, facts, today());
  const stopping = unexplained(gapsAt(plan, found, 'draft'));
  if (stopping.length > 0) throw new GateError(stopping);
  const isLate = sendingDeadline(now, today()).standing === 'late';
  const { lateReason } = checked(sendingSchema(isLate), input);
  await freezeVersion(write, now, {
    plan: sealed,
    sequence: plan.sequence,
    findings: sealFindings(plan, facts, found, randomBytes(32)),
    event: { kind: 'draftSubmitted', on: today(), lateReason: isLate ? lateReason : '' },
  });
}

/**
 * The plan as it stood at the sequence that was checked.
 * @throws where a version was sent since, or it is not what was checked
 */
async function readChecked(
  { tx }: AggregateWrite,
  now: Plan,
  { planId, sequence, hash }: SubmitVersion,
): Promise<{ readonly plan: Plan; readonly sealed: SealedJson }> {
  if (sequence < 1 || sequence > now.sequence) throw new CandidateError();
  const plan = sequence === now.sequence ? now : (await readRootAt(tx, storedPlan, now, { sequence })).root;
  const last = now.versions.at(-1)?.number ?? 0;
  if (now.versions.length > plan.versions.length) throw new AlreadySubmittedError(planId, last);
  const candidate = await readCandidate(tx, planAt(planId, sequence));
  if (candidate === null) throw new CandidateError();
  const sealed = sealPlan(plan, candidate.secret);
  if (sealed.hash !== hash) throw new CandidateError();
  return { plan, sealed };
}
