import './lists.ts';
import { instantOf, tellingOf, type Telling } from '@cynllun/domain/consultation/concern';
import type { Comment } from '@cynllun/domain/consultation/consultation';
import { contributionsAggregate } from '@cynllun/domain/consultation/contribution-entities';
import type { ChangeRecord } from '@cynllun/domain/consultation/forms';
import { isInBoth, isNameWithheld } from '@cynllun/domain/consultation/released';
import { londonDate, londonMinute } from '@cynllun/domain/calendar/date';
import { builder, operation } from '../core/graphql/builder.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { changesToChoose, type ChangesToChoose } from './answer-comment.ts';
import { describe, knownIn } from './described-changes.ts';
import { PlanChangeRef } from './plan-change-type.ts';
import { redactComment, withdrawRedaction } from './redact-comment.ts';
import { acted, answer, requestId } from './act-on-comment-schema.ts';
import { commentId, TriageRef } from './triage-schema.ts';
import { TriagedCommentRef } from './triaged-comment-type.ts';

const { fields: redaction } = contributionsAggregate.entities.redaction;

const RedactionRef = builder.objectRef<Comment['redactions'][number]>('CommentRedaction').implement({
  description: 'Words of a comment that are not shown beyond triage.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    of: t.field({
      type: valueType(redaction.of),
      description: redaction.of.description,
      resolve: ({ of }) => (of ?? 'words') as never,
    }),
    start: t.exposeInt('start', { nullable: true, description: redaction.start.description }),
    end: t.exposeInt('end', { nullable: true, description: redaction.end.description }),
    reason: t.exposeString('reason', { description: redaction.reason.description }),
    on: t.expose('on', { type: 'Date', nullable: true, description: 'The day.' }),
    personId: t.exposeID('personId', { nullable: true, description: 'Who.' }),
    withdrawn: t.boolean({
      description: 'It was put back: the words are shown once they are released anew.',
      resolve: ({ withdrawals }) => withdrawals.length > 0,
    }),
  }),
});

type Entry = Parameters<typeof instantOf>[0] & { readonly personId: string | null };
const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at));

const ConcernEntryRef = builder.objectRef<Entry>('ConcernEntry').implement({
  description: 'That somebody raised a concern, was told of it, or took it up.',
  fields: (t) => ({
    personId: t.exposeID('personId', { nullable: true, description: 'Who.' }),
    at: t.field({ type: 'DateTime', nullable: true, description: 'When.', resolve: (one) => dateOf(instantOf(one)) }),
  }),
});

const NextContactRef = builder.objectRef<NonNullable<Telling['next']>>('NextContact').implement({
  description: 'The contact who is told next, where nobody takes a concern up.',
  fields: (t) => ({
    personId: t.exposeID('personId', { description: 'Who.' }),
    at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ at }) => new Date(at) }),
  }),
});

const TellingRef = builder.objectRef<Telling>('ConcernTelling').implement({
  description: 'Who would be told of a concern.',
  fields: (t) => ({
    now: t.idList({ description: 'Who at once.', resolve: ({ now }) => [...now] }),
    next: t.expose('next', { type: NextContactRef, nullable: true, description: 'Who after that; null for nobody.' }),
  }),
});

interface Concern {
  readonly concern: Comment['concerns'][number];
  readonly next: Telling['next'];
}
const ConcernRef = builder.objectRef<Concern>('SafeguardingConcern').implement({
  description: 'That somebody fears for a person: who was told, and when, and who is next.',
  fields: (t) => ({
    raised: t.field({ type: ConcernEntryRef, description: 'Who raised it.', resolve: ({ concern }) => concern }),
    told: t.field({
      type: [ConcernEntryRef],
      description: 'The contacts who were told, in order.',
      resolve: ({ concern }) => [...concern.told],
    }),
    acknowledged: t.field({
      type: [ConcernEntryRef],
      description: 'The contacts who took it up.',
      resolve: ({ concern }) => [...concern.acknowledgements],
    }),
    next: t.expose('next', {
      type: NextContactRef,
      nullable: true,
      description: 'Who is told next; null where it was taken up, or everybody was told.',
    }),
  }),
});

const RecordRef = builder.objectRef<ChangeRecord>('PlanRecord').implement({
  description: 'A record of a plan’s log.',
  fields: (t) => ({
    sequence: t.exposeInt('sequence', { description: 'The write that it is of.' }),
    n: t.exposeInt('n', { description: 'Which of its records, from 1.' }),
  }),
});

