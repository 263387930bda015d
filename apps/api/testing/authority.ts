import { randomUUIDv7 } from 'node:crypto';
import type { Role } from '@cynllun/domain/access/roles';
import { emptyText } from '@cynllun/domain/text/text';
import { firstHead } from '../src/core/verify/check-chain.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';

/** An authority with a review and an empty plan, and someone in every role over that review. */
export interface TestAuthority {
  readonly authorityId: string;
  readonly reviewId: string;
  readonly planId: string;
  readonly people: Readonly<Record<Role, string>>;
}

const overReview: readonly Role[] = [
  'lead',
  'editor',
  'owner',
  'viewer',
  'contributor',
  'forumMember',
  'leadReviewer',
  'reviewer',
];

export async function anAuthority(prisma: PrismaClient, name: string): Promise<TestAuthority> {
  const authorityId = randomUUIDv7();
  await prisma.organisation.create({ data: { id: authorityId, kind: 'authority', nameEn: name, nameCy: name } });
  await prisma.changeLog.create({ data: { id: authorityId, kind: 'directory', head: firstHead } });
  const review = await aReview(prisma, authorityId);
  const people = Object.fromEntries(
    await Promise.all(
      [...overReview, 'administrator' as const].map(
        async (role) => [role, await aPerson(prisma, authorityId, role)] as const,
      ),
    ),
  ) as Record<Role, string>;
  for (const role of overReview) await holds(prisma, people[role], role, { reviewId: review.reviewId });
  await holds(prisma, people.administrator, 'administrator', {});
  return { authorityId, ...review, people };
}

/** Another review of the same authority, with an empty plan that nobody has a role over. */
export async function aReview(prisma: PrismaClient, authorityId: string) {
  const [reviewId, planId] = [randomUUIDv7(), randomUUIDv7()];
  const name = { ...emptyText('en'), en: 'Joint review' };
  await prisma.review.create({ data: { id: reviewId, authorityId, name } });
  const empty = { ...emptyText('en') };
  await prisma.plan.create({ data: { id: planId, reviewId, introduction: empty, monitoringArrangements: empty } });
  await prisma.changeLog.create({ data: { id: planId, kind: 'plan', head: firstHead } });
  return { reviewId, planId };
}

export async function anInspectorate(prisma: PrismaClient, name: string): Promise<string> {
  const id = randomUUIDv7();
  await prisma.organisation.create({ data: { id, kind: 'inspectorate', nameEn: name, nameCy: name } });
  return id;
}

export async function aPerson(prisma: PrismaClient, organisationId: string, name: string): Promise<string> {
  const id = randomUUIDv7();
  await prisma.person.create({ data: { id, organisationId, name, email: `${name}-${id}@example.org`.toLowerCase() } });
  return id;
}

export async function holds(
  prisma: PrismaClient,
  personId: string,
  role: Role,
  scope: { readonly reviewId?: string; readonly organisationId?: string },
): Promise<void> {
  await prisma.membership.create({ data: { id: randomUUIDv7(), personId, role, ...scope } });
}
