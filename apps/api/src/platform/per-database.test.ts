import pg from 'pg';
import { expect, test } from 'vitest';
import { onePerDatabase } from './per-database.ts';
import { statements } from './sql.ts';

const connection = () => statements(new pg.Pool(), () => '');

test('each connection to a database has one of its own, made once', () => {
  const cache = onePerDatabase(() => new Map<string, string>());
  const [one, other] = [connection(), connection()];
  cache(one).set('key', 'value');
  expect(cache(one).get('key')).toBe('value');
  expect(cache(other).size).toBe(0);
});
