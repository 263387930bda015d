import { directoryAggregate } from '@cynllun/domain/people/directory';
import type { Membership, Role } from '@cynllun/domain/access/roles';
import { scopes } from '@cynllun/domain/access/roles';
import { firstHead } from '../core/verify/check-chain.ts';
import { writeToLog } from '../core/log/write.ts';
import type { Write } from '../core/log/types.ts';
import { makeContext, type Context, type Services } from '../core/context.ts';
import { recordAdded } from '../people/directory.ts';
import { editAggregate } from '../core/write/edit-aggregate.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { createReview } from '../review/create-review.ts';
import { editsOf } from './action.ts';
import { actionsForChildren, ownActions } from './actions-for-children.ts';
import { actionsOnCarers, actionsOnHomes, actionsOnWaiting } from './actions-for-adults.ts';
import { exampleAuthorities, planIdOf, type ExampleAuthority } from './authorities.ts';
import { addConsultation, addMeetings } from './consultation.ts';
import { exampleDates, type ExampleDates } from './dates.ts';
import { exampleId } from './ids.ts';
import { exampleOrganisations, examplePeople, type ExamplePerson } from './people.ts';
import { examplePlanId, exampleRecommendations, exampleReviewId, exampleSurroundings } from './plan.ts';
import { planReader } from '../plan/plan-reader.ts';
import { haveItHappen, setUpReview } from './put-authority-in.ts';

const people: readonly ExamplePerson[] = Object.values(examplePeople);
const authorityId = exampleOrganisations.authority.id;

/**
 * Puts in the example, once: an authority, its review and half-written plan; four more whose plans have come further; the
 * inspectorates, and people in every role. Its dates are counted from today. What is in the plans is written the way people
 * write it, by the plan leads. Each step is one write; one that was stopped between two goes on from there. One that was put
 * in by an earlier program, with one authority, stays as it is.
 */
export async function putExampleIn(services: Services): Promise<'added' | 'there'> {
  const others = exampleAuthorities(services.today());
  if (await isThere(services, others)) return 'there';
  const nobody = makeContext(services, null);
  for (const organisation of Object.values(exampleOrganisations)) await addOrganisation(nobody, organisation);
  const lead = makeContext(services, await viewerOf(services, examplePeople.mari.id));
  const dates = exampleDates(services.today());
  await addReview(lead, dates);
  await giveRolesOverReview(nobody);
  await writePlan(lead, dates);
  await addConsultation(lead, dates);
  await addMeetings(lead, dates);
  // Their logs are their own, so none waits for another.
  await Promise.all(others.map((authority) => addAuthority(services, authority)));
  return 'added';
}

async function isThere({ prisma }: Services, others: readonly ExampleAuthority[]): Promise<boolean> {
  const sequences = await prisma.changeLog.findMany({ select: { id: true, sequence: true } });
  const sequenceOf = (logId: string) => Number(sequences.find(({ id }) => id === logId)?.sequence ?? 0);
  const isWritten = sequenceOf(examplePlanId) > 1;
  const isOfOne = !sequences.some(({ id }) => id === exampleOrganisations.blaenHirnant.id);
  const last = others.at(-1);
  const writes = (last?.steps.filter(({ does }) => does !== 'read').length ?? 0) + 2;
  return isWritten && (isOfOne || last === undefined || sequenceOf(planIdOf(last)) >= writes);
}

/** An authority beside the first, the reviewers' roles over its review, and all that happened to its plan. */
async function addAuthority(services: Services, authority: ExampleAuthority): Promise<void> {
  const { id: authorityId } = exampleOrganisations[authority.organisation];
  const { carys, owen } = examplePeople;
  const put = {
    services,
    authority,
    authorityId,
    leadReviewerId: carys.id,
    reviewerId: owen.id,
    viewerOf: (personId: string) => viewerOf(services, personId),
  };
  await setUpReview(put);
  const reviewId = exampleId('review', authority.number);
  const directory = { aggregate: directoryAggregate, id: authorityId };
  await writeToLog(makeContext(services, null), directory, null, async (write) => {
    if ((await write.tx.membership.findFirst({ where: { reviewId } })) !== null) return;
    const reviewers = [
      { personId: carys.id, role: 'leadReviewer' },
      { personId: owen.id, role: 'reviewer' },
    ] as const;
    for (const [index, reviewer] of reviewers.entries())
      await enterRole(write, exampleId('membership', 100 + 2 * authority.number + index), { ...reviewer, reviewId });
  });
  await haveItHappen(put);
}

