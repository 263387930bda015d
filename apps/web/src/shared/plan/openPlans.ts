import type { ApolloClient } from '@apollo/client';
import { apiTransport } from './apiTransport.ts';
import { DeviceRecord } from './store/device.ts';
import type { PlanLive } from './live/PlanLive.ts';
import { PlanStore } from './store/PlanStore.ts';
import type { Loaded } from './store/transport.ts';

/** The plans this tab has opened, by id. They stay, so that what is unsaved when a plan is left is saved all the same. */
const open = new Map<string, PlanStore>();
const live = new Map<PlanStore, PlanLive>();

/** What is written with others comes with scripts of its own, while the plan is being fetched. */
const fetchLive = () => import('./live/PlanLive.ts');

export type Opened = { readonly kind: 'plan'; readonly store: PlanStore } | Exclude<Loaded, { kind: 'plan' }>;

/** @throws NoAnswer when the server could not be reached, or failed. */
export async function openPlan(client: ApolloClient, planId: string): Promise<Opened> {
  const already = open.get(planId);
  if (already !== undefined) {
    already.refresh();
    return { kind: 'plan', store: already };
  }
  void fetchLive().catch(() => undefined);
  const transport = apiTransport(client, planId);
  const loaded = await transport.load();
  if (loaded.kind !== 'plan') return loaded;
  return { kind: 'plan', store: open.get(planId) ?? opened(planId, transport, loaded) };
}

/** The plan as it is written with others. @throws where its script cannot be fetched. */
export async function openLive(store: PlanStore): Promise<PlanLive> {
  const { PlanLive } = await fetchLive();
  const already = live.get(store);
  if (already !== undefined) return already;
  const made = new PlanLive(store);
  live.set(store, made);
  return made;
}

function opened(
  planId: string,
  transport: ReturnType<typeof apiTransport>,
  { view }: Extract<Loaded, { kind: 'plan' }>,
): PlanStore {
  if (open.size === 0) watch();
  const store = new PlanStore(transport, view, new DeviceRecord(view.viewer.id, planId, view.plan.draftingLanguage));
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
