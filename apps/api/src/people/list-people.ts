import type { Role } from '@cynllun/domain/access/roles';
import { compareNames } from '@cynllun/domain/text/compare-names';
import type { Language } from '@cynllun/domain/text/language';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { inDirectory, rolesIn, type DirectoryWrite, type Over } from './directory.ts';

/** Someone among the people of an organisation, with the roles they hold over it and its reviews. */
export interface PersonHere {
  readonly id: string;
  /** Among whose people: an organisation's, or a review's. */
  readonly among: string;
  /** Null once their data was erased. */
  readonly name: string | null;
  readonly email: string | null;
  /** Null for a person from elsewhere: theirs to say. */
  readonly language: Language | null;
  /** They work for the organisation; others come from elsewhere. */
  readonly isOurs: boolean;
  readonly roles: readonly RoleHere[];
}

export interface RoleHere extends Over {
  readonly id: string;
  readonly role: Role;
  /** Its name is a text in two languages. */
  readonly review: { readonly name: Prisma.JsonValue } | null;
}

/** Everyone in the directory of an organisation, by name; or of them this one person. */
export async function peopleOfOrganisation(
  prisma: PrismaClient,
  organisation: DirectoryWrite['organisation'],
  personId?: string,
): Promise<readonly PersonHere[]> {
  const people = await prisma.person.findMany({
    where: { erasedAt: null, ...only(personId), ...inDirectory(organisation) },
    include: { memberships: { where: rolesListed(organisation), ...withReviews } },
  });
  return people.map((person) => personHere(person, organisation.id)).toSorted(byName);
}

const only = (personId: string | undefined) => (personId === undefined ? {} : { id: personId });

/** Those in its directory; of an inspectorate's people, those that they hold over the reviews of authorities. */
const rolesListed = (organisation: DirectoryWrite['organisation']) =>
  organisation.kind === 'inspectorate' ? { reviewId: { not: null } } : rolesIn(organisation);

interface ReviewOf {
  readonly reviewId: string;
  readonly authority: { readonly id: string };
}

/** The people of each review, by its id: its authority's, and those from elsewhere with a role over that review; or this one person. */
export async function peopleOfReviews(
  prisma: PrismaClient,
  reviews: readonly ReviewOf[],
  personId?: string,
): Promise<ReadonlyMap<string, readonly PersonHere[]>> {
  const authorities = { in: reviews.map(({ authority }) => authority.id) };
  const roles = {
    OR: [{ organisationId: authorities }, { reviewId: { in: reviews.map(({ reviewId }) => reviewId) } }],
  };
  const people = await prisma.person.findMany({
    where: {
      erasedAt: null,
      ...only(personId),
      OR: [{ organisationId: authorities }, { memberships: { some: roles } }],
    },
    include: { memberships: { where: roles, ...withReviews } },
  });
  return new Map(reviews.map((review) => [review.reviewId, ofReview(people, review)]));
}

function ofReview(people: readonly Found[], { reviewId, authority }: ReviewOf): readonly PersonHere[] {
  return people
    .map((person) => {
      const held = person.memberships.filter(
        (role) => role.organisationId === authority.id || role.reviewId === reviewId,
      );
      return { ...person, memberships: held };
    })
    .filter(({ organisationId, memberships }) => organisationId === authority.id || memberships.length > 0)
    .map((person) => personHere(person, authority.id, reviewId))
    .toSorted(byName);
}

const withReviews = { include: { review: true }, orderBy: { id: 'asc' } } as const;

type Found = Awaited<ReturnType<PrismaClient['person']['findMany']>>[number] & {
  readonly memberships: readonly (RoleHere & { readonly called: string | null })[];
};

function personHere(
  { id, name, email, language, ...person }: Found,
  organisationId: string,
  among: string = organisationId,
): PersonHere {
  const isOurs = person.organisationId === organisationId;
  const called = person.memberships.find((held) => held.called !== null)?.called ?? name;
  return {
    id,
    among,
    name: isOurs ? name : called,
    email,
    language: isOurs ? language : null,
    isOurs,
    roles: person.memberships,
  };
}

/** Someone among the people of an organisation: by their address, or the last added of those who have none, by name. */
export async function personCalled(
  prisma: PrismaClient,
  organisation: DirectoryWrite['organisation'],
  { email, name }: Pick<PersonHere, 'email' | 'name'>,
): Promise<PersonHere | null> {
  const person = await prisma.person.findFirst({
    where: { ...(email === null ? { email, name } : { email }), ...inDirectory(organisation) },
    orderBy: { id: 'desc' },
    include: { memberships: { where: rolesIn(organisation), ...withReviews } },
  });
  return person === null ? null : personHere(person, organisation.id);
}

const byName = (a: PersonHere, b: PersonHere): number => compareNames(a.name ?? '', b.name ?? '');
