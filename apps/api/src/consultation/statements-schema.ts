import './lists.ts';
import type { Node } from '@cynllun/domain/aggregate/aggregate';
import { contributionsAggregate } from '@cynllun/domain/consultation/contribution-entities';
import { consultationAggregate } from '@cynllun/domain/consultation/entities';
import { kilobytesOf } from '@cynllun/domain/files/kinds';
import type { Text } from '@cynllun/domain/text/text';
import type { Context } from '../core/context.ts';
import { builder, operation } from '../core/graphql/builder.ts';
import { refOf } from '../core/graphql/entry-types.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { PersonRef } from '../core/graphql/person.ts';
import { LanguageRef, TextRef } from '../core/graphql/text-types.ts';
import { planTypes } from '../plan/types.ts';
import { attachAnswersEasyRead, attachEasyRead, releaseAnswersEasyRead, removeEasyRead } from './easy-reads.ts';
import { MinuteSplitRef } from './meetings-schema.ts';
import { addPassages } from './passage-type.ts';
import {
  enterStatement,
  readStatements,
  returnAnswers,
  type AnswersVersion,
  type EnteredStatement,
  type Statements,
} from './statements.ts';

const { statement: declared, comment, commentAnswer, answersEasyRead } = contributionsAggregate.entities;
const { easyRead } = consultationAggregate.entities;

const OriginalRef = builder.objectRef<NonNullable<EnteredStatement['original']>>('OriginalFile').implement({
  description: 'The original of what was said elsewhere.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Under which it is offered.' }),
    kilobytes: t.int({ description: 'Its size.', resolve: ({ size }) => kilobytesOf(size) }),
  }),
});

const ToTakeBackRef = builder.objectRef<EnteredStatement['toTakeBack'][number]>('AnswerToTakeBack').implement({
  description: 'An answer that is to be taken back, by hand, to whoever said something elsewhere.',
  fields: (t) => ({
    commentId: t.id({ description: 'The comment.', resolve: ({ comment: { id } }) => id }),
    words: t.string({ description: comment.fields.words.description, resolve: ({ comment: { words } }) => words }),
    about: t.field({
      type: valueType(comment.fields.about),
      nullable: true,
      description: comment.fields.about.description,
      resolve: ({ comment: { about } }) => about as never,
    }),
    action: t.field({
      type: refOf(planTypes, 'action'),
      nullable: true,
      description: 'The action it is about, as the plan has it now.',
      resolve: ({ action }): Node | null => action,
    }),
    outcome: t.field({
      type: valueType(commentAnswer.fields.outcome),
      nullable: true,
      description: 'What became of it.',
      resolve: ({ answer: { outcome } }) => outcome as never,
    }),
    reason: t.field({ type: TextRef, description: 'Why.', resolve: ({ answer: { reason } }): Text => reason }),
  }),
});

/** Fields that are answered as they are. */
const shown = [
  'way',
  'on',
  'late',
  'words',
  'language',
  'view',
  'group',
  'members',
  'name',
  'mayBeNamed',
  'replyBy',
  'replyTo',
  'worker',
  'fileId',
  'personId',
] as const;

const StatementRef = builder.objectRef<EnteredStatement>('EnteredStatement').implement({
  description: 'What somebody said elsewhere, entered by an officer on their behalf.',
  fields: (t) => ({
    id: t.id({ description: 'UUIDv7.', resolve: ({ statement }) => statement.id }),
    ...Object.fromEntries(
      shown.map((key) => {
        const field = declared.fields[key];
        return [
          key,
          t.field({
            type: valueType(field),
            nullable: field.empty === null,
            description: field.description,
            resolve: ({ statement }) => statement[key] as never,
          }),
        ];
      }),
    ),
    original: t.expose('original', {
      type: OriginalRef,
      nullable: true,
      description: 'The original; null where there is none, or it was erased.',
    }),
    toTakeBack: t.field({
      type: [ToTakeBackRef],
      description: 'The answers that are still to be taken back.',
      resolve: (one) => [...one.toTakeBack],
    }),
    returnedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day the last answer was taken back.',
      resolve: ({ statement }) => statement.returns.at(-1)?.returnedOn ?? null,
    }),
  }),
});

