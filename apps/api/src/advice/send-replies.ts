import { randomUUIDv7 } from 'node:crypto';
import { add } from '@cynllun/domain/plan/edit';
import type { Plan, Reply } from '@cynllun/domain/plan/plan';
import { isReplyComplete, standingReplies } from '@cynllun/domain/plan/replies';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { invalid, NotFoundError } from '../core/log/failure.ts';
import { materialise } from '../core/prose/materialise.ts';
import { readWhole } from '../core/read/read-whole.ts';
import { candidateOf, forgetCandidate, readCandidate } from '../core/snapshot/candidate.ts';
import { keepSnapshots } from '../core/snapshot/stored-snapshot.ts';
import { writeToAggregate, type AggregateWrite } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import { planOf } from '../events/plan-events.ts';
import { allowOnPlan } from '../plan/allow-on-plan.ts';
import { planReader } from '../plan/plan-reader.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { CandidateError } from '../submission/failures.ts';
import { readSentReplies, type RepliesSent } from './sent-replies.ts';
import { repliesSchema, sealReplies, sendableReplies } from './reply-content.ts';

/** The replies as they would be sent. */
export interface CheckedReplies {
  readonly planId: string;
  /** Hex; name it to send them. */
  readonly hash: string;
  readonly replies: readonly Reply[];
  /** Those that do not say all that they have to, and would not be sent. */
  readonly incomplete: readonly Reply[];
}

/** Their hash changes with what they say, and with nothing else. */
const readyReplies = (planId: string) => ({ logId: planId, of: 'replies' });

/**
 * Makes a plan's replies ready to be sent as they stand: what people have typed is in them.
 * @throws ExpectedFailure
 */
export async function checkReplies(context: Context, planId: string): Promise<CheckedReplies> {
  const { sql } = context;
  await allowOnPlan(context, 'replies.send', planId);
  await materialise(context, storedPlan, planId, null);
  const plan = await planReader(sql).read(planId);
  if (plan === null) throw new NotFoundError();
  const { hash } = await candidateOf(sql, { ...readyReplies(planId), now: context.now() }, (secret) =>
    sealReplies(plan, secret),
  );
  const incomplete = standingReplies(plan).filter((one) => !isReplyComplete(one));
  return { planId, hash, replies: sendableReplies(plan), incomplete };
}

export interface SendReplies {
  readonly planId: string;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
  /** Of what was checked. */
  readonly hash: string;
}

/**
 * Sends a plan's replies to its reviewers, as they were checked: what they say is frozen, and stays to be changed in the draft.
 * @returns what was sent
 * @throws ExpectedFailure, with nothing written
 */
export async function sendReplies(
  context: Context,
  { planId, requestId, hash }: SendReplies,
): Promise<RepliesSent | null> {
  const options = { rootId: planId, requestId, needsProse: true };
  await writeToAggregate(context, storedPlan, options, (write) => send(write, hash, context.today()));
  return (await readSentReplies(context, planId))?.findLast((sent) => sent.hash === hash) ?? null;
}

async function send(write: AggregateWrite, hash: string, today: string): Promise<void> {
  const { tx, rootId } = write;
  allow(write.viewer, 'replies.send', planOf(write));
  const plan = await readWhole<Plan>(tx, storedPlan, rootId);
  if (plan === null) throw new NotFoundError();
  const ready = await readCandidate(tx, readyReplies(rootId));
  const sealed = ready && sealReplies(plan, ready.secret);
  if (sealed?.hash !== hash) throw new CandidateError();
  if (sendableReplies(plan).length === 0) throw invalid('planId', 'nothingSaid');
  const id = randomUUIDv7();
  const number = (plan.replySendings.at(-1)?.number ?? 0) + 1;
  await applyEdits(write, [add('replySending', id, rootId, { number, on: today, hash })], 'caller');
  await keepSnapshots(tx, rootId, id, [{ part: 'replies', schema: repliesSchema, ...sealed }]);
  await forgetCandidate(tx, readyReplies(rootId));
}
