import type { Aggregate } from '@cynllun/domain/aggregate/aggregate';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import type { Context } from '../context.ts';
import type { StoredAggregate } from '../aggregate/stored-aggregate.ts';
import { ValidationError } from '../log/failure.ts';
import type { Done } from '../log/write.ts';
import { givesProse, writeToAggregate } from './aggregate-write.ts';
import { applyEdits } from './apply-edits.ts';
import { problemsOf } from './problems-of.ts';

export interface EditAggregate {
  readonly rootId: string;
  /** The sequence that the writer was looking at. */
  readonly baseSequence: number;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
  readonly edits: readonly Edit[];
}

/**
 * Applies edits, all of them or none. Each edit needs its own permission. A field that someone else changed since
 * `baseSequence` is a conflict; different fields merge.
 * @returns the sequence after the write, and before it.
 */
export function editAggregate(context: Context, stored: StoredAggregate, input: EditAggregate): Promise<Done> {
  refuseProblems(stored.aggregate, input.edits);
  const needsProse = input.edits.some((edit) => meetsProse(stored.aggregate, edit));
  return writeToAggregate(context, stored, { ...input, needsProse }, (write) => applyEdits(write, input.edits));
}

/** Whether what people are typing must be in the columns first: to be compared with, or to be recorded in the log. */
const meetsProse = (from: Aggregate, edit: Edit): boolean =>
  edit.kind === 'remove' || edit.kind === 'freeze' || (edit.kind === 'set' && givesProse(from, edit));

/** @throws ExpectedFailure naming each field whose value cannot be taken, and each thing that is not edited so */
export function refuseProblems(from: Aggregate, edits: readonly Edit[]): void {
  const problems = edits.flatMap((edit) => problemsOf(from, edit));
  if (problems.length > 0) throw new ValidationError(problems);
}
