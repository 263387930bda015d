import { can } from '@cynllun/domain/access/access';
import type { Node, RootNode } from '@cynllun/domain/aggregate/aggregate';
import { notebookAggregate } from '@cynllun/domain/fixtures/test-aggregate';
import type { Context } from '../../src/core/context.ts';
import { momentOf, readAccess } from '../../src/core/aggregate/stored-aggregate.ts';
import { builder, operation } from '../../src/core/graphql/builder.ts';
import { editMutation } from '../../src/core/graphql/edit-mutation.ts';
import { entryTypes, refOf } from '../../src/core/graphql/entry-types.ts';
import { feedSubscription } from '../../src/core/live/feed/schema.ts';
import { readWhole } from '../../src/core/read/read-whole.ts';
import { storedNotebook } from './stored-notebook.ts';

/* The notebook's part of the API. Whoever imports this before `schema.ts` of the program serves it too. */

const NotebookRef = refOf(entryTypes(notebookAggregate), 'notebook');

builder.objectFields(NotebookRef, (t) => ({
  sequence: t.int({
    description: 'How many times it was written.',
    resolve: (notebook) => (notebook as RootNode).sequence,
  }),
  viewerMayEdit: t.boolean({
    description: 'Whether the viewer may edit it.',
    resolve: ({ id }, _, context) => may(context, 'plan.edit', id),
  }),
}));

builder.queryField('notebook', (t) =>
  t.field({
    ...operation('plan.readDraft'),
    type: NotebookRef,
    nullable: true,
    description: 'A notebook, whole; null where there is none that the viewer may read.',
    args: { id: t.arg.id({ required: true, description: 'Which one.' }) },
    resolve: async (_, { id }, context): Promise<Node | null> =>
      (await may(context, 'plan.readDraft', id)) ? readWhole(context.sql, storedNotebook, id) : null,
  }),
);

const names = { type: 'Notebook', rootId: 'notebookId', of: 'a notebook' };
feedSubscription(storedNotebook, { ...names, field: 'notebookChanges', type: 'NotebookChanges' });
editMutation(storedNotebook, 'plan.edit', {
  mutation: 'editNotebook',
  result: 'NotebookEdited',
  rootId: names.rootId,
  of: names.of,
  edit: 'NotebookEdit',
  remove: 'NotebookRemove',
  removable: 'RemovableNotebookEntity',
});

async function may(
  { viewer, sql, today, now }: Context,
  asked: 'plan.edit' | 'plan.readDraft',
  id: string,
): Promise<boolean> {
  const found = (await readAccess(sql, storedNotebook, [id], momentOf({ today, now }))).get(id);
  return found?.subject.kind === 'plan' && can(viewer, asked, found.subject) === 'allowed';
}
