import type { Text } from '@cynllun/domain/text/text';
import { builder, operation } from '../core/graphql/builder.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { PersonRef } from '../core/graphql/person.ts';
import { LanguageRef, TextRef } from '../core/graphql/text-types.ts';
import { erasePassages, readPassagesToErase, type PassagesToErase } from './erase-passages.ts';
import {
  findPassages,
  markPassages,
  readMarks,
  takeBackMark,
  type FoundPassage,
  type Mark,
  type PassageReason,
} from './passages.ts';
import type { PlaceKind } from './places.ts';

const KindRef = builder.enumType('PassageIn', {
  description: 'What a passage stands in.',
  values: {
    plan: { description: 'The plan.' },
    consultation: { description: 'What a consultation shows.' },
    meeting: { description: 'A meeting’s minute.' },
    statement: { description: 'What was said elsewhere, as it was entered.' },
    comment: { description: 'A comment.' },
    answer: { description: 'An answer to one, or why it is hidden.' },
    file: { description: 'A file that is kept: all of it.' },
  } satisfies Record<PlaceKind, object>,
});

const ReasonRef = builder.enumType('PassageReason', {
  description: 'Why a passage that names somebody is to be erased.',
  values: {
    namesStaff: { description: 'It names a member of staff.' },
    namesOther: { description: 'It names somebody else.' },
    askedFor: { description: 'Whoever it names asked for it.' },
    endangers: { description: 'It endangers somebody.' },
  } satisfies Record<PassageReason, object>,
});

const where = {
  rootId: 'The plan, the consultation, or what was contributed to one.',
  entityId: 'What says it.',
  field: 'In which field, and of a text in which language: `title.en`.',
  start: 'Where it begins, in UTF-16 units from 0.',
  end: 'Where it ends.',
};

const FoundRef = builder.objectRef<FoundPassage>('FoundPassage').implement({
  description: 'Where some words stand, with what stands round them.',
  fields: (t) => ({
    rootId: t.exposeID('rootId', { description: where.rootId }),
    entityId: t.exposeID('entityId', { description: where.entityId }),
    field: t.exposeString('field', { description: where.field }),
    start: t.exposeInt('start', { description: where.start }),
    end: t.exposeInt('end', { description: where.end }),
    in: t.field({ type: KindRef, description: 'What it stands in.', resolve: ({ kind }) => kind }),
    language: t.expose('language', { type: LanguageRef, description: 'In which it is said.' }),
    before: t.exposeString('before', { description: 'What comes before it.' }),
    words: t.exposeString('words', { description: 'The words; of a file, what it is called.' }),
    after: t.exposeString('after', { description: 'What comes after it.' }),
    says: t.exposeBoolean('says', {
      description: 'False of a file of which nobody knows whether it says so: files are not read.',
    }),
  }),
});

const plan = { required: true, description: 'The plan.' } as const;

builder.queryField('passages', (t) =>
  t.field({
    ...operation('passages.mark'),
    type: [FoundRef],
    nullable: true,
    description:
      'Where a plan, its consultations and what was contributed to them say some words, at most 100 places, and all their files.',
    args: { planId: t.arg.id(plan), words: t.arg.string({ required: true, description: 'Three letters or more.' }) },
    resolve: async (_, { planId, words }, context) => {
      const found = await findPassages(context, planId, words);
      return found === null ? null : [...found];
    },
  }),
);

const MarkRef = builder.objectRef<Mark>('PassageMark').implement({
  description: 'A passage that was marked as naming somebody.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    reference: t.exposeInt('reference', { description: 'The number of whom it names, in its plan.' }),
    reason: t.expose('reason', { type: ReasonRef, description: 'Why it is to be erased.' }),
    in: t.field({ type: KindRef, description: 'What it stands in.', resolve: ({ kind }) => kind }),
    words: t.exposeString('words', { description: 'What it says; empty once it is erased.' }),
    language: t.expose('language', { type: LanguageRef, description: 'In which it is said.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was marked.' }),
    erasedAt: t.expose('erasedAt', { type: 'DateTime', nullable: true, description: 'When it was erased.' }),
  }),
});

const marksField = async (context: Parameters<typeof readMarks>[0], planId: string) => {
  const marks = await readMarks(context, planId);
  return marks === null ? null : [...marks];
};

builder.queryField('passageMarks', (t) =>
  t.field({
    ...operation('passages.mark'),
    type: [MarkRef],
    nullable: true,
    description: 'The passages of a plan that were marked, the newest first; null for those who mark none.',
    args: { planId: t.arg.id(plan) },
    resolve: (_, { planId }, context) => marksField(context, planId),
  }),
);

const marked = (name: string, description: string) =>
  builder.objectRef<{ readonly planId: string }>(name).implement({
    description,
    fields: (t) => ({
      marks: t.field({
        type: [MarkRef],
        nullable: true,
        description: 'All that are marked now.',
        resolve: ({ planId }, _, context) => marksField(context, planId),
      }),
    }),
  });

