import type { Role } from '@cynllun/domain/access/roles';
import type { Language } from '@cynllun/domain/plan/language';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { inDirectory, rolesIn, type DirectoryWrite, type Over } from './directory.ts';

/** Someone among the people of an organisation, with the roles they hold over it and its reviews. */
export interface PersonHere {
  readonly id: string;
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
  readonly review: { readonly name: string } | null;
}

/** Everyone of an organisation, by name. With `reviewId`, of those from elsewhere only who has a role over that review. */
export async function peopleOver(
  prisma: PrismaClient,
  organisation: DirectoryWrite['organisation'],
  reviewId: string | null,
): Promise<readonly PersonHere[]> {
  const { id } = organisation;
  const ofReview = { OR: [{ organisationId: id }, { reviewId }] };
  const roles = reviewId === null ? rolesIn(organisation) : ofReview;
  const people = await prisma.person.findMany({
    where: {
      erasedAt: null,
      ...(reviewId === null
        ? inDirectory(organisation)
        : { OR: [{ organisationId: id }, { memberships: { some: ofReview } }] }),
    },
    include: { memberships: { where: roles, include: { review: true }, orderBy: { id: 'asc' } } },
  });
  return people.map((person) => personHere(person, id)).toSorted(byName);
}

type Found = Awaited<ReturnType<PrismaClient['person']['findMany']>>[number] & {
  readonly memberships: readonly (RoleHere & { readonly called: string | null })[];
};

function personHere({ id, name, email, language, ...person }: Found, organisationId: string): PersonHere {
  const isOurs = person.organisationId === organisationId;
  const called = person.memberships.find((held) => held.called !== null)?.called ?? name;
  return {
    id,
    name: isOurs ? name : called,
    email,
    language: isOurs ? language : null,
    isOurs,
    roles: person.memberships,
  };
}

const byName = (a: PersonHere, b: PersonHere): number => (a.name ?? '').localeCompare(b.name ?? '', 'cy');
