import { contributionEntities } from '@cynllun/domain/consultation/contribution-entities';
import { isNameWithheld } from '@cynllun/domain/consultation/released';
import type { AboutInNumbers, InNumbers } from '@cynllun/domain/consultation/you-said';
import { showCopy } from '../consultation/types.ts';
import { PlanChangeRef } from '../consultation/plan-change-type.ts';
import { builder, operation } from '../core/graphql/builder.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { LanguageRef, TextRef } from '../core/graphql/text-types.ts';
import { listOutcomes, type OutcomesLine } from './list-outcomes.ts';
import { readOutcomes, type Outcomes, type ShownSaid, type UnheardGroup } from './read-outcomes.ts';
import { openWayIn } from './ways-in.ts';
import { ContributorPageRef, link, type Page } from './page-type.ts';
import '../consultation/lists.ts';

const { fields } = contributionEntities.comment;
const KindRef = valueType(fields.kind);
const ViewRef = valueType(fields.view);
const GroupRef = valueType(fields.group);
const AboutRef = valueType(fields.about);
const OutcomeRef = valueType(contributionEntities.commentAnswer.fields.outcome);

const tallyRef = (name: string, of: typeof KindRef, description: string) =>
  builder.objectRef<{ readonly of: string; readonly count: number }>(name).implement({
    description,
    fields: (t) => ({
      of: t.field({ type: of, description: 'Which.', resolve: (one) => one.of as never }),
      count: t.exposeInt('count', { description: 'How many.' }),
    }),
  });
const GroupCountRef = tallyRef('GroupCount', GroupRef, 'How many of a group took part.');
const KindCountRef = tallyRef('CommentKindCount', KindRef, 'How many comments of a kind.');
const ViewCountRef = tallyRef(
  'CommentViewCount',
  ViewRef,
  'How many comments of one view. Views are never added together.',
);
const OutcomeCountRef = tallyRef('CommentOutcomeCount', OutcomeRef, 'How many comments that became this.');

const InNumbersRef = builder.objectRef<InNumbers>('ConsultationInNumbers').implement({
  description: 'Who took part, what they said and what became of it.',
  fields: (t) => ({
    people: t.exposeInt('people', { description: 'A body by its members, a meeting by those who were there.' }),
    comments: t.exposeInt('comments', { description: 'Comments that count.' }),
    groups: t.field({ type: [GroupCountRef], description: 'By group.', resolve: (one) => [...one.groups] }),
    kinds: t.field({ type: [KindCountRef], description: 'By kind.', resolve: (one) => [...one.kinds] }),
    views: t.field({ type: [ViewCountRef], description: 'By whose view it is.', resolve: (one) => [...one.views] }),
    outcomes: t.field({ type: [OutcomeCountRef], description: 'By outcome.', resolve: (one) => [...one.outcomes] }),
  }),
});

const AboutInNumbersRef = builder.objectRef<AboutInNumbers>('AboutInNumbers').implement({
  description: 'What was said of one thing, in numbers, and what became of it.',
  fields: (t) => ({
    aboutId: t.exposeString('aboutId', { description: fields.aboutId.description }),
    comments: t.exposeInt('comments', { description: 'Comments that count.' }),
    kinds: t.field({ type: [KindCountRef], description: 'By kind.', resolve: (one) => [...one.kinds] }),
    outcomes: t.field({ type: [OutcomeCountRef], description: 'By outcome.', resolve: (one) => [...one.outcomes] }),
  }),
});

const UnheardGroupRef = builder.objectRef<UnheardGroup>('UnheardGroup').implement({
  description: 'A group that was to be heard, and has not been.',
  fields: (t) => ({
    group: t.field({ type: GroupRef, nullable: false, description: 'Which.', resolve: (one) => one.group as never }),
    name: t.expose('name', { type: TextRef, description: 'Who they are, where their kind does not say it.' }),
  }),
});

interface Said extends ShownSaid {
  readonly meeting: Outcomes['meetings'][number] | null;
}

