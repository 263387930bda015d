import type { ApolloClient } from '@apollo/client';
import type { AskForPlan } from './askForPlan.ts';
import { apiTransport } from './apiTransport.ts';
import type { AggregateLive } from '../aggregate/live/AggregateLive.ts';
import { AggregateStore } from '../aggregate/store/AggregateStore.ts';
import { DeviceRecord } from '../aggregate/store/device.ts';
import type { Loaded } from '../aggregate/store/transport.ts';
import { planBinding, planRecords, type PlanStore } from './planStore.ts';
import type { PlanView } from './view.ts';

/** The plans this tab has opened, by id. They stay, so that what is unsaved when a plan is left is saved all the same. */
const open = new Map<string, PlanStore>();
const live = new Map<PlanStore, AggregateLive>();

/** What is written with others comes with scripts of its own. */
const fetchLive = () => import('./planLive.ts');

export type Opened =
  { readonly kind: 'plan'; readonly store: PlanStore } | Exclude<Loaded<PlanView>, { kind: 'loaded' }>;

/** @throws NoAnswer when the server could not be reached, or failed. */
export async function openPlan(client: ApolloClient, planId: string, ask: AskForPlan): Promise<Opened> {
  const already = open.get(planId);
  if (already !== undefined) {
    already.refresh();
    return { kind: 'plan', store: already };
  }
  const transport = apiTransport(client, planId, ask);
  const loaded = await transport.load();
  if (loaded.kind !== 'loaded') return loaded;
  return { kind: 'plan', store: open.get(planId) ?? opened(planId, transport, loaded) };
}

/** The plan as it is written with others. @throws where its script cannot be fetched. */
export async function openLive(store: PlanStore): Promise<AggregateLive> {
  const { planLive } = await fetchLive();
  const already = live.get(store);
  if (already !== undefined) return already;
  const made = planLive(store);
  live.set(store, made);
  return made;
}

function opened(
  planId: string,
  transport: ReturnType<typeof apiTransport>,
  { view }: Extract<Loaded<PlanView>, { kind: 'loaded' }>,
): PlanStore {
  if (open.size === 0) watch();
  const owner = { personId: view.viewer.id, rootId: planId };
  const device = new DeviceRecord(planRecords(view.root.draftingLanguage), owner);
  const store = new AggregateStore(planBinding, transport, view, device);
  open.set(planId, store);
  void store.restore();
  return store;
}

function watch(): void {
  window.addEventListener('online', () => {
    open.forEach((store) => store.retry());
    live.forEach((one) => one.retry());
  });
  window.addEventListener('beforeunload', warn);
  document.addEventListener('visibilitychange', () => open.forEach((store) => store.flush()));
}

/** The words are on the device too, but the person may not come back to it. */
function warn(event: BeforeUnloadEvent): void {
  if ([...open.values()].some((store) => store.getSnapshot().saving.state !== 'saved')) event.preventDefault();
}
