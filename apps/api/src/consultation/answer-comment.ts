import { randomUUIDv7 } from 'node:crypto';
import { choicesOf, isOfContent, type ChangeChoice } from '@cynllun/domain/consultation/changes';
import { answerSchema, type ChangeRecord } from '@cynllun/domain/consultation/forms';
import { emptyText } from '@cynllun/domain/text/text';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { NamedPerson } from '../core/aggregate/stored-aggregate.ts';
import type { Context } from '../core/context.ts';
import { checked, invalid } from '../core/log/failure.ts';
import { peopleOf } from '../plan/surroundings.ts';
import { act, type OnComment } from './act-on-comment.ts';
import { findComment } from './contributions.ts';
import { areRecordsSince, readRecordsSince, sequenceOfCopy } from './plan-changes.ts';

export interface AnswerComment extends OnComment {
  readonly outcome: string | null;
  readonly reasonEn: string;
  readonly reasonCy: string;
  /** The records of the plan's log that changed it; none where nothing was changed. */
  readonly changes: readonly ChangeRecord[];
}

/**
 * Says what became of a comment, and why: in its language first, in both before it is released. What was changed names records
 * of the log of its plan, written after the copy that the comment was made on.
 * @throws ExpectedFailure naming `outcome`, `reasonEn`, `reasonCy` or `changes`
 */
export function answerComment(context: Context, input: AnswerComment): Promise<string> {
  checked(answerSchema(null), input);
  return act(context, input, 'consultation.answer', async ({ comment, contributions, write }) => {
    const { outcome, reasonEn, reasonCy, changes } = checked(answerSchema(comment.language), input);
    const since = await sequenceOfCopy(write.tx, contributions.consultationId, comment.copy);
    if (changes.length > 0 && !(await areRecordsSince(write.tx, contributions.planId, since, changes)))
      throw invalid('changes', 'notInList');
    const reason = { ...emptyText(comment.language ?? 'en'), en: reasonEn, cy: reasonCy };
    const id = randomUUIDv7();
    return [
      { entity: 'commentAnswer', fields: { outcome, reason }, id },
      ...changes.map((record) => ({ entity: 'answerChange', fields: record, parentId: id })),
    ];
  });
}

/** What there is to choose from, with what it takes to say what that is. */
export interface ChangesToChoose {
  readonly plan: Plan;
  readonly people: readonly NamedPerson[];
  readonly choices: readonly ChangeChoice[];
}

/**
 * What was changed in the plan since the copy that a comment was made on: in the action that it is about, or anywhere. Null where
 * the viewer may not answer it.
 */
export async function changesToChoose(
  context: Context,
  commentId: string,
  everywhere: boolean,
): Promise<ChangesToChoose | null> {
  const found = await findComment(context, commentId);
  if (found === null) return null;
  const { comment, plan, consultationId } = found;
  const thingId = comment.about === 'action' && !everywhere ? comment.aboutId : null;
  const since = await sequenceOfCopy(context.sql, consultationId, comment.copy);
  const [records, people] = await Promise.all([
    readRecordsSince(context.sql, plan.id, { since, thingId }),
    peopleOf(context.sql, plan),
  ]);
  return { plan, people, choices: choicesOf(records.filter(isOfContent)) };
}
