import { NotFoundError } from '../core/log/failure.ts';
import type { Tx } from '../core/log/types.ts';
import { writeToAggregate, type AggregateWrite } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import type { Context } from '../core/context.ts';
import { set } from '@cynllun/domain/plan/edit';
import { isSealed } from '@cynllun/domain/stage/stage';
import { securityEvent } from '../platform/security-events.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { allow } from '../core/log/allow.ts';
import {
  inDirectory,
  recordRemoved,
  rolesIn,
  writeToDirectory,
  type DirectoryWrite,
  type Over,
} from '../people/directory.ts';
import { rolesChanged } from '../people/own-roles.ts';
import { endIfWithoutRole, requireAnotherAdministrator } from '../people/roles.ts';

/** What a leaver left, and left behind. */
export interface Left extends Over {
  readonly personId: string;
  /** Actions now with a post and nobody in it. */
  readonly vacated: number;
  /** Plans that name them still: agreed by the Council, and changed only by a variation. */
  readonly agreedPlanIds: readonly string[];
}

/**
 * Someone leaves an authority, or one review: their name goes from its actions, where the post stays and is vacant, and
 * then their roles over it. Each plan is a write of its own, and the directory the last; run again, it goes on.
 */
export async function leave(
  context: Context,
  { requestId, personId, ...over }: Over & { readonly requestId: string; readonly personId: string },
): Promise<Left> {
  // Asked before any name is taken off: the directory, written last, would say so too late.
  if ((over.organisationId === null) === (over.reviewId === null)) throw new NotFoundError();
  const plans = await plansNaming(context.prisma, personId, over);
  const left = [];
  for (const planId of plans) left.push({ planId, actions: await vacate(context, planId, personId) });
  await writeToDirectory(context, over, requestId, (write) => takeRoles(write, personId));
  securityEvent(context, 'personRemoved', { person: personId, ...over });
  await rolesChanged(context, personId);
  return {
    personId,
    ...over,
    vacated: left.reduce((sum, { actions }) => sum + (actions ?? 0), 0),
    agreedPlanIds: left.filter(({ actions }) => actions === null).map(({ planId }) => planId),
  };
}

async function takeRoles(write: DirectoryWrite, personId: string): Promise<void> {
  const { tx, over, organisation } = write;
  const person = await tx.person.findFirst({ where: { id: personId, ...inDirectory(organisation) } });
  if (person === null) throw new NotFoundError();
  const where = over.reviewId === null ? rolesIn(organisation) : { reviewId: over.reviewId };
  const held = await tx.membership.findMany({ where: { personId, ...where } });
  if (held.some(({ role }) => role === 'administrator')) await requireAnotherAdministrator(write);
  const ids = held.map(({ id }) => id);
  // In the order in which those who keep what the person types hold them, so that neither waits for the other.
  await tx.$queryRaw`SELECT 1 FROM "Membership" WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
  await tx.membership.deleteMany({ where: { id: { in: ids } } });
  for (const { id, role, organisationId, reviewId } of held)
    recordRemoved(write, 'membership', id, { personId, role, organisationId, reviewId });
  if (over.organisationId === person.organisationId) {
    await tx.person.update({ where: { id: personId }, data: { organisationId: null } });
    const before = person.organisationId;
    write.changes.push({ entity: 'person', entityId: personId, field: 'organisationId', before, after: null });
  }
  await endIfWithoutRole(write, personId);
}

async function plansNaming(
  prisma: Tx,
  personId: string,
  { organisationId, reviewId }: Over,
): Promise<readonly string[]> {
  const plans = await prisma.plan.findMany({
    where: {
      review: reviewId === null ? { authorityId: organisationId ?? '' } : { id: reviewId },
      actions: { some: { OR: [{ responsiblePersonId: personId }, { accountablePersonId: personId }] } },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return plans.map(({ id }) => id);
}

/** Takes a name off a plan's actions. Returns on how many it stood; null where the plan is agreed and stays as it is. */
async function vacate(context: Context, planId: string, personId: string): Promise<number | null> {
  let actions: number | null = 0;
  await writeToAggregate(context, storedPlan, { rootId: planId, requestId: null }, async (write) => {
    const { subject } = write.access;
    if (subject.kind !== 'plan') return;
    allow(write.viewer, 'people.manage', subject);
    actions = isSealed(subject.stage) ? null : await clearName(write, personId);
  });
  return actions;
}

async function clearName(write: AggregateWrite, personId: string): Promise<number> {
  const found = await write.tx.$queryRaw<{ id: string; responsible: boolean; accountable: boolean }[]>`
    SELECT "id", "responsiblePersonId" = ${personId}::uuid AS "responsible",
      "accountablePersonId" = ${personId}::uuid AS "accountable"
    FROM "Action" WHERE "planId" = ${write.rootId}::uuid
      AND ${personId}::uuid IN ("responsiblePersonId", "accountablePersonId") ORDER BY "id"`;
  const edits = found.map(({ id, responsible, accountable }) =>
    set('action', id, {
      ...(responsible && { responsiblePersonId: null }),
      ...(accountable && { accountablePersonId: null }),
    }),
  );
  await applyEdits(write, edits, 'caller');
  return edits.length;
}
