import { can } from '@cynllun/domain/access/access';
import { contributionEntities } from '@cynllun/domain/consultation/contribution-entities';
import { isNameWithheld } from '@cynllun/domain/consultation/released';
import type { AboutInNumbers, InNumbers } from '@cynllun/domain/consultation/you-said';
import type { Text } from '@cynllun/domain/text/text';
import { ConsultationCopyContentRef, ConsultationStateRef, showCopy, type ShownCopy } from '../consultation/types.ts';
import { consultationsAsAccess, mayOnConsultation } from '../consultation/read-consultation.ts';
import { readCopy } from '../consultation/copies.ts';
import { readInvitedTo, type InvitedTo } from '../consultation/invited-to.ts';
import { PlanChangeRef } from '../consultation/plan-change-type.ts';
import { builder, operation } from '../core/graphql/builder.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { LanguageRef, TextRef } from '../core/graphql/text-types.ts';
import '../consultation/lists.ts';
import { contribute } from './contribute.ts';
import { eraseOwnComments, readOwnComments, type OwnComment, type OwnComments } from './own-comments.ts';
import { listOutcomes, type OutcomesLine } from './list-outcomes.ts';
import { readOutcomes, type Outcomes, type ShownSaid, type UnheardGroup } from './read-outcomes.ts';
import { openLinkCode, openWayIn, type WayIn } from './ways-in.ts';

const { fields } = contributionEntities.comment;
const KindRef = valueType(fields.kind);
const ViewRef = valueType(fields.view);
const GroupRef = valueType(fields.group);
const AboutRef = valueType(fields.about);
const OutcomeRef = valueType(contributionEntities.commentAnswer.fields.outcome);

const link = {
  required: true,
  description:
    'The secret of an invitation’s link, the code of the open one, or the id of a consultation for whoever is signed in and may go there.',
} as const;

interface Page {
  readonly way: WayIn;
  readonly copy: ShownCopy;
}

const CameByRef = builder.enumType('CameBy', {
  description: 'How somebody came to a consultation.',
  values: {
    invitation: { description: 'By the link of their invitation.' },
    openLink: { description: 'By the link that is for anyone.' },
    signedIn: { description: 'Signed in, of the team or a reviewer, and not invited.' },
  },
});

/** What every page of somebody who came by a link says of where they are. */
const ContributorPageRef = builder.objectRef<Page>('ContributorPage').implement({
  description: 'What somebody who takes part in a consultation is shown, from the copy that was frozen alone.',
  fields: (t) => ({
    by: t.field({ type: CameByRef, description: 'How they came.', resolve: ({ way }) => way.by }),
    consultationId: t.id({ description: 'The consultation.', resolve: ({ way }) => way.consultationId }),
    invitationId: t.id({
      nullable: true,
      description: 'Their invitation; null from the open link.',
      resolve: ({ way }) => way.invited?.id ?? null,
    }),
    body: t.string({
      nullable: true,
      description: 'The body that answers for its members; null for a person.',
      resolve: ({ way: { invited } }) => (invited?.kind === 'body' ? invited.body : null),
    }),
    name: t.string({
      description: 'Whom the invitation names; empty from the open link.',
      resolve: ({ way }) => way.invited?.name ?? '',
    }),
    language: t.field({
      type: LanguageRef,
      description: 'The drafting language of the plan, in which its plain words are.',
      resolve: ({ way }) => way.language,
    }),
    authority: t.field({ type: TextRef, description: 'Who consults.', resolve: ({ way }) => way.authority }),
    state: t.field({
      type: ConsultationStateRef,
      description: 'Whether comments are taken.',
      resolve: ({ way }) => way.subject.state,
    }),
    keepsLate: t.boolean({
      description: 'Comments that come after it closed are kept, marked late.',
      resolve: ({ way }) => way.keepsLate,
    }),
    reportPublished: t.boolean({
      description: 'The report of the review is public.',
      resolve: ({ way }) => way.reportPublished,
    }),
    opensOn: t.field({ type: 'Date', description: 'The first day.', resolve: ({ way }) => way.window.opensOn }),
    closesOn: t.field({ type: 'Date', description: 'The last day.', resolve: ({ way }) => way.window.closesOn }),
    closesMinute: t.int({
      nullable: true,
      description: 'On that day, minutes after midnight in Europe/London; null as it ends.',
      resolve: ({ way }) => way.window.closesMinute,
    }),
    copy: t.field({
      type: ConsultationCopyContentRef,
      description: 'What they are shown.',
      resolve: ({ copy }) => copy,
    }),
  }),
});

