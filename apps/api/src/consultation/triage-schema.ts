import './lists.ts';
import { contributionsAggregate } from '@cynllun/domain/consultation/contribution-entities';
import type { TriageStanding } from '@cynllun/domain/consultation/triage';
import { commentsSought, type CommentsSought } from '@cynllun/domain/consultation/triage-list';
import { builder, operation } from '../core/graphql/builder.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { readCount, readWords } from '../core/graphql/read-arguments.ts';
import { PersonRef } from '../core/graphql/person.ts';
import { signalSubscription } from '../core/live/feed/schema.ts';
import { peopleOf } from '../plan/surroundings.ts';
import { limitTable } from '../platform/limits.ts';
import { contributionVersion } from './contribution-versions.ts';
import { readTriage, type Triage, type TriagedComment } from './contributions.ts';
import { storedContributions } from './stored-consultation.ts';
import { aboutsOf, tallyOf, type About, type CommentTally } from './triage-tally.ts';
import { CommentMarkRef, TriagedCommentRef, TriageStandingRef } from './triaged-comment-type.ts';

const { comment: declared } = contributionsAggregate.entities;

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
interface Asked {
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
export function asked(triage: Triage, sought: CommentsSought | null): Asked {
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
