import { randomUUIDv7 } from 'node:crypto';
import { can } from '@cynllun/domain/access/access';
import { compareNames } from '@cynllun/domain/text/compare-names';
import { MOST_VIEWS, savedViewSchema } from '@cynllun/domain/summary/saved-view';
import { builder } from '../core/graphql/builder.ts';
import { mutation } from '../core/graphql/mutation.ts';
import type { Context } from '../core/context.ts';
import { checked, invalid, NotFoundError } from '../core/log/failure.ts';

/** What someone looks for among reviews, under a name of theirs. */
interface SavedView {
  readonly id: string;
  readonly name: string;
  /** The search of an address, without its `?`. */
  readonly search: string;
}

export const SavedViewRef = builder.objectRef<SavedView>('SavedView').implement({
  description: 'What the viewer looks for among reviews, under a name of theirs.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    name: t.exposeString('name', { description: 'What they call it.' }),
    search: t.exposeString('search', { description: 'The search of the address that shows it, without `?`.' }),
  }),
});

export async function readViews({ prisma, viewer }: Context): Promise<SavedView[]> {
  if (viewer === null) return [];
  const views = await prisma.savedView.findMany({ where: { personId: viewer.personId } });
  return views.toSorted((one, other) => compareNames(one.name, other.name));
}

/** Whose views are meant: one keeps one's own. @throws NotFoundError for whoever keeps none */
function keeper({ viewer }: Context): string {
  const installation = { kind: 'installation', example: false, outbox: false } as const;
  if (viewer === null || can(viewer, 'views.keep', installation) !== 'allowed') throw new NotFoundError();
  return viewer.personId;
}

const ViewsKept = builder.objectRef<object>('ViewsKept').implement({
  description: 'It is kept so.',
  fields: (t) => ({
    views: t.field({
      type: [SavedViewRef],
      description: 'All that the viewer has now.',
      resolve: (_, __, context) => readViews(context),
    }),
  }),
});

mutation('saveView', {
  operation: 'views.keep',
  description: 'Keeps what is looked for under a name; one of that name is replaced.',
  input: builder.inputType('SaveViewInput', {
    description: 'What is looked for.',
    fields: (t) => ({
      name: t.string({ required: true, description: 'What the viewer calls it.' }),
      search: t.string({ required: true, description: 'The search of the address, without `?`.' }),
    }),
  }),
  result: ViewsKept,
  run: async (context, input) => {
    const personId = keeper(context);
    const { name, search } = checked(savedViewSchema, input);
    const [kept] = await context.sql.$queryRaw<object[]>`
      INSERT INTO "SavedView" ("id", "personId", "name", "search", "createdAt")
      SELECT ${randomUUIDv7()}::uuid, ${personId}::uuid, ${name}, ${search}, ${context.now()}
      WHERE (SELECT count(*) FROM "SavedView" WHERE "personId" = ${personId}::uuid AND "name" <> ${name}) < ${MOST_VIEWS}::int
      ON CONFLICT ("personId", "name") DO UPDATE SET "search" = excluded."search" RETURNING "id"`;
    if (kept === undefined) throw invalid('name', 'tooMany', { most: MOST_VIEWS });
    return {};
  },
});

mutation('removeView', {
  operation: 'views.keep',
  description: 'Forgets what was kept under a name.',
  input: builder.inputType('RemoveViewInput', {
    description: 'Which.',
    fields: (t) => ({ id: t.id({ required: true, description: 'Its id.' }) }),
  }),
  result: ViewsKept,
  run: async (context, { id }) => {
    const personId = keeper(context);
    const { count } = await context.prisma.savedView.deleteMany({ where: { id, personId } });
    if (count === 0) throw new NotFoundError();
    return {};
  },
});