type Organisation = (typeof exampleOrganisations)[keyof typeof exampleOrganisations];

/** An organisation, its people, and the roles they hold over it or over the installation: its directory's first write. */
async function addOrganisation(context: Context, organisation: Organisation): Promise<void> {
  const log = { aggregate: directoryAggregate, id: organisation.id, head: firstHead };
  await writeToLog(context, log, null, async (write) => {
    if ((await write.tx.organisation.findUnique({ where: { id: organisation.id } })) !== null) return;
    await write.tx.organisation.create({ data: organisation });
    const { id, ...fields } = organisation;
    recordAdded(write, 'organisation', id, fields);
    const belongs = (person: ExamplePerson) =>
      person.organisation !== null && exampleOrganisations[person.organisation].id === organisation.id;
    for (const person of people.filter(belongs)) {
      await addPerson(write, person, organisation.id);
      if (person.role !== null && !isOverReview(person.role)) await giveRole(write, person, person.role);
    }
  });
}

async function addPerson(write: Write, person: ExamplePerson, organisationId: string | null): Promise<void> {
  const { id, name, email, language } = person;
  await write.tx.person.create({ data: { id, organisationId, name, email, language } });
  recordAdded(write, 'person', id, { organisationId, name, email, language });
}

const isOverReview = (role: Role): boolean => !scopes[role].some((scope) => scope !== 'review');

async function giveRole(write: Write, { id: personId, organisation }: ExamplePerson, role: Role): Promise<void> {
  const id = exampleId('membership', people.findIndex((person) => person.id === personId) + 1);
  const scope = isOverReview(role) ? { reviewId: exampleReviewId } : {};
  const organisationId = exampleOrganisations[organisation ?? 'authority'].id;
  const over = scopes[role].includes('organisation') ? { organisationId } : scope;
  await enterRole(write, id, { personId, role, ...over });
}

interface Given {
  readonly personId: string;
  readonly role: Role;
  readonly organisationId?: string;
  readonly reviewId?: string;
}

async function enterRole(write: Write, id: string, given: Given): Promise<void> {
  await write.tx.membership.create({ data: { id, ...given } });
  recordAdded(write, 'membership', id, { called: null, organisationId: null, reviewId: null, ...given });
}

/** The reviewers, and the stakeholders who come from outside, once there is a review to hold a role over. */
async function giveRolesOverReview(context: Context): Promise<void> {
  await writeToLog(context, { aggregate: directoryAggregate, id: authorityId }, null, async (write) => {
    if ((await write.tx.membership.findFirst({ where: { reviewId: exampleReviewId } })) !== null) return;
    for (const person of people.filter(({ organisation }) => organisation === null))
      await addPerson(write, person, null);
    for (const person of people)
      if (person.role !== null && isOverReview(person.role)) await giveRole(write, person, person.role);
  });
}

function addReview(lead: Context, dates: ExampleDates): Promise<void> {
  return createReview(lead, {
    reviewId: exampleReviewId,
    planId: examplePlanId,
    requestId: exampleId('request', 1),
    authorityId,
    name: {
      en: 'Joint review of social services in Dyffryn Arth',
      cy: 'Cyd-adolygiad o wasanaethau cymdeithasol Dyffryn Arth',
    },
    draftingLanguage: 'en',
    draftReportMeetingOn: dates.draftReportMeetingOn,
    presentedOn: dates.presentedOn,
    publishedOn: dates.publishedOn,
    handoverOn: dates.handoverOn,
    recommendations: exampleRecommendations,
  });
}

async function writePlan(lead: Context, dates: ReturnType<typeof exampleDates>): Promise<void> {
  const { recommendations } = (await planReader(lead.sql).read(examplePlanId)) ?? { recommendations: [] };
  const [waiting = '', carers = '', hospital = '', children = '', living = ''] = recommendations.map(({ id }) => id);
  const actions = [
    ...actionsOnWaiting(waiting, dates),
    ...actionsOnCarers(carers, dates),
    ...actionsOnHomes({ hospital, living }, dates),
    ...actionsForChildren(children, dates),
    ...ownActions(dates),
  ];
  const edits = [...exampleSurroundings(dates), ...editsOf(actions)];
  const requestId = exampleId('request', 2);
  await editAggregate(lead, storedPlan, { rootId: examplePlanId, baseSequence: 1, requestId, edits });
}

async function viewerOf({ prisma }: Services, personId: string) {
  const memberships: readonly Membership[] = await prisma.membership.findMany({
    where: { personId },
    select: { role: true, organisationId: true, reviewId: true },
  });
  return { personId, memberships };
}
