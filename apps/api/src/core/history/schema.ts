import { fieldsOf, hasEntity } from '@cynllun/domain/aggregate/aggregate';
import type { StoredAggregate } from '../aggregate/stored-aggregate.ts';
import { builder, operation } from '../graphql/builder.ts';
import { mutation } from '../graphql/mutation.ts';
import { badInput, readCount } from '../graphql/read-arguments.ts';
import { limitTable } from '../../platform/limits.ts';
import { mayReadHistory } from './may-read.ts';
import { fieldName, rootArgument, rootIdIn, type HistoryNames } from './history-names.ts';
import { MomentInput, toMoment } from './moment.ts';
import { readComparison } from './read-comparison.ts';
import { readHistory, type HistoryFilter } from './read-history.ts';
import { pastField, type PastRef, type ShownRoot } from './past-schema.ts';
import { markSeen, readNews } from './seen.ts';
import { ComparisonRef, HistoryConnection, NewsRef, SeenRef } from './types.ts';

const MOST = limitTable.field.writes;

const HistoryFilterInput = builder.inputType('HistoryFilter', {
  description: 'Which changes are asked for; what is left out asks for no less.',
  fields: (t) => ({
    personId: t.id({ description: 'Written by this person, also together with others.' }),
    thingId: t.id({ description: 'About this thing and all that ever belonged to it.' }),
    field: t.string({
      description: 'Of this field, as `entity.field`. Without a field: that added or removed such a thing.',
    }),
    since: t.int({ description: 'Written after this sequence.' }),
    byOthers: t.boolean({ description: 'Leaves out what the viewer wrote without others.' }),
  }),
});

/** Adds the query of what was written to an aggregate, by whom and when. */
export function historySchema(stored: StoredAggregate, names: HistoryNames): void {
  builder.queryField(fieldName(names, 'History'), (t) =>
    t.field({
      ...operation(stored.readBy),
      type: HistoryConnection,
      nullable: true,
      description: `What was written to ${names.of}, by whom and when, the newest first; null where the viewer may not read it.`,
      args: {
        ...rootArgument(names),
        filter: t.arg({ type: HistoryFilterInput, description: 'Which changes.' }),
        first: t.arg.int({ defaultValue: 20, description: `How many writes; at most ${MOST}.` }),
        after: t.arg.string({ description: 'The cursor to read on from.' }),
      },
      resolve: async (_, { filter, first, after, ...args }, context) => {
        const rootId = rootIdIn(args, names);
        const asked: HistoryFilter = {
          personId: filter?.personId ?? null,
          thingId: filter?.thingId ?? null,
          field: toField(stored, filter?.field ?? null),
          since: filter?.since ?? null,
          notBy: filter?.byOthers ? (context.viewer?.personId ?? null) : null,
          before: toSequence(after ?? null),
          first: readCount('first', first ?? MOST, [1, MOST]),
        };
        if (!(await mayReadHistory(context, stored, rootId))) return null;
        const { writes, hasMore, ...page } = await readHistory(context.sql, stored, rootId, asked);
        const edges = writes.map((node) => ({ cursor: String(node.sequence), node }));
        const [startCursor, endCursor] = [edges.at(0)?.cursor ?? null, edges.at(-1)?.cursor ?? null];
        const pageInfo = { hasNextPage: hasMore, hasPreviousPage: asked.before !== null, startCursor, endCursor };
        return { ...page, edges, pageInfo };
      },
    }),
  );
}

function toField({ aggregate }: StoredAggregate, text: string | null): HistoryFilter['field'] {
  if (text === null) return null;
  const [entity = '', name = null] = text.split('.');
  const isField = hasEntity(aggregate, entity) && (name === null || fieldsOf(aggregate, entity)[name] !== undefined);
  if (!isField) throw badInput('filter.field names no field.');
  return { entity, name };
}

function toSequence(cursor: string | null): number | null {
  if (cursor === null) return null;
  if (!/^\d{1,15}$/.test(cursor)) throw badInput('after is no cursor.');
  return Number(cursor);
}

/** Adds what clients ask of moments: two compared, and a root as it stood. Returns the type of that, for fields of its own. */
export function momentsSchema(stored: StoredAggregate, names: HistoryNames, shown: ShownRoot): PastRef {
  comparisonField(stored, names);
  return pastField(stored, names, shown);
}

function comparisonField(stored: StoredAggregate, names: HistoryNames): void {
  builder.queryField(fieldName(names, 'Comparison'), (t) =>
    t.field({
      ...operation(stored.readBy),
      type: ComparisonRef,
      nullable: true,
      description: `What differs between two moments of ${names.of}, or of one thing in it; null where it may not be read.`,
      args: {
        ...rootArgument(names),
        from: t.arg({ type: MomentInput, required: true, description: 'One moment.' }),
        to: t.arg({ type: MomentInput, description: 'The other; now, unless given.' }),
        thingId: t.arg.id({ description: 'Only this thing and all that ever belonged to it.' }),
      },
      resolve: async (_, { from, to, thingId, ...args }, context) => {
        const rootId = rootIdIn(args, names);
        const asked = { from: toMoment(from), to: toMoment(to), thingId: thingId ?? null };
        return (await mayReadHistory(context, stored, rootId))
          ? readComparison(context.sql, stored.aggregate, rootId, asked)
          : null;
      },
    }),
  );
}

/** Adds what is news to somebody, and that they have looked. */
export function newsSchema(stored: StoredAggregate, names: HistoryNames): void {
  newsField(stored, names);
  markSeenField(stored, names);
}

function newsField(stored: StoredAggregate, names: HistoryNames): void {
  builder.queryField(fieldName(names, 'News'), (t) =>
    t.field({
      ...operation(stored.readBy),
      type: NewsRef,
      nullable: true,
      description: `What others have written to ${names.of} since the viewer last looked; null where they may not read it.`,
      args: rootArgument(names),
      resolve: async (_, args, context) => {
        const rootId = rootIdIn(args, names);
        return context.viewer !== null && (await mayReadHistory(context, stored, rootId))
          ? readNews(context.sql, stored, rootId, context.viewer.personId)
          : null;
      },
    }),
  );
}

function markSeenField(stored: StoredAggregate, names: HistoryNames): void {
  const name = `mark${names.type}Seen`;
  const input = builder.inputRef<{ readonly sequence: number }>(`Mark${names.type}SeenInput`).implement({
    description: 'How far the viewer has looked.',
    fields: (t) => ({
      [names.rootId]: t.id({ required: true, description: 'At which one.' }),
      sequence: t.int({ required: true, description: 'As far as this sequence.' }),
    }),
  });
  mutation(name, {
    operation: stored.readBy,
    description: `Stores how far the viewer has looked at what happened to ${names.of}: what comes later is news to them.`,
    input,
    result: SeenRef,
    run: (context, given) => markSeen(context, stored, rootIdIn(given, names), given.sequence),
  });
}
