import { can } from '@cynllun/domain/access/access';
import { mailChoices, noticeKinds, type NoticeKind } from '@cynllun/domain/notices/notices';
import { entities } from '@cynllun/domain/plan/entities';
import words from '@cynllun/messages/en/notices';
import type { Context } from '../core/context.ts';
import { builder, operation } from '../core/graphql/builder.ts';
import { described } from '../core/graphql/described.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { readCount } from '../core/graphql/read-arguments.ts';
import { TextRef } from '../core/graphql/text-types.ts';
import { allow } from '../core/log/allow.ts';
import { limitTable } from '../platform/limits.ts';
import { OrganisationRef } from '../people/organisation-type.ts';
import { RoleRef } from '../people/role-type.ts';
import { isMailSent } from '../people/sign-in/installation.ts';
import { HomeRef } from '../portfolio/schema.ts';
import {
  chooseMail,
  markRead,
  MOST_AHEAD,
  readAhead,
  readChoice,
  readNotices,
  readSent,
  sentStates,
  type Notice,
  type NoticePage,
  type OwnReminder,
  type SentNotice,
  type SentPage,
} from './read-notices.ts';

const { notices: MOST, skipped: MOST_SKIPPED } = limitTable.field;
const installation = { kind: 'installation', example: false, outbox: false } as const;
const mayRead = ({ viewer }: Context): boolean =>
  viewer !== null && can(viewer, 'notices.read', installation) === 'allowed';

/** Words as the schema's reader reads them, without gaps. */
const spoken = (sentence: string): string => sentence.replaceAll(/[:,]? ?\{\{.*?\}\}/gu, '');

const KindRef = builder.enumType('NoticeKind', {
  description: 'What somebody is told.',
  values: described(
    noticeKinds,
    Object.fromEntries(noticeKinds.map((kind) => [kind, spoken(words.what[kind])])) as Record<NoticeKind, string>,
  ),
});

const MailChoiceRef = builder.enumType('MailChoice', {
  description: 'How someone is told by mail.',
  values: described(mailChoices, words.choice),
});

const SentStateRef = builder.enumType('SentState', {
  description: 'What became of a letter.',
  values: described(sentStates, words.sent.states),
});

const NoticeRef = builder.objectRef<Notice>('Notice').implement({
  description: 'Something that somebody was told: an event or a date, and never what a plan says.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    kind: t.expose('kind', { type: KindRef, description: 'What happened.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When they were told.' }),
    isRead: t.exposeBoolean('isRead', {
      nullable: true,
      description: 'Whether the viewer has read it; null where it was told to another.',
    }),
    version: t.int({
      nullable: true,
      description: 'The version that it happened to.',
      resolve: ({ params }) => params.version ?? null,
    }),
    deadline: t.field({
      type: valueType(entities.extension.fields.deadline),
      nullable: true,
      description: 'The deadline that it is about.',
      resolve: ({ params }) => (params.deadline ?? null) as never,
    }),
    day: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day that is proposed, agreed, coming or missed.',
      resolve: ({ params }) => params.day ?? null,
    }),
    role: t.field({
      type: RoleRef,
      nullable: true,
      description: 'The role that was given.',
      resolve: ({ params }) => params.role ?? null,
    }),
    planId: t.exposeID('planId', { nullable: true, description: 'The plan that it is about.' }),
    review: t.expose('review', { type: TextRef, nullable: true, description: 'The name of the review it answers.' }),
    organisation: t.expose('organisation', {
      type: OrganisationRef,
      nullable: true,
      description: 'The organisation that a role was given over.',
    }),
  }),
});

const NoticePageRef = builder.objectRef<NoticePage>('NoticePage').implement({
  description: 'Some of what the viewer was told.',
  fields: (t) => ({
    notices: t.field({ type: [NoticeRef], description: 'These.', resolve: ({ notices }) => [...notices] }),
    total: t.exposeInt('total', { description: 'How many there are on all pages.' }),
    unread: t.exposeInt('unread', { description: 'How many of them the viewer has not read.' }),
  }),
});

const SentNoticeRef = builder.objectRef<SentNotice>('SentNotice').implement({
  description: "Something that an act of the viewer's told someone.",
  fields: (t) => ({
    notice: t.expose('notice', { type: NoticeRef, description: 'What they were told.' }),
    to: t.exposeString('to', { nullable: true, description: 'Who; null once their data was erased.' }),
    state: t.expose('state', { type: SentStateRef, description: 'What became of the letter.' }),
  }),
});

const SentPageRef = builder.objectRef<SentPage>('SentPage').implement({
  description: "Some of what the viewer's own acts told others.",
  fields: (t) => ({
    sent: t.field({ type: [SentNoticeRef], description: 'These.', resolve: ({ sent }) => [...sent] }),
    total: t.exposeInt('total', { description: 'How many there are on all pages.' }),
  }),
});

