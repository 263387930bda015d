import './lists.ts';
import { abilities, type Abilities } from '@cynllun/domain/access/access';
import type { OperationOn } from '@cynllun/domain/access/operations';
import type { Node } from '@cynllun/domain/aggregate/aggregate';
import { contributionsAggregate } from '@cynllun/domain/consultation/contribution-entities';
import { isHidden, isReleased } from '@cynllun/domain/consultation/released';
import { duplicateOf, isConcern, triageStandings } from '@cynllun/domain/consultation/triage';
import triageWords from '@cynllun/messages/en/triage';
import type { Context } from '../core/context.ts';
import { abilitiesType } from '../core/graphql/abilities-type.ts';
import { builder, operation } from '../core/graphql/builder.ts';
import { described } from '../core/graphql/described.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { PersonRef } from '../core/graphql/person.ts';
import { TextRef } from '../core/graphql/text-types.ts';
import { refOf } from '../core/graphql/entry-types.ts';
import { planTypes } from '../plan/types.ts';
import { admitComment, considerComment, hideComment, releaseComment } from './act-on-comment.ts';
import { answerComment } from './answer-comment.ts';
import { acknowledgeConcern, raiseConcern } from './concerns.ts';
import { readTriage, type ContributionSubject, type Triage, type TriagedComment } from './contributions.ts';

const { comment: declared, commentAnswer: declaredAnswer, commentRelease } = contributionsAggregate.entities;

const abilityWords: Readonly<Record<OperationOn<'contribution'>, string>> = {
  'contribution.own': 'See it as whoever said it',
  'consultation.run': 'Hide it',
  'consultation.answer': 'Read it, have it in hand, answer it',
  'consultation.record': 'Admit it, or take words out of it',
  'consultation.release': 'Release it, or the answer to it',
  'concern.acknowledge': 'Take up what somebody fears',
};
const ContributionAbilitiesRef = abilitiesType(
  'contribution',
  'ContributionAbilities',
  'What the viewer may do with something that was contributed.',
  abilityWords,
);

const TriageStandingRef = builder.enumType('TriageStanding', {
  description: 'How far a comment has come.',
  values: described(triageStandings, triageWords.standing),
});

const CommentAnswerRef = builder.objectRef<NonNullable<TriagedComment['answer']>>('TriagedAnswer').implement({
  description: 'What became of a comment.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    outcome: t.field({
      type: valueType(declaredAnswer.fields.outcome),
      nullable: true,
      description: declaredAnswer.fields.outcome.description,
      resolve: ({ outcome }) => outcome as never,
    }),
    reason: t.expose('reason', { type: TextRef, description: declaredAnswer.fields.reason.description }),
    on: t.expose('on', { type: 'Date', nullable: true, description: 'The day.' }),
    personId: t.exposeID('personId', { nullable: true, description: 'Who answered.' }),
  }),
});

/** Fields of a comment that triage shows as they are. */
const shown = [
  'copy',
  'about',
  'aboutId',
  'kind',
  'part',
  'quote',
  'words',
  'language',
  'view',
  'group',
  'members',
  'way',
  'on',
  'late',
  'verified',
  'name',
] as const;

export const TriagedCommentRef = builder.objectRef<TriagedComment>('TriagedComment').implement({
  description: 'A comment, how it stands, and what the viewer may do with it.',
  fields: (t) => ({
    id: t.id({ description: 'UUIDv7.', resolve: ({ comment }) => comment.id }),
    ...Object.fromEntries(
      shown.map((key) => {
        const field = declared.fields[key];
        return [
          key,
          t.field({
            type: valueType(field),
            nullable: field.empty === null,
            description: field.description,
            resolve: ({ comment }) => comment[key] as never,
          }),
        ];
      }),
    ),
    action: t.field({
      type: refOf(planTypes, 'action'),
      nullable: true,
      description: 'The action it is about, as the plan has it now.',
      resolve: ({ action }): Node | null => action,
    }),
    enteredBy: t.id({
      nullable: true,
      description: declared.fields.personId.description,
      resolve: ({ comment }) => comment.personId,
    }),
    originalId: t.id({
      nullable: true,
      description: 'The original of what was said elsewhere; null where there is none.',
      resolve: ({ originalId }) => originalId,
    }),
    standing: t.expose('standing', { type: TriageStandingRef, description: 'How far it has come.' }),
    answer: t.expose('answer', { type: CommentAnswerRef, nullable: true, description: 'What became of it.' }),
    duplicateOfId: t.id({
      nullable: true,
      description: 'The comment that says the same, to which it was joined.',
      resolve: ({ comment }) => duplicateOf(comment),
    }),
    admitted: t.boolean({
      nullable: true,
      description: 'Whether an officer lets it count; null where nobody has said so, or need.',
      resolve: ({ comment }) => comment.admissions.at(-1)?.admitted ?? null,
    }),
    hidden: t.boolean({ description: 'It is hidden.', resolve: ({ comment }) => isHidden(comment) }),
    isConcern: t.boolean({ description: 'Somebody fears for a person.', resolve: ({ comment }) => isConcern(comment) }),
    acknowledged: t.boolean({
      description: 'A named contact has taken up what somebody fears.',
      resolve: ({ comment }) => (comment.concerns.at(-1)?.acknowledgements.length ?? 0) > 0,
    }),
    released: t.boolean({
      description: 'It may be shown beyond triage, as it stands.',
      resolve: ({ comment }) => isReleased(comment),
    }),
    answerReleased: t.boolean({
      description: 'What it was answered may be shown beyond triage.',
      resolve: ({ comment, answer }) => comment.releases.some(({ answerId }) => answerId === (answer?.id ?? '')),
    }),
    viewerCan: t.field({
      type: ContributionAbilitiesRef,
      description: 'What the viewer may do with it.',
      resolve: ({ subject }, _, { viewer }): Abilities<ContributionSubject> => abilities(viewer, subject),
    }),
  }),
});

