import { randomUUIDv7 } from 'node:crypto';
import type { Role } from '@cynllun/domain/access/roles';
import { giveNotice } from '../platform/give-notices.ts';
import { invalid, NotFoundError } from '../core/log/failure.ts';
import { endCredentials } from './end-credentials.ts';
import type { Context } from '../core/context.ts';
import {
  checkScope,
  inDirectory,
  knowsEveryone,
  recordAdded,
  recordRemoved,
  rolesIn,
  writeToDirectory,
  type DirectoryWrite,
  type Over,
} from './directory.ts';
import { rolesChanged } from './own-roles.ts';

/** Gives someone a role, and has them told what they were given. `called`: what those who give it call a person whom they do not know by any other name. */
export async function addMembership(
  write: DirectoryWrite,
  personId: string,
  role: Role,
  called: string | null,
): Promise<string> {
  const id = randomUUIDv7();
  const membership = { personId, role, called, ...write.over };
  await write.tx.membership.create({ data: { id, ...membership } });
  recordAdded(write, 'membership', id, membership);
  await tellHolder(write, id, personId, role);
  return id;
}

/** Whoever holds no other role is invited: they learn what Cynllun is. */
async function tellHolder({ tx, over, viewer, at, jobs }: DirectoryWrite, id: string, personId: string, role: Role) {
  const other = await tx.membership.findFirst({ where: { personId, id: { not: id } }, select: { id: true } });
  const plan =
    over.reviewId && (await tx.plan.findUnique({ where: { reviewId: over.reviewId }, select: { id: true } }));
  await giveNotice(
    jobs,
    { tx, at, byPersonId: viewer?.personId ?? null },
    {
      kind: other === null ? 'invited' : 'roleGiven',
      about: id,
      params: { role },
      personId,
      planId: plan ? plan.id : null,
      organisationId: over.organisationId,
    },
  );
}

/**
 * Gives a role to someone the viewer already has among their people; an administrator to anyone.
 * @throws ExpectedFailure: `role` cannot be held over this or is held already, `email` is missing
 */
export async function giveRole(
  context: Context,
  { requestId, personId, role, ...over }: Over & { requestId: string; personId: string; role: Role },
): Promise<void> {
  await writeToDirectory(context, over, requestId, async (write) => {
    checkScope(role, write);
    const known = knowsEveryone(write) ? {} : inDirectory(write.organisation);
    const person = await write.tx.person.findFirst({ where: { id: personId, erasedAt: null, ...known } });
    if (person === null) throw new NotFoundError();
    if (person.email === null) throw invalid('email', 'required');
    const held = await write.tx.membership.findFirst({ where: { personId, role, ...over } });
    if (held !== null) throw invalid('role', 'alreadyThere');
    await addMembership(write, personId, role, await calledAlready(write, person));
  });
  await rolesChanged(context, personId);
  context.jobs.wake('notices');
}

/** A person from elsewhere keeps the name they were added under. */
export async function calledAlready(
  { tx, organisation }: DirectoryWrite,
  person: { readonly id: string; readonly organisationId: string | null },
): Promise<string | null> {
  if (person.organisationId === organisation.id) return null;
  const held = await tx.membership.findFirst({
    where: { personId: person.id, called: { not: null }, ...rolesIn(organisation) },
    select: { called: true },
  });
  return held?.called ?? null;
}

/**
 * Takes a role away; what its holder sends from now on is refused, what they wrote stays. Answers with who held it.
 * @throws ExpectedFailure: the installation keeps one administrator
 */
export async function takeRole(
  context: Context,
  { requestId, membershipId }: { readonly requestId: string; readonly membershipId: string },
): Promise<{ readonly personId: string }> {
  const held = await context.prisma.membership.findUnique({ where: { id: membershipId } });
  if (held === null) throw new NotFoundError();
  const { personId, organisationId, reviewId } = held;
  await writeToDirectory(context, { organisationId, reviewId }, requestId, (write) =>
    removeMembership(write, membershipId),
  );
  await rolesChanged(context, personId);
  return { personId };
}

async function removeMembership(write: DirectoryWrite, id: string): Promise<void> {
  const held = await write.tx.membership.findUnique({ where: { id } });
  if (held === null) throw new NotFoundError();
  if (held.role === 'administrator') await requireAnotherAdministrator(write);
  await write.tx.membership.delete({ where: { id } });
  const { personId, role, organisationId, reviewId } = held;
  recordRemoved(write, 'membership', id, { personId, role, organisationId, reviewId });
}

/** Whoever leaves and holds no role any more has been removed: nothing that they asked for before lets them in again. */
export async function endIfWithoutRole({ tx }: Pick<DirectoryWrite, 'tx'>, personId: string): Promise<void> {
  if ((await tx.membership.findFirst({ where: { personId } })) === null) await endCredentials(tx, personId);
}

/** The installation keeps one administrator: throws where the one who is to go is the last. */
export async function requireAnotherAdministrator({ tx }: DirectoryWrite): Promise<void> {
  if ((await tx.membership.count({ where: { role: 'administrator' } })) === 1)
    throw invalid('role', 'lastAdministrator');
}
