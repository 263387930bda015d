import { fieldsOf } from '@cynllun/domain/plan/edit';
import { entityNames } from '@cynllun/domain/plan/entities';
import { GraphQLError } from 'graphql';
import { builder, operation } from '../builder.ts';
import { PersonRef } from '../people/person.ts';
import { mutation } from '../result.ts';
import { readComparison, type MomentAsked } from './read-comparison.ts';
import { readHistory, type Asked } from './read-history.ts';
import { isReadable } from './readable.ts';
import { markSeen, readNews, type News, type Seen } from './seen.ts';
import { ComparisonRef, HistoryConnection } from './types.ts';

/** Most writes on one page. */
const MOST = 50;

const HistoryFilter = builder.inputType('HistoryFilter', {
  description: 'Which changes are asked for; what is left out asks for no less.',
  fields: (t) => ({
    personId: t.id({ description: 'Written by them, alone or with others.' }),
    thingId: t.id({
      description: 'About this action, or another thing of the plan, and all that ever belonged to it.',
    }),
    field: t.string({
      description: 'Of this field: `action.outcome`. Without one: that added or removed an `action`.',
    }),
    since: t.int({ description: 'Written after this sequence.' }),
    byOthers: t.boolean({ description: 'Not written by the viewer alone.' }),
  }),
});

builder.queryField('planHistory', (t) =>
  t.field({
    ...operation('plan.readDraft'),
    type: HistoryConnection,
    nullable: true,
    description:
      'What was written to a plan, by whom and when, the newest first; null where the viewer may not read it.',
    args: {
      planId: t.arg.id({ required: true, description: 'Which plan.' }),
      filter: t.arg({ type: HistoryFilter, description: 'Which changes.' }),
      first: t.arg.int({ defaultValue: 20, description: `How many writes; at most ${MOST}.` }),
      after: t.arg.string({ description: 'The cursor to read on from.' }),
    },
    resolve: async (_, { planId, filter, first, after }, context) => {
      const asked: Asked = {
        personId: filter?.personId ?? null,
        thingId: filter?.thingId ?? null,
        field: toField(filter?.field ?? null),
        since: filter?.since ?? null,
        notBy: filter?.byOthers ? (context.viewer?.personId ?? null) : null,
        before: toSequence(after ?? null),
        first: Math.min(MOST, Math.max(1, first ?? MOST)),
      };
      return (await isReadable(context, planId)) ? readHistory(context.prisma, planId, asked) : null;
    },
  }),
);

function toField(text: string | null): Asked['field'] {
  if (text === null) return null;
  const [entity, name = null] = text.split('.');
  const found = entityNames.find((one) => one === entity);
  const isField = found !== undefined && (name === null || fieldsOf(found)[name] !== undefined);
  if (!isField) throw notAsked('filter.field names no field.');
  return { entity: found, name };
}

function toSequence(cursor: string | null): number | null {
  if (cursor === null) return null;
  if (!/^\d{1,15}$/.test(cursor)) throw notAsked('after is no cursor.');
  return Number(cursor);
}

const notAsked = (why: string) => new GraphQLError(why, { extensions: { code: 'BAD_USER_INPUT' } });

export const MomentInput = builder.inputType('MomentInput', {
  description: 'A moment of a plan: one of the two.',
  isOneOf: true,
  fields: (t) => ({
    sequence: t.int({ description: 'With all writes up to this one; 0 is before the first.' }),
    on: t.field({ type: 'Date', description: 'At the end of this day.' }),
  }),
});

type MomentGiven = { readonly sequence?: number | null; readonly on?: string | null } | null | undefined;

export function toMoment(given: MomentGiven): MomentAsked {
  if (given?.sequence != null) return { sequence: given.sequence };
  return given?.on != null ? { on: given.on } : null;
}

builder.queryField('planComparison', (t) =>
  t.field({
    ...operation('plan.readDraft'),
    type: ComparisonRef,
    nullable: true,
    description: 'What differs between two moments of a plan, or of one thing in it; null where it may not be read.',
    args: {
      planId: t.arg.id({ required: true, description: 'Which plan.' }),
      from: t.arg({ type: MomentInput, required: true, description: 'One moment.' }),
      to: t.arg({ type: MomentInput, description: 'The other; now, unless given.' }),
      thingId: t.arg.id({ description: 'Only this action, or another thing, and all that ever belonged to it.' }),
    },
    resolve: async (_, { planId, from, to, thingId }, context) => {
      const asked = { from: toMoment(from), to: toMoment(to), thingId: thingId ?? null };
      return (await isReadable(context, planId)) ? readComparison(context.prisma, planId, asked) : null;
    },
  }),
);

const SeenRef = builder.objectRef<Seen>('PlanSeen').implement({
  description: 'How far the viewer has looked at what happened to a plan.',
  fields: (t) => ({
    sequence: t.exposeInt('sequence', { description: 'As far as this sequence.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When they looked.' }),
  }),
});

const NewsRef = builder.objectRef<News>('PlanNews').implement({
  description: 'What others have written to a plan since the viewer last looked.',
  fields: (t) => ({
    lastLooked: t.expose('lastLooked', {
      type: SeenRef,
      nullable: true,
      description: 'When that was; null where they have not looked yet, and nothing is news.',
    }),
    head: t.exposeInt('head', { description: 'The sequence of the plan.' }),
    writes: t.exposeInt('writes', { description: 'How many writes.' }),
    by: t.field({ type: [PersonRef], description: 'Whose.', resolve: ({ by }) => [...by] }),
  }),
});

builder.queryField('planNews', (t) =>
  t.field({
    ...operation('plan.readDraft'),
    type: NewsRef,
    nullable: true,
    description: 'What others have written to a plan since the viewer last looked; null where they may not read it.',
    args: { planId: t.arg.id({ required: true, description: 'Which plan.' }) },
    resolve: async (_, { planId }, context) =>
      context.viewer !== null && (await isReadable(context, planId))
        ? readNews(context.prisma, planId, context.viewer.personId)
        : null,
  }),
);

const MarkPlanSeenInput = builder.inputType('MarkPlanSeenInput', {
  description: 'How far the viewer has looked.',
  fields: (t) => ({
    planId: t.id({ required: true, description: 'At which plan.' }),
    sequence: t.int({ required: true, description: 'As far as this sequence.' }),
  }),
});

mutation('markPlanSeen', {
  operation: 'plan.readDraft',
  description: 'Keeps how far the viewer has looked at what happened to a plan: what comes later is news to them.',
  input: MarkPlanSeenInput,
  result: SeenRef,
  resultName: 'PlanSeen',
  run: (context, { planId, sequence }) => markSeen(context, planId, sequence),
});
