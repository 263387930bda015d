import pg from 'pg';
import { Prisma } from '../generated/prisma/client.ts';

/**
 * What a transaction can be asked in SQL: Prisma's, or one of `transactions`, at a third of what that costs. There,
 * statements that do not wait for each other's answers are sent together and answered in order. A value may be a part
 * of a statement, `Prisma.sql`.
 */
export interface Sql {
  $queryRaw<T>(text: TemplateStringsArray, ...values: readonly unknown[]): Promise<T>;
  $executeRaw(text: TemplateStringsArray, ...values: readonly unknown[]): Promise<number>;
  $queryRawUnsafe<T>(text: string, ...values: readonly unknown[]): Promise<T>;
  $executeRawUnsafe(text: string, ...values: readonly unknown[]): Promise<number>;
  /** It answers in the order in which it is asked, so that a statement may be sent before earlier ones are answered. */
  readonly inOrder?: true;
  /** Where answers come in order: what is waited for only when the transaction is committed. */
  readonly unanswered?: Promise<unknown>[];
}

type InOrder = Pick<Sql, 'inOrder'>;

/**
 * Asks for things that do not wait for each other's answers: together where `tx` answers in order, otherwise one after
 * another. Whatever fails, nothing is under way any more when this throws.
 */
export async function inOneGo<T>(tx: InOrder, asks: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
  const asked: Promise<T>[] = [];
  for (const ask of asks) {
    asked.push(ask());
    if (tx.inOrder !== true) await asked.at(-1);
  }
  await Promise.allSettled(asked);
  return Promise.all(asked);
}

/** As `inOneGo`, of two things of different kinds. */
export async function both<A, B>(tx: InOrder, one: () => Promise<A>, other: () => Promise<B>): Promise<[A, B]> {
  const first = one();
  if (tx.inOrder !== true) await first;
  const second = other();
  await Promise.allSettled([first, second]);
  return [await first, await second];
}

/**
 * Asks for something that nothing else in its transaction turns on: sent at once, and waited for with the commit where
 * `tx` answers in order. If it fails so does the transaction, with its error.
 */
export async function beforeCommit(tx: Pick<Sql, 'unanswered'>, ask: () => Promise<unknown>): Promise<void> {
  if (tx.unanswered === undefined) return void (await ask());
  const asked = ask();
  // It may fail while nobody waits for it yet.
  asked.catch(() => {});
  tx.unanswered.push(asked);
}

/** Each statement a transaction of its own. */
export const statements = (pool: pg.Pool, nameOf: StatementNames): Sql => sqlOn(pool, nameOf);

/** Runs `use` in a transaction: committed when this returns, rolled back when it throws. */
export type InSql = <T>(use: (tx: Sql) => Promise<T>) => Promise<T>;

/** The name under which a connection keeps a statement, so that it is planned once; empty for none. */
export type StatementNames = (query: { readonly sql: string }) => string;

export function transactions(pool: pg.Pool, nameOf: StatementNames): InSql {
  return async (use) => {
    const client = await pool.connect();
    const lost = (error: Error) => void (unfit ??= error);
    let unfit: Error | undefined;
    client.on('error', lost);
    const unanswered: Promise<unknown>[] = [];
    try {
      // The first statement goes with it: there and back is what a short transaction takes its time for.
      const begin = { name: nameOf({ sql: 'BEGIN' }), text: 'BEGIN' };
      const tx: Sql = { ...sqlOn(client, nameOf), inOrder: true, unanswered };
      const [, result] = await Promise.all([client.query(begin), use(tx)]);
      // So does the commit with the last ones: where one fails, PostgreSQL rolls back in its stead.
      const [{ command }] = await Promise.all([client.query('COMMIT'), ...unanswered]);
      // PostgreSQL answers so, without an error, where an earlier failure was passed over.
      if (command !== 'COMMIT') throw new Error('The transaction was rolled back');
      return result;
    } catch (error) {
      // A connection that ended says why once; every query after it says only that it cannot be asked. Likewise what
      // comes after a statement that failed unheard.
      const cause = unfit ?? (await firstFailure(unanswered)) ?? error;
      await client.query('ROLLBACK').catch(lost);
      throw cause;
    } finally {
      client.off('error', lost);
      client.release(unfit);
    }
  };
}

async function firstFailure(asked: readonly Promise<unknown>[]): Promise<unknown> {
  const settled = await Promise.allSettled(asked);
  return settled.find((one) => one.status === 'rejected')?.reason;
}

function sqlOn(client: pg.Pool | pg.PoolClient, nameOf: StatementNames): Sql {
  const send = (text: string, values: readonly unknown[]) =>
    client.query({ name: nameOf({ sql: text }), text, values: [...values], types: asPrismaHasThem });
  const rows = async <T>(text: string, values: readonly unknown[]) => (await send(text, values)).rows as T;
  const count = async (text: string, values: readonly unknown[]) => (await send(text, values)).rowCount ?? 0;
  return {
    $queryRaw: (strings, ...given) => rows(...whole(strings, given)),
    $executeRaw: (strings, ...given) => count(...whole(strings, given)),
    $queryRawUnsafe: (text, ...values) => rows(text, values),
    $executeRawUnsafe: (text, ...values) => count(text, values),
  };
}

/** A template's text with its values' places numbered, and the values. Parts of statements are put in their place. */
function whole(strings: TemplateStringsArray, given: readonly unknown[]): [string, readonly unknown[]] {
  if (!given.some((value) => value instanceof Prisma.Sql))
    return [strings.reduce((text, part, index) => `${text}$${index}${part}`), given];
  const { text, values } = Prisma.sql(strings, ...given);
  return [text, values];
}

/** Whole numbers of eight bytes as bigint. */
const asPrismaHasThem: pg.CustomTypesConfig = {
  getTypeParser: (type, format) => (type === pg.types.builtins.INT8 ? BigInt : pg.types.getTypeParser(type, format)),
};
