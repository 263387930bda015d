import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import { examplePlan, exampleToday } from '@cynllun/domain/fixtures/example-plan';
import type { Finding } from '@cynllun/domain/plan/finding';
import type { Plan } from '@cynllun/domain/plan/plan';
import { AggregateStore } from '../aggregate/store/AggregateStore.ts';
import { FakeDevice } from '../aggregate/testing/fakeDevice.ts';
import { FakeTransport } from '../aggregate/testing/fakeServer.ts';
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
}

/** Renders what needs an open plan, on a store of its own and a server in memory. */
export async function renderInPlan(element: ReactNode, given: InPlanOptions) {
  const { plan = examplePlan(), findings = [], ...options } = given;
  const server = fakePlanServer(plan);
  const transport = new FakeTransport(server);
  const store = new AggregateStore(planBinding, transport, server.view(), new FakeDevice());
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