const AnswersVersionRef = builder.objectRef<AnswersVersion>('AnswersEasyReadVersion').implement({
  description: 'An easy-read version of the answers.',
  fields: (t) => ({
    id: t.id({ description: 'UUIDv7.', resolve: ({ version }) => version.id }),
    language: t.field({
      type: LanguageRef,
      nullable: true,
      description: answersEasyRead.fields.language.description,
      resolve: ({ version }) => version.language,
    }),
    fileId: t.id({ description: 'The file that is kept.', resolve: ({ version }) => version.fileId }),
    kind: t.field({
      type: valueType(answersEasyRead.fields.kind),
      nullable: true,
      description: answersEasyRead.fields.kind.description,
      resolve: ({ version }) => version.kind as never,
    }),
    kilobytes: t.int({
      nullable: true,
      description: answersEasyRead.fields.kilobytes.description,
      resolve: ({ version }) => version.kilobytes,
    }),
    released: t.boolean({
      description: 'A second person let it be shown.',
      resolve: ({ version }) => version.releases.length > 0,
    }),
    viewerReleases: t.exposeBoolean('viewerReleases', { description: 'The viewer may let it be shown.' }),
  }),
});

const StatementsRef = builder.objectRef<Statements>('ConsultationStatements').implement({
  description: 'What was said elsewhere in a consultation, and the answers to take back.',
  fields: (t) => ({
    consultationId: t.exposeID('consultationId', { description: 'The consultation.' }),
    number: t.exposeInt('number', { description: 'Its number.' }),
    title: t.expose('title', { type: TextRef, description: 'Its title.' }),
    phone: t.exposeString('phone', { description: 'The number to ring about it.' }),
    closesOn: t.expose('closesOn', { type: 'Date', nullable: true, description: 'The last day for comments.' }),
    keepsLate: t.exposeBoolean('keepsLate', { description: 'What comes later is kept, marked late.' }),
    viewerRuns: t.exposeBoolean('viewerRuns', { description: 'The viewer may attach easy-read versions.' }),
    statements: t.field({
      type: [StatementRef],
      description: 'By their days.',
      resolve: ({ statements }) => [...statements],
    }),
    easyReads: t.field({
      type: [AnswersVersionRef],
      description: 'Easy-read versions of the answers, as they were attached.',
      resolve: ({ easyReads }) => [...easyReads],
    }),
    people: t.field({
      type: [PersonRef],
      description: 'The people of the plan: who entered it is of them.',
      resolve: ({ people }) => [...people],
    }),
  }),
});

addPassages(StatementRef, StatementsRef);

builder.queryField('consultationStatements', (t) =>
  t.field({
    ...operation('consultation.record'),
    type: StatementsRef,
    nullable: true,
    description: 'What was said elsewhere in a consultation; null where the viewer may enter none.',
    args: { consultationId: t.arg.id({ required: true, description: 'Which consultation.' }) },
    resolve: (_, { consultationId }, context) => readStatements(context, consultationId),
  }),
);

builder.objectField(MinuteSplitRef, 'statements', (t) =>
  t.field({
    type: StatementsRef,
    nullable: true,
    description: 'What was said elsewhere, as it stands now.',
    resolve: ({ consultationId: id }, _, context) => readStatements(context, id),
  }),
);

const consultationId = { required: true, description: 'Which consultation.' } as const;
const requestId = {
  required: true,
  description: "A UUID, the writer's own name for this request: written once.",
} as const;
const fileId = { required: true, description: 'A file that the viewer has sent for this.' } as const;

interface Done {
  readonly statements: Statements | null;
}
const answer = (name: string, description: string) =>
  builder.objectRef<Done>(name).implement({
    description,
    fields: (t) => ({
      statements: t.expose('statements', {
        type: StatementsRef,
        nullable: true,
        description: 'All of them, as they stand now.',
      }),
    }),
  });
const done = async (context: Context, id: string): Promise<Done> => ({ statements: await readStatements(context, id) });

mutation('enterStatement', {
  operation: 'consultation.record',
  description: 'Enters what somebody said elsewhere, on their behalf.',
  input: builder.inputType('EnterStatementInput', {
    description: 'What was said, by whom and how. It is checked as the form that sends it checks it.',
    fields: (t) => ({
      consultationId: t.id(consultationId),
      requestId: t.id(requestId),
      way: t.string({ description: declared.fields.way.description }),
      on: t.string({ required: true, description: 'The day it came or was said, as it is typed.' }),
      worker: t.string({ required: true, description: declared.fields.worker.description }),
      language: t.field({ type: LanguageRef, description: declared.fields.language.description }),
      words: t.string({ required: true, description: declared.fields.words.description }),
      view: t.string({ description: declared.fields.view.description }),
      group: t.string({ description: declared.fields.group.description }),
      members: t.string({ description: declared.fields.members.description }),
      name: t.string({ required: true, description: declared.fields.name.description }),
      mayBeNamed: t.boolean({ required: true, description: declared.fields.mayBeNamed.description }),
      replyBy: t.string({ description: declared.fields.replyBy.description }),
      replyTo: t.string({ required: true, description: declared.fields.replyTo.description }),
      fileId: t.string({
        required: true,
        description: 'The original that the viewer has sent; empty where there is none.',
      }),
    }),
  }),
  result: answer('StatementEntered', 'It is entered.'),
  run: async (context, { consultationId: id, requestId: request, ...statement }) => {
    // What is left out is blank, as a form has it.
    const blank = { way: null, language: null, view: null, group: null, members: null, replyBy: null };
    await enterStatement(context, { consultationId: id, requestId: request, statement: { ...blank, ...statement } });
    return done(context, id);
  },
});

