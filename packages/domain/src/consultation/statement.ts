import * as z from 'zod/mini';
import type { CalendarDate } from '../calendar/date.ts';
import { dayThatCame } from '../deadlines/forms.ts';
import { problem, required, together, type Schema } from '../input/problem.ts';
import { typedChoice, typedWords } from '../input/typed.ts';
import { emailAddressSchema } from '../people/email-address.ts';
import { enteredWays, type replyWays } from './choices.ts';
import type { Comment, CommentAnswer, Contributions, Statement } from './consultation.ts';
import { typedMembers } from './contribute.ts';
import { contributionEntities } from './contribution-entities.ts';
import { counts, releasedAnswer } from './released.ts';

const { fields } = contributionEntities.statement;

/** Whether something that came on a day came too late: after the last day for comments. A letter of that day is in time. */
export const cameLate = (on: CalendarDate, closesOn: CalendarDate | null): boolean =>
  closesOn !== null && on > closesOn;

/** What an officer enters of what somebody said elsewhere. Of a child only whom it came through is asked. */
export const statementSchema = (today: CalendarDate) =>
  z
    .object({
      way: required(typedChoice({ schema: z.nullable(z.enum(enteredWays)) })),
      on: dayThatCame(today),
      worker: typedWords(fields.worker),
      language: required(typedChoice(fields.language)),
      // As it stands: passages of it are counted from its first letter.
      words: required(fields.words.schema as Schema<string, string>),
      view: required(typedChoice(fields.view)),
      group: required(typedChoice(fields.group)),
      members: typedMembers,
      name: typedWords(fields.name),
      mayBeNamed: z.boolean(),
      replyBy: required(typedChoice(fields.replyBy)),
      replyTo: typedWords(fields.replyTo),
      // The original, where there is one.
      fileId: z.union([z.uuid(), z.literal('')]),
    })
    .check(
      together(({ way, worker, name, mayBeNamed, replyBy, replyTo, fileId }) => [
        ...(way === 'trustedWorker'
          ? [
              ...(worker === '' ? [problem('worker', 'required')] : []),
              ...(name === '' && !mayBeNamed ? [] : [problem('name', 'notOfThisKind')]),
            ]
          : []),
        ...(mayBeNamed && name === '' ? [problem('name', 'required')] : []),
        ...(way !== null && hasOriginal(way) && fileId === '' ? [problem('fileId', 'required')] : []),
        ...(replyBy !== null && replyBy !== 'none' && replyTo === '' ? [problem('replyTo', 'required')] : []),
        ...(replyBy === null ||
        (way === 'trustedWorker') === (replyBy === 'worker') ||
        (way === 'trustedWorker' && replyBy === 'none')
          ? []
          : [problem('replyBy', 'notInList')]),
        ...(replyBy === 'email' && replyTo !== '' && !emailAddressSchema.safeParse(replyTo).success
          ? [problem('replyTo', 'notAnAddress')]
          : []),
      ]),
    );
export type EnteredStatement = z.output<ReturnType<typeof statementSchema>>;

/** Of what came so there is always an original: a call is noted down, and a worker may only tell. */
export const hasOriginal = (way: (typeof enteredWays)[number]): boolean => way !== 'call' && way !== 'trustedWorker';

/** The day on which answers were taken back. */
export const returnSchema = (today: CalendarDate) => z.object({ returnedOn: dayThatCame(today) });

/** Whether an officer takes the answer back by hand, where no letter of ours goes. */
export const isTakenBack = ({ replyBy }: Pick<Statement, 'replyBy'>): boolean =>
  (['post', 'phone', 'worker'] as readonly (typeof replyWays)[number][]).includes(replyBy ?? 'none');

/** Something that was said elsewhere and answered, with what it was answered. */
export interface Answered {
  readonly comment: Comment;
  readonly answer: CommentAnswer;
}

/** The answers to what somebody said elsewhere, that a second person has released. What makes somebody fear is none of them. */
export const answeredOf = (
  { id }: Pick<Statement, 'id'>,
  { comments }: Pick<Contributions, 'comments'>,
): readonly Answered[] =>
  comments.flatMap((comment): Answered[] => {
    if (comment.statementId !== id || !counts(comment) || comment.concerns.length > 0) return [];
    const answer = releasedAnswer(comment, comments);
    return answer === null ? [] : [{ comment, answer }];
  });

/** Those of the answers that are still to be taken back. */
export function toTakeBack(
  statement: Pick<Statement, 'id' | 'replyBy' | 'returns'>,
  contributions: Pick<Contributions, 'comments'>,
): readonly Answered[] {
  if (!isTakenBack(statement)) return [];
  const returned = new Set(statement.returns.map(({ answerId }) => answerId));
  return answeredOf(statement, contributions).filter(({ answer }) => !returned.has(answer.id));
}