const ReminderAheadRef = builder.objectRef<OwnReminder>('ReminderAhead').implement({
  description: 'A reminder that the viewer will be given, unless its deadline is met or moved by then.',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'The day on which it goes.' }),
    deadline: t.field({
      type: valueType(entities.extension.fields.deadline),
      description: 'The deadline that comes.',
      resolve: ({ deadline }) => deadline as never,
    }),
    due: t.expose('due', { type: 'Date', description: 'The day of the deadline.' }),
    planId: t.exposeID('planId', { description: 'The plan that it is about.' }),
    review: t.expose('review', { type: TextRef, description: 'The name of the review it answers.' }),
  }),
});

const pageArgs = builder.args((arg) => ({
  first: arg.int({ defaultValue: 50, description: `How many; at most ${MOST}.` }),
  skip: arg.int({ defaultValue: 0, description: 'How many of them come before.' }),
}));
const pageOf = ({ first, skip }: Readonly<Partial<Record<'first' | 'skip', number | null | undefined>>>) => ({
  first: readCount('first', first ?? MOST, [0, MOST]),
  skip: readCount('skip', skip ?? 0, [0, MOST_SKIPPED]),
});

const NoticesRef = builder.objectRef<object>('Notices').implement({
  description: "The viewer's notices, how they are told by mail, what is to come, and what their own acts told others.",
  fields: (t) => ({
    page: t.field({
      type: NoticePageRef,
      description: 'What they were told, the newest first.',
      args: pageArgs,
      resolve: (_, asked, context) => readNotices(context, { ...pageOf(asked), unreadFirst: false }),
    }),
    mail: t.field({
      type: MailChoiceRef,
      description: 'How they are told by mail.',
      resolve: (_, __, context) => readChoice(context),
    }),
    isMailed: t.boolean({
      description: 'Whether this installation mails notices at all: without a mail server they stand on pages only.',
      resolve: (_, __, { settings }) => isMailSent(settings),
    }),
    ahead: t.field({
      type: [ReminderAheadRef],
      description: `The next reminders that they will be given, at most ${MOST_AHEAD}, the earliest first.`,
      resolve: async (_, __, context) => [...(await readAhead(context))],
    }),
    sent: t.field({
      type: SentPageRef,
      description: 'What their own acts told others, the newest first.',
      args: pageArgs,
      resolve: (_, asked, context) => readSent(context, pageOf(asked)),
    }),
  }),
});

builder.queryField('notices', (t) =>
  t.field({
    ...operation('notices.read'),
    type: NoticesRef,
    nullable: true,
    description: 'What the viewer was told; null when nobody is signed in.',
    resolve: (_, __, context) => (mayRead(context) ? {} : null),
  }),
);

builder.objectField(HomeRef, 'notices', (t) =>
  t.field({
    type: NoticePageRef,
    description: 'What the viewer was told lately, what they have not read first.',
    args: { first: t.arg.int({ defaultValue: 5, description: `How many; at most ${MOST}.` }) },
    resolve: (_, { first }, context) =>
      readNotices(context, { first: readCount('first', first ?? MOST, [0, MOST]), skip: 0, unreadFirst: true }),
  }),
);

const NoticesRead = builder.objectRef<{ readonly unread: number }>('NoticesRead').implement({
  description: 'They are marked as read.',
  fields: (t) => ({ unread: t.exposeInt('unread', { description: 'How many are not read yet.' }) }),
});

mutation('markNoticesRead', {
  operation: 'notices.read',
  description: "Marks some of the viewer's own notices as read; what is not theirs stays as it is.",
  input: builder.inputType('MarkNoticesReadInput', {
    description: 'Which.',
    fields: (t) => ({ ids: t.idList({ required: true, description: `Their ids, at most ${MOST}.` }) }),
  }),
  result: NoticesRead,
  run: async (context, { ids }) => {
    allow(context.viewer, 'notices.read', installation);
    readCount('ids', ids.length, [0, MOST]);
    return { unread: await markRead(context, ids.map(String)) };
  },
});

const NoticeMailChosen = builder.objectRef<object>('NoticeMailChosen').implement({
  description: 'The choice is saved.',
  fields: (t) => ({
    notices: t.field({ type: NoticesRef, description: 'As they stand now.', resolve: () => ({}) }),
  }),
});

mutation('chooseNoticeMail', {
  operation: 'notices.read',
  description: 'Keeps how the person who asks is told by mail.',
  input: builder.inputType('ChooseNoticeMailInput', {
    description: 'The choice.',
    fields: (t) => ({ mail: t.field({ type: MailChoiceRef, required: true, description: 'How.' }) }),
  }),
  result: NoticeMailChosen,
  run: async (context, { mail }) => {
    allow(context.viewer, 'notices.read', installation);
    await chooseMail(context, mail);
    return {};
  },
});
