import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { add } from '@cynllun/domain/plan/edit';
import type { Plan } from '@cynllun/domain/plan/plan';
import { findings } from '@cynllun/domain/rules/findings';
import { mergeFacts, type GateFacts, type GateFactsSource } from '@cynllun/domain/rules/gate-facts';
import type { ReportedEvent } from '@cynllun/domain/stage/event-problems';
import type { FreezingKind } from '@cynllun/domain/stage/events';
import { nextVersionNumber } from '@cynllun/domain/submission/version-number';
import { versionSchema } from '@cynllun/domain/submission/version-schema';
import type { Context } from '../core/context.ts';
import { factsOfRootSql, type Facts } from '../core/facts/facts.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { readWhole } from '../core/read/read-whole.ts';
import { forgetCandidates } from '../core/snapshot/candidate.ts';
import type { SealedJson } from '../core/snapshot/canonical.ts';
import { keepSnapshots } from '../core/snapshot/stored-snapshot.ts';
import type { AggregateWrite } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { sealFindings, sealPlan } from './frozen-content.ts';
import { keepAnswers } from './version-answers.ts';

/** The event with which a version is frozen; the number is given by the freezing. */
type FreezingEvent = Partial<Omit<ReportedEvent, 'kind' | 'version'>> & {
  readonly kind: FreezingKind;
  readonly on: string;
  readonly findingsHash?: string;
};

interface ToFreeze {
  readonly plan: SealedJson;
  readonly findings: SealedJson;
  /** At which the plan said this. */
  readonly sequence: number;
  readonly event: FreezingEvent;
  /** UUIDv7 of the event's entry. */
  readonly eventId?: string;
}

/**
 * Freezes what a plan said as its next version, with the event that froze it, in the write that is going on.
 * @returns its number
 */
export async function freezeVersion(
  write: AggregateWrite,
  now: Plan,
  { plan, findings: said, sequence, event, eventId = randomUUIDv7() }: ToFreeze,
): Promise<number> {
  const [id, number] = [randomUUIDv7(), nextVersionNumber(now)];
  const version = { number, sequence, hash: plan.hash, findingsHash: said.hash };
  await applyEdits(
    write,
    [add('version', id, now.id, version), add('planEvent', eventId, now.id, { ...event, version: number })],
    'caller',
  );
  await keepSnapshots(write.tx, now.id, id, [
    { part: 'plan', schema: versionSchema, ...plan },
    { part: 'findings', schema: versionSchema, ...said },
  ]);
  await keepAnswers(write.tx, id);
  await forgetCandidates(write.tx, now.id);
  return number;
}

/** The plan as the write that is going on has left it, and what the rules say of it today, ready to be frozen. */
export async function readyAsItStands(
  { today }: Context,
  write: AggregateWrite,
): Promise<Pick<ToFreeze, 'plan' | 'findings' | 'sequence'> & { readonly now: Plan }> {
  const now = await readWhole<Plan>(write.tx, storedPlan, write.rootId);
  if (now === null) throw new NotFoundError();
  const facts = await readFacts(write);
  return {
    now,
    sequence: write.sequence,
    plan: sealPlan(now, randomBytes(32)),
    findings: sealFindings(now, facts, findings(now, facts, today()), randomBytes(32)),
  };
}

/** What the rules ask of other logs, under the plan's lock. */
export async function readFacts({ tx, rootId }: AggregateWrite): Promise<GateFacts> {
  const [row] = await tx.$queryRawUnsafe<{ facts: Facts<GateFactsSource> }[]>(
    `SELECT ${factsOfRootSql('$1::uuid')} AS "facts"`,
    rootId,
  );
  return mergeFacts(row?.facts.sources ?? []);
}
