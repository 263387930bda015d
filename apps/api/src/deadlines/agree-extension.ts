import { isProposed } from '@cynllun/domain/deadlines/extension';
import type { DeadlineCode } from '@cynllun/domain/deadlines/table';
import { set } from '@cynllun/domain/plan/edit';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Extension } from '@cynllun/domain/plan/plan';
import { allow } from '../core/log/allow.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { writeToAggregate, type AggregateWrite } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import { refuseConflicts } from '../core/write/conflicts.ts';
import { loadRows } from '../core/write/load-rows.ts';
import type { Context } from '../core/context.ts';
import { storedPlan } from '../plan/stored-plan.ts';

/** What the lead reviewer says yes to, as they saw it: which deadline, to which day. */
export interface AgreeExtension {
  readonly planId: string;
  readonly extensionId: string;
  readonly deadline: DeadlineCode;
  readonly proposedOn: string;
}

/**
 * The lead reviewer agrees to an extension, which then stands from today. One that was agreed already stays as it was.
 * Where the deadline or the day is no longer what they saw, it is a conflict and they have agreed to nothing.
 */
export async function agreeExtension(context: Context, input: AgreeExtension): Promise<void> {
  const options = { rootId: input.planId, requestId: null };
  await writeToAggregate(context, storedPlan, options, (write) => agree(context, write, input));
}

async function agree(context: Context, write: AggregateWrite, input: AgreeExtension): Promise<void> {
  const { subject } = write.access;
  if (subject.kind !== 'plan') throw new NotFoundError();
  allow(write.viewer, 'extension.agree', subject);
  const { planId, extensionId } = input;
  const row = (await loadRows(write.tx, planAggregate, planId, new Map([['extension', [extensionId]]]))).get(
    extensionId,
  );
  if (row === undefined) throw new NotFoundError();
  const extension = { id: row.id, ...row.values } as Extension;
  await refuseUnseen(write, extension, input);
  if (!isProposed(extension, context.today())) return;
  const agreement = { agreedOn: context.today(), agreedByPersonId: write.viewer?.personId ?? null };
  await applyEdits(write, [set('extension', extensionId, agreement)], 'caller');
}

async function refuseUnseen(write: AggregateWrite, extension: Extension, seen: AgreeExtension): Promise<void> {
  const unseen = (['deadline', 'proposedOn'] as const).filter((field) => extension[field] !== seen[field]);
  if (unseen.length === 0) return;
  const changes = unseen.map((field) => ({
    entity: 'extension',
    entityId: extension.id,
    field,
    before: extension[field],
    after: seen[field],
  }));
  await refuseConflicts({ ...write, baseSequence: 0 }, changes);
  throw new NotFoundError();
}