builder.objectFields(TriagedCommentRef, (t) => ({
  answerRecords: t.field({
    type: [RecordRef],
    description: 'The records of the plan’s log that its own answer names.',
    resolve: ({ comment }) =>
      (comment.answers.at(-1)?.changes ?? []).map(({ sequence, n }) => ({ sequence: sequence ?? 0, n: n ?? 0 })),
  }),
  mayBeNamed: t.boolean({
    description: contributionsAggregate.entities.comment.fields.mayBeNamed.description,
    resolve: ({ comment }) => comment.mayBeNamed,
  }),
  redactions: t.field({
    type: [RedactionRef],
    description: 'What was taken out of it, and what of that was put back.',
    resolve: ({ comment }) => [...comment.redactions],
  }),
  nameWithheld: t.boolean({
    description: 'The name under which it would be shown is taken out.',
    resolve: ({ comment }) => isNameWithheld(comment),
  }),
  safeguarding: t.field({
    type: ConcernRef,
    nullable: true,
    description: 'What became of the concern that was raised.',
    resolve: ({ comment, next }): Concern | null => {
      const concern = comment.concerns.at(-1);
      return concern === undefined ? null : { concern, next };
    },
  }),
  answeredInBoth: t.boolean({
    description: 'Its answer is there in both languages, so that it can be released.',
    resolve: ({ answer: said }) => said !== null && isInBoth(said),
  }),
  changes: t.field({
    type: [PlanChangeRef],
    description: 'What was changed in the plan in answer.',
    resolve: async ({ answer: said, among }) => [...(await among.changesOf())(said?.id ?? '').all],
  }),
  shownChanges: t.field({
    type: [PlanChangeRef],
    description: 'What of that is shown to those who took part.',
    resolve: async ({ answer: said, among }) => [...(await among.changesOf())(said?.id ?? '').shown],
  }),
}));

builder.objectFields(TriageRef, (t) => ({
  wouldTell: t.field({
    type: TellingRef,
    description: 'Who would be told of a concern that is raised now.',
    resolve: ({ triage: { contacts } }, _, { now }): Telling => {
      const at = now().getTime();
      const raised = { on: londonDate(at), minute: londonMinute(at) };
      return tellingOf({ ...raised, told: [], acknowledgements: [] }, contacts, at);
    },
  }),
}));

type Choice = ChangesToChoose['choices'][number];
interface ShownChoice extends Pick<ChangesToChoose, 'plan' | 'people'> {
  readonly choice: Choice;
}

const ChangeChoiceRef = builder.objectRef<ShownChoice>('ChangeChoice').implement({
  description: 'Something that was changed in the plan by one person on one day, which an answer can name.',
  fields: (t) => ({
    change: t.field({
      type: PlanChangeRef,
      description: 'What.',
      resolve: ({ choice, plan, people }) => describe(knownIn(plan, people), choice),
    }),
    records: t.field({
      type: [RecordRef],
      description: 'The records of the log that it is.',
      resolve: ({ choice }) => [...choice.records],
    }),
    on: t.field({ type: 'Date', description: 'The day.', resolve: ({ choice }) => choice.on }),
    by: t.string({
      nullable: true,
      description: 'Whose it is, by name.',
      resolve: ({ choice, people }) => people.find(({ id }) => id === choice.personId)?.name ?? null,
    }),
  }),
});

builder.queryField('changesToChoose', (t) =>
  t.field({
    ...operation('consultation.answer'),
    type: [ChangeChoiceRef],
    nullable: true,
    description:
      'What was changed in the plan since the copy that a comment was made on, the last first; null where the viewer may not answer it.',
    args: {
      commentId: t.arg.id({ required: true, description: 'Which comment.' }),
      everywhere: t.arg.boolean({
        defaultValue: false,
        description: 'In the whole plan, and not in the action alone that it is about.',
      }),
    },
    resolve: async (_, args, context) => {
      const found = await changesToChoose(context, args.commentId, args.everywhere ?? false);
      return found === null ? null : found.choices.map((choice) => ({ ...found, choice }));
    },
  }),
);

mutation('redactComment', {
  operation: 'consultation.record',
  description: 'Takes words out of a comment, or the name beside it: they are not shown beyond triage.',
  input: builder.inputType('RedactCommentInput', {
    description: 'What is taken out, and why.',
    fields: (t) => ({
      commentId: t.id(commentId),
      requestId: t.id(requestId),
      of: t.field({ type: valueType(redaction.of), required: true, description: redaction.of.description }),
      start: t.int({ required: true, description: 'Where the words begin, in UTF-16 units; 0 for the name.' }),
      end: t.int({ required: true, description: 'Where they end; 0 for the name.' }),
      reason: t.string({ required: true, description: redaction.reason.description }),
    }),
  }),
  result: answer('CommentRedacted', 'It is taken out.'),
  run: (context, { of, ...input }) => acted(redactComment(context, { ...input, of: String(of) })),
});

mutation('withdrawRedaction', {
  operation: 'consultation.record',
  description: 'Lets words that were taken out by mistake be shown, once they are released anew.',
  input: builder.inputType('WithdrawRedactionInput', {
    description: 'What is put back.',
    fields: (t) => ({
      commentId: t.id(commentId),
      requestId: t.id(requestId),
      redactionId: t.id({ required: true, description: 'What was taken out.' }),
    }),
  }),
  result: answer('RedactionWithdrawn', 'It is put back.'),
  run: (context, input) => acted(withdrawRedaction(context, input)),
});
