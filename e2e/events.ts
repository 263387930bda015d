import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { PlanEvent } from '../packages/domain/src/stage/events.ts';

const mutation = 'mutation ($input: RecordPlanEventInput!) { recordPlanEvent(input: $input) { __typename } }';

/** Records that something happened to a plan, where no screen does so yet, as whoever is signed in on a page. */
export async function happened(page: Page, planId: string, event: PlanEvent): Promise<void> {
  const input = { planId, requestId: randomUUID(), id: randomUUIDv7(), ...event };
  const answer = await page.request.post('/graphql', { data: { query: mutation, variables: { input } } });
  expect(await answer.json()).toEqual({ data: { recordPlanEvent: { __typename: 'PlanEventRecorded' } } });
}
