import { directoryAggregate } from '@cynllun/domain/people/directory';
import { planAggregate } from '@cynllun/domain/plan/entities';
import { can } from '@cynllun/domain/access/access';
import { scopeOf, scopes, type Role } from '@cynllun/domain/access/roles';
import { allow } from '../core/log/allow.ts';
import { invalid, NotFoundError } from '../core/log/failure.ts';
import { writeToLogs } from '../core/log/write.ts';
import type { Change, Tx, Write } from '../core/log/types.ts';
import type { Context } from '../core/context.ts';
import type { Jobs } from '../platform/jobs.ts';
import { logDirectoryEvents } from './directory-events.ts';
import { momentOf, readAccess, storedNamed } from '../core/aggregate/stored-aggregate.ts';

/**
 * What people and roles are managed over: an organisation, one review, or (both null) the installation. Each has its
 * directory, the log of who came, left and held which role: its organisation's, its authority's, or the operator's.
 */
export interface Over {
  readonly organisationId: string | null;
  readonly reviewId: string | null;
}

/** A write to a directory, by someone who may manage people there. */
export interface DirectoryWrite extends Write {
  readonly over: Over;
  /** For telling whoever is given a role. */
  readonly jobs: Jobs;
  /** The organisation whose directory it is. */
  readonly organisation: { readonly id: string; readonly kind: 'authority' | 'inspectorate' | 'operator' };
}

/**
 * Writes to the directory of what is managed, once `people.manage` is allowed over it.
 * @throws ExpectedFailure, with everything rolled back
 */
export const writeToDirectory = (
  context: Context,
  over: Over,
  requestId: string | null,
  use: (write: DirectoryWrite) => Promise<void>,
): Promise<void> => writeToDirectories(context, over, null, requestId, use);

/**
 * As `writeToDirectory`, to correct what is so of a person. It is recorded in the log that they were added in (`own`), wherever
 * they belong since: one log says all that is said of them, in its order.
 */
export async function writeToPerson(
  context: Context,
  { id, organisationId }: { readonly id: string; readonly organisationId: string | null },
  requestId: string,
  use: (write: DirectoryWrite, own: Write) => Promise<void>,
): Promise<void> {
  const added = await context.prisma.change.findFirst({
    where: { entityId: id, field: '', entity: 'person' },
    select: { logId: true },
  });
  await writeToDirectories(context, { organisationId, reviewId: null }, added?.logId ?? null, requestId, use);
}

async function writeToDirectories(
  context: Context,
  over: Over,
  otherId: string | null,
  requestId: string | null,
  use: (write: DirectoryWrite, other: Write) => Promise<void>,
): Promise<void> {
  if (over.organisationId !== null && over.reviewId !== null) throw new NotFoundError();
  const organisation = await organisationOver(context.prisma, over);
  const logs = [...new Set([organisation.id, otherId ?? organisation.id])].map((id) => ({
    aggregate: directoryAggregate,
    id,
  }));
  let changed: readonly (readonly Change[])[] = [];
  await writeToLogs(context, logs, requestId, async (writes) => {
    const [write, other = write] = writes;
    if (write === undefined || other === undefined) return;
    changed = writes.map(({ changes }) => changes);
    await allowManaging(context, write, over);
    // The write itself, not a copy: its changes are recorded.
    await use(Object.assign(write, { over, organisation, jobs: context.jobs }), other);
  });
  logDirectoryEvents(context, changed.flat());
}

/** Refuses unless the viewer may manage the people over an organisation, a review or everything. */
async function allowManaging(
  { today, now, aggregates }: Pick<Context, 'today' | 'now' | 'aggregates'>,
  { tx, viewer }: Pick<Write, 'tx' | 'viewer'>,
  over: Over,
): Promise<void> {
  if (over.reviewId !== null) {
    // A review and its plan are one thing to access.
    const planId = await planOf(tx, over.reviewId);
    const access = (
      await readAccess(tx, storedNamed(aggregates, planAggregate.name), [planId], momentOf({ today, now }))
    ).get(planId);
    if (access?.subject.kind !== 'plan') throw new NotFoundError();
    return allow(viewer, 'people.manage', access.subject);
  }
  if (over.organisationId !== null)
    return allow(viewer, 'people.manage', { kind: 'organisation', id: over.organisationId });
  return allow(viewer, 'people.manage', installation);
}

/** Access to people turns on nothing that an installation sets. */
const installation = { kind: 'installation', example: false, outbox: false } as const;

/** Whoever runs the installation knows everyone in it; others only their own. */
export const knowsEveryone = ({ viewer }: Pick<Write, 'viewer'>): boolean =>
  can(viewer, 'people.manage', installation) === 'allowed';

async function planOf(tx: Tx, reviewId: string): Promise<string> {
  const plan = await tx.plan.findUnique({ where: { reviewId }, select: { id: true } });
  if (plan === null) throw new NotFoundError();
  return plan.id;
}

/** The organisation whose directory it is that people are managed in. */
export async function organisationOver(
  prisma: Tx,
  { organisationId, reviewId }: Over,
): Promise<DirectoryWrite['organisation']> {
  const where =
    reviewId !== null
      ? { reviews: { some: { id: reviewId } } }
      : organisationId !== null
        ? { id: organisationId }
        : { kind: 'operator' as const };
  const organisation = await prisma.organisation.findFirst({ where, select: { id: true, kind: true } });
  if (organisation === null) throw new NotFoundError();
  return organisation;
}

/** Refuses a role that cannot be held over this: reviewers are assigned a review at a time, and only authorities write plans. */
export function checkScope(role: Role, { over, organisation }: DirectoryWrite): void {
  const fits = scopes[role].includes(scopeOf(over));
  if (!fits || (over.organisationId !== null && organisation.kind !== 'authority')) throw invalid('role', 'notInList');
}

/** The roles that are in an organisation's directory: over it and its reviews; the operator's, over everything. */
export const rolesIn = ({ id, kind }: DirectoryWrite['organisation']) =>
  kind === 'operator'
    ? { role: 'administrator' as const }
    : { OR: [{ organisationId: id }, { review: { authorityId: id } }] };

/** Who is in a directory: the organisation's people, and those from elsewhere with a role in it. */
export const inDirectory = (organisation: DirectoryWrite['organisation']) => ({
  OR: [{ organisationId: organisation.id }, { memberships: { some: rolesIn(organisation) } }],
});

/** What the log says of people and organisations. Words stand apart from its rows, which have their hashes. */
type Entity = 'organisation' | 'person' | 'membership';

export function recordAdded(write: Write, entity: Entity, entityId: string, after: object): void {
  write.changes.push({ entity, entityId, field: '', before: null, after });
}

export function recordRemoved(write: Write, entity: Entity, entityId: string, before: object): void {
  write.changes.push({ entity, entityId, field: '', before, after: null });
}
