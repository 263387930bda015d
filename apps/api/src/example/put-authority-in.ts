import type { Viewer } from '@cynllun/domain/access/roles';
import { exampleId } from './ids.ts';
import { makeContext, type Context, type Services } from '../core/context.ts';
import { editAggregate } from '../core/write/edit-aggregate.ts';
import { recordEvent } from '../events/record-event.ts';
import { planReader } from '../plan/plan-reader.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { createReview } from '../review/create-review.ts';
import { makeCandidate } from '../submission/candidate.ts';
import { markVersionViewed } from '../submission/mark-viewed.ts';
import { submitVersion } from '../submission/submit-version.ts';
import { editsOf } from './action.ts';
import { planIdOf, type ExampleAuthority, type ExampleStep } from './authorities.ts';

/** So many ids of each kind are one authority's. */
const IDS = 20;

interface Put {
  readonly services: Services;
  readonly authority: ExampleAuthority;
  readonly authorityId: string;
  readonly viewerOf: (personId: string) => Promise<Viewer>;
  /** Who reads versions and answers them. */
  readonly leadReviewerId: string;
}

/** Sets up the review of an authority, on the first day that anything happened to it. */
export async function setUpReview({ services, authority, authorityId, viewerOf }: Put): Promise<void> {
  const { number, lead, name, draftingLanguage, dates, recommendations } = authority;
  const on = authority.steps[0]?.on ?? services.today();
  await createReview(onDay(services, on, await viewerOf(lead.id)), {
    reviewId: exampleId('review', number),
    planId: planIdOf(authority),
    requestId: requestOf(authority, 0),
    authorityId,
    name,
    draftingLanguage,
    ...dates,
    recommendations,
  });
}

/** Writes its plan, and has all that happened to it happen, each on its day and by whoever does such a thing. */
export async function haveItHappen(put: Put): Promise<void> {
  const { services, authority, viewerOf } = put;
  const { sql } = services;
  const { steps, lead, number } = authority;
  const planId = planIdOf(authority);
  const { recommendations = [] } = (await planReader(sql).read(planId)) ?? {};
  const actions = authority.actions(recommendations.map(({ id }) => id));
  const first = onDay(services, steps[0]?.on ?? services.today(), await viewerOf(lead.id));
  await edit(first, authority, 1, editsOf(actions, planId, number * IDS + 40));
  for (const [index, step] of steps.entries()) await take(put, step, index + 2);
}

async function take({ services, authority, viewerOf, leadReviewerId }: Put, step: ExampleStep, index: number) {
  const [planId, requestId] = [planIdOf(authority), requestOf(authority, index)];
  const as = async (personId: string) => onDay(services, step.on, await viewerOf(personId));
  const lead = await as(authority.lead.id);
  if (step.does === 'edit') return edit(lead, authority, index, step.edits);
  if (step.does === 'read') return markVersionViewed(await as(leadReviewerId), { planId, number: step.number });
  if (step.does === 'send') {
    const { plan, hash } = await makeCandidate(lead, planId);
    const { lateReason = '' } = step;
    return submitVersion(lead, { planId, requestId, sequence: plan.sequence, hash, lateReason });
  }
  const said = { version: null, minuteReference: '', lateReason: '', withdrawalReason: '' };
  const by = step.by === undefined ? lead : await as(step.by.id);
  const id = exampleId('planEvent', authority.number * IDS + index);
  return recordEvent(by, { planId, requestId, id, event: { ...said, ...step.event } });
}

const edit = async (lead: Context, authority: ExampleAuthority, index: number, edits: ReturnType<typeof editsOf>) => {
  const input = { rootId: planIdOf(authority), baseSequence: LATEST, requestId: requestOf(authority, index), edits };
  await editAggregate(lead, storedPlan, input);
};

/** Nobody else writes meanwhile. */
const LATEST = 1_000_000;

/** The writer's name for what is done at a step, so that one that was stopped goes on from there. */
const requestOf = ({ number }: ExampleAuthority, index: number): string => exampleId('request', number * IDS + index);

/** A context whose today is a day of the past, at ten in the morning. */
const onDay = (services: Services, day: string, viewer: Viewer): Context =>
  makeContext({ ...services, today: () => day, now: () => new Date(`${day}T10:00:00Z`) }, viewer);
