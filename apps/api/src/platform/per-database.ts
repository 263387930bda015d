import type { Sql } from './sql.ts';

/**
 * A cache or a reader of which a process has one for each database it is connected to: made when it is first asked for,
 * by those who own it. So nobody has to put it together, and nothing has to pass it on.
 */
export function onePerDatabase<T>(make: (sql: Sql) => T): (sql: Sql) => T {
  const made = new WeakMap<Sql, { readonly value: T }>();
  return (sql) => {
    const one = made.get(sql) ?? { value: make(sql) };
    made.set(sql, one);
    return one.value;
  };
}
