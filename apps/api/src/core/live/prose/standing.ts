import { can } from '@cynllun/domain/access/access';
import type { Membership, Viewer } from '@cynllun/domain/access/roles';
import type { Subject } from '@cynllun/domain/access/subject';
import { readFactsOfPlans, type PlanUnderWrite } from '../../../plan/plan-facts.ts';
import type { Sql } from '../../../platform/sql.ts';
import { idleLimit } from '../../../platform/sessions.ts';
import type { RoomName } from './names.ts';
import { refusalOf, type Refusal } from './refusal.ts';

/** Someone at a socket, in one of its rooms. */
export interface Asking {
  readonly sessionId: string;
  readonly personId: string;
  readonly room: RoomName;
}

/** Who asks, and the ids of the roles they have. */
type Known = NonNullable<Viewer> & { readonly roleIds: readonly string[] };

type Named = Extract<Subject, { kind: 'action' }>;

/** All that access to rooms turns on, as it stands now. */
export class Standing {
  readonly #viewers: ReadonlyMap<string, Known>;
  readonly #plans: ReadonlyMap<string, PlanUnderWrite>;
  readonly #actions: ReadonlyMap<string, ActionFacts>;

  constructor(
    viewers: ReadonlyMap<string, Known>,
    plans: ReadonlyMap<string, PlanUnderWrite>,
    actions: ReadonlyMap<string, ActionFacts>,
  ) {
    this.#viewers = viewers;
    this.#plans = plans;
    this.#actions = actions;
  }

  /** Why someone may not write in a room; null if they may. Nobody writes in a room for presence. */
  refusesWriting(asking: Asking): Refusal | null {
    return this.#refuses('plan.edit', asking);
  }

  /** The roles someone has, by which they may or may not: rows that are never changed, only removed. */
  rolesOf({ sessionId }: Asking): readonly string[] {
    return this.#viewers.get(sessionId)?.roleIds ?? [];
  }

  refusesReading(asking: Asking): Refusal | null {
    return this.#refuses('plan.readDraft', asking);
  }

  #refuses(operation: 'plan.edit' | 'plan.readDraft', { sessionId, room }: Asking): Refusal | null {
    const viewer = this.#viewers.get(sessionId);
    if (viewer === undefined) return 'signedOut';
    const plan = this.#plans.get(room.planId);
    if (plan === undefined) return 'notFound';
    const whole = can(viewer, operation, { kind: 'plan', ...plan });
    if (room.documentId === room.planId) return whole === 'allowed' ? null : refusalOf[whole];
    const action = this.#actions.get(room.documentId);
    // That it was removed is told to those who knew of it.
    if (action?.planId !== room.planId) return whole === 'notFound' ? 'notFound' : 'removed';
    const decision = can(viewer, operation, { kind: 'action', ...plan, ...action } satisfies Named);
    return decision === 'allowed' ? null : refusalOf[decision];
  }
}

interface ActionFacts {
  readonly planId: string;
  readonly responsiblePersonId: string | null;
  readonly accountablePersonId: string | null;
}

/**
 * Reads how everyone who asks stands, in as many statements for one as for all. With `locked`, roles stay as they are
 * until the transaction ends: a role that is being taken away is gone, or goes afterwards.
 */
export async function readStanding(
  tx: Sql,
  asking: readonly Asking[],
  { today, now, locked = false }: { readonly today: string; readonly now: Date; readonly locked?: boolean },
): Promise<Standing> {
  const distinct = (of: (one: Asking) => string) => [...new Set(asking.map(of))];
  const documents = distinct(({ room }) => room.documentId);
  const [people, plans, actions] = await Promise.all([
    readViewers(
      tx,
      distinct(({ sessionId }) => sessionId),
      now,
      locked,
    ),
    readFactsOfPlans(
      tx,
      distinct(({ room }) => room.planId),
      today,
    ),
    tx.$queryRaw<(ActionFacts & { id: string })[]>`
      SELECT "id", "planId", "responsiblePersonId", "accountablePersonId" FROM "Action"
      WHERE "id" = ANY (${documents}::uuid[])`,
  ]);
  return new Standing(people, plans, new Map(actions.map(({ id, ...facts }) => [id, facts])));
}

interface Held {
  readonly sessionId: string;
  readonly personId: string;
  readonly roleId: string | null;
  readonly role: Membership['role'] | null;
  readonly organisationId: string | null;
  readonly reviewId: string | null;
}

async function readViewers(tx: Sql, sessionIds: readonly string[], now: Date, locked: boolean) {
  const rows = await tx.$queryRawUnsafe<Held[]>(
    `SELECT s."id" AS "sessionId", s."personId", m."id" AS "roleId", m."role"::text, m."organisationId", m."reviewId"
     FROM "Session" s JOIN "Person" p ON p."id" = s."personId" AND p."erasedAt" IS NULL
     LEFT JOIN (SELECT * FROM "Membership" WHERE "personId" IN (
                  SELECT "personId" FROM "Session" WHERE "id" = ANY ($1::uuid[]))
                ORDER BY "id" ${locked ? 'FOR SHARE' : ''}) m ON m."personId" = s."personId"
     WHERE s."id" = ANY ($1::uuid[]) AND s."expiresAt" > $2 AND s."lastSeenAt" > $3`,
    sessionIds,
    now,
    new Date(now.getTime() - idleLimit),
  );
  const bySession = Map.groupBy(rows, ({ sessionId }) => sessionId);
  return new Map(
    [...bySession].map(([sessionId, held]) => [
      sessionId,
      {
        personId: held[0]?.personId ?? '',
        memberships: held.flatMap(({ role, organisationId, reviewId }) =>
          role === null ? [] : [{ role, organisationId, reviewId }],
        ),
        roleIds: held.flatMap(({ roleId }) => roleId ?? []),
      },
    ]),
  );
}
