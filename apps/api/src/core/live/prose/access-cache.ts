import { isOpenSql } from '../../../platform/sessions.ts';
import type { Sql } from '../../../platform/sql.ts';
import type { TypedUpdate } from './access.ts';
import { rootKey, type RootName } from './names.ts';

/**
 * Someone may write in a document, as long as all that this turned on stands: the root at a sequence, roles (which are
 * given and taken but never changed), and the day.
 */
interface CachedAccess {
  readonly sequence: bigint;
  readonly roleIds: readonly string[];
  readonly today: string;
}

/** What the access of several people to one root turned on. */
export interface AccessBasis {
  readonly root: RootName;
  readonly sequence: bigint;
  readonly roleIds: ReadonlySet<string>;
}

/** Entries in the cache: more than an instance has people typing. */
const MOST = 10_000;

/**
 * Access of those who type, so that their next words need not read it again. It decides nothing by itself: the
 * statement that inserts the words does so only while what access turned on still stands.
 */
export class AccessCache {
  readonly #cached = new Map<string, CachedAccess>();

  put(typed: TypedUpdate, access: CachedAccess): void {
    if (this.#cached.size >= MOST) this.#cached.clear();
    this.#cached.set(keyOf(typed), access);
  }

  /** What the access of all of these turned on; null if any is not cached, or of another day or state of the root. */
  of(root: RootName, typed: readonly TypedUpdate[], today: string): AccessBasis | null {
    const cached = typed.flatMap((one) => this.#cached.get(keyOf(one)) ?? []);
    const sequence = cached[0]?.sequence;
    const isCurrent = (one: CachedAccess) => one.today === today && one.sequence === sequence;
    if (sequence === undefined || cached.length < typed.length || !cached.every(isCurrent)) return null;
    return { root, sequence, roleIds: new Set(cached.flatMap(({ roleIds }) => roleIds)) };
  }

  remove(typed: readonly TypedUpdate[]): void {
    for (const one of typed) this.#cached.delete(keyOf(one));
  }
}

const keyOf = ({ sessionId, room }: TypedUpdate): string => `${sessionId} ${rootKey(room)} ${room.documentId}`;

/**
 * Inserts updates in one round trip, if all that their writers' access turned on still stands. Where someone is writing
 * to the root or taking one of these roles away at this moment it inserts nothing rather than wait, since what it read
 * of sessions would be out of date by then. Whoever does so afterwards waits for it.
 * @returns their ids in the order given; null if anything no longer stands, and nothing was inserted.
 */
export async function insertIfStillAllowed(
  sql: Sql,
  typed: readonly TypedUpdate[],
  { root, sequence, roleIds }: AccessBasis,
  now: Date,
): Promise<readonly bigint[] | null> {
  const sessions = new Set(typed.map(({ sessionId }) => sessionId));
  const rows = await sql.$queryRaw<{ id: bigint }[]>`
    WITH log AS MATERIALIZED (
      SELECT "id" FROM "ChangeLog"
      WHERE "id" = ${root.rootId}::uuid AND "kind" = ${root.aggregate} AND "sequence" = ${sequence}
      FOR SHARE SKIP LOCKED),
    roles AS MATERIALIZED (
      SELECT "id" FROM "Membership" WHERE "id" = ANY (${[...roleIds]}::uuid[]) ORDER BY "id" FOR SHARE SKIP LOCKED),
    sessions AS (
      SELECT s."id" FROM "Session" s JOIN "Person" p ON p."id" = s."personId" AND p."erasedAt" IS NULL
      WHERE s."id" = ANY (${[...sessions]}::uuid[]) AND ${isOpenSql(now)})
    INSERT INTO "ProseUpdate" ("documentId", "personId", "at", "update")
    SELECT u."documentId", u."personId", ${now}, u."update"
    FROM unnest(${typed.map(({ room }) => room.documentId)}::uuid[], ${typed.map(({ personId }) => personId)}::uuid[],
      ${typed.map(({ update }) => Buffer.from(update))}::bytea[]) WITH ORDINALITY
      AS u("documentId", "personId", "update", "n")
    WHERE EXISTS (SELECT FROM log) AND (SELECT count(*) FROM roles) = ${roleIds.size}
      AND (SELECT count(*) FROM sessions) = ${sessions.size}
    ORDER BY u."n" RETURNING "id"`;
  return rows.length === 0 ? null : inOrder(rows);
}

/** Ids as they were given out. */
export const inOrder = (rows: readonly { readonly id: bigint }[]): readonly bigint[] =>
  rows.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1));
