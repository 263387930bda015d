import { randomUUID, randomUUIDv7 } from 'node:crypto';
import type { Subject } from '@cynllun/domain/access/subject';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { planIn, type Place } from './access.ts';
import type { Sample } from './access-samples.ts';
import { aPerson } from './authority.ts';

const organisationIn = ({ authorityId }: Place): Subject => ({ kind: 'organisation', id: authorityId });
const installation = { kind: 'installation', example: true, outbox: true } as const;
const over = {
  organisation: ({ authorityId }: Place) => ({ organisationId: authorityId }),
  review: ({ reviewId }: Place) => ({ reviewId }),
};

/** A mutation whose one input is made for each place. */
const asked = (
  name: string,
  operation: Sample['operation'],
  answers: string,
  subjectIn: (place: Place) => Subject,
  inputFor: (place: Place, prisma: PrismaClient) => object | Promise<object>,
): Sample => ({
  name,
  operation,
  answers,
  prepare: async ({ prisma, place }) => ({
    args: { input: { requestId: randomUUID(), ...(await inputFor(place, prisma)) } },
    subject: subjectIn(place),
  }),
});

const someone = () => ({ name: 'Gwen Puw', email: `${randomUUID()}@example.org`, language: 'cy' });

async function aRole(prisma: PrismaClient, place: Place, scope: { organisationId?: string; reviewId?: string }) {
  const id = randomUUIDv7();
  const personId = await aPerson(prisma, place.authorityId, 'holder');
  await prisma.membership.create({ data: { id, personId, role: 'viewer', ...scope } });
  return id;
}

/** Root fields about organisations, people, and the reviews set up for them. */
export const peopleSamples: Readonly<Record<string, readonly Sample[]>> = {
  home: [
    {
      name: 'one’s own',
      operation: 'home.read',
      everywhereAlike: true,
      answers: 'Home',
      prepare: async () => ({ args: {}, subject: installation }),
    },
  ],
  calendarFeed: [
    {
      name: 'one’s own',
      operation: 'calendar.keep',
      everywhereAlike: true,
      answers: 'CalendarFeed',
      prepare: async () => ({ args: {}, subject: installation }),
    },
  ],
  keepCalendarFeed: [
    {
      name: 'one’s own',
      operation: 'calendar.keep',
      everywhereAlike: true,
      answers: 'CalendarFeedKept',
      prepare: async () => ({ args: { input: { isKept: false } }, subject: installation }),
    },
  ],
  saveView: [
    {
      name: 'one’s own',
      operation: 'views.keep',
      everywhereAlike: true,
      answers: 'ViewsKept',
      prepare: async () => ({ args: { input: { name: 'Late', search: 'next=late' } }, subject: installation }),
    },
  ],
  removeView: [
    {
      name: 'one that is nobody’s',
      operation: 'views.keep',
      everywhereAlike: true,
      answers: 'NotFoundError',
      prepare: async () => ({ args: { input: { id: randomUUIDv7() } }, subject: installation }),
    },
  ],
  review: [
    {
      name: 'by its id',
      operation: 'review.read',
      answers: 'ReviewOverview',
      prepare: async ({ place }) => ({ args: { id: place.reviewId }, subject: planIn(place) }),
    },
    {
      name: 'by its plan’s',
      operation: 'review.read',
      answers: 'ReviewOverview',
      prepare: async ({ place }) => ({ args: { planId: place.planId }, subject: planIn(place) }),
    },
  ],
  organisations: [
    {
      name: 'all of them',
      operation: 'organisation.manage',
      everywhereAlike: true,
      answers: 'list',
      prepare: async () => ({ args: {}, subject: installation }),
    },
  ],
  directory: [
    {
      name: 'of an authority',
      operation: 'people.manage',
      answers: 'Directory',
      prepare: async ({ place }) => ({ args: { organisationId: place.authorityId }, subject: organisationIn(place) }),
    },
  ],
  addOrganisation: [
    {
      name: 'an authority',
      operation: 'organisation.manage',
      everywhereAlike: true,
      answers: 'OrganisationAdded',
      prepare: async () => {
        const id = randomUUIDv7();
        const input = { requestId: randomUUID(), id, kind: 'authority', nameEn: 'New', nameCy: 'Newydd' };
        return { args: { input }, subject: { kind: 'organisation', id } };
      },
    },
  ],
  renameOrganisation: [
    asked('an authority', 'organisation.manage', 'OrganisationRenamed', organisationIn, ({ authorityId }) => ({
      organisationId: authorityId,
      nameEn: randomUUID(),
      nameCy: randomUUID(),
    })),
  ],
  createReview: [
    asked('of an authority', 'review.create', 'ReviewCreated', organisationIn, ({ authorityId }) => ({
      reviewId: randomUUIDv7(),
      planId: randomUUIDv7(),
      authorityId,
      name: { cy: 'Cyd-adolygiad' },
      draftingLanguage: 'cy',
      recommendations: [{ cy: 'Gweld pobl yn gynt.' }],
    })),
  ],
  changeDraftingLanguage: [
    asked('of a plan', 'recommendations.setUp', 'DraftingLanguageChanged', planIn, ({ planId }) => ({
      planId,
      language: 'cy',
    })),
  ],
  addPerson: [
    asked('to an authority', 'people.manage', 'PersonAdded', organisationIn, (place) => ({
      ...someone(),
      ...over.organisation(place),
      role: 'lead',
    })),
    asked('to a review', 'people.manage', 'PersonAdded', planIn, (place) => ({
      ...someone(),
      ...over.review(place),
      role: 'leadReviewer',
    })),
  ],
  changePerson: [
    asked('of an authority', 'people.manage', 'PersonChanged', organisationIn, async ({ authorityId }, prisma) => ({
      ...someone(),
      personId: await aPerson(prisma, authorityId, 'changed'),
    })),
  ],
  giveRole: [
    asked('over an authority', 'people.manage', 'RoleGiven', organisationIn, async (place, prisma) => ({
      ...over.organisation(place),
      personId: await aPerson(prisma, place.authorityId, 'given'),
      role: 'editor',
    })),
    asked('over a review', 'people.manage', 'RoleGiven', planIn, async (place, prisma) => ({
      ...over.review(place),
      personId: await aPerson(prisma, place.authorityId, 'given'),
      role: 'owner',
    })),
  ],
  takeRole: [
    asked('over an authority', 'people.manage', 'RoleTaken', organisationIn, async (place, prisma) => ({
      membershipId: await aRole(prisma, place, over.organisation(place)),
    })),
    asked('over a review', 'people.manage', 'RoleTaken', planIn, async (place, prisma) => ({
      membershipId: await aRole(prisma, place, over.review(place)),
    })),
  ],
  leave: [
    asked('an authority', 'people.manage', 'PersonLeft', organisationIn, async (place, prisma) => ({
      ...over.organisation(place),
      personId: await aPerson(prisma, place.authorityId, 'leaver'),
    })),
    asked('a review', 'people.manage', 'PersonLeft', planIn, async (place, prisma) => ({
      ...over.review(place),
      personId: await aPerson(prisma, place.authorityId, 'leaver'),
    })),
  ],
};
