import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { exampleOrganisations } from '../apps/api/src/example/people.ts';
import { toInput } from '../apps/api/testing/edit-input.ts';
import { add } from '../packages/domain/src/plan/edit.ts';
import type { PlanEvent } from '../packages/domain/src/stage/events.ts';

/*
 * What has to be there before a journey begins is written through the API, as whoever is signed in on a page: in
 * milliseconds, where the screens take seconds. What a journey is about, a person does on the screen.
 */

/** Sends a mutation, and fails unless it is answered with this type. */
async function send(page: Page, mutation: string, inputType: string, input: object, answeredWith: string) {
  const query = `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { __typename } }`;
  const answer = await page.request.post('/graphql', { data: { query, variables: { input } } });
  expect(await answer.json()).toEqual({ data: { [mutation]: { __typename: answeredWith } } });
}

/** A review of the example's authority, with its plan. Returns the plan's id. */
export async function addPlan(lead: Page): Promise<string> {
  const planId = randomUUIDv7();
  const name = { en: `Joint review ${planId}`, cy: `Adolygiad ar y cyd ${planId}` };
  const recommendations = [{ en: 'One', cy: 'Un' }];
  const ids = { planId, reviewId: randomUUIDv7(), requestId: randomUUID() };
  const input = {
    ...ids,
    authorityId: exampleOrganisations.authority.id,
    draftingLanguage: 'en',
    name,
    recommendations,
  };
  await send(lead, 'createReview', 'CreateReviewInput', input, 'ReviewCreated');
  return planId;
}

/** An action of the authority's own, the last of a plan. Returns its id. */
export async function addAction(editor: Page, planId: string, title = 'Written together'): Promise<string> {
  const id = randomUUIDv7();
  const edits = [toInput(add('action', id, planId, { additional: true, position: Date.now(), title: { en: title } }))];
  const input = { planId, baseSequence: 0, requestId: randomUUID(), edits };
  await send(editor, 'editPlan', 'EditPlanInput', input, 'PlanEdited');
  return id;
}

/** Something that happened to a plan, where no screen records it yet. */
export async function recordEvent(page: Page, planId: string, event: PlanEvent): Promise<void> {
  const input = { planId, requestId: randomUUID(), id: randomUUIDv7(), ...event };
  await send(page, 'recordPlanEvent', 'RecordPlanEventInput', input, 'PlanEventRecorded');
}
