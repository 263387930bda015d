import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import type { AggregateLive } from '../src/shared/aggregate/live/AggregateLive.ts';
import { liveOf } from '../src/shared/aggregate/live/liveOf.ts';
import { AggregateStore } from '../src/shared/aggregate/store/AggregateStore.ts';
import { DeviceRecord } from '../src/shared/aggregate/store/device.ts';
import { apiTransport } from '../src/shared/plan/apiTransport.ts';
import { askForPlan } from '../src/shared/plan/askForPlan.ts';
import { planFeed } from '../src/shared/plan/planFeed.ts';
import { planBinding, planRecords, type PlanStore } from '../src/shared/plan/planStore.ts';

/** A plan as a tab of a browser has it open, without a screen: the store and the rooms are those of the screens. */
export interface Tab {
  readonly store: PlanStore;
  readonly live: AggregateLive;
  /** Ends it as a browser that is killed: nothing more is written down, and the next tab finds what was. */
  kill(): void;
}

interface TabGiven {
  /** `http://127.0.0.1:…`, where this tab's page came from. */
  readonly address: string;
  readonly cookie: string;
  readonly planId: string;
  /** The browser's, shared by its tabs. */
  readonly storage: Storage;
}

/** Opens a plan, with what an earlier tab left. @throws NoAnswer where the server does not answer */
export async function openTab({ address, cookie, planId, storage }: TabGiven): Promise<Tab> {
  const client = new ApolloClient({
    link: new HttpLink({ uri: `${address}/graphql`, headers: { cookie, 'apollo-require-preflight': 'true' } }),
    cache: new InMemoryCache(),
    dataMasking: true,
  });
  const transport = apiTransport(client, planId, askForPlan(client, planId, false));
  const loaded = await transport.load();
  if (loaded.kind !== 'loaded') throw new Error(`The plan is not shown: ${loaded.kind}`);
  const { view } = loaded;
  const own = ownStorage(storage);
  const owner = { personId: view.viewer.id, rootId: planId };
  const device = new DeviceRecord(planRecords(view.root.draftingLanguage), owner, own.storage);
  const store = new AggregateStore(planBinding, transport, view, device);
  await store.restore();
  // The address of its sockets is read from the page's as they are opened.
  window.location.href = address;
  const live = liveOf(store, planFeed);
  const leave = live.arrive();
  return {
    store,
    live,
    kill() {
      own.end();
      leave();
      store.close();
    },
  };
}

/** A browser's storage as one tab writes to it, until that ends. */
function ownStorage(storage: Storage) {
  let hasEnded = false;
  const unlessEnded =
    <Given extends readonly unknown[]>(write: (...given: Given) => void) =>
    (...given: Given) =>
      hasEnded ? undefined : write(...given);
  return {
    storage: {
      get length() {
        return storage.length;
      },
      key: (index: number) => storage.key(index),
      getItem: (key: string) => storage.getItem(key),
      setItem: unlessEnded((key: string, value: string) => storage.setItem(key, value)),
      removeItem: unlessEnded((key: string) => storage.removeItem(key)),
      clear: unlessEnded(() => storage.clear()),
    } satisfies Storage,
    end: () => {
      hasEnded = true;
    },
  };
}