mutation('returnAnswers', {
  operation: 'consultation.record',
  description: 'Records that the answers to what somebody said elsewhere were taken back to them, and when.',
  input: builder.inputType('ReturnAnswersInput', {
    description: 'To whom answers were taken back.',
    fields: (t) => ({
      consultationId: t.id(consultationId),
      statementId: t.id({ required: true, description: 'What they had said.' }),
      requestId: t.id(requestId),
      returnedOn: t.string({ required: true, description: 'The day, as it is typed.' }),
    }),
  }),
  result: answer('AnswersReturned', 'It is recorded.'),
  run: async (context, input) => {
    await returnAnswers(context, input);
    return done(context, input.consultationId);
  },
});

mutation('attachAnswersEasyRead', {
  operation: 'consultation.run',
  description: 'Attaches an easy-read version of the answers, for a second person to release.',
  input: builder.inputType('AttachAnswersEasyReadInput', {
    description: 'An easy-read version of the answers.',
    fields: (t) => ({
      consultationId: t.id(consultationId),
      requestId: t.id(requestId),
      fileId: t.id(fileId),
      language: t.field({ type: LanguageRef, description: 'The language it is in.' }),
    }),
  }),
  result: answer('AnswersEasyReadAttached', 'It waits for a second person.'),
  run: async (context, { language, ...input }) => {
    await attachAnswersEasyRead(context, { ...input, language: language ?? null });
    return done(context, input.consultationId);
  },
});

mutation('releaseAnswersEasyRead', {
  operation: 'consultation.release',
  description: 'Lets an easy-read version of the answers be shown. A second person does.',
  input: builder.inputType('ReleaseAnswersEasyReadInput', {
    description: 'Which.',
    fields: (t) => ({
      consultationId: t.id(consultationId),
      easyReadId: t.id({ required: true, description: 'Which version.' }),
      requestId: t.id(requestId),
    }),
  }),
  result: answer('AnswersEasyReadReleased', 'It is shown.'),
  run: async (context, input) => {
    await releaseAnswersEasyRead(context, input);
    return done(context, input.consultationId);
  },
});

const EasyReadDone = (name: string, description: string) =>
  builder.objectRef<{ readonly consultationId: string }>(name).implement({
    description,
    fields: (t) => ({ consultationId: t.exposeID('consultationId', { description: 'The consultation.' }) }),
  });

mutation('attachEasyRead', {
  operation: 'consultation.run',
  description: 'Attaches an easy-read version of what contributors are to be shown.',
  input: builder.inputType('AttachEasyReadInput', {
    description: 'An easy-read version of something that is shown.',
    fields: (t) => ({
      consultationId: t.id(consultationId),
      requestId: t.id(requestId),
      fileId: t.id(fileId),
      about: t.field({ type: valueType(easyRead.fields.about), description: easyRead.fields.about.description }),
      aboutId: t.string({ required: true, description: easyRead.fields.aboutId.description }),
      language: t.field({ type: LanguageRef, description: easyRead.fields.language.description }),
    }),
  }),
  result: EasyReadDone('EasyReadAttached', 'It is in the next copy.'),
  run: async (context, { about, language, ...input }) => {
    const of = (about ?? null) as Parameters<typeof attachEasyRead>[1]['about'];
    await attachEasyRead(context, { ...input, about: of, language: language ?? null });
    return input;
  },
});

mutation('removeEasyRead', {
  operation: 'consultation.run',
  description: 'Takes an easy-read version out of what is to be shown next.',
  input: builder.inputType('RemoveEasyReadInput', {
    description: 'Which.',
    fields: (t) => ({
      consultationId: t.id(consultationId),
      easyReadId: t.id({ required: true, description: 'Which version.' }),
      requestId: t.id(requestId),
    }),
  }),
  result: EasyReadDone('EasyReadRemoved', 'It is in no later copy.'),
  run: async (context, input) => {
    await removeEasyRead(context, input);
    return input;
  },
});
