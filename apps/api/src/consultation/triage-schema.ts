import './lists.ts';
import { abilities, type Abilities } from '@cynllun/domain/access/access';
import type { OperationOn } from '@cynllun/domain/access/operations';
import type { Node } from '@cynllun/domain/aggregate/aggregate';
import { contributionsAggregate } from '@cynllun/domain/consultation/contribution-entities';
import { isHidden, isReleased } from '@cynllun/domain/consultation/released';
import { duplicateOf, isConcern, triageStandings, type TriageStanding } from '@cynllun/domain/consultation/triage';
import {
  commentMarks,
  commentsSought,
  joinedTo,
  marksOf,
  type CommentsSought,
} from '@cynllun/domain/consultation/triage-list';
import triageWords from '@cynllun/messages/en/triage';
import { abilitiesType } from '../core/graphql/abilities-type.ts';
import { builder, operation } from '../core/graphql/builder.ts';
import { described } from '../core/graphql/described.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { readCount, readWords } from '../core/graphql/read-arguments.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { PersonRef } from '../core/graphql/person.ts';
import { TextRef } from '../core/graphql/text-types.ts';
import { refOf } from '../core/graphql/entry-types.ts';
import { signalSubscription } from '../core/live/feed/schema.ts';
import { planTypes } from '../plan/types.ts';
import { peopleOf } from '../plan/surroundings.ts';
import { limitTable } from '../platform/limits.ts';
import { admitComment, considerComment, hideComment, releaseComment, showComment } from './act-on-comment.ts';
import { answerComment } from './answer-comment.ts';
import { acknowledgeConcern, raiseConcern } from './concerns.ts';
import { contributionVersion } from './contribution-versions.ts';
import { readTriage, type ContributionSubject, type Triage, type TriagedComment } from './contributions.ts';
import { storedContributions } from './stored-consultation.ts';
import { aboutsOf, tallyOf, type About, type CommentTally } from './triage-tally.ts';

