import type { Action, Indicator, Recommendation } from '@cynllun/domain/plan/plan';
import { entities } from '@cynllun/domain/plan/entities';
import { builder, operation } from '../core/graphql/builder.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { readCount, readWords } from '../core/graphql/read-arguments.ts';
import { LanguageRef, TextRef } from '../core/graphql/text-types.ts';
import { ErasedWordsRef } from '../core/history/past-schema.ts';
import { OrganisationRef } from '../people/organisation-type.ts';
import { limitTable } from '../platform/limits.ts';
import { FrozenByRef } from '../submission/types.ts';
import { findAnswers, type FoundAnswer, type FoundAnswers } from './answers.ts';

const { answers: MOST, skipped: MOST_SKIPPED } = limitTable.field;

const AnsweredRef = builder.objectRef<Recommendation>('AnsweredRecommendation').implement({
  description: 'A recommendation as a version has it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    text: t.expose('text', { type: TextRef, description: entities.recommendation.fields.text.description }),
    priority: t.field({
      type: valueType(entities.recommendation.fields.priority),
      nullable: true,
      description: entities.recommendation.fields.priority.description,
      resolve: ({ priority }) => priority as never,
    }),
    noActionReason: t.exposeString('noActionReason', {
      description: entities.recommendation.fields.noActionReason.description,
    }),
  }),
});

const AnsweringIndicatorRef = builder.objectRef<Indicator>('AnsweringIndicator').implement({
  description: 'An indicator as a version has it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    name: t.expose('name', { type: TextRef, description: entities.indicator.fields.name.description }),
    unit: t.exposeString('unit', { description: entities.indicator.fields.unit.description }),
    baseline: t.exposeFloat('baseline', {
      nullable: true,
      description: entities.indicator.fields.baseline.description,
    }),
    target: t.exposeFloat('target', { nullable: true, description: entities.indicator.fields.target.description }),
    targetOn: t.expose('targetOn', {
      type: 'Date',
      nullable: true,
      description: entities.indicator.fields.targetOn.description,
    }),
  }),
});

const AnsweringActionRef = builder.objectRef<Action>('AnsweringAction').implement({
  description: 'An action as a version has it, as far as it says how a recommendation is answered.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    title: t.expose('title', { type: TextRef, description: entities.action.fields.title.description }),
    summary: t.expose('summary', { type: TextRef, description: entities.action.fields.summary.description }),
    description: t.exposeString('description', { description: entities.action.fields.description.description }),
    outcome: t.expose('outcome', { type: TextRef, description: entities.action.fields.outcome.description }),
    startsOn: t.expose('startsOn', {
      type: 'Date',
      nullable: true,
      description: entities.action.fields.startsOn.description,
    }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      description: entities.action.fields.endsOn.description,
    }),
    indicators: t.field({
      type: [AnsweringIndicatorRef],
      description: 'What it is measured by, in order.',
      resolve: ({ indicators }) => [...indicators],
    }),
  }),
});

const AnswerRef = builder.objectRef<FoundAnswer>('Answer').implement({
  description: 'How a version of a plan answers a recommendation; or an action of it that answers none.',
  fields: (t) => ({
    id: t.id({
      description: 'The version and the recommendation, or the action.',
      resolve: ({ versionId, subjectId }) => `${versionId}:${subjectId}`,
    }),
    planId: t.exposeID('planId', { description: 'The plan.' }),
    authority: t.expose('authority', { type: OrganisationRef, description: 'Whose plan it is.' }),
    review: t.expose('review', { type: TextRef, description: 'What the review is called.' }),
    language: t.expose('language', {
      type: LanguageRef,
      description: 'The language that the plan is drafted in, of all words that have one alone.',
    }),
    version: t.exposeInt('version', { description: 'The number of the version.' }),
    frozenBy: t.expose('frozenBy', { type: FrozenByRef, description: 'What froze the version.' }),
    on: t.expose('on', { type: 'Date', description: 'The day of that, as recorded.' }),
    isWithdrawn: t.exposeBoolean('isWithdrawn', {
      description: 'The version was taken back, and none that stands is found.',
    }),
    alsoIn: t.intList({
      description: 'The numbers of other versions that have it, whatever they say of it, the newest first.',
      resolve: ({ alsoIn }) => [...alsoIn],
    }),
    number: t.exposeInt('number', { nullable: true, description: 'The number of the recommendation in its plan.' }),
    recommendation: t.expose('recommendation', {
      type: AnsweredRef,
      nullable: true,
      description: 'What is answered; null where an action answers no recommendation.',
    }),
    actions: t.field({
      type: [AnsweringActionRef],
      description: 'What answers it, in order.',
      resolve: ({ actions }) => [...actions],
    }),
    erased: t.field({
      type: [ErasedWordsRef],
      description: 'Words of it that were erased.',
      resolve: ({ erased }) => [...erased],
    }),
  }),
});

const AnswerPageRef = builder.objectRef<FoundAnswers>('AnswerPage').implement({
  description: 'Some of the answers that were found, in order, and how many there are.',
  fields: (t) => ({
    answers: t.field({ type: [AnswerRef], description: 'These.', resolve: ({ answers }) => [...answers] }),
    total: t.exposeInt('total', { description: 'How many there are on all pages.' }),
    like: t.expose('like', {
      type: TextRef,
      nullable: true,
      description: 'The recommendation that others like it were looked for; null where the viewer may read none.',
    }),
  }),
});

const LikeInput = builder.inputType('RecommendationInVersionInput', {
  description: 'A recommendation of a version.',
  fields: (t) => ({
    planId: t.id({ required: true, description: 'The plan.' }),
    version: t.int({ required: true, description: 'The number of the version.' }),
    recommendationId: t.id({ required: true, description: 'The recommendation.' }),
  }),
});

builder.queryField('answers', (t) =>
  t.field({
    ...operation('answers.search'),
    type: AnswerPageRef,
    nullable: true,
    description:
      'How others answered: recommendations, actions and indicators of every version that the viewer may read; null when nobody is signed in. What stands in a recommendation itself is first, then what was sent last.',
    args: {
      words: t.arg.string({ description: 'Each of them is found, in any part of an answer; nothing unless given.' }),
      like: t.arg({
        type: LikeInput,
        description: 'Only answers of other plans, to recommendations like this one, the most alike first.',
      }),
      first: t.arg.int({ defaultValue: 20, description: `How many; at most ${MOST}.` }),
      skip: t.arg.int({ defaultValue: 0, description: 'How many of them come before.' }),
    },
    resolve: async (_, { words, like, first, skip }, context) =>
      context.viewer === null
        ? null
        : findAnswers(context, {
            words: readWords('words', words ?? null),
            like: like ?? null,
            first: readCount('first', first ?? MOST, [0, MOST]),
            skip: readCount('skip', skip ?? 0, [0, MOST_SKIPPED]),
          }),
  }),
);