builder.queryField('contributorPage', (t) =>
  t.field({
    ...operation('consultation.read'),
    type: ContributorPageRef,
    nullable: true,
    description: 'What a link leads to; null where it leads nowhere, or is not answered now. Asking uses nothing up.',
    args: { link: t.arg.string(link) },
    resolve: async (_, args, context): Promise<Page | null> => {
      const way = await openWayIn(context, args.link);
      if (way === null) return null;
      return { way, copy: showCopy(await readCopy(context.sql, way.copy.id), way.copy.number) };
    },
  }),
);

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

const InvitedToRef = builder.objectRef<InvitedTo>('InvitedTo').implement({
  description: 'A consultation that the viewer is invited to.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The consultation: with it one who is signed in needs no link.' }),
    state: t.expose('state', { type: ConsultationStateRef, description: 'Whether comments are taken.' }),
    closesOn: t.expose('closesOn', { type: 'Date', description: 'The last day.' }),
    authority: t.field({
      type: TextRef,
      description: 'Who consults.',
      resolve: ({ authority }): Text => ({
        original: 'en',
        en: authority.nameEn,
        cy: authority.nameCy,
        madeFrom: null,
      }),
    }),
    review: t.expose('review', { type: TextRef, description: 'The review that its plan answers.' }),
  }),
});

builder.queryField('invitedTo', (t) =>
  t.field({
    ...operation('home.read'),
    type: [InvitedToRef],
    nullable: true,
    description:
      'What the viewer is invited to: what takes comments, and what has closed; null when nobody is signed in.',
    resolve: async (_, __, context) => {
      const { viewer } = context;
      const installation = { kind: 'installation', example: false, outbox: false } as const;
      if (viewer === null || can(viewer, 'home.read', installation) !== 'allowed') return null;
      return [...(await readInvitedTo(context))];
    },
  }),
);

const StandingRef = builder.enumType('OwnCommentStanding', {
  description: 'What has become of a comment, as whoever made it is told.',
  values: {
    received: { description: 'Nobody has taken it in hand yet.' },
    considered: { description: 'Somebody of the team has it in hand.' },
    answered: { description: 'It was answered.' },
    hidden: { description: 'It is hidden, for the reason that is given.' },
    erased: { description: 'Its words were erased.' },
  } satisfies Record<OwnComment['standing'], object>,
});

const OwnCommentRef = builder.objectRef<OwnComment>('OwnComment').implement({
  description: 'A comment, as whoever made it sees it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    about: t.field({ type: AboutRef, description: fields.about.description, resolve: (one) => one.about as never }),
    aboutId: t.exposeString('aboutId', { description: fields.aboutId.description }),
    title: t.field({
      type: TextRef,
      nullable: true,
      description: 'What it is about is called; null for the plan and the questions on the Welsh language.',
      resolve: (one): Text | null => one.title,
    }),
    kind: t.field({
      type: KindRef,
      nullable: true,
      description: fields.kind.description,
      resolve: (one) => one.kind as never,
    }),
    quote: t.exposeString('quote', { description: fields.quote.description }),
    words: t.exposeString('words', { description: fields.words.description }),
    language: t.expose('language', { type: LanguageRef, description: fields.language.description }),
    name: t.exposeString('name', { description: fields.name.description }),
    replyTo: t.exposeString('replyTo', { description: fields.replyTo.description }),
    on: t.expose('on', { type: 'Date', description: fields.on.description }),
    late: t.exposeBoolean('late', { description: fields.late.description }),
    standing: t.expose('standing', { type: StandingRef, description: 'What has become of it.' }),
    outcome: t.field({
      type: OutcomeRef,
      nullable: true,
      description: 'How it was answered.',
      resolve: (one) => one.outcome as never,
    }),
    reason: t.expose('reason', { type: TextRef, nullable: true, description: 'Why it was answered so, or hidden.' }),
  }),
});

const OwnCommentsRef = builder.objectRef<OwnComments>('OwnComments').implement({
  description: 'What somebody sent at once, by the code of its receipt.',
  fields: (t) => ({
    consultation: t.expose('consultation', { type: TextRef, description: 'What the consultation is called.' }),
    comments: t.field({
      type: [OwnCommentRef],
      description: 'As they were made.',
      resolve: (one) => [...one.comments],
    }),
  }),
});

