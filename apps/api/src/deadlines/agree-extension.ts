import { isProposed } from '@cynllun/domain/deadlines/extension';
import type { DeadlineCode } from '@cynllun/domain/deadlines/table';
import type { Extension } from '@cynllun/domain/plan/plan';
import { allow } from '../core/log/allow.ts';
import { ExpectedFailure } from '../core/log/failure.ts';
import { writeToLog, type Write } from '../core/log/write.ts';
import type { Context } from '../context.ts';
import type { PlanWrite } from '../core/write/apply-edits.ts';
import { refuseConflicts } from '../core/write/conflicts.ts';
import { changesBetween } from '../core/write/field-changes.ts';
import { readPlanFacts } from '../plan/plan-facts.ts';
import { loadRows, updateRows } from '../core/write/rows.ts';

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
  await writeToLog(context, { kind: 'plan', id: input.planId }, null, (write) => agree(context, write, input));
}

async function agree(context: Context, write: Write, input: AgreeExtension): Promise<void> {
  const { planId, extensionId } = input;
  const facts = await readPlanFacts(write.tx, planId, context.today());
  allow(write.viewer, 'extension.agree', { kind: 'plan', ...facts });
  const before = (await loadRows(write.tx, planId, 'extension', [extensionId])).get(extensionId);
  if (before === undefined) throw new ExpectedFailure({ kind: 'notFound' });
  const extension = { id: before.id, ...before.values } as Extension;
  await refuseUnseen({ ...write, planId, baseSequence: 0, facts }, extension, input);
  if (!isProposed(extension, context.today())) return;
  const agreement = { agreedOn: context.today(), agreedByPersonId: write.viewer?.personId ?? null };
  const after = { ...before, values: { ...before.values, ...agreement } };
  await updateRows(write.tx, 'extension', Object.keys(agreement), [after]);
  write.changes.push(...changesBetween('extension', before, after));
}

async function refuseUnseen(write: PlanWrite, extension: Extension, seen: AgreeExtension): Promise<void> {
  const unseen = (['deadline', 'proposedOn'] as const).filter((field) => extension[field] !== seen[field]);
  if (unseen.length === 0) return;
  const changes = unseen.map((field) => ({
    entity: 'extension' as const,
    entityId: extension.id,
    field,
    before: extension[field],
    after: seen[field],
  }));
  await refuseConflicts(write, changes);
  throw new ExpectedFailure({ kind: 'notFound' });
}
