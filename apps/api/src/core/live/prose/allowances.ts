import { idleLimit } from '../../../platform/sessions.ts';
import type { Sql } from '../../../platform/sql.ts';
import type { Typed } from './appender.ts';

/**
 * That someone was found to be allowed to write in a document, and all that this turned on: the plan as it was at a
 * sequence, roles that are given and taken but never changed, and the day.
 */
interface Found {
  readonly sequence: bigint;
  readonly roleIds: readonly string[];
  readonly today: string;
}

/** What the access of several people to one plan was found to turn on. */
export interface Allowance {
  readonly planId: string;
  readonly sequence: bigint;
  readonly roleIds: ReadonlySet<string>;
}

/** The most that are remembered: more than an instance has people typing. */
const MOST = 10_000;

/**
 * What was found of those who type, so that their next words need not ask again. It decides nothing by itself: the
 * statement that keeps the words keeps them only if what it turned on is still so.
 */
export class Allowances {
  readonly #found = new Map<string, Found>();

  found(typed: Typed, found: Found): void {
    if (this.#found.size >= MOST) this.#found.clear();
    this.#found.set(keyOf(typed), found);
  }

  /** What was found of all of these; null if anything is not known, or not of this day and one state of the plan. */
  of(planId: string, typed: readonly Typed[], today: string): Allowance | null {
    const found = typed.flatMap((one) => this.#found.get(keyOf(one)) ?? []);
    const sequence = found[0]?.sequence;
    const isSo = (one: Found) => one.today === today && one.sequence === sequence;
    if (sequence === undefined || found.length < typed.length || !found.every(isSo)) return null;
    return { planId, sequence, roleIds: new Set(found.flatMap(({ roleIds }) => roleIds)) };
  }

  forget(typed: readonly Typed[]): void {
    for (const one of typed) this.#found.delete(keyOf(one));
  }
}

const keyOf = ({ sessionId, room }: Typed): string => `${sessionId} ${room.planId} ${room.documentId}`;

/**
 * Keeps updates in one statement, there and back, if all that their writers' access was found to turn on is still so.
 * Where someone is writing to the plan or taking one of these roles away at this moment it keeps nothing rather than
 * wait, since what it read of sessions would be out of date by then. Who does so afterwards waits for it.
 * @returns their ids in the order given; null if anything is no longer so, and nothing was kept.
 */
export async function insertIfStillAllowed(
  sql: Sql,
  typed: readonly Typed[],
  { planId, sequence, roleIds }: Allowance,
  now: Date,
): Promise<readonly bigint[] | null> {
  const sessions = new Set(typed.map(({ sessionId }) => sessionId));
  const rows = await sql.$queryRaw<{ id: bigint }[]>`
    WITH plan AS MATERIALIZED (
      SELECT "id" FROM "ChangeLog" WHERE "id" = ${planId}::uuid AND "kind" = 'plan' AND "sequence" = ${sequence}
      FOR SHARE SKIP LOCKED),
    roles AS MATERIALIZED (
      SELECT "id" FROM "Membership" WHERE "id" = ANY (${[...roleIds]}::uuid[]) ORDER BY "id" FOR SHARE SKIP LOCKED),
    sessions AS (
      SELECT s."id" FROM "Session" s JOIN "Person" p ON p."id" = s."personId" AND p."erasedAt" IS NULL
      WHERE s."id" = ANY (${[...sessions]}::uuid[]) AND s."expiresAt" > ${now}
        AND s."lastSeenAt" > ${new Date(now.getTime() - idleLimit)})
    INSERT INTO "ProseUpdate" ("documentId", "personId", "at", "update")
    SELECT u."documentId", u."personId", ${now}, u."update"
    FROM unnest(${typed.map(({ room }) => room.documentId)}::uuid[], ${typed.map(({ personId }) => personId)}::uuid[],
      ${typed.map(({ update }) => Buffer.from(update))}::bytea[]) WITH ORDINALITY
      AS u("documentId", "personId", "update", "n")
    WHERE EXISTS (SELECT FROM plan) AND (SELECT count(*) FROM roles) = ${roleIds.size}
      AND (SELECT count(*) FROM sessions) = ${sessions.size}
    ORDER BY u."n" RETURNING "id"`;
  return rows.length === 0 ? null : inOrder(rows);
}

/** Ids as they were given out. */
export const inOrder = (rows: readonly { readonly id: bigint }[]): readonly bigint[] =>
  rows.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1));
