import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { exampleOrganisations } from '../apps/api/src/example/people.ts';
import { toInput } from '../apps/api/testing/edit-input.ts';
import { add, type Edit } from '../packages/domain/src/plan/edit.ts';
import type { PlanEvent, RecordedByHand } from '../packages/domain/src/stage/events.ts';

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

/** A review of the example's authority, with its plan. */
export async function addReview(
  lead: Page,
  dates: { readonly presentedOn?: string } = {},
  recommendations: readonly string[] = ['One'],
) {
  const [planId, reviewId] = [randomUUIDv7(), randomUUIDv7()];
  const name = { en: `Joint review ${planId}`, cy: `Adolygiad ar y cyd ${planId}` };
  const input = {
    planId,
    reviewId,
    requestId: randomUUID(),
    authorityId: exampleOrganisations.authority.id,
    draftingLanguage: 'en',
    name,
    recommendations: recommendations.map((en) => ({ en })),
    ...dates,
  };
  await send(lead, 'createReview', 'CreateReviewInput', input, 'ReviewCreated');
  return { planId, reviewId, name };
}

/** Lets someone of the example read the plan of a review, once it is shared. */
export async function addReviewer(
  lead: Page,
  reviewId: string,
  personId: string,
  role: 'reviewer' | 'leadReviewer' = 'reviewer',
): Promise<void> {
  const input = { requestId: randomUUID(), personId, reviewId, role };
  await send(lead, 'giveRole', 'GiveRoleInput', input, 'RoleGiven');
}

/** Edits a plan as it stands now. */
export async function edit(editor: Page, planId: string, ...edits: readonly Edit[]): Promise<void> {
  const query = 'query ($id: ID!) { plan(id: $id) { sequence } }';
  const answer = await editor.request.post('/graphql', { data: { query, variables: { id: planId } } });
  const { data } = (await answer.json()) as { readonly data: { readonly plan: { readonly sequence: number } } };
  const input = { planId, baseSequence: data.plan.sequence, requestId: randomUUID(), edits: edits.map(toInput) };
  await send(editor, 'editPlan', 'EditPlanInput', input, 'PlanEdited');
}

/** An action of the authority's own, the last of a plan. Returns its id. */
export async function addAction(editor: Page, planId: string, title = 'Written together'): Promise<string> {
  const id = randomUUIDv7();
  await edit(
    editor,
    planId,
    add('action', id, planId, { additional: true, position: Date.now(), title: { en: title } }),
  );
  return id;
}

/** Sends the next version of a plan to the lead reviewer, with a reason for each gap; answers with its number. */
export async function sendVersion(lead: Page, planId: string): Promise<number> {
  const { gaps } = await candidate(lead, planId);
  const reasons = gaps
    .filter(({ reason }) => reason === '')
    .map(({ finding: { code, path } }) =>
      add('gapReason', randomUUIDv7(), planId, { code, path, reason: 'To follow.' }),
    );
  if (reasons.length > 0) await edit(lead, planId, ...reasons);
  const { number, sequence, hash } = await candidate(lead, planId);
  const input = { planId, requestId: randomUUID(), sequence, hash, lateReason: 'Snow' };
  await send(lead, 'submitVersion', 'SubmitVersionInput', input, 'VersionSubmitted');
  return number;
}

interface Candidate {
  readonly number: number;
  readonly sequence: number;
  readonly hash: string;
  readonly gaps: readonly {
    readonly finding: { readonly code: string; readonly path: string };
    readonly reason: string;
  }[];
}

async function candidate(lead: Page, planId: string): Promise<Candidate> {
  const query = `mutation ($input: MakeCandidateInput!) { makeCandidate(input: $input) {
    ... on Candidate { number sequence hash gaps { finding { code path } reason } } } }`;
  const answer = await lead.request.post('/graphql', { data: { query, variables: { input: { planId } } } });
  return ((await answer.json()) as { readonly data: { readonly makeCandidate: Candidate } }).data.makeCandidate;
}

/** Something that happened to a plan, where no screen records it yet. */
export async function recordEvent(
  page: Page,
  planId: string,
  event: Extract<PlanEvent, { kind: RecordedByHand }>,
): Promise<void> {
  const input = { planId, requestId: randomUUID(), id: randomUUIDv7(), ...event };
  await send(page, 'recordPlanEvent', 'RecordPlanEventInput', input, 'PlanEventRecorded');
}
