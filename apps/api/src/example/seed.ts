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
import { exampleDates, type ExampleDates } from './dates.ts';
import { exampleId } from './ids.ts';
import { exampleOrganisations, examplePeople, type ExamplePerson } from './people.ts';
import { examplePlanId, exampleRecommendations, exampleReviewId, exampleSurroundings } from './plan.ts';
import { planReader } from '../plan/plan-reader.ts';

const people: readonly ExamplePerson[] = Object.values(examplePeople);
const authorityId = exampleOrganisations.authority.id;

/**
 * Puts in the example, once: an authority, its review and half-written plan, the inspectorates, and people in every
 * role. Its dates are counted from today. What is in the plan is written the way people write it, by the plan lead.
 * Each step is one write; one that was stopped between two goes on from there.
 */
export async function putExampleIn(services: Services): Promise<'added' | 'there'> {
  const { prisma } = services;
  const log = await prisma.changeLog.findUnique({ where: { id: examplePlanId } });
  if (log !== null && log.sequence > 1n) return 'there';
  const nobody = makeContext(services, null);
  for (const organisation of Object.values(exampleOrganisations)) await addOrganisation(nobody, organisation);
  const lead = makeContext(services, await viewerOf(services, examplePeople.mari.id));
  const dates = exampleDates(services.today());
  await addReview(lead, dates);
  await giveRolesOverReview(nobody);
  await writePlan(lead, dates);
  return 'added';
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
      if (person.role !== null && !isOverReview(person.role)) await giveRole(write, person.id, person.role);
    }
  });
}

async function addPerson(write: Write, person: ExamplePerson, organisationId: string | null): Promise<void> {
  const { id, name, email, language } = person;
  await write.tx.person.create({ data: { id, organisationId, name, email, language } });
  recordAdded(write, 'person', id, { organisationId, name, email, language });
}

const isOverReview = (role: Role): boolean => !scopes[role].some((scope) => scope !== 'review');

async function giveRole(write: Write, personId: string, role: Role): Promise<void> {
  const id = exampleId('membership', people.findIndex((person) => person.id === personId) + 1);
  const scope = isOverReview(role) ? { reviewId: exampleReviewId } : {};
  const over = scopes[role].includes('organisation') ? { organisationId: authorityId } : scope;
  await write.tx.membership.create({ data: { id, personId, role, ...over } });
  recordAdded(write, 'membership', id, { personId, role, called: null, organisationId: null, reviewId: null, ...over });
}

/** The reviewers, and the stakeholders who come from outside, once there is a review to hold a role over. */
async function giveRolesOverReview(context: Context): Promise<void> {
  await writeToLog(context, { aggregate: directoryAggregate, id: authorityId }, null, async (write) => {
    if ((await write.tx.membership.findFirst({ where: { reviewId: exampleReviewId } })) !== null) return;
    for (const person of people.filter(({ organisation }) => organisation === null))
      await addPerson(write, person, null);
    for (const { id, role } of people) if (role !== null && isOverReview(role)) await giveRole(write, id, role);
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