const PlaceInput = builder.inputType('PassageInput', {
  description: 'Where a passage stands.',
  fields: (t) => ({
    rootId: t.id({ required: true, description: where.rootId }),
    entityId: t.id({ required: true, description: where.entityId }),
    field: t.string({ required: true, description: where.field }),
    start: t.int({ required: true, description: where.start }),
    end: t.int({ required: true, description: where.end }),
  }),
});

mutation('markPassages', {
  operation: 'passages.mark',
  description: 'Marks passages that name somebody, for an administrator to erase.',
  input: builder.inputType('MarkPassagesInput', {
    description: 'Which, and why.',
    fields: (t) => ({
      planId: t.id(plan),
      reference: t.int({ description: 'The number of whom they name; none for somebody else.' }),
      reason: t.field({ type: ReasonRef, required: true, description: 'Why.' }),
      places: t.field({ type: [PlaceInput], required: true, description: 'Where they stand.' }),
    }),
  }),
  result: marked('PassagesMarked', 'They are marked.'),
  run: async (context, { planId, reference, ...input }) => {
    await markPassages(context, { planId, reference: reference ?? null, ...input });
    return { planId };
  },
});

mutation('takeBackPassageMark', {
  operation: 'passages.mark',
  description: 'Takes a mark back that nothing was erased by yet.',
  input: builder.inputType('TakeBackPassageMarkInput', {
    description: 'Which.',
    fields: (t) => ({ markId: t.id({ required: true, description: 'The mark.' }) }),
  }),
  result: marked('PassageMarkTakenBack', 'It is no longer marked.'),
  run: (context, { markId }) => takeBackMark(context, markId),
});

const ThingsRef = builder.objectRef<PassagesToErase['kinds'][number]>('MarkedThings').implement({
  description: 'How many things of a kind passages stand in.',
  fields: (t) => ({
    in: t.field({ type: KindRef, description: 'The kind.', resolve: ({ kind }) => kind }),
    things: t.exposeInt('things', { description: 'How many.' }),
  }),
});

const ToEraseRef = builder.objectRef<PassagesToErase>('PassagesToErase').implement({
  description: 'Passages that name one person, for whoever erases them: not a word of them.',
  fields: (t) => ({
    id: t.id({
      description: 'Of the plan and whom they name.',
      resolve: ({ planId, reference }) => `${planId}:${reference}`,
    }),
    reviewName: t.field({
      type: TextRef,
      description: 'The review that the plan answers.',
      resolve: (one) => one.reviewName as Text,
    }),
    reference: t.exposeInt('reference', { description: 'The number of whom they name, in the plan.' }),
    reasons: t.field({ type: [ReasonRef], description: 'Why.', resolve: ({ reasons }) => [...reasons] }),
    markedBy: t.field({ type: [PersonRef], description: 'Who marked them.', resolve: ({ markedBy }) => [...markedBy] }),
    at: t.field({
      type: 'DateTime',
      description: 'When the last was marked.',
      resolve: ({ lastMarkedAt }) => lastMarkedAt,
    }),
    passages: t.exposeInt('passages', { description: 'How many.' }),
    things: t.field({ type: [ThingsRef], description: 'What they stand in.', resolve: ({ kinds }) => [...kinds] }),
    markIds: t.field({ type: ['ID'], description: 'Their marks.', resolve: ({ markIds }) => [...markIds] }),
  }),
});

builder.queryField('passagesToErase', (t) =>
  t.field({
    ...operation('passages.erase'),
    type: [ToEraseRef],
    nullable: true,
    description: 'Passages that leads have marked and that wait to be erased; null for those who erase none.',
    resolve: async (_, __, context) => {
      const found = await readPassagesToErase(context);
      return found === null ? null : [...found];
    },
  }),
);

const PassagesErasedRef = builder.objectRef<object>('PassagesErased').implement({
  description: 'They are found nowhere any more.',
  fields: (t) => ({
    left: t.field({
      type: [ToEraseRef],
      nullable: true,
      description: 'Those that still wait.',
      resolve: async (_, __, context) => {
        const found = await readPassagesToErase(context);
        return found === null ? null : [...found];
      },
    }),
  }),
});

mutation('erasePassages', {
  operation: 'passages.erase',
  description: 'Erases passages that were marked, unread: everything else is kept.',
  input: builder.inputType('ErasePassagesInput', {
    description: 'Which.',
    fields: (t) => ({
      requestId: t.id({ required: true, description: "A UUID, the writer's own name for this request: written once." }),
      markIds: t.field({ type: ['ID'], required: true, description: 'Their marks.' }),
    }),
  }),
  result: PassagesErasedRef,
  run: async (context, input) => {
    await erasePassages(context, { ...input, markIds: input.markIds.map(String) });
    return {};
  },
});
