import './lists.ts';
import triageWords from '@cynllun/messages/en/triage';
import { abilities, type Abilities } from '@cynllun/domain/access/access';
import type { OperationOn } from '@cynllun/domain/access/operations';
import type { Node } from '@cynllun/domain/aggregate/aggregate';
import { contributionsAggregate } from '@cynllun/domain/consultation/contribution-entities';
import { isHidden, isReleased } from '@cynllun/domain/consultation/released';
import { duplicateOf, isConcern, triageStandings } from '@cynllun/domain/consultation/triage';
import { commentMarks, joinedTo, marksOf } from '@cynllun/domain/consultation/triage-list';
import { abilitiesType } from '../core/graphql/abilities-type.ts';
import { builder } from '../core/graphql/builder.ts';
import { described } from '../core/graphql/described.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { TextRef } from '../core/graphql/text-types.ts';
import { refOf } from '../core/graphql/entry-types.ts';
import { planTypes } from '../plan/types.ts';
import type { ContributionSubject, Triage, TriagedComment } from './contributions.ts';

const {
  comment: declared,
  commentAnswer: declaredAnswer,
  commentHiding: declaredHiding,
} = contributionsAggregate.entities;

const abilityWords: Readonly<Record<OperationOn<'contribution'>, string>> = {
  'contribution.own': 'See it as whoever said it',
  'consultation.run': 'Hide it, or show it again',
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

export const TriageStandingRef = builder.enumType('TriageStanding', {
  description: 'How far a comment has come.',
  values: described(triageStandings, triageWords.standing),
});

export const CommentMarkRef = builder.enumType('CommentMark', {
  description: 'What marks a comment in a list of many.',
  values: described(commentMarks, triageWords.mark),
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

const CommentHidingRef = builder.objectRef<TriagedComment['comment']['hidings'][number]>('TriagedHiding').implement({
  description: 'That a comment was hidden, or shown again.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    hidden: t.exposeBoolean('hidden', { description: 'It was hidden; false where it was shown again.' }),
    reason: t.expose('reason', { type: TextRef, description: declaredHiding.fields.reason.description }),
    on: t.expose('on', { type: 'Date', nullable: true, description: 'The day.' }),
    personId: t.exposeID('personId', { nullable: true, description: 'Who hid it, or showed it again.' }),
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

/** So many characters of a long comment stand in a list. */
const EXCERPT = 240;

/** Another comment that says the same. */
const SameCommentRef = builder.objectRef<TriagedComment>('SameComment').implement({
  description: 'A comment that says the same as another, with whose view it is.',
  fields: (t) => ({
    id: t.id({ description: 'UUIDv7.', resolve: ({ comment }) => comment.id }),
    number: t.exposeInt('number', { description: 'By which people know it.' }),
    ...Object.fromEntries(
      (['view', 'group', 'members', 'name'] as const).map((key) => {
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
  }),
});

/** A comment among those that the viewer reads. */
interface InTriage extends TriagedComment {
  readonly among: Triage;
}

export const TriagedCommentRef = builder.objectRef<InTriage>('TriagedComment').implement({
  description: 'A comment, how it stands, and what the viewer may do with it.',
  fields: (t) => ({
    id: t.id({ description: 'UUIDv7.', resolve: ({ comment }) => comment.id }),
    number: t.exposeInt('number', { description: 'By which people know it: the how manieth that came.' }),
    excerpt: t.string({
      description: `The first ${EXCERPT} characters of what was said.`,
      resolve: ({ comment: { words } }) =>
        words.length > EXCERPT ? `${words.slice(0, Math.max(words.lastIndexOf(' ', EXCERPT), 1))} …` : words,
    }),
    marks: t.field({
      type: [CommentMarkRef],
      description: 'What marks it.',
      resolve: ({ comment }) => [...marksOf(comment)],
    }),
    duplicateOf: t.field({
      type: SameCommentRef,
      nullable: true,
      description: 'The comment that says the same, to which it was joined, as far as the viewer reads it.',
      resolve: ({ comment, among }) => among.comments.find((one) => one.comment.id === duplicateOf(comment)) ?? null,
    }),
    joined: t.field({
      type: [SameCommentRef],
      description: 'Those that were joined to it, and are answered with it.',
      resolve: ({ comment, among }) => {
        const joined = new Set(
          joinedTo(
            comment.id,
            among.comments.map((one) => one.comment),
          ),
        );
        return among.comments.filter((one) => joined.has(one.comment));
      },
    }),
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
    hidings: t.field({
      type: [CommentHidingRef],
      description: 'Each time that it was hidden or shown again.',
      resolve: ({ comment }) => [...comment.hidings],
    }),
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
