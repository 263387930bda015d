import type { Difference, FieldDifference } from '@cynllun/domain/history/differences';
import type { HistoryRow } from '@cynllun/domain/history/row';
import { builder } from '../graphql/builder.ts';
import { PersonRef } from '../graphql/person.ts';
import { WriteRef } from '../log/schema.ts';
import type { Comparison, Moment } from './read-comparison.ts';
import type { HistoryPage, HistoryWrite } from './read-history.ts';
import type { Gone } from './rows.ts';
import type { News, Seen } from './seen.ts';

const words = 'Words that were erased are `{ "erasedAt": … }`.';

const HistoryChange = builder.objectRef<HistoryRow>('HistoryChange').implement({
  description: 'One field changed, or one thing added or removed whole.',
  fields: (t) => ({
    entity: t.exposeString('entity', { description: 'The kind of thing.' }),
    entityId: t.exposeID('entityId', { description: 'Which.' }),
    parentId: t.exposeID('parentId', { nullable: true, description: 'What it belongs to.' }),
    field: t.exposeString('field', {
      description: 'The field, or of a text one part of it: `outcome.en`. Empty for a whole thing added or removed.',
    }),
    before: t.expose('before', { type: 'JSON', nullable: true, description: `What it said. ${words}` }),
    after: t.expose('after', { type: 'JSON', nullable: true, description: `What it says since. ${words}` }),
  }),
});

const HistoryWriteRef = builder.objectRef<HistoryWrite>('HistoryWrite').implement({
  description: 'One write, and what it changed.',
  interfaces: [WriteRef],
  fields: (t) => ({
    changes: t.field({
      type: [HistoryChange],
      description: 'What is asked for of what it changed, in order; of a large write the first fifty.',
      resolve: ({ changes }) => [...changes],
    }),
    matching: t.exposeInt('matching', { description: 'How many changes of it are asked for.' }),
    others: t.exposeInt('others', { description: 'How many more it has than those.' }),
    seals: t.exposeBoolean('seals', {
      description: 'From it on the root says exactly what was agreed: what it took out was not.',
    }),
  }),
});

export const GoneRef = builder.objectRef<Gone>('GoneThing').implement({
  description: 'Something that was removed.',
  fields: (t) => ({
    entity: t.exposeString('entity', { description: 'The kind of thing.' }),
    id: t.exposeID('id', { description: 'Which.' }),
    parentId: t.exposeID('parentId', { nullable: true, description: 'What it belonged to.' }),
    name: t.expose('name', {
      type: 'JSON',
      nullable: true,
      description: `What it was called when it went: words, or a text in two languages. ${words}`,
    }),
  }),
});

export const HistoryConnection = builder.connectionObject<typeof HistoryWriteRef, Pick<HistoryPage, 'head' | 'gone'>>(
  {
    type: HistoryWriteRef,
    name: 'HistoryConnection',
    description: 'Writes, the newest first.',
    fields: (t) => ({
      head: t.exposeInt('head', { description: 'The newest sequence.' }),
      gone: t.field({
        type: [GoneRef],
        description: 'What the writes speak of and was removed since.',
        resolve: ({ gone }) => [...gone],
      }),
    }),
  },
  { description: 'A write in its place in the history.' },
);

const FieldDifferenceRef = builder.objectRef<FieldDifference>('FieldDifference').implement({
  description: 'What became of one field.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field, or of a text one part of it: `outcome.en`.' }),
    before: t.expose('before', { type: 'JSON', nullable: true, description: `What it said at first. ${words}` }),
    after: t.expose('after', { type: 'JSON', nullable: true, description: `What it said later. ${words}` }),
  }),
});

const DifferenceKind = builder.enumType('DifferenceKind', {
  description: 'What became of a thing between two moments.',
  values: {
    added: { description: 'It was not there at first.' },
    removed: { description: 'It was not there later.' },
    changed: { description: 'It was there at both, and said something else.' },
  } satisfies Record<Difference['kind'], object>,
});

export const DifferenceRef = builder.objectRef<Difference>('ThingDifference').implement({
  description: 'What became of one thing between two moments.',
  fields: (t) => ({
    entity: t.exposeString('entity', { description: 'The kind of thing.' }),
    id: t.exposeID('id', { description: 'Which.' }),
    parentId: t.exposeID('parentId', { nullable: true, description: 'What it belongs to.' }),
    kind: t.expose('kind', { type: DifferenceKind, description: 'Whether it came, went or changed.' }),
    fields: t.field({
      type: [FieldDifferenceRef],
      description: 'Which fields; of something that came or went, those that said something.',
      resolve: ({ fields }) => [...fields],
    }),
  }),
});

const MomentRef = builder.objectRef<Moment>('Moment').implement({
  description: 'A moment, named by a write.',
  fields: (t) => ({
    sequence: t.exposeInt('sequence', { description: 'The sequence then.' }),
    at: t.expose('at', { type: 'DateTime', nullable: true, description: 'When that was written; null before all.' }),
  }),
});

export const ComparisonRef = builder.objectRef<Comparison>('Comparison').implement({
  description: 'What differs between two moments.',
  fields: (t) => ({
    from: t.expose('from', { type: MomentRef, description: 'The earlier moment.' }),
    to: t.expose('to', { type: MomentRef, description: 'The later one.' }),
    things: t.field({ type: [DifferenceRef], description: 'What differs.', resolve: ({ things }) => [...things] }),
    unlinked: t.field({
      type: [HistoryChange],
      description: 'With one thing asked for: the links to it that went when it did.',
      resolve: (comparison) => [...comparison.unlinked],
    }),
    gone: t.field({
      type: [GoneRef],
      description: 'What this speaks of and was removed since.',
      resolve: ({ gone }) => [...gone],
    }),
  }),
});

export const SeenRef = builder.objectRef<Seen>('Seen').implement({
  description: 'How far the viewer has looked at what happened.',
  fields: (t) => ({
    sequence: t.exposeInt('sequence', { description: 'As far as this sequence.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When they looked.' }),
  }),
});

export const NewsRef = builder.objectRef<News>('News').implement({
  description: 'What others have written since the viewer last looked.',
  fields: (t) => ({
    lastLooked: t.expose('lastLooked', {
      type: SeenRef,
      nullable: true,
      description: 'When that was; null where they have not looked yet, and nothing is news.',
    }),
    head: t.exposeInt('head', { description: 'The newest sequence.' }),
    writes: t.exposeInt('writes', { description: 'How many writes.' }),
    by: t.field({ type: [PersonRef], description: 'Whose.', resolve: ({ by }) => [...by] }),
  }),
});