const {
  comment: declared,
  commentAnswer: declaredAnswer,
  commentHiding: declaredHiding,
  commentRelease,
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

const TriageStandingRef = builder.enumType('TriageStanding', {
  description: 'How far a comment has come.',
  values: described(triageStandings, triageWords.standing),
});

const CommentMarkRef = builder.enumType('CommentMark', {
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
export interface InTriage extends TriagedComment {
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

export const commentId = { required: true, description: 'Which comment.' } as const;
const { comments: MOST, skipped: MOST_SKIPPED } = limitTable.field;

const CommentsAboutRef = builder.objectRef<About>('CommentsAbout').implement({
  description: 'How many comments are about one thing.',
  fields: (t) => ({
    about: t.field({
      type: valueType(declared.fields.about),
      nullable: true,
      description: declared.fields.about.description,
      resolve: ({ about }) => about as never,
    }),
    aboutId: t.exposeID('aboutId', { description: declared.fields.aboutId.description }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const BesideRef = builder
  .objectRef<{ readonly before: string | null; readonly after: string | null }>('CommentsBeside')
  .implement({
    description: 'What stands before and after a comment among those that are looked for.',
    fields: (t) => ({
      before: t.exposeID('before', { nullable: true, description: 'The one before it.' }),
      after: t.exposeID('after', { nullable: true, description: 'The one after it.' }),
    }),
  });

/** How many comments wait, and for what. */
export const CommentTallyRef = builder.objectRef<CommentTally>('CommentTally').implement({
  description: 'How many comments stand where, of all that the viewer reads.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'All of them.' }),
    new: t.exposeInt('new', { description: 'Those that nobody has in hand.' }),
    considered: t.exposeInt('considered', { description: 'Those that somebody has in hand.' }),
    answered: t.exposeInt('answered', { description: 'Those that are answered.' }),
    toAdmit: t.exposeInt('toAdmit', { description: 'Those that wait for an officer to let them count.' }),
    toRelease: t.exposeInt('toRelease', { description: 'Those that wait for a second person.' }),
  }),
});

/** A triage, with what is looked for in it. */
export interface Asked {
  readonly triage: Triage;
  readonly found: readonly TriagedComment[];
}

const standingArgument = { type: TriageStandingRef, description: 'Only those that stand there.' } as const;
const standingOf = (found: readonly TriagedComment[], standing: TriageStanding | null | undefined) =>
  standing == null ? found : found.filter((one) => one.standing === standing);

export const TriageRef = builder.objectRef<Asked>('Triage').implement({
  description: 'What was contributed to a consultation, as far as the viewer reads it.',
  fields: (t) => ({
    consultationId: t.id({ description: 'The consultation.', resolve: ({ triage }) => triage.consultationId }),
    contributionsId: t.id({
      description: 'What `contributionsChanged` is asked by.',
      resolve: ({ triage }) => triage.contributionsId,
    }),
    version: t.int({
      description: 'What `contributionsChanged` says when there is more than this.',
      resolve: ({ triage }) => triage.version,
    }),
    number: t.int({ description: 'Its number.', resolve: ({ triage }) => triage.number }),
    lastCopy: t.int({
      description: 'The number of the copy that contributors are shown now.',
      resolve: ({ triage }) => triage.lastCopy,
    }),
    tally: t.field({
      type: CommentTallyRef,
      description: 'All that the viewer reads, whatever they look for.',
      resolve: ({ triage }) => tallyOf(triage.comments),
    }),
    abouts: t.field({
      type: [CommentsAboutRef],
      description: 'What comments are about, whatever the viewer looks for.',
      resolve: ({ triage }) => [...aboutsOf(triage.comments)],
    }),
    total: t.int({
      description: 'How many of those that are looked for there are.',
      args: { standing: t.arg(standingArgument) },
      resolve: ({ found }, { standing }) => standingOf(found, standing).length,
    }),
    comments: t.field({
      type: [TriagedCommentRef],
      description: 'Some of those that are looked for, as they came.',
      args: {
        standing: t.arg(standingArgument),
        skip: t.arg.int({ defaultValue: 0, description: 'How many come before.' }),
        first: t.arg.int({ defaultValue: MOST, description: `How many at most, up to ${MOST}.` }),
        newestFirst: t.arg.boolean({ defaultValue: false, description: 'The last that came stands first.' }),
      },
      resolve: ({ triage, found }, { standing, skip, first, newestFirst }) => {
        const from = readCount('skip', skip ?? 0, [0, MOST_SKIPPED]);
        const most = readCount('first', first ?? MOST, [1, MOST]);
        const asked = standingOf(found, standing);
        return (newestFirst ? asked.toReversed() : asked)
          .slice(from, from + most)
          .map((one) => ({ ...one, among: triage }));
      },
    }),
    comment: t.field({
      type: TriagedCommentRef,
      nullable: true,
      description: 'One of all that the viewer reads, whatever they look for.',
      args: { id: t.arg.id(commentId) },
      resolve: ({ triage }, { id }) => {
        const one = triage.comments.find(({ comment }) => comment.id === id);
        return one === undefined ? null : { ...one, among: triage };
      },
    }),
    beside: t.field({
      type: BesideRef,
      description: 'What stands beside a comment among those that are looked for.',
      args: {
        id: t.arg.id(commentId),
        newestFirst: t.arg.boolean({ description: 'The last that came stands first.' }),
      },
      resolve: ({ found }, { id, newestFirst }) => {
        const ids = found.map(({ comment }) => comment.id);
        const at = ids.indexOf(id);
        const [before, after] = at < 0 ? [] : [ids[at - 1], ids[at + 1]];
        return newestFirst
          ? { before: after ?? null, after: before ?? null }
          : { before: before ?? null, after: after ?? null };
      },
    }),
    people: t.field({
      type: [PersonRef],
      description: 'The people of the plan.',
      resolve: async ({ triage }, _, { sql }) => [...(await peopleOf(sql, triage.plan))],
    }),
    viewerRuns: t.boolean({
      description: 'The viewer may hide abuse, and show again what was hidden.',
      resolve: ({ triage }) => triage.viewerRuns,
    }),
  }),
});

const CommentsSoughtInput = builder.inputType('CommentsSoughtInput', {
  description: 'What is looked for among comments; what is left out may be anything.',
  fields: (t) => ({
    standing: t.field(standingArgument),
    about: t.field({ type: valueType(declared.fields.about), description: 'What it is about.' }),
    aboutId: t.id({ description: 'The action or the question that it is about.' }),
    kind: t.field({ type: valueType(declared.fields.kind), description: 'What it is.' }),
    group: t.field({ type: valueType(declared.fields.group), description: 'The group that they name.' }),
    language: t.field({ type: valueType(declared.fields.language), description: 'The language it was said in.' }),
    way: t.field({ type: valueType(declared.fields.way), description: 'How it came.' }),
    mark: t.field({ type: CommentMarkRef, description: 'What marks it.' }),
    words: t.string({ description: 'Each is in what was said, in what it quotes, or in the name that was given.' }),
  }),
});

/** What is looked for in a triage. */
function asked(triage: Triage, sought: CommentsSought | null): Asked {
  const { comments } = triage;
  if (sought === null) return { triage, found: comments };
  const all = comments.map(({ comment }) => comment);
  const found = new Set(commentsSought(all, all, { ...sought, standing: null }));
  const those = comments.filter(({ comment }) => found.has(comment));
  return { triage, found: standingOf(those, sought.standing) };
}

builder.queryField('consultationComments', (t) =>
  t.field({
    ...operation('consultation.answer'),
    type: TriageRef,
    nullable: true,
    description: 'What was contributed to a consultation; null where there is nothing that the viewer may read.',
    args: {
      consultationId: t.arg.id({ required: true, description: 'Which consultation.' }),
      sought: t.arg({ type: CommentsSoughtInput, description: 'What is looked for; everything where it is left out.' }),
    },
    resolve: async (_, { consultationId, sought }, context) => {
      const words = readWords('words', sought?.words ?? null) ?? '';
      const triage = await readTriage(context, consultationId);
      if (triage === null) return null;
      return asked(triage, sought ? ({ ...anything, ...withoutNothing(sought), words } as CommentsSought) : null);
    },
  }),
);

const anything = {
  standing: null,
  about: null,
  aboutId: null,
  kind: null,
  group: null,
  language: null,
  way: null,
  mark: null,
} as const satisfies Omit<CommentsSought, 'words'>;

/** A value that is left out is as one that is null. */
const withoutNothing = (sought: object) =>
  Object.fromEntries(Object.entries(sought).map(([key, value]) => [key, value ?? null]));

signalSubscription(storedContributions, {
  field: 'contributionsChanged',
  type: 'ContributionsChanged',
  rootIds: 'contributionsIds',
  of: 'what was contributed to some consultations',
  versionFor: contributionVersion,
});

export const requestId = {
  required: true,
  description: "A UUID, the writer's own name for this request: written once.",
} as const;

/** What a use case was done to. */
export interface Acted {
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
