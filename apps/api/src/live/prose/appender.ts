import { londonDate } from '@cynllun/domain/calendar/date';
import type { Services } from '../../context.ts';
import type { Sql } from '../../platform/sql.ts';
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

/** The most that one transaction keeps. */
const AT_ONCE = 500;
/** Transactions under way at a time; the next gathers what comes meanwhile. */
const UNDER_WAY = 2;

/**
 * Keeps what people type, each update committed before it is answered. Those that come while another is being
 * committed are committed together, so that a room full of people costs little more than one.
 */
export class Appender {
  readonly #services: Needed;
  readonly #allowances = new Allowances();
  readonly #waiting: Waiting[] = [];
  #underWay = 0;

  constructor(services: Needed) {
    this.#services = services;
  }

  /**
   * Keeps an update if its writer may write there, which is asked in the transaction that keeps it.
   * @throws where the database cannot be reached: then nothing was kept, or nobody was told that it was
   */
  append(typed: Typed): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ typed, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#underWay >= UNDER_WAY || this.#waiting.length === 0) return;
    this.#underWay += 1;
    void this.#keep(this.#waiting.splice(0, AT_ONCE)).finally(() => {
      this.#underWay -= 1;
      this.#next();
    });
  }

  /** In one statement where all that is asked was found so before, and is still so; otherwise by asking again. */
  async #append(typed: readonly Typed[]): Promise<readonly Appended[]> {
    const { inSql, sql, now: clock } = this.#services;
    const now = clock();
    const today = londonDate(now.getTime());
    const allowed = this.#allowances.of(typed, today);
    const ids = allowed && (await insertIfStillAllowed(sql, typed, allowed, now));
    if (ids !== null) return ids.map((id) => ({ id }));
    this.#allowances.forget(typed);
    return inSql((tx) => appendIn(tx, typed, this.#allowances, { now, today }));
  }

  async #keep(waiting: readonly Waiting[]): Promise<void> {
    try {
      const appended = await this.#append(waiting.map((one) => one.typed));
      for (const [index, { resolve }] of waiting.entries()) resolve(appended[index] ?? { refused: 'unreadable' });
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}

/** Keeps those updates whose writers may write where they do, and remembers that they may. Answers in the order given. */
async function appendIn(
  tx: Sql,
  typed: readonly Typed[],
  allowances: Allowances,
  at: { readonly now: Date; readonly today: string },
): Promise<readonly Appended[]> {
  const planIds = [...new Set(typed.map(({ room }) => room.planId))];
  // Sent together, and done one after the other: what is read is what is so once the plans are held.
  const [sequences, standing, ids] = await Promise.all([
    holdPlans(tx, planIds),
    readStanding(tx, typed, { ...at, locked: true }),
    insert(tx, typed, at.now),
  ]);
  const appended = typed.map((one, index): Appended => {
    const refused = standing.refusesWriting(one);
    if (refused !== null) return { refused };
    const { planId } = one.room;
    const roleIds = standing.rolesOf(one);
    allowances.found(one, { planId, sequence: sequences.get(planId) ?? -1n, roleIds, today: at.today });
    return { id: ids[index] ?? 0n };
  });
  const refused = ids.filter((_, index) => 'refused' in (appended[index] ?? {}));
  // Before anyone can have seen them.
  if (refused.length > 0) await tx.$executeRaw`DELETE FROM "ProseUpdate" WHERE "id" = ANY (${refused}::bigint[])`;
  return appended;
}

/** No plan changes its stage, or an action its owner, before this is committed; those who write so do not wait for each other. */
async function holdPlans(tx: Sql, planIds: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
  const held = await tx.$queryRaw<{ id: string; sequence: bigint }[]>`
    SELECT "id", "sequence" FROM "ChangeLog"
    WHERE "id" = ANY (${planIds}::uuid[]) AND "kind" = 'plan' ORDER BY "id" FOR SHARE`;
  return new Map(held.map(({ id, sequence }) => [id, sequence]));
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