const SaidRef = builder.objectRef<Said>('SaidAndDone').implement({
  description: 'Something that was said, with what became of it, both released by a second person.',
  fields: (t) => ({
    id: t.id({ description: 'UUIDv7 of the comment.', resolve: ({ comment }) => comment.id }),
    about: t.field({
      type: AboutRef,
      nullable: true,
      description: fields.about.description,
      resolve: ({ comment }) => comment.about,
    }),
    aboutId: t.string({ description: fields.aboutId.description, resolve: ({ comment }) => comment.aboutId }),
    kind: t.field({
      type: KindRef,
      nullable: true,
      description: fields.kind.description,
      resolve: ({ comment }) => comment.kind,
    }),
    words: t.exposeString('words', { description: 'What was said, without what was taken out of it.' }),
    language: t.field({
      type: LanguageRef,
      description: 'Its language.',
      resolve: ({ comment }) => comment.language ?? 'en',
    }),
    view: t.field({
      type: ViewRef,
      nullable: true,
      description: fields.view.description,
      resolve: ({ comment }) => comment.view,
    }),
    group: t.field({
      type: GroupRef,
      nullable: true,
      description: fields.group.description,
      resolve: ({ comment }) => comment.group,
    }),
    members: t.int({
      nullable: true,
      description: fields.members.description,
      resolve: ({ comment }) => comment.members,
    }),
    name: t.string({
      description: 'Who said it; empty unless they agreed that their name may stand here.',
      resolve: ({ comment }) => (comment.mayBeNamed && !isNameWithheld(comment) ? comment.name : ''),
    }),
    way: t.field({
      type: valueType(fields.way),
      nullable: true,
      description: fields.way.description,
      resolve: ({ comment }) => comment.way as never,
    }),
    meetingOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of the meeting it was said at.',
      resolve: ({ meeting }) => meeting?.on ?? null,
    }),
    meetingOf: t.string({
      description: 'Whose meeting that was; empty where it was said at none, or where that is taken out.',
      resolve: ({ meeting, comment }) => (isNameWithheld(comment) ? '' : (meeting?.body ?? '')),
    }),
    outcome: t.field({
      type: OutcomeRef,
      nullable: true,
      description: 'What became of it.',
      resolve: ({ answer }) => answer.outcome,
    }),
    reason: t.field({ type: TextRef, description: 'Why.', resolve: ({ answer }) => answer.reason }),
    changes: t.field({
      type: [PlanChangeRef],
      description: 'What was changed in the plan, of what the copy that it was said of shows.',
      resolve: ({ changes }) => [...changes],
    }),
    changedElsewhere: t.exposeBoolean('changedElsewhere', {
      description: 'Something was changed that the copy does not show.',
    }),
  }),
});

const { answersEasyRead } = contributionEntities;

const OutcomesEasyReadRef = builder.objectRef<Outcomes['easyReads'][number]>('OutcomesEasyRead').implement({
  description: 'An easy-read version of what was said and what became of it, as a file.',
  fields: (t) => ({
    fileId: t.exposeString('fileId', { description: answersEasyRead.fields.fileId.description }),
    language: t.expose('language', {
      type: LanguageRef,
      nullable: true,
      description: answersEasyRead.fields.language.description,
    }),
    kind: t.field({
      type: valueType(answersEasyRead.fields.kind),
      nullable: true,
      description: answersEasyRead.fields.kind.description,
      resolve: ({ kind }) => kind as never,
    }),
    kilobytes: t.exposeInt('kilobytes', { nullable: true, description: answersEasyRead.fields.kilobytes.description }),
  }),
});

const OutcomesRef = builder.objectRef<Outcomes>('ConsultationOutcomes').implement({
  description: '*You said, we did*: what was said in a consultation, and what became of it.',
  fields: (t) => ({
    page: t.field({
      type: ContributorPageRef,
      description: 'Where it was said, with what people were shown last.',
      resolve: ({ way, copy }): Page => ({ way, copy: showCopy(copy, way.copy.number) }),
    }),
    numbers: t.expose('numbers', { type: InNumbersRef, description: 'In numbers.' }),
    about: t.field({
      type: [AboutInNumbersRef],
      description: 'In numbers, by what was commented on.',
      resolve: ({ about }) => [...about],
    }),
    unheard: t.field({
      type: [UnheardGroupRef],
      description: 'Groups not heard from.',
      resolve: (one) => [...one.unheard],
    }),
    easyReads: t.field({
      type: [OutcomesEasyReadRef],
      description: 'Easy-read versions of it.',
      resolve: (one) => [...one.easyReads],
    }),
    said: t.field({
      type: [SaidRef],
      description: 'What everybody may read, in the order in which it came.',
      resolve: ({ said, meetings }): Said[] =>
        said.map((one) => ({ ...one, meeting: meetings.find(({ id }) => id === one.comment.meetingId) ?? null })),
    }),
  }),
});

builder.queryField('consultationOutcomes', (t) =>
  t.field({
    ...operation('outcomes.read'),
    type: OutcomesRef,
    nullable: true,
    description:
      'What became of what was said, for whoever has a link to the consultation; null where it leads nowhere.',
    args: { link: t.arg.string(link) },
    resolve: async (_, args, context) => {
      const way = await openWayIn(context, args.link, 'outcomes.read');
      return way === null ? null : readOutcomes(context.sql, way);
    },
  }),
);

const OutcomesLineRef = builder.objectRef<OutcomesLine>('OutcomesLine').implement({
  description: 'A consultation of which something was released.',
  fields: (t) => ({
    consultationId: t.exposeID('consultationId', { description: 'The consultation.' }),
    number: t.exposeInt('number', { description: '1 for the first of the plan.' }),
    opensOn: t.expose('opensOn', { type: 'Date', description: 'The first day.' }),
    closesOn: t.expose('closesOn', { type: 'Date', description: 'The last day.' }),
  }),
});

builder.queryField('planOutcomes', (t) =>
  t.field({
    ...operation('outcomes.read'),
    type: [OutcomesLineRef],
    nullable: true,
    description:
      'The consultations on a plan of which the viewer may read what became of what was said, where something was released; null where there are none.',
    args: { planId: t.arg.id({ required: true, description: 'Which plan.' }) },
    resolve: async (_, { planId }, context) => {
      const lines = await listOutcomes(context, planId);
      return lines.length === 0 ? null : [...lines];
    },
  }),
);
