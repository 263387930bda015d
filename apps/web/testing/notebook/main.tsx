import { createRoot } from 'react-dom/client';
import { AggregateLive } from '../../src/shared/aggregate/live/AggregateLive.ts';
import { AggregateStore } from '../../src/shared/aggregate/store/AggregateStore.ts';
import { DeviceRecord } from '../../src/shared/aggregate/store/device.ts';
import { notebookBinding } from '../../src/shared/aggregate/testing/notebookServer.ts';
import { notebookTransport, openNotebookFeed } from './api.ts';
import { NotebookScreen } from './NotebookScreen.tsx';

/* A screen that only journeys open: the product's store and rooms on an aggregate that the product does not have. */
const id = window.location.pathname.split('/').at(-1) ?? '';
const transport = notebookTransport(id);
const loaded = await transport.load();
if (loaded.kind !== 'loaded') throw new Error(`The notebook ${id} cannot be opened: ${loaded.kind}`);
const { view } = loaded;
const device = new DeviceRecord(notebookBinding, { personId: view.viewer.id, rootId: id });
const store = new AggregateStore(notebookBinding, transport, view, device);
void store.restore();
const live = new AggregateLive(store, openNotebookFeed);
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<NotebookScreen store={store} live={live} />);
