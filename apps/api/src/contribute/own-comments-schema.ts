import { contributionEntities } from '@cynllun/domain/consultation/contribution-entities';
import type { Text } from '@cynllun/domain/text/text';
import { builder, operation } from '../core/graphql/builder.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { LanguageRef, TextRef } from '../core/graphql/text-types.ts';
import { eraseOwnComments, readOwnComments, type Hiding, type OwnComment, type OwnComments } from './own-comments.ts';
import '../consultation/lists.ts';

const { fields } = contributionEntities.comment;
const KindRef = valueType(fields.kind);
const AboutRef = valueType(fields.about);
const OutcomeRef = valueType(contributionEntities.commentAnswer.fields.outcome);

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

const HidingRef = builder.objectRef<Hiding>('OwnHiding').implement({
  description: 'That a comment was hidden, or shown again, as whoever made it is told.',
  fields: (t) => ({
    hidden: t.exposeBoolean('hidden', { description: 'It was hidden; false where it was shown again.' }),
    on: t.expose('on', { type: 'Date', nullable: true, description: 'When.' }),
    reason: t.expose('reason', { type: TextRef, description: 'Why.' }),
  }),
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
    reason: t.expose('reason', { type: TextRef, nullable: true, description: 'Why it was answered so.' }),
    hidings: t.field({
      type: [HidingRef],
      description: 'Each time that it was hidden or shown again, the last of which counts.',
      resolve: (one) => [...one.hidings],
    }),
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
