import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import { examplePlan, exampleToday } from '@cynllun/domain/fixtures/example-plan';
import type { Finding } from '@cynllun/domain/plan/finding';
import type { Plan } from '@cynllun/domain/plan/plan';
import { AggregateStore } from '../aggregate/store/AggregateStore.ts';
import { FakeDevice } from '../aggregate/testing/fakeDevice.ts';
import { FakeTransport } from '../aggregate/testing/fakeServer.ts';
import type { PreparationKind } from '../plan/prepare/kinds.ts';
import type { PlanView } from '../plan/view.ts';
import { planBinding } from '../plan/planStore.ts';
import { fakePlanServer } from '../plan/testing/fakePlanServer.ts';
import { draftSource } from '../plan/source/PlanSource.ts';
import { FindingsContext, SourceContext } from '../plan/source/usePlan.ts';
import { StoreContext } from '../writing/useStore.ts';
import { planNoun } from '../plan/planNoun.ts';
import { NounContext } from '../writing/noun.ts';
import { render, type RenderOptions } from './render.tsx';

interface InPlanOptions extends RenderOptions {
  /** Instead of the example plan of the domain. */
  readonly plan?: Plan;
  readonly findings?: readonly Finding[];
  /** What is prepared over it, in place of the draft. */
  readonly prepares?: PreparationKind;
}

/** Renders what needs an open plan, on a store of its own and a server in memory. */
export async function renderInPlan(element: ReactNode, given: InPlanOptions) {
  const { plan = examplePlan(), findings = [], prepares, ...options } = given;
  const server = fakePlanServer(plan);
  const transport = new FakeTransport(server);
  const shown = (view: PlanView): PlanView => ({ ...view, ...(prepares && { prepares }) });
  const load = async () => {
    const loaded = await transport.load();
    return loaded.kind === 'loaded' ? { ...loaded, view: shown(loaded.view) } : loaded;
  };
  const binding = { ...planBinding, sendsTogether: prepares !== undefined };
  const ways = { load, send: transport.send.bind(transport) };
  const store = new AggregateStore(binding, ways, shown(server.view()), new FakeDevice());
  onTestFinished(() => store.close());
  const rendered = await render(
    <StoreContext value={store}>
      <NounContext value={planNoun}>
        <SourceContext value={{ source: draftSource(store), today: exampleToday }}>
          <FindingsContext value={findings}>{element}</FindingsContext>
        </SourceContext>
      </NounContext>
    </StoreContext>,
    options,
  );
  return { ...rendered, store, server, transport };
}
