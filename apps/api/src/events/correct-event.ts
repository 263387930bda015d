import { operationToCorrect } from '@cynllun/domain/access/event-operations';
import { add } from '@cynllun/domain/plan/edit';
import type { PlanEventEntry } from '@cynllun/domain/plan/plan';
import { currentEvents, kindRecorded } from '@cynllun/domain/stage/current-events';
import { problemsAfter, type ReportedEvent } from '@cynllun/domain/stage/event-problems';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { invalid, NotFoundError } from '../core/log/failure.ts';
import { writeToAggregate, type AggregateWrite } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { planOf, readEntries, refuse, refuseUnreadable } from './plan-events.ts';

export interface CorrectEvent {
  readonly planId: string;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
  /** UUIDv7 of the new entry, made by whoever corrects. */
  readonly id: string;
  /** The entry that the new one stands in place of. */
  readonly corrects: string;
  /** What happened, as it should have been recorded; null takes back what was recorded. */
  readonly event: ReportedEvent | null;
}

/**
 * Corrects what was recorded by a later entry, or takes it back, at any stage: the plan's stage follows. An entry is
 * corrected once; a second correction is one of the first.
 */
export async function correctEvent(context: Context, input: CorrectEvent): Promise<void> {
  const { planId, requestId, id, corrects, event } = input;
  const today = context.today();
  if (event !== null) refuseUnreadable(event, today);
  await writeToAggregate(context, storedPlan, { rootId: planId, requestId }, async (write) => {
    const entries = await readEntries(write);
    const corrected = entries.find((entry) => entry.id === corrects);
    const kind = corrected === undefined ? null : kindRecorded(entries, corrected);
    allow(write.viewer, kind === null ? 'event.correct' : operationToCorrect(kind), planOf(write));
    if (corrected === undefined) throw new NotFoundError();
    if (entries.some((entry) => entry.corrects === corrects)) throw invalid('corrects', 'alreadyCorrected');
    if (event !== null && event.kind !== kind) throw invalid('kind', 'otherKind');
    await refuseWithoutItsVersion(write, corrected, event);
    if (event !== null) refuse(problemsAfter(withoutEntry(entries, corrected), event, today));
    await applyEdits(write, [add('planEvent', id, planId, { ...(event ?? { on: corrected.on }), corrects })], 'caller');
  });
}

/** What happened but for what one entry says. */
const withoutEntry = (entries: readonly PlanEventEntry[], entry: PlanEventEntry) =>
  currentEvents([...entries, { ...entry, id: '', kind: null, corrects: entry.id }]);

/**
 * What was frozen was sent, agreed or issued: its day or its reason may be corrected. Whoever takes a version back says why, a
 * response is superseded, and what was varied is varied again.
 */
async function refuseWithoutItsVersion(
  { tx, rootId }: AggregateWrite,
  { kind, version }: PlanEventEntry,
  event: ReportedEvent | null,
): Promise<void> {
  if (event?.version === version) return;
  const path = event === null ? 'corrects' : 'version';
  // The plan says what was agreed: another version is agreed by taking this back and recording that.
  if (kind === 'finalAgreed' && event !== null) throw invalid(path, 'sealedAs');
  if (kind === 'planVaried' || kind === 'wordingCorrected') throw invalid(path, 'variedAgain');
  if (kind === 'draftSubmitted') {
    const frozen = await tx.$queryRaw<object[]>`
      SELECT "id" FROM "Version" WHERE "planId" = ${rootId}::uuid AND "number" = ${version}::int`;
    if (frozen.length > 0) throw invalid(path, 'versionFrozen');
  }
  if (kind === 'responseIssued') {
    const issued = await tx.$queryRaw<object[]>`
      SELECT r."id" FROM "Advice" a JOIN "AdviceText" t ON t."adviceId" = a."id"
      JOIN "WrittenResponse" r ON r."adviceTextId" = t."id"
      WHERE a."planId" = ${rootId}::uuid AND a."version" = ${version}::int`;
    if (issued.length > 0) throw invalid(path, 'alreadyIssued');
  }
}
