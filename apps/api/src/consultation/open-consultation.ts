import { randomUUIDv7 } from 'node:crypto';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import type { Consultation } from '@cynllun/domain/consultation/consultation';
import { copySchema } from '@cynllun/domain/consultation/copy';
import { stopsOpening, type OpeningGap } from '@cynllun/domain/consultation/opening';
import { closesAt, opensAt } from '@cynllun/domain/consultation/window';
import { windowSchema } from '@cynllun/domain/consultation/forms';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { checked, ExpectedFailure, invalid, NotFoundError, StageError } from '../core/log/failure.ts';
import { materialise } from '../core/prose/materialise.ts';
import { candidateOf, forgetCandidates, readCandidate } from '../core/snapshot/candidate.ts';
import { keepSnapshots } from '../core/snapshot/stored-snapshot.ts';
import { writeToAggregate, type AggregateWrite } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { CandidateError } from '../submission/failures.ts';
import { readToCopy, sealCopy } from './copies.ts';
import { gapsNow, loadToRun, readWithPlan, type LoadedConsultation } from './read-consultation.ts';
import { sendInvitations } from './send-invitations.ts';
import { storedConsultation } from './stored-consultation.ts';

/** What is required for opening is not there. */
export class OpeningError extends ExpectedFailure {
  readonly kind = 'refused';
  readonly gaps: readonly OpeningGap[];

  constructor(gaps: readonly OpeningGap[]) {
    super('Something still keeps it from opening.');
    this.gaps = gaps;
  }
}

const readyCopy = (consultation: Pick<Consultation, 'id'>) => ({ logId: consultation.id, of: 'copy' });

/** A consultation as contributors would see it, with the hash by which it is opened. */
export interface CheckedConsultation extends LoadedConsultation {
  readonly hash: string;
}

/**
 * Makes what contributors would see ready, with all that people have typed in the plan, so that it can be looked at and opened.
 * @throws ExpectedFailure
 */
export async function checkConsultation(context: Context, id: string): Promise<CheckedConsultation> {
  const { plan } = await loadToRun(context, id);
  await materialise(context, storedPlan, plan.id, null);
  const loaded = await loadToRun(context, id);
  const toCopy = await readToCopy(context.sql, loaded.consultation, loaded.plan);
  const { hash } = await candidateOf(context.sql, { ...readyCopy(loaded.consultation), now: context.now() }, (secret) =>
    sealCopy(toCopy, secret),
  );
  return { ...loaded, hash };
}

export interface OpenConsultation {
  readonly consultationId: string;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
  /** Hex, of what was looked at. */
  readonly hash: string;
}

/**
 * Opens a consultation as it was looked at: the copy is frozen, the window set, and whoever is invited is written to. One that
 * was opened already is issued again, as the next copy, within the window that it has.
 * @throws ExpectedFailure, with nothing written
 */
export async function openConsultation(context: Context, input: OpenConsultation): Promise<void> {
  const { consultationId: rootId, requestId } = input;
  await writeToAggregate(context, storedConsultation, { rootId, requestId }, (write) => open(context, write, input));
  await sendInvitations(context, rootId, null);
}

async function open(
  context: Context,
  write: AggregateWrite,
  { consultationId, hash }: OpenConsultation,
): Promise<void> {
  allowRunning(write);
  const { consultation, plan } = await readWithPlan(write.tx, consultationId);
  const toCopy = await readToCopy(write.tx, consultation, plan);
  const ready = await readCandidate(write.tx, readyCopy(consultation));
  const sealed = ready && sealCopy(toCopy, ready.secret);
  if (sealed?.hash !== hash) throw new CandidateError();
  const isFirst = consultation.copies.length === 0;
  const stopping = stopsOpening(gapsNow(context, { consultation, plan }), consultation).filter(
    // The days that were set when it opened count from then on.
    ({ code }) => isFirst || !(code === 'closesInPast' || code === 'closesBeforeOpening'),
  );
  if (stopping.length > 0) throw new OpeningError(stopping);
  const copyId = randomUUIDv7();
  const by = { on: context.today(), personId: write.viewer?.personId ?? null };
  const copy = { number: consultation.copies.length + 1, planSequence: plan.sequence, hash: sealed.hash, ...by };
  const { opensOn, closesOn, closesMinute } = consultation;
  const window = { number: 1, opensOn: laterOf(opensOn, context.today()), closesOn, closesMinute, reason: '', ...by };
  await applyEdits(
    write,
    [added('consultationCopy', copyId, consultationId, copy), ...(isFirst ? [newWindow(consultationId, window)] : [])],
    'caller',
  );
  await keepSnapshots(write.tx, consultationId, copyId, [{ part: 'copy', schema: copySchema, ...sealed }]);
  await forgetCandidates(write.tx, consultationId);
}

const laterOf = (day: string | null, today: string): string => (day === null || day < today ? today : day);

const added = (entity: string, id: string, parentId: string, fields: object): Edit => ({
  kind: 'add',
  entity,
  id,
  parentId,
  fields: { ...fields },
});
const newWindow = (consultationId: string, fields: object): Edit =>
  added('consultationWindow', randomUUIDv7(), consultationId, fields);

export interface SetWindow {
  readonly consultationId: string;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
  /** YYYY-MM-DD. */
  readonly closesOn: string;
  /** HH:MM in Europe/London; empty as the day ends. */
  readonly closesAt: string;
  readonly reason: string;
}

/**
 * Sets when a consultation that was opened closes: later, or earlier, down to now. The days it had before are kept.
 * @throws ExpectedFailure naming `closesOn`, `closesAt` or `reason`
 */
export async function setWindow(context: Context, input: SetWindow): Promise<void> {
  const { closesOn, closesAt: closesMinute, reason } = checked(windowSchema, input);
  const { consultationId: rootId, requestId } = input;
  await writeToAggregate(context, storedConsultation, { rootId, requestId }, async (write) => {
    allowRunning(write);
    const { consultation } = await readWithPlan(write.tx, rootId);
    const last = consultation.windows.at(-1);
    if (!last?.opensOn) throw new StageError();
    const window = { opensOn: last.opensOn, closesOn, closesMinute };
    const now = Math.floor(context.now().getTime() / MINUTE) * MINUTE;
    if (closesAt(window) <= opensAt(window)) throw invalid('closesOn', 'reversed');
    if (closesAt(window) < now) throw invalid('closesOn', 'past');
    const by = { on: context.today(), personId: write.viewer?.personId ?? null };
    const number = consultation.windows.length + 1;
    await applyEdits(write, [newWindow(rootId, { number, ...window, reason, ...by })], 'caller');
  });
}

const MINUTE = 60_000;

function allowRunning({ viewer, access: { subject } }: AggregateWrite): void {
  if (subject.kind !== 'consultation') throw new NotFoundError();
  allow(viewer, 'consultation.run', subject);
}
