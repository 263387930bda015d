import type { AggregateLive } from '../aggregate/live/AggregateLive.ts';
import type { FeedSubscription } from '../aggregate/live/feed.ts';
import { AggregateStore } from '../aggregate/store/AggregateStore.ts';
import type { Binding, View } from '../aggregate/store/binding.ts';
import { DeviceRecord, type RecordFormat } from '../aggregate/store/device.ts';
import type { Loaded, Transport } from '../aggregate/store/transport.ts';
import type { WritingStore } from './useStore.ts';

/** What opening a root for writing takes, whichever aggregate it is of. */
export interface Opening<V extends View> {
  /** Under which it is kept, here and on the device: the id of the root, or a name of what is prepared over it. */
  readonly key: string;
  readonly transport: Transport<V>;
  readonly binding: Binding<V>;
  /** The form of the records on the device. */
  readonly records: (view: V) => RecordFormat;
  /** What of it others write. */
  readonly feed: FeedSubscription<never>;
}

export type Opened<V extends View> =
  { readonly kind: 'open'; readonly store: AggregateStore<V> } | Exclude<Loaded<V>, { kind: 'loaded' }>;

interface Open {
  readonly store: WritingStore;
  readonly feed: Opening<View>['feed'];
}

/** What this tab has opened, by key. It stays, so that what is unsaved when a screen is left is saved all the same. */
const open = new Map<string, Open>();
const live = new Map<WritingStore, AggregateLive>();

/** Opened with what came with the page: what is unsaved of it on the device is still to be brought back. */
const toRestore = new Set<WritingStore>();

/**
 * Opens a root with what came with the page that shows it, before anything is drawn: the page is taken over as it was sent, and
 * `openRoot`, once it has been, brings back what is unsaved. The server keeps nothing of what it draws.
 */
export function openSent<V extends View>(opening: Opening<V>, sent: Loaded<V>): Opened<V> {
  if (sent.kind !== 'loaded') return sent;
  const { binding, transport } = opening;
  if (import.meta.env.SSR)
    return { kind: 'open', store: new AggregateStore(binding, transport, sent.view, keepsNothing) };
  const already = storeOf(opening);
  const store = already ?? opened(opening, sent.view);
  if (already === undefined) toRestore.add(store);
  return { kind: 'open', store };
}

const keepsNothing: Pick<DeviceRecord, 'write' | 'recover' | 'close'> = {
  write: () => true,
  recover: () => new Promise(() => undefined),
  close: () => Promise.resolve(),
};

/** @throws NoAnswer when the server could not be reached, or failed. */
export async function openRoot<V extends View>(opening: Opening<V>): Promise<Opened<V>> {
  const already = storeOf(opening);
  if (already !== undefined) {
    if (toRestore.delete(already)) void already.restore();
    else already.refresh();
    return { kind: 'open', store: already };
  }
  const loaded = await opening.transport.load();
  if (loaded.kind !== 'loaded') return loaded;
  const store = storeOf(opening);
  if (store !== undefined) return { kind: 'open', store };
  const first = opened(opening, loaded.view);
  void first.restore();
  return { kind: 'open', store: first };
}

/** A key is of one root of one aggregate, and so of one kind of store. */
const storeOf = <V extends View>({ key }: Opening<V>) => open.get(key)?.store as AggregateStore<V> | undefined;

/** The root as it is written with others. @throws where its script cannot be fetched. */
export async function openLive(store: WritingStore): Promise<AggregateLive | null> {
  const feed = open.get(store.getSnapshot().root.id)?.feed;
  if (feed === undefined) return null;
  const { liveOf } = await import('../aggregate/live/liveOf.ts');
  const already = live.get(store);
  if (already !== undefined) return already;
  const made = liveOf(store, feed);
  live.set(store, made);
  return made;
}

function opened<V extends View>(opening: Opening<V>, view: V): AggregateStore<V> {
  if (open.size === 0) watch();
  const { key, transport, binding, records, feed } = opening;
  const device = new DeviceRecord(records(view), { personId: view.viewer.id, rootId: key });
  const store = new AggregateStore(binding, transport, view, device);
  open.set(key, { store, feed });
  return store;
}

/** Closes what is over, so that the next to open it begins with what the server has then. */
export function forgetRoot(key: string): void {
  open.get(key)?.store.close();
  open.delete(key);
}

function watch(): void {
  window.addEventListener('online', () => {
    open.forEach(({ store }) => store.retry());
    live.forEach((one) => one.retry());
  });
  window.addEventListener('beforeunload', warn);
  document.addEventListener('visibilitychange', () => open.forEach(({ store }) => store.flush()));
}

/** The words are on the device too, but the person may not come back to it. */
function warn(event: BeforeUnloadEvent): void {
  const isAnywhereElse = ({ store }: Open) => ['saved', 'kept'].includes(store.getSnapshot().saving.state);
  if (![...open.values()].every(isAnywhereElse)) event.preventDefault();
}
