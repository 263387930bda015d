import { londonDate } from '@cynllun/domain/calendar/date';
import type { Services } from '../../context.ts';
import type { Sql } from '../../../platform/sql.ts';
import { AccessCache, inOrder, insertIfStillAllowed } from './access-cache.ts';
import { readRoomAccess, type TypedUpdate } from './access.ts';
import { rootKey, type RootName } from './names.ts';
import type { Refusal } from './refusal.ts';

/** An update was committed under this id; or it was not, and why. */
export type Appended = { readonly id: bigint } | { readonly refused: Refusal };

type Needed = Pick<Services, 'inSql' | 'sql' | 'now' | 'aggregates'>;

interface Waiting {
  readonly typed: TypedUpdate;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

/** The most that are committed together. */
const AT_ONCE = 500;
/** Roots that are being written to at a time; the pool has connections for others. */
const UNDER_WAY = 4;

/**
 * Commits what people type, each update before it is acknowledged. Those that come to a root while others are being
 * committed wait for the next batch: a room full of people costs little more than one. A root that someone else has
 * locked, as a long import does, keeps nobody in another waiting.
 */
export class Appender {
  readonly #services: Needed;
  readonly #access = new AccessCache();
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #underWay = new Set<string>();

  constructor(services: Needed) {
    this.#services = services;
  }

  /**
   * Commits an update if its writer may write there, which is checked in the same transaction.
   * @throws where the database cannot be reached: then nothing was committed, or nothing was acknowledged
   */
  append(typed: TypedUpdate): Promise<Appended> {
    return new Promise((resolve, reject) => {
      const key = rootKey(typed.room);
      const waiting = this.#waiting.get(key) ?? [];
      this.#waiting.set(key, waiting);
      waiting.push({ typed, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    for (const [key, waiting] of this.#waiting) {
      if (this.#underWay.size >= UNDER_WAY) return;
      if (this.#underWay.has(key)) continue;
      const batch = waiting.splice(0, AT_ONCE);
      // What is left comes after the other roots.
      this.#waiting.delete(key);
      if (waiting.length > 0) this.#waiting.set(key, waiting);
      this.#underWay.add(key);
      void this.#commit(batch).finally(() => {
        this.#underWay.delete(key);
        this.#next();
      });
    }
  }

  /** In one statement where everyone's access is cached and still stands; otherwise access is read again. */
  async #append(typed: readonly TypedUpdate[], { aggregate, rootId }: RootName): Promise<readonly Appended[]> {
    const { inSql, sql, now: clock } = this.#services;
    const root = { aggregate, rootId };
    const now = clock();
    const today = londonDate(now.getTime());
    const basis = this.#access.of(root, typed, today);
    const ids = basis && (await insertIfStillAllowed(sql, typed, basis, now));
    if (ids !== null) return ids.map((id) => ({ id }));
    this.#access.remove(typed);
    return inSql((tx) => this.#appendIn(tx, root, typed, { now, today }));
  }

  /** Inserts those updates whose writers may write where they do, and caches that they may. In the order given. */
  async #appendIn(
    tx: Sql,
    root: RootName,
    typed: readonly TypedUpdate[],
    at: { readonly now: Date; readonly today: string },
  ): Promise<readonly Appended[]> {
    // Sent together, and done one after the other: what is read is what stands once the log is locked.
    const [sequence, access, ids] = await Promise.all([
      lockShared(tx, root),
      readRoomAccess(tx, this.#services.aggregates, typed, { ...at, locked: true }),
      insert(tx, typed, at.now),
    ]);
    const appended = typed.map((one, index): Appended => {
      const refused = access.refusesWriting(one);
      if (refused !== null) return { refused };
      this.#access.put(one, { sequence, roleIds: access.rolesOf(one), today: at.today });
      return { id: ids[index] ?? 0n };
    });
    const refused = ids.filter((_, index) => 'refused' in (appended[index] ?? {}));
    // Before anyone can have seen them.
    if (refused.length > 0) await tx.$executeRaw`DELETE FROM "ProseUpdate" WHERE "id" = ANY (${refused}::bigint[])`;
    return appended;
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    const [first] = batch;
    if (first === undefined) return;
    try {
      const appended = await this.#append(
        batch.map(({ typed }) => typed),
        first.typed.room,
      );
      for (const [index, { resolve }] of batch.entries()) resolve(appended[index] ?? { refused: 'unreadable' });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}

/**
 * Until this is committed the root does not change its stage, nor a thing in it its owner; those who type at two
 * instances do not wait for each other.
 * @returns the sequence of the root's log
 */
async function lockShared(tx: Sql, { aggregate, rootId }: RootName): Promise<bigint> {
  const [log] = await tx.$queryRaw<{ sequence: bigint }[]>`
    SELECT "sequence" FROM "ChangeLog" WHERE "id" = ${rootId}::uuid AND "kind" = ${aggregate} FOR SHARE`;
  return log?.sequence ?? -1n;
}

async function insert(tx: Sql, typed: readonly TypedUpdate[], now: Date): Promise<readonly bigint[]> {
  const rows = await tx.$queryRaw<{ id: bigint }[]>`
    INSERT INTO "ProseUpdate" ("documentId", "personId", "at", "update")
    SELECT u."documentId", u."personId", ${now}, u."update"
    FROM unnest(${typed.map(({ room }) => room.documentId)}::uuid[], ${typed.map(({ personId }) => personId)}::uuid[],
      ${typed.map(({ update }) => Buffer.from(update))}::bytea[]) WITH ORDINALITY
      AS u("documentId", "personId", "update", "n") ORDER BY u."n" RETURNING "id"`;
  return inOrder(rows);
}
