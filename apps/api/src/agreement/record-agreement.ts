import { randomUUIDv7 } from 'node:crypto';
import type * as z from 'zod/mini';
import { agreementSchema } from '@cynllun/domain/agreement/forms';
import { sealingEdits } from '@cynllun/domain/agreement/seal';
import { isOfSealed } from '@cynllun/domain/agreement/sealed';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import { add } from '@cynllun/domain/plan/edit';
import type { Plan } from '@cynllun/domain/plan/plan';
import { currentEvents } from '@cynllun/domain/stage/current-events';
import { lastReferral } from '@cynllun/domain/stage/events';
import { versionSchema } from '@cynllun/domain/submission/version-schema';
import type { Context } from '../core/context.ts';
import { readRootAt } from '../core/history/read-root-at.ts';
import { allow } from '../core/log/allow.ts';
import { checked, invalid, NotFoundError } from '../core/log/failure.ts';
import { readWhole } from '../core/read/read-whole.ts';
import { keepSnapshots, readSnapshots } from '../core/snapshot/stored-snapshot.ts';
import { writeToAggregate, type AggregateWrite } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import { planOf, readEntries } from '../events/plan-events.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { namedIn } from '../plan/surroundings.ts';
import { CandidateError } from '../submission/failures.ts';
import { freezeVersion, readyAsItStands } from '../submission/freeze-version.ts';
import { openPlan, type FrozenPlan } from '../submission/frozen-content.ts';
import { partOf } from '../submission/open-version.ts';
import { refuseOthers } from './sealed-edits.ts';

export interface RecordAgreement {
  readonly planId: string;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
  /** The version that was agreed; null where it was the draft as it stood at `sequence`, which is frozen now. */
  readonly version: number | null;
  /** Of the draft that whoever records it looked at. */
  readonly sequence: number;
  /** What the body that agreed it changed, on top of the version. */
  readonly amendments: readonly Edit[];
  readonly on: string;
  readonly body: string | null;
  readonly agreedBy: string;
  readonly minuteReference: string;
  readonly callInUntil: string | null;
  readonly decision: string;
}

/**
 * Records that the final plan was agreed [S11], and seals it: in one write the plan comes to say exactly what was agreed, what the
 * draft held beyond that goes, and amendments are frozen as the next version. It is a fact, so no gate is asked; what the rules
 * find that day is kept with it.
 * @throws ExpectedFailure, with nothing written
 */
export async function recordAgreement(context: Context, input: RecordAgreement): Promise<void> {
  const options = { rootId: input.planId, requestId: input.requestId, needsProse: true };
  await writeToAggregate(context, storedPlan, options, (write) => agree(context, write, input));
}

async function agree(context: Context, write: AggregateWrite, input: RecordAgreement): Promise<void> {
  allow(write.viewer, 'agreement.record', planOf(write));
  const events = currentEvents(await readEntries(write));
  const said = checked(agreementSchema(context.today(), lastReferral(events)), input);
  refuseOthers(input.amendments, isOfSealed);
  const now = await readWhole<Plan>(write.tx, storedPlan, input.planId);
  if (now === null) throw new NotFoundError();
  await sealTo(write, now, await readAgreed(write, now, input));
  const sealed = write.changes.length;
  await applyEdits(anew(write), input.amendments, 'caller');
  const isAmended = write.changes.length > sealed;
  await keep(context, write, said, isAmended ? null : input.version);
}

/** What was read before other edits of the same write is so no longer. */
const anew = (write: AggregateWrite): AggregateWrite => ({ ...write, loaded: new Map(), newer: null });

/** What a version, or the draft at a moment, says. */
type Agreed = FrozenPlan & Pick<Plan, 'sequence'>;

/** What was agreed, before it was amended. */
async function readAgreed(
  { tx }: AggregateWrite,
  now: Plan,
  { version: number, sequence }: RecordAgreement,
): Promise<Agreed> {
  if (number === null) {
    if (sequence < 0 || sequence > now.sequence) throw new CandidateError();
    return (await readRootAt(tx, storedPlan, now, { sequence })).root;
  }
  const version = now.versions.find((one) => one.number === number);
  if (version === undefined) throw invalid('version', 'notSubmitted');
  const { plan } = openPlan(partOf(await readSnapshots(tx, [version.id]), 'plan'));
  return { ...plan, sequence: 0 };
}

/** Makes the plan say what was agreed. Somebody who has left the authority since is not named again. */
async function sealTo(write: AggregateWrite, now: Plan, agreed: Agreed): Promise<void> {
  const named = namedIn(agreed);
  const people = named.length === 0 ? [] : await storedPlan.knownOutside(write.tx, write.access, 'person', named);
  await applyEdits(anew(write), sealingEdits(now, agreed, [...people]), 'caller');
}

type Said = z.infer<ReturnType<typeof agreementSchema>>;

/** Records the agreement of a version that there is, or freezes the plan as it stands now as the one that was agreed. */
async function keep(context: Context, write: AggregateWrite, said: Said, version: number | null): Promise<void> {
  const eventId = randomUUIDv7();
  const { now, ...ready } = await readyAsItStands(context, write);
  const event = { kind: 'finalAgreed', ...said, findingsHash: ready.findings.hash } as const;
  if (version === null) await freezeVersion(write, now, { ...ready, event, eventId });
  else await applyEdits(write, [add('planEvent', eventId, now.id, { ...event, version })], 'caller');
  await keepSnapshots(write.tx, now.id, eventId, [{ part: 'findings', schema: versionSchema, ...ready.findings }]);
}
