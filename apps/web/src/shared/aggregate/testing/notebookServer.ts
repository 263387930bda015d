import { notebookAggregate, type Notebook } from '@cynllun/domain/fixtures/test-aggregate';
import type { Binding, View } from '../store/binding.ts';
import { FakeServer } from './fakeServer.ts';

export type NotebookView = View<Notebook> & { readonly mayEdit: boolean };

/** What a store has to know of the notebooks of the tests. */
export const notebookBinding: Binding<NotebookView> = {
  aggregate: notebookAggregate,
  sendsTogether: false,
  mayEdit: ({ mayEdit }) => mayEdit,
  withoutRights: (view) => ({ ...view, mayEdit: false }),
  cutoffOf: () => 0,
  upgradeRecord: (record) => record,
};

/** A server of one notebook. */
export const notebookServer = (notebook: Notebook): FakeServer<NotebookView> =>
  new FakeServer(notebookBinding, notebook, (root, id, mayEdit) => ({ root, viewer: { id }, mayEdit }));
