import './lists.ts';
import { contributionsAggregate } from '@cynllun/domain/consultation/contribution-entities';
import { builder } from '../core/graphql/builder.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { admitComment, considerComment, hideComment, releaseComment, showComment } from './act-on-comment.ts';
import { answerComment } from './answer-comment.ts';
import { acknowledgeConcern, raiseConcern } from './concerns.ts';
import { readTriage } from './contributions.ts';
import { asked, commentId, TriageRef } from './triage-schema.ts';

const { commentAnswer: declaredAnswer, commentRelease } = contributionsAggregate.entities;

export const requestId = {
  required: true,
  description: "A UUID, the writer's own name for this request: written once.",
} as const;

/** What a use case was done to. */
interface Acted {
  readonly consultationId: string;
}
export const acted = async (consultationId: Promise<string>): Promise<Acted> => ({
  consultationId: await consultationId,
});
export const answer = (name: string, description: string) =>
  builder.objectRef<Acted>(name).implement({
    description,
    fields: (t) => ({
      triage: t.field({
        type: TriageRef,
        nullable: true,
        description:
          'What was contributed, as far as the viewer reads it now: what somebody fears for may be gone from it.',
        resolve: async ({ consultationId }, _, context) => {
          const triage = await readTriage(context, consultationId);
          return triage && asked(triage, null);
        },
      }),
    }),
  });

mutation('considerComment', {
  operation: 'consultation.answer',
  description: 'Takes a comment in hand, or joins it to another that says the same.',
  input: builder.inputType('ConsiderCommentInput', {
    description: 'A comment that somebody has in hand.',
    fields: (t) => ({
      commentId: t.id(commentId),
      requestId: t.id(requestId),
      duplicateOfId: t.id({ description: 'The comment that says the same.' }),
    }),
  }),
  result: answer('CommentConsidered', 'It is in hand.'),
  run: (context, { duplicateOfId, ...on }) =>
    acted(considerComment(context, { ...on, duplicateOfId: duplicateOfId ?? null })),
});

const ChangeRecordInput = builder.inputType('ChangeRecordInput', {
  description: 'A record of a plan’s log.',
  fields: (t) => ({
    sequence: t.int({ required: true, description: 'The write that it is of.' }),
    n: t.int({ required: true, description: 'Which of its records, from 1.' }),
  }),
});

mutation('answerComment', {
  operation: 'consultation.answer',
  description: 'Says what became of a comment, and why: in its language first, in both before it is released.',
  input: builder.inputType('AnswerCommentInput', {
    description: 'What became of a comment.',
    fields: (t) => ({
      commentId: t.id(commentId),
      requestId: t.id(requestId),
      outcome: t.field({ type: valueType(declaredAnswer.fields.outcome), description: 'What became of it.' }),
      reasonEn: t.string({ required: true, description: 'Why, in English.' }),
      reasonCy: t.string({ required: true, description: 'Why, in Welsh.' }),
      changes: t.field({
        type: [ChangeRecordInput],
        description: 'The records of the plan’s log that changed it.',
      }),
    }),
  }),
  result: answer('CommentAnswered', 'It is answered.'),
  run: (context, { outcome, changes, ...input }) =>
    acted(
      answerComment(context, {
        ...input,
        outcome: (outcome as string | null | undefined) ?? null,
        changes: changes ?? [],
      }),
    ),
});

mutation('releaseComment', {
  operation: 'consultation.release',
  description: 'Lets a comment, or what it was answered, be shown beyond triage as it stands.',
  input: builder.inputType('ReleaseCommentInput', {
    description: 'What a second person releases.',
    fields: (t) => ({
      commentId: t.id(commentId),
      requestId: t.id(requestId),
      of: t.field({
        type: valueType(commentRelease.fields.of),
        required: true,
        description: 'The comment, or the answer to it.',
      }),
    }),
  }),
  result: answer('CommentReleased', 'It is released.'),
  run: (context, { of, ...on }) => acted(releaseComment(context, { ...on, of: of as 'comment' | 'answer' })),
});

mutation('admitComment', {
  operation: 'consultation.record',
  description: 'Lets a comment that came by the open link count, or not.',
  input: builder.inputType('AdmitCommentInput', {
    description: 'Whether a comment counts.',
    fields: (t) => ({
      commentId: t.id(commentId),
      requestId: t.id(requestId),
      admitted: t.boolean({ required: true, description: 'It counts.' }),
    }),
  }),
  result: answer('CommentAdmitted', 'It is said whether it counts.'),
  run: (context, input) => acted(admitComment(context, input)),
});

const HidingInput = (name: string, description: string) =>
  builder.inputType(name, {
    description,
    fields: (t) => ({
      commentId: t.id(commentId),
      requestId: t.id(requestId),
      reasonEn: t.string({ required: true, description: 'Why, in English.' }),
      reasonCy: t.string({ required: true, description: 'Why, in Welsh.' }),
    }),
  });

mutation('hideComment', {
  operation: 'consultation.run',
  description: 'Hides abuse, with a reason that its author is told. It is kept for the record.',
  input: HidingInput('HideCommentInput', 'A comment that is to be hidden, and why.'),
  result: answer('CommentHidden', 'It is hidden.'),
  run: (context, input) => acted(hideComment(context, input)),
});

mutation('showComment', {
  operation: 'consultation.run',
  description: 'Shows a comment again that was hidden, with a reason that its author is told. It counts again.',
  input: HidingInput('ShowCommentInput', 'A hidden comment that is to be shown again, and why.'),
  result: answer('CommentShown', 'It is shown again.'),
  run: (context, input) => acted(showComment(context, input)),
});

const OnCommentInput = (name: string, description: string) =>
  builder.inputType(name, { description, fields: (t) => ({ commentId: t.id(commentId), requestId: t.id(requestId) }) });

mutation('raiseConcern', {
  operation: 'consultation.answer',
  description:
    'Says that a comment makes one fear for a person: its named contacts alone read it from then on, and are told in turn.',
  input: OnCommentInput('RaiseConcernInput', 'A comment that makes one fear for a person.'),
  result: answer('ConcernRaised', 'The first contact is told.'),
  run: (context, input) => acted(raiseConcern(context, input)),
});

mutation('acknowledgeConcern', {
  operation: 'concern.acknowledge',
  description: 'Says that a named contact has taken up what somebody fears.',
  input: OnCommentInput('AcknowledgeConcernInput', 'A comment that makes somebody fear for a person.'),
  result: answer('ConcernAcknowledged', 'It is taken up.'),
  run: (context, input) => acted(acknowledgeConcern(context, input)),
});
