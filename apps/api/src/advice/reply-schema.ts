import type { Node } from '@cynllun/domain/aggregate/aggregate';
import { entities } from '@cynllun/domain/plan/entities';
import { builder, operation } from '../core/graphql/builder.ts';
import { refOf } from '../core/graphql/entry-types.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { PersonRef } from '../core/graphql/person.ts';
import { TextRef } from '../core/graphql/text-types.ts';
import { ErasedWordsRef } from '../core/history/past-schema.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { planTypes } from '../plan/types.ts';
import { CandidateError } from '../submission/failures.ts';
import { readVersions } from '../submission/versions.ts';
import type { SentReply } from './reply-content.ts';
import { checkReplies, sendReplies, type CheckedReplies } from './send-replies.ts';
import { readSentReplies, type RepliesSent } from './sent-replies.ts';

const planId = { required: true, description: 'Which plan.' } as const;
const { fields } = entities.reply;

const SentReplyRef = builder.objectRef<SentReply>('SentReply').implement({
  description: 'What became of one point of a written response, as it was sent.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The reply: UUIDv7.' }),
    version: t.int({ nullable: true, description: fields.version.description, resolve: ({ version }) => version }),
    responseId: t.exposeID('responseId', { description: fields.responseId.description }),
    pointId: t.exposeID('pointId', { description: fields.pointId.description }),
    answer: t.field({
      type: valueType(fields.answer),
      nullable: true,
      description: fields.answer.description,
      resolve: ({ answer }) => answer as never,
    }),
    words: t.exposeString('words', { description: fields.words.description }),
    changedActionId: t.exposeID('changedActionId', { nullable: true, description: fields.changedActionId.description }),
    changedActionTitle: t.expose('changedActionTitle', {
      type: TextRef,
      nullable: true,
      description: 'What that action was called then.',
    }),
  }),
});

const RepliesSentRef = builder.objectRef<RepliesSent>('RepliesSent').implement({
  description: 'Replies that were sent to the reviewers, as they stood then.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    number: t.exposeInt('number', { description: '1, 2, 3…' }),
    on: t.expose('on', { type: 'Date', description: 'The day they were sent.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When they were sent.' }),
    by: t.expose('by', { type: PersonRef, nullable: true, description: 'Who sent them.' }),
    hash: t.exposeString('hash', { description: 'SHA-256 of what they say, in hex.' }),
    replies: t.field({
      type: [SentReplyRef],
      description: 'By version and in the order of the points.',
      resolve: ({ replies }) => [...replies],
    }),
    erased: t.field({
      type: [ErasedWordsRef],
      description: 'What they said and has been erased since.',
      resolve: ({ erased }) => [...erased],
    }),
  }),
});

builder.queryField('planRepliesSent', (t) =>
  t.field({
    ...operation('response.read'),
    type: [RepliesSentRef],
    nullable: true,
    description: 'The replies of a plan as they were sent, in order; null where they may not be read.',
    args: { planId: t.arg.id(planId) },
    resolve: async (_, args, context) => {
      const sent = await readSentReplies(context, args.planId);
      return sent && [...sent];
    },
  }),
);

const ReplyRef = refOf(planTypes, 'reply');
const CheckedRepliesRef = builder.objectRef<CheckedReplies>('CheckedReplies').implement({
  description: 'The replies as they would be sent.',
  fields: (t) => ({
    hash: t.exposeString('hash', { description: 'SHA-256 of what they say, in hex; name it to send them.' }),
    replies: t.field({
      type: [ReplyRef],
      description: 'Those that would be sent.',
      resolve: ({ replies }): Node[] => [...replies],
    }),
    incomplete: t.field({
      type: [ReplyRef],
      description: 'Those that do not say all that they have to yet, and would not be sent.',
      resolve: ({ incomplete }): Node[] => [...incomplete],
    }),
    leadReviewers: t.field({
      type: [PersonRef],
      description: 'Those whom they would be sent to.',
      resolve: async ({ planId: id }, _, context) => [...((await readVersions(context, id))?.leadReviewers ?? [])],
    }),
  }),
});

const CheckRepliesInput = builder.inputType('CheckRepliesInput', {
  description: 'Whose replies are to be looked at before they are sent.',
  fields: (t) => ({ planId: t.id(planId) }),
});

mutation('checkReplies', {
  operation: 'replies.send',
  description: "Makes a plan's replies ready to be sent as they stand now, with all that people have typed.",
  input: CheckRepliesInput,
  result: CheckedRepliesRef,
  run: (context, input) => checkReplies(context, input.planId),
});

const SendRepliesInput = builder.inputType('SendRepliesInput', {
  description: 'The replies, as they were checked.',
  fields: (t) => ({
    planId: t.id(planId),
    requestId: t.id({
      required: true,
      description: "A UUID, the writer's own name for this request: written once.",
    }),
    hash: t.string({ required: true, description: 'Their hash.' }),
  }),
});

const RepliesWereSent = builder.objectRef<{ readonly sent: RepliesSent }>('RepliesWereSent').implement({
  description: 'The replies are with the reviewers.',
  fields: (t) => ({ sent: t.expose('sent', { type: RepliesSentRef, description: 'As they were sent.' }) }),
});

mutation('sendReplies', {
  operation: 'replies.send',
  description:
    'Sends the replies that say all that they have to: the reviewers read them as they stand. They stay to be changed.',
  input: SendRepliesInput,
  result: RepliesWereSent,
  failures: [CandidateError],
  run: async (context, input) => {
    const sent = await sendReplies(context, input);
    if (sent === null) throw new NotFoundError();
    return { sent };
  },
});
