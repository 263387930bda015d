import { londonDate } from '@cynllun/domain/calendar/date';
import type { Services } from '../../../context.ts';
import type { Sql } from '../../../platform/sql.ts';
import { Allowances, inOrder, insertIfStillAllowed } from './allowances.ts';
import type { Refusal } from './refusal.ts';
import { readStanding, type Asking } from './standing.ts';

/** What someone typed in a moment, as a Yjs update. */
export interface Typed extends Asking {
  readonly update: Uint8Array;
}

/** It is kept, under this number; or it is not, and why. */
export type Appended = { readonly id: bigint } | { readonly refused: Refusal };

type Needed = Pick<Services, 'inSql' | 'sql' | 'now'>;

interface Waiting {
  readonly typed: Typed;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

/** The most that are kept together. */
const AT_ONCE = 500;
/** Plans that are being written to at a time; the pool has connections for others. */
const UNDER_WAY = 4;

/**
 * Keeps what people type, each update committed before it is answered. Those that come to a plan while others are
 * being committed are committed together, and go out together: a room full of people costs little more than one. A
 * plan that someone else holds, as a long import does, keeps nobody in another waiting.
 */
export class Appender {
  readonly #services: Needed;
  readonly #allowances = new Allowances();
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #underWay = new Set<string>();

  constructor(services: Needed) {
    this.#services = services;
  }

  /**
   * Keeps an update if its writer may write there, which is asked in the transaction that keeps it.
   * @throws where the database cannot be reached: then nothing was kept, or nobody was told that it was
   */
  append(typed: Typed): Promise<Appended> {
    return new Promise((resolve, reject) => {
      const { planId } = typed.room;
      const waiting = this.#waiting.get(planId) ?? [];
      this.#waiting.set(planId, waiting);
      waiting.push({ typed, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    for (const [planId, waiting] of this.#waiting) {
      if (this.#underWay.size >= UNDER_WAY) return;
      if (this.#underWay.has(planId)) continue;
      const now = waiting.splice(0, AT_ONCE);
      // What is left comes after the other plans.
      this.#waiting.delete(planId);
      if (waiting.length > 0) this.#waiting.set(planId, waiting);
      this.#underWay.add(planId);
      void this.#keep(planId, now).finally(() => {
        this.#underWay.delete(planId);
        this.#next();
      });
    }
  }

  /** In one statement where all that is asked was found so before, and is still so; otherwise by asking again. */
  async #append(planId: string, typed: readonly Typed[]): Promise<readonly Appended[]> {
    const { inSql, sql, now: clock } = this.#services;
    const now = clock();
    const today = londonDate(now.getTime());
    const allowance = this.#allowances.of(planId, typed, today);
    const ids = allowance && (await insertIfStillAllowed(sql, typed, allowance, now));
    if (ids !== null) return ids.map((id) => ({ id }));
    this.#allowances.forget(typed);
    return inSql((tx) => appendIn(tx, planId, typed, this.#allowances, { now, today }));
  }

  async #keep(planId: string, waiting: readonly Waiting[]): Promise<void> {
    try {
      const appended = await this.#append(
        planId,
        waiting.map((one) => one.typed),
      );
      for (const [index, { resolve }] of waiting.entries()) resolve(appended[index] ?? { refused: 'unreadable' });
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}

/** Keeps those updates whose writers may write where they do, and remembers that they may. Answers in the order given. */
async function appendIn(
  tx: Sql,
  planId: string,
  typed: readonly Typed[],
  allowances: Allowances,
  at: { readonly now: Date; readonly today: string },
): Promise<readonly Appended[]> {
  // Sent together, and done one after the other: what is read is what is so once the plan is held.
  const [sequence, standing, ids] = await Promise.all([
    holdPlan(tx, planId),
    readStanding(tx, typed, { ...at, locked: true }),
    insert(tx, typed, at.now),
  ]);
  const appended = typed.map((one, index): Appended => {
    const refused = standing.refusesWriting(one);
    if (refused !== null) return { refused };
    allowances.found(one, { sequence, roleIds: standing.rolesOf(one), today: at.today });
    return { id: ids[index] ?? 0n };
  });
  const refused = ids.filter((_, index) => 'refused' in (appended[index] ?? {}));
  // Before anyone can have seen them.
  if (refused.length > 0) await tx.$executeRaw`DELETE FROM "ProseUpdate" WHERE "id" = ANY (${refused}::bigint[])`;
  return appended;
}

/**
 * The plan does not change its stage, or an action its owner, before this is committed; those who write so at two
 * instances do not wait for each other. Answers with the plan's sequence.
 */
async function holdPlan(tx: Sql, planId: string): Promise<bigint> {
  const [held] = await tx.$queryRaw<{ sequence: bigint }[]>`
    SELECT "sequence" FROM "ChangeLog" WHERE "id" = ${planId}::uuid AND "kind" = 'plan' FOR SHARE`;
  return held?.sequence ?? -1n;
}

async function insert(tx: Sql, typed: readonly Typed[], now: Date): Promise<readonly bigint[]> {
  const rows = await tx.$queryRaw<{ id: bigint }[]>`
    INSERT INTO "ProseUpdate" ("documentId", "personId", "at", "update")
    SELECT u."documentId", u."personId", ${now}, u."update"
    FROM unnest(${typed.map(({ room }) => room.documentId)}::uuid[], ${typed.map(({ personId }) => personId)}::uuid[],
      ${typed.map(({ update }) => Buffer.from(update))}::bytea[]) WITH ORDINALITY
      AS u("documentId", "personId", "update", "n") ORDER BY u."n" RETURNING "id"`;
  return inOrder(rows);
}