const receipt = { required: true, description: 'The code of the receipt.' } as const;

builder.queryField('ownComments', (t) =>
  t.field({
    ...operation('contribution.own'),
    type: OwnCommentsRef,
    nullable: true,
    description: 'What somebody sent, with what has become of it; null where no receipt has that code.',
    args: { receipt: t.arg.string(receipt) },
    resolve: (_, args, context) => readOwnComments(context, args.receipt),
  }),
);

const OwnCommentsErased = builder.objectRef<{ readonly comments: OwnComments }>('OwnCommentsErased').implement({
  description: 'Their words, name and address are found nowhere any more.',
  fields: (t) => ({ comments: t.expose('comments', { type: OwnCommentsRef, description: 'What is left.' }) }),
});

mutation('eraseOwnComments', {
  operation: 'contribution.own',
  description: 'Erases all that somebody sent at once: the words, the name and the address.',
  input: builder.inputType('EraseOwnCommentsInput', {
    description: 'Which.',
    fields: (t) => ({ receipt: t.string(receipt) }),
  }),
  result: OwnCommentsErased,
  run: async (context, input) => ({ comments: await eraseOwnComments(context, input.receipt) }),
});

const SayingInput = builder.inputType('SayingInput', {
  description: 'What somebody says of one thing. It is checked as the form that sends it checks it.',
  fields: (t) => ({
    about: t.string({ required: true, description: fields.about.description }),
    aboutId: t.string({ required: true, description: fields.aboutId.description }),
    kind: t.string({ description: fields.kind.description }),
    part: t.string({ required: true, description: fields.part.description }),
    quote: t.string({ required: true, description: fields.quote.description }),
    quoteStart: t.int({ description: fields.quoteStart.description }),
    words: t.string({ required: true, description: fields.words.description }),
    language: t.field({ type: LanguageRef, required: true, description: fields.language.description }),
    view: t.string({ description: fields.view.description }),
  }),
});

const ContributedRef = builder.objectRef<{ readonly receipt: string }>('Contributed').implement({
  description: 'It has arrived.',
  fields: (t) => ({
    receipt: t.exposeString('receipt', { description: 'The code by which it is seen, taken away and erased again.' }),
  }),
});

mutation('contribute', {
  operation: 'consultation.comment',
  description: 'Sends what somebody says of a plan that they are consulted on.',
  input: builder.inputType('ContributeInput', {
    description: 'All that they say, and for whom.',
    fields: (t) => ({
      requestId: t.id({ required: true, description: "A UUID, the writer's own name for this request: written once." }),
      link: t.string(link),
      receipt: t.string({ required: true, description: 'The code of the receipt, made by the device.' }),
      copy: t.int({ required: true, description: 'The number of the copy that they read.' }),
      language: t.field({ type: LanguageRef, required: true, description: 'The language of the page.' }),
      comments: t.field({ type: [SayingInput], required: true, description: 'What they say.' }),
      group: t.string({ description: fields.group.description }),
      members: t.string({ description: fields.members.description }),
      name: t.string({ required: true, description: fields.name.description }),
      mayBeNamed: t.boolean({ required: true, description: fields.mayBeNamed.description }),
      replyTo: t.string({ required: true, description: fields.replyTo.description }),
    }),
  }),
  result: ContributedRef,
  run: async (context, { requestId, link: key, receipt: code, copy, language, comments, ...about }) => {
    // What is left out is blank, as a form has it.
    const sayings = comments.map((one) => ({ kind: null, view: null, quoteStart: null, ...one }));
    const contribution = { group: null, members: null, ...about, comments: sayings };
    await contribute(context, { requestId, link: key, receipt: code, copy, language, contribution });
    return { receipt: code };
  },
});

builder.queryField('openLinkCode', (t) =>
  t.string({
    ...operation('consultation.run'),
    nullable: true,
    description: 'The code of the open link of a consultation, for posters: `/contribute/<code>`. It stays the same.',
    args: { consultationId: t.arg.id({ required: true, description: 'The consultation.' }) },
    resolve: async (_, { consultationId }, context) => {
      const subject = (await consultationsAsAccess(context, [consultationId])).get(consultationId);
      const runs = subject !== undefined && mayOnConsultation(context, 'consultation.run', subject);
      return runs ? openLinkCode(context.sql, consultationId) : null;
    },
  }),
);
