import { idleLimit } from '../../platform/sessions.ts';
import type { Sql } from '../../platform/sql.ts';
import type { Typed } from './appender.ts';

/**
 * That someone was found to be allowed to write in a document, and all that this turned on: the plan as it was at a
 * sequence, roles that are given and taken but never changed, and the day.
 */
export interface Allowance {
  readonly planId: string;
  readonly sequence: bigint;
  readonly roleIds: readonly string[];
  readonly today: string;
}

/** The most that are remembered: more than an instance has people typing. */
const MOST = 10_000;

/**
 * What was found of those who type, so that their next words need not ask again. It decides nothing by itself: the
 * statement that keeps the words keeps them only if what it turned on is still so.
 */
export class Allowances {
  readonly #known = new Map<string, Allowance>();
  /** The newest sequence that was seen of a plan; what was found before is out of date. */
  readonly #sequences = new Map<string, bigint>();

  found(typed: Typed, allowance: Allowance): void {
    if (this.#known.size >= MOST) this.clear();
    this.#known.set(keyOf(typed), allowance);
    this.#sequences.set(allowance.planId, allowance.sequence);
  }

  /** What was found of all of these; null if anything is not known, or not of this day and the plan as it is. */
  of(typed: readonly Typed[], today: string): readonly Allowance[] | null {
    const known = typed.flatMap((one) => this.#known.get(keyOf(one)) ?? []);
    const isCurrent = ({ planId, sequence, today: day }: Allowance) =>
      day === today && sequence === this.#sequences.get(planId);
    return known.length === typed.length && known.every(isCurrent) ? known : null;
  }

  forget(typed: readonly Typed[]): void {
    for (const one of typed) this.#known.delete(keyOf(one));
  }

  clear(): void {
    this.#known.clear();
    this.#sequences.clear();
  }
}

const keyOf = ({ sessionId, room }: Typed): string => `${sessionId} ${room.documentId}`;

/**
 * Keeps updates in one statement, there and back, if all that their writers' access was found to turn on is still so.
 * Nor where someone is writing to the plan or taking one of these roles away at this moment: then it does not wait, since
 * what it read of sessions would be out of date. Who does so afterwards waits for it.
 * @returns their ids in the order given; null if anything is no longer so, and nothing was kept.
 */
export async function insertIfStillAllowed(
  sql: Sql,
  typed: readonly Typed[],
  allowances: readonly Allowance[],
  now: Date,
): Promise<readonly bigint[] | null> {
  const plans = new Map(allowances.map(({ planId, sequence }) => [planId, sequence]));
  const roles = new Set(allowances.flatMap(({ roleIds }) => roleIds));
  const sessions = new Set(typed.map(({ sessionId }) => sessionId));
  const rows = await sql.$queryRaw<{ id: bigint }[]>`
    WITH plans AS MATERIALIZED (
      SELECT c."id" FROM "ChangeLog" c
      WHERE c."id" = ANY (${[...plans.keys()]}::uuid[]) AND c."kind" = 'plan'
        AND c."sequence" = (${[...plans.values()]}::bigint[])[array_position(${[...plans.keys()]}::uuid[], c."id")]
      ORDER BY c."id" FOR SHARE SKIP LOCKED),
    roles AS MATERIALIZED (
      SELECT "id" FROM "Membership" WHERE "id" = ANY (${[...roles]}::uuid[]) ORDER BY "id" FOR SHARE SKIP LOCKED),
    sessions AS (
      SELECT s."id" FROM "Session" s JOIN "Person" p ON p."id" = s."personId" AND p."erasedAt" IS NULL
      WHERE s."id" = ANY (${[...sessions]}::uuid[]) AND s."expiresAt" > ${now}
        AND s."lastSeenAt" > ${new Date(now.getTime() - idleLimit)})
    INSERT INTO "ProseUpdate" ("documentId", "personId", "at", "update")
    SELECT u."documentId", u."personId", ${now}, u."update"
    FROM unnest(${typed.map(({ room }) => room.documentId)}::uuid[], ${typed.map(({ personId }) => personId)}::uuid[],
      ${typed.map(({ update }) => Buffer.from(update))}::bytea[]) WITH ORDINALITY
      AS u("documentId", "personId", "update", "n")
    WHERE (SELECT count(*) FROM plans) = ${plans.size} AND (SELECT count(*) FROM roles) = ${roles.size}
      AND (SELECT count(*) FROM sessions) = ${sessions.size}
    ORDER BY u."n" RETURNING "id"`;
  return rows.length === 0 ? null : inOrder(rows);
}

/** Ids as they were given out. */
export const inOrder = (rows: readonly { readonly id: bigint }[]): readonly bigint[] =>
  rows.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1));
