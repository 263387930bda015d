import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import { examplePlan, exampleToday } from '@cynllun/domain/fixtures/example-plan';
import type { Finding } from '@cynllun/domain/plan/finding';
import type { Plan } from '@cynllun/domain/plan/plan';
import { PlanStore } from '../plan/store/PlanStore.ts';
import { FakeDevice } from '../plan/store/testing/fakeDevice.ts';
import { FakeServer, FakeTransport } from '../plan/store/testing/fakeServer.ts';
import { FindingsContext, PlanContext } from '../plan/usePlan.ts';
import { render, type RenderOptions } from './render.tsx';

interface InPlanOptions extends RenderOptions {
  /** Instead of the example plan of the domain. */
  readonly plan?: Plan;
  readonly findings?: readonly Finding[];
  /** Whether the viewer may edit; they may unless it is said. */
  readonly mayEdit?: boolean;
}

/** Renders what needs an open plan, on a store of its own and a server in memory. */
export async function renderInPlan(element: ReactNode, given: InPlanOptions) {
  const { plan = examplePlan(), findings = [], mayEdit = true, ...options } = given;
  const server = new FakeServer(plan);
  server.mayEdit = mayEdit;
  const transport = new FakeTransport(server);
  const store = new PlanStore(transport, server.view(), new FakeDevice());
  onTestFinished(() => store.close());
  const rendered = await render(
    <PlanContext value={{ store, today: exampleToday }}>
      <FindingsContext value={findings}>{element}</FindingsContext>
    </PlanContext>,
    options,
  );
  return { ...rendered, store, server, transport };
}
