import type { ObjectRef } from '@pothos/core';
import type { Node, RootNode } from '@cynllun/domain/aggregate/aggregate';
import type { ErasedWords } from '@cynllun/domain/history/root-at';
import type { Context } from '../context.ts';
import type { StoredAggregate } from '../aggregate/stored-aggregate.ts';
import { builder, operation, type SchemaTypes } from '../graphql/builder.ts';
import { PersonRef } from '../graphql/person.ts';
import { fieldName, rootArgument, rootIdIn, type HistoryNames } from './history-names.ts';
import { MomentInput, toMoment } from './moment.ts';
import { readRootAt, type RootAt } from './read-root-at.ts';

/** The type of a root as it stood at a moment. */
export type PastRef = ObjectRef<SchemaTypes, RootAt>;

/** How a whole root is read and answered with. */
export interface ShownRoot {
  readonly type: ObjectRef<SchemaTypes, Node>;
  /** As it stands now; null where there is none that the viewer may read. */
  readonly read: (context: Context, rootId: string) => Promise<RootNode | null>;
  /** Called with a root before it is answered with. */
  readonly prepare: (root: RootNode) => void;
}

export const ErasedWordsRef = builder.objectRef<ErasedWords>('ErasedWords').implement({
  description: 'Words that stood somewhere once and were erased.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where: the field, or of a text one part of it.' }),
    erasedAt: t.string({ description: 'When they were erased, as ISO 8601.', resolve: ({ erasedAt }) => erasedAt }),
  }),
});

/** Adds the query of a root as it stood at a moment. */
export function pastField(stored: StoredAggregate, names: HistoryNames, shown: ShownRoot): PastRef {
  const type = pastType(names, shown);
  builder.queryField(fieldName(names, 'At'), (t) =>
    t.field({
      ...operation(stored.readBy),
      type,
      nullable: true,
      description: `What ${names.of} was at a moment; null where the viewer may not read it.`,
      args: {
        ...rootArgument(names),
        at: t.arg({ type: MomentInput, required: true, description: 'Which moment; one later than now is now.' }),
      },
      resolve: async (_, { at, ...args }, context) => {
        const now = await shown.read(context, rootIdIn(args, names));
        return now && readRootAt(context.sql, stored, now, toMoment(at));
      },
    }),
  );
  return type;
}

function pastType(names: HistoryNames, { type, prepare }: ShownRoot): PastRef {
  return builder.objectRef<RootAt>(`Past${names.type}`).implement({
    description: `What ${names.of} was at an earlier moment.`,
    fields: (t) => ({
      [fieldName(names, '')]: t.field({
        type,
        description: 'All of it, as it stood. Words erased since are empty in it.',
        resolve: ({ root }: RootAt): Node => {
          prepare(root);
          return root;
        },
      }),
      at: t.expose('at', {
        type: 'DateTime',
        nullable: true,
        description: 'When it was last written to before that; null before the first write.',
      }),
      by: t.field({ type: [PersonRef], description: 'Who wrote that.', resolve: ({ by }: RootAt) => [...by] }),
      erased: t.field({
        type: [ErasedWordsRef],
        description: 'What it said then and has been erased since.',
        resolve: ({ erased }: RootAt) => [...erased],
      }),
    }),
  });
}
