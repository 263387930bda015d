import type { Viewer } from '@cynllun/domain/access/roles';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import { set } from '@cynllun/domain/plan/edit';
import { nothingSaid } from '@cynllun/domain/stage/event-problems';
import { exampleId } from './ids.ts';
import { agreeToAdvice, checkAdvice, textHashNow } from '../advice/agree.ts';
import { beginAdvice } from '../advice/begin-advice.ts';
import { issueResponse } from '../advice/issue-response.ts';
import { checkReplies, sendReplies } from '../advice/send-replies.ts';
import { storedAdvice } from '../advice/stored-advice.ts';
import { varyPlan } from '../agreement/change-agreed.ts';
import { recordAgreement } from '../agreement/record-agreement.ts';
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
import { consulted, type Doing } from './consulted.ts';
import { examplePeople } from './people.ts';
import { editsOfReplies, editsOfResponse } from './responses.ts';
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
  /** Of the other inspectorate. */
  readonly reviewerId: string;
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

async function take(put: Put, step: ExampleStep, index: number) {
  const { services, authority, viewerOf, leadReviewerId } = put;
  const [planId, requestId] = [planIdOf(authority), requestOf(authority, index)];
  const as = async (personId: string) => onDay(services, step.on, await viewerOf(personId));
  const lead = await as(authority.lead.id);
  if (step.does === 'edit') return edit(lead, authority, index, step.edits);
  if (step.does === 'respond') return respond(put, step, index);
  if (step.does === 'reply') return reply(lead, authority, step, index);
  if (step.does === 'consult') return consulted[step.part](await doing(put, step, index));
  if (step.does === 'agree') {
    const { sequence = 0 } = (await planReader(services.sql).read(planId)) ?? {};
    const { version, on, agreement } = step;
    return recordAgreement(lead, { planId, requestId, version, sequence, amendments: [], on, ...agreement });
  }
  if (step.does === 'vary') {
    const { on, action, fields, approval } = step;
    const edits = [set('action', exampleId('action', authority.number * IDS + 40 + action), fields)];
    return varyPlan(lead, { planId, requestId, baseSequence: LATEST, edits, on, ...approval });
  }
  if (step.does === 'read') return markVersionViewed(await as(leadReviewerId), { planId, number: step.number });
  if (step.does === 'send') {
    const { plan, hash } = await makeCandidate(lead, planId);
    const { lateReason = '' } = step;
    return submitVersion(lead, { planId, requestId, sequence: plan.sequence, hash, lateReason });
  }
  const by = step.by === undefined ? lead : await as(step.by.id);
  const id = exampleId('planEvent', authority.number * IDS + index);
  return recordEvent(by, { planId, requestId, id, event: { ...nothingSaid, ...step.event } });
}

/** Who takes part in a consultation, on the day of a step. */
async function doing({ services, authority, viewerOf }: Put, { on }: ExampleStep, index: number): Promise<Doing> {
  const planId = planIdOf(authority);
  const { actions = [] } = (await planReader(services.sql).read(planId)) ?? {};
  return {
    as: async (personId) => onDay(services, on, personId === null ? null : await viewerOf(personId)),
    on,
    requestOf: (part) => requestOf(authority, index, part),
    planId,
    leadId: authority.lead.id,
    secondId: examplePeople.gwenno.id,
    consultationId: exampleId('consultation', authority.number),
    actionIds: actions.map(({ id }) => id),
  };
}

type Step<Does extends ExampleStep['does']> = Extract<ExampleStep, { does: Does }>;

/** Both inspectorates advise on a version and agree to the text, and it is issued. */
async function respond(put: Put, { on, version, says }: Step<'respond'>, index: number): Promise<void> {
  const { services, authority, viewerOf, leadReviewerId, reviewerId } = put;
  const planId = planIdOf(authority);
  const [lead, other] = await Promise.all(
    [leadReviewerId, reviewerId].map(async (id) => onDay(services, on, await viewerOf(id))),
  );
  const plan = await planReader(services.sql).read(planId);
  if (lead === undefined || other === undefined || plan === null) return;
  const adviceId = await beginAdvice(lead, planId, version);
  const { advice } = await checkAdvice(lead, adviceId);
  if (advice.texts.at(-1)?.isFrozen !== false) return;
  const request = (part: number) => requestOf(authority, index, part);
  const edits = editsOfResponse(says, advice, plan, (authority.number * IDS + index) * 10);
  await editAggregate(lead, storedAdvice, { rootId: adviceId, baseSequence: LATEST, requestId: request(1), edits });
  const checked = await checkAdvice(lead, adviceId);
  const textHash = (await textHashNow(lead, checked.advice)) ?? '';
  await agreeToAdvice(lead, { adviceId, requestId: request(2), textHash });
  await agreeToAdvice(other, { adviceId, requestId: request(3), textHash });
  await issueResponse(lead, { adviceId, requestId: request(4), textHash });
}

async function reply(
  lead: Context,
  authority: ExampleAuthority,
  { version, says }: Step<'reply'>,
  index: number,
): Promise<void> {
  const planId = planIdOf(authority);
  const plan = await planReader(lead.sql).read(planId);
  if (plan === null) return;
  await edit(lead, authority, index, editsOfReplies(says, plan, version));
  const { hash } = await checkReplies(lead, planId);
  await sendReplies(lead, { planId, requestId: requestOf(authority, index, 1), hash });
}

const edit = async (lead: Context, authority: ExampleAuthority, index: number, edits: readonly Edit[]) => {
  const input = { rootId: planIdOf(authority), baseSequence: LATEST, requestId: requestOf(authority, index), edits };
  await editAggregate(lead, storedPlan, input);
};

/** Nobody else writes meanwhile. */
const LATEST = 1_000_000;

/** The writer's name for what is done at a step, so that one that was stopped goes on from there. */
const requestOf = ({ number }: ExampleAuthority, index: number, part = 0): string =>
  exampleId('request', number * IDS + index + part * PARTS);

/** What is done in parts at one step has requests of their own. */
const PARTS = 100_000;

/** A context whose today is a day of the past, at ten in the morning. */
const onDay = (services: Services, day: string, viewer: Viewer): Context =>
  makeContext({ ...services, today: () => day, now: () => new Date(`${day}T10:00:00Z`) }, viewer);