export const TriageRef = builder.objectRef<Triage>('Triage').implement({
  description: 'What was contributed to a consultation, as far as the viewer reads it.',
  fields: (t) => ({
    consultationId: t.exposeID('consultationId', { description: 'The consultation.' }),
    number: t.exposeInt('number', { description: 'Its number.' }),
    comments: t.field({
      type: [TriagedCommentRef],
      description: 'As they came.',
      resolve: ({ comments }) => [...comments],
    }),
    people: t.field({
      type: [PersonRef],
      description: 'The people of the plan.',
      resolve: ({ people }) => [...people],
    }),
    viewerRuns: t.exposeBoolean('viewerRuns', { description: 'The viewer may hide abuse.' }),
  }),
});

builder.queryField('consultationComments', (t) =>
  t.field({
    ...operation('consultation.answer'),
    type: TriageRef,
    nullable: true,
    description: 'What was contributed to a consultation; null where there is nothing that the viewer may read.',
    args: { consultationId: t.arg.id({ required: true, description: 'Which consultation.' }) },
    resolve: (_, { consultationId }, context) => readTriage(context, consultationId),
  }),
);

export const commentId = { required: true, description: 'Which comment.' } as const;
export const requestId = {
  required: true,
  description: "A UUID, the writer's own name for this request: written once.",
} as const;

export interface Acted {
  readonly triage: Triage | null;
}
/** What a use case leaves, as far as the viewer reads it: what somebody fears for may be gone from it. */
export const acted = async (context: Context, consultationId: string): Promise<Acted> => ({
  triage: await readTriage(context, consultationId),
});
export const answer = (name: string, description: string) =>
  builder.objectRef<Acted>(name).implement({
    description,
    fields: (t) => ({
      triage: t.expose('triage', {
        type: TriageRef,
        nullable: true,
        description: 'What was contributed, as it stands now.',
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
  run: async (context, { duplicateOfId, ...on }) =>
    acted(context, await considerComment(context, { ...on, duplicateOfId: duplicateOfId ?? null })),
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
  run: async (context, { outcome, changes, ...input }) =>
    acted(
      context,
      await answerComment(context, {
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
  run: async (context, { of, ...on }) =>
    acted(context, await releaseComment(context, { ...on, of: of as 'comment' | 'answer' })),
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
  run: async (context, input) => acted(context, await admitComment(context, input)),
});

mutation('hideComment', {
  operation: 'consultation.run',
  description: 'Hides abuse, with a reason. It is kept for the record.',
  input: builder.inputType('HideCommentInput', {
    description: 'A comment that is to be hidden, and why.',
    fields: (t) => ({
      commentId: t.id(commentId),
      requestId: t.id(requestId),
      reasonEn: t.string({ required: true, description: 'Why, in English.' }),
      reasonCy: t.string({ required: true, description: 'Why, in Welsh.' }),
    }),
  }),
  result: answer('CommentHidden', 'It is hidden.'),
  run: async (context, input) => acted(context, await hideComment(context, input)),
});

const OnCommentInput = (name: string, description: string) =>
  builder.inputType(name, { description, fields: (t) => ({ commentId: t.id(commentId), requestId: t.id(requestId) }) });

mutation('raiseConcern', {
  operation: 'consultation.answer',
  description:
    'Says that a comment makes one fear for a person: its named contacts alone read it from then on, and are told in turn.',
  input: OnCommentInput('RaiseConcernInput', 'A comment that makes one fear for a person.'),
  result: answer('ConcernRaised', 'The first contact is told.'),
  run: async (context, input) => acted(context, await raiseConcern(context, input)),
});

mutation('acknowledgeConcern', {
  operation: 'concern.acknowledge',
  description: 'Says that a named contact has taken up what somebody fears.',
  input: OnCommentInput('AcknowledgeConcernInput', 'A comment that makes somebody fear for a person.'),
  result: answer('ConcernAcknowledged', 'It is taken up.'),
  run: async (context, input) => acted(context, await acknowledgeConcern(context, input)),
});
