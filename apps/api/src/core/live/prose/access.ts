import { can } from '@cynllun/domain/access/access';
import type { Operation } from '@cynllun/domain/access/operations';
import type { Membership, Viewer } from '@cynllun/domain/access/roles';
import { entityOf } from '@cynllun/domain/aggregate/aggregate';
import { Prisma } from '../../../generated/prisma/client.ts';
import { isOpenSql } from '../../../platform/sessions.ts';
import type { Sql } from '../../../platform/sql.ts';
import {
  readAccess,
  storedNamed,
  subjectOf,
  type Moment,
  type Owners,
  type RootAccess,
  type StoredAggregate,
} from '../../aggregate/stored-aggregate.ts';
import { readDocuments, type ProseDocument } from '../../prose/documents.ts';
import { rootKey, type RoomName } from './names.ts';
import { refusalOf, type Refusal } from './refusal.ts';

/** Someone at a socket, in one of its rooms. */
export interface Participant {
  readonly sessionId: string;
  readonly personId: string;
  readonly room: RoomName;
}

/** What someone typed in a moment, as a Yjs update. */
export interface TypedUpdate extends Participant {
  readonly update: Uint8Array;
}

/** Someone signed in, and the ids of the roles they have. */
type SignedIn = NonNullable<Viewer> & { readonly roleIds: readonly string[] };

interface Root {
  readonly stored: StoredAggregate;
  readonly access: RootAccess;
  readonly documents: ReadonlyMap<string, ProseDocument>;
}

/** All that access to rooms turns on, as it stands now. */
export class RoomAccess {
  readonly #people: ReadonlyMap<string, SignedIn>;
  readonly #roots: ReadonlyMap<string, Root>;

  /** @param people by session @param roots by `rootKey` */
  constructor(people: ReadonlyMap<string, SignedIn>, roots: ReadonlyMap<string, Root>) {
    this.#people = people;
    this.#roots = roots;
  }

  /** Why someone may not read in a room; null if they may. */
  refusesReading({ sessionId, room }: Participant): Refusal | null {
    const person = this.#people.get(sessionId);
    if (person === undefined) return 'signedOut';
    const root = this.#roots.get(rootKey(room));
    if (root === undefined) return 'notFound';
    const found = documentIn(root, room);
    return found === null ? removed(person, root) : refuses(person, root, root.stored.readBy, found.owners);
  }

  /** Why someone may not write in a room; null if they may. Nobody writes in a room for presence. */
  refusesWriting(participant: Participant): Refusal | null {
    const { sessionId, room } = participant;
    const person = this.#people.get(sessionId);
    const root = this.#roots.get(rootKey(room));
    const found = root && documentIn(root, room);
    if (person === undefined || root === undefined || found == null) return this.refusesReading(participant);
    const { operation } = entityOf(root.stored.aggregate, found.entity);
    return refuses(person, root, operation, found.owners) ?? (found.isFrozen ? 'frozen' : null);
  }

  /** The roles someone has, by which they may or may not: rows that are never changed, only removed. */
  rolesOf({ sessionId }: Participant): readonly string[] {
    return this.#people.get(sessionId)?.roleIds ?? [];
  }
}

/** What a room is the document of; null where it is not there. A root itself is nobody's own, and never frozen. */
function documentIn({ stored, documents }: Root, { rootId, documentId }: RoomName): Omit<ProseDocument, 'id'> | null {
  if (documentId === rootId) return { entity: stored.aggregate.root, rootId, owners: null, isFrozen: false };
  const found = documents.get(documentId);
  return found?.rootId === rootId ? found : null;
}

function refuses(person: SignedIn, { access }: Root, operation: Operation, owners: Owners | null): Refusal | null {
  const decision = can(person, operation, subjectOf(access, operation, owners));
  return decision === 'allowed' ? null : refusalOf[decision];
}

/** Whoever could see something learns that it was removed; others get `notFound`. */
const removed = (person: SignedIn, { stored, access }: Root): Refusal =>
  can(person, stored.readBy, access.subject) === 'notFound' ? 'notFound' : 'removed';

/**
 * Reads the access of all participants, in as many statements for one as for all. With `locked`, roles stay as they are
 * until the transaction ends: a role that is being taken away is gone, or goes afterwards.
 */
export async function readRoomAccess(
  tx: Sql,
  aggregates: readonly StoredAggregate[],
  participants: readonly Participant[],
  { today, now, locked = false }: { readonly today: string; readonly now: Date; readonly locked?: boolean },
): Promise<RoomAccess> {
  const sessionIds = [...new Set(participants.map(({ sessionId }) => sessionId))];
  const byAggregate = Map.groupBy(
    participants.map(({ room }) => room),
    ({ aggregate }) => aggregate,
  );
  const named = [...byAggregate].filter(([name]) => aggregates.some(({ aggregate }) => aggregate.name === name));
  const [people, ...roots] = await Promise.all([
    readPeople(tx, sessionIds, now, locked),
    ...named.map(([name, rooms]) => readRoots(tx, storedNamed(aggregates, name), rooms, { today, now })),
  ]);
  return new RoomAccess(people, new Map(roots.flat()));
}

async function readRoots(
  tx: Sql,
  stored: StoredAggregate,
  rooms: readonly RoomName[],
  at: Moment,
): Promise<readonly (readonly [string, Root])[]> {
  const rootIds = [...new Set(rooms.map(({ rootId }) => rootId))];
  const documentIds = rooms.flatMap(({ rootId, documentId }) => (documentId === rootId ? [] : [documentId]));
  const [access, documents] = await Promise.all([
    readAccess(tx, stored, rootIds, at),
    readDocuments(tx, stored.aggregate, [...new Set(documentIds)]),
  ]);
  return [...access].map(([rootId, found]) => [
    rootKey({ aggregate: stored.aggregate.name, rootId }),
    { stored, access: found, documents },
  ]);
}

interface HeldRole {
  readonly sessionId: string;
  readonly personId: string;
  readonly roleId: string | null;
  readonly role: Membership['role'] | null;
  readonly organisationId: string | null;
  readonly reviewId: string | null;
}

async function readPeople(tx: Sql, sessionIds: readonly string[], now: Date, locked: boolean) {
  const rows = await tx.$queryRaw<HeldRole[]>`
     SELECT s."id" AS "sessionId", s."personId", m."id" AS "roleId", m."role"::text, m."organisationId", m."reviewId"
     FROM "Session" s JOIN "Person" p ON p."id" = s."personId" AND p."erasedAt" IS NULL
     LEFT JOIN (SELECT * FROM "Membership" WHERE "personId" IN (
                  SELECT "personId" FROM "Session" WHERE "id" = ANY (${sessionIds}::uuid[]))
                ORDER BY "id" ${locked ? Prisma.sql`FOR SHARE` : Prisma.empty}) m ON m."personId" = s."personId"
     WHERE s."id" = ANY (${sessionIds}::uuid[]) AND ${isOpenSql(now)}`;
  const bySession = Map.groupBy(rows, ({ sessionId }) => sessionId);
  return new Map(
    [...bySession].map(([sessionId, held]): [string, SignedIn] => [
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
