import { createHash, randomUUIDv7 } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { add, set } from '@cynllun/domain/plan/edit';
import { verifiedIn } from '../../services.ts';
import { testApi } from '../../../testing/api.ts';
import { anAuthority, type TestAuthority } from '../../../testing/authority.ts';
import { sendEdits } from '../../../testing/edit.ts';
import { tamper } from '../../../testing/tamper.ts';
import { firstHead } from './check-chain.ts';
import { headLine, readHeads, type MailedHead } from './heads.ts';
import { readLogs, verify } from './verify.ts';

const api = await testApi();
let own: TestAuthority;
let actionId: string;

/** A log of three writes: an action with words, other words for it, an end date. */
beforeEach(async () => {
  own = await anAuthority(api.prisma, 'Tampered');
  actionId = randomUUIDv7();
  const writes = [
    add('action', actionId, own.planId, { description: 'We visit.' }),
    set('action', actionId, { standsAloneReason: 'Weekly, by the team.' }),
    set('action', actionId, { endsOn: '2028-01-31' }),
  ];
  for (const [base, edit] of writes.entries()) await sendEdits(api, own.people.lead, own.planId, base, [edit]);
});

const named = (where: string) => where.replace(actionId, 'ID').replace(/[0-9a-f-]{36}/, 'OTHER');

/** Everything that `verify` finds wrong with the plan, its log and the heads that were mailed. */
async function found(mailed: readonly MailedHead[] = []): Promise<readonly string[]> {
  const findings: string[] = [];
  for await (const { logId, trouble, sequence, where } of verify(
    { sql: api.services.sql, verified: verifiedIn(api.services) },
    mailed,
  ))
    if (logId === own.planId) findings.push([trouble, sequence, named(where)].filter(Boolean).join(' '));
  return findings;
}

const mailedHeads = async () => readHeads((await readLogs(api.services.sql)).map(headLine).join('\n'));

const rows = (table: 'ChangeValue' | 'Change' | 'ChangeWrite', from: number) =>
  [`DELETE FROM "${table}" WHERE "logId" = $1 AND "sequence" >= $2`, own.planId, from] as const;

const setHead = (sequence: number) =>
  [
    `UPDATE "ChangeLog" SET "sequence" = $2,
       "head" = coalesce((SELECT "hash" FROM "ChangeWrite" WHERE "logId" = $1 AND "sequence" = $2), $3) WHERE "id" = $1`,
    own.planId,
    sequence,
    firstHead,
  ] as const;

test('a log that nobody tampered with is whole', async () => {
  expect(await found(await mailedHeads())).toEqual([]);
});

describe('an owner of the database is found out who', () => {
  test('deletes the last write', async () => {
    await tamper(api.ownerUrl, rows('Change', 3), rows('ChangeWrite', 3));
    expect(await found()).toContain('headChanged 3');
  });

  test('deletes the last write and winds the head back', async () => {
    await tamper(api.ownerUrl, rows('ChangeValue', 2), rows('Change', 2), rows('ChangeWrite', 2), setHead(1));
    expect(await found()).toContain('fieldChanged action ID endsOn');
  });

  test('deletes the last write, winds the head back and the column too, by the heads that were mailed', async () => {
    const column = [`UPDATE "Action" SET "endsOn" = NULL WHERE "id" = $1`, actionId] as const;
    const mailed = await mailedHeads();
    await tamper(api.ownerUrl, rows('Change', 3), rows('ChangeWrite', 3), setHead(2), column);
    expect(await found()).toEqual([]);
    expect(await found(mailed)).toEqual(['mailedHeadDiffers 3']);
  });

  test('deletes every write', async () => {
    await tamper(api.ownerUrl, rows('ChangeValue', 1), rows('Change', 1), rows('ChangeWrite', 1), setHead(0));
    expect(await found()).toContain('thingUnlogged action ID');
  });

  test('deletes the whole log', async () => {
    const log = ['DELETE FROM "ChangeLog" WHERE "id" = $1', own.planId] as const;
    await tamper(api.ownerUrl, rows('ChangeValue', 1), rows('Change', 1), rows('ChangeWrite', 1), log);
    expect(await found()).toContain('logMissing');
  });

  test('deletes a write in the middle', async () => {
    const only = (table: string) =>
      [`DELETE FROM "${table}" WHERE "logId" = $1 AND "sequence" = 2`, own.planId] as const;
    await tamper(api.ownerUrl, only('ChangeValue'), only('Change'), only('ChangeWrite'));
    expect(await found()).toContain('writeMissing 2');
  });

  test('deletes words', async () => {
    await tamper(api.ownerUrl, ['DELETE FROM "ChangeValue" WHERE "logId" = $1 AND "sequence" = 2', own.planId]);
    expect(await found()).toContain('wordsMissing 2 action ID standsAloneReason');
  });

  test('takes words out as if they were erased, which nobody noted', async () => {
    await tamper(api.ownerUrl, [
      'UPDATE "ChangeValue" SET "value" = NULL, "salt" = NULL, "erasedAt" = now() WHERE "logId" = $1 AND "sequence" = 2',
      own.planId,
    ]);
    expect(await found()).toContain('wordsErasedUnnoted 2 action ID standsAloneReason');
  });

  test('changes words', async () => {
    await tamper(api.ownerUrl, [
      `UPDATE "ChangeValue" SET "value" = 'Never.' WHERE "logId" = $1 AND "sequence" = 2`,
      own.planId,
    ]);
    expect(await found()).toContain('wordsChanged 2 action ID standsAloneReason');
  });

  test('changes words, salt and hash together', async () => {
    const salt = Buffer.alloc(16, 7);
    const hash = createHash('sha256').update(salt).update('Never.').digest();
    await tamper(api.ownerUrl, [
      `UPDATE "ChangeValue" SET "value" = 'Never.', "salt" = $2, "hash" = $3 WHERE "logId" = $1 AND "sequence" = 2`,
      own.planId,
      salt,
      hash,
    ]);
    expect(await found()).toContain('wordsMissing 2 action ID standsAloneReason');
  });

  test('overwrites the head', async () => {
    await tamper(api.ownerUrl, ['UPDATE "ChangeLog" SET "head" = $2 WHERE "id" = $1', own.planId, Buffer.alloc(32, 9)]);
    expect(await found()).toContain('headChanged 3');
  });

  test('lowers the sequence', async () => {
    await tamper(api.ownerUrl, ['UPDATE "ChangeLog" SET "sequence" = 2 WHERE "id" = $1', own.planId]);
    expect(await found()).toContain('headChanged 2');
  });

  test('adds a row to a write', async () => {
    await tamper(api.ownerUrl, [
      `INSERT INTO "Change" ("logId", "sequence", "n", "entity", "entityId", "field", "after")
       VALUES ($1, 3, 2, 'action', $2, 'startsOn', '"2027-01-31"')`,
      own.planId,
      actionId,
    ]);
    expect(await found()).toContain('writeChanged 3');
  });

  test.each([
    ['a date', 'fieldChanged action ID endsOn', `UPDATE "Action" SET "endsOn" = '2029-12-31' WHERE "id" = $1`],
    ['prose', 'fieldChanged action ID description', `UPDATE "Action" SET "description" = 'Never.' WHERE "id" = $1`],
    [
      'a text',
      'fieldChanged action ID title',
      `UPDATE "Action" SET "title" = jsonb_set("title", '{en}', '"Never"') WHERE "id" = $1`,
    ],
    ['all of an action', 'thingMissing action ID', 'DELETE FROM "Action" WHERE "id" = $1'],
    [
      'an action nobody added',
      'thingUnlogged action OTHER',
      `INSERT INTO "Action" SELECT a.* FROM jsonb_populate_record(NULL::"Action", (
         SELECT to_jsonb("Action") || jsonb_build_object('id', gen_random_uuid()) FROM "Action" WHERE "id" = $1)) a`,
    ],
  ])('alters the plan behind the log: %s', async (_, finding, sql) => {
    await tamper(api.ownerUrl, [sql, actionId]);
    expect(await found()).toEqual([finding]);
  });
});

describe('the application’s own role may not', () => {
  test.each([
    ['lower the sequence of a log', 'UPDATE "ChangeLog" SET "sequence" = "sequence" - 1 WHERE "id" = $1'],
    ['begin a log again', 'UPDATE "ChangeLog" SET "sequence" = 0 WHERE "id" = $1'],
    ['leave sequences out', 'UPDATE "ChangeLog" SET "sequence" = "sequence" + 2 WHERE "id" = $1'],
    ['make a log another kind of log', `UPDATE "ChangeLog" SET "kind" = 'directory' WHERE "id" = $1`],
    ['overwrite the head of a log', `UPDATE "ChangeLog" SET "head" = decode(repeat('09', 32), 'hex') WHERE "id" = $1`],
    [
      'add a row to the last write',
      `INSERT INTO "Change" ("logId", "sequence", "n", "entity", "entityId", "field", "after")
       VALUES ($1, 3, 2, 'action', $1, 'startsOn', '"2027-01-31"')`,
    ],
    [
      'add a row to an older write',
      `INSERT INTO "Change" ("logId", "sequence", "n", "entity", "entityId", "field", "after")
       VALUES ($1, 1, 2, 'action', $1, 'startsOn', '"2027-01-31"')`,
    ],
    [
      'add words to an older write',
      `INSERT INTO "ChangeValue" ("logId", "sequence", "n", "hash", "salt", "value")
       VALUES ($1, 2, 1, sha256('x'), 'x', 'Never.')`,
    ],
    [
      'add a write under a sequence that was not taken',
      `INSERT INTO "ChangeWrite" ("logId", "sequence", "at", "hash") VALUES ($1, 7, now(), sha256('x'))`,
    ],
  ])('%s', async (_, sql) => {
    await expect(api.pool.query(sql, [own.planId])).rejects.toMatchObject({ code: '42501' });
  });

  test('give a log another id', async () => {
    const renamed = api.pool.query('UPDATE "ChangeLog" SET "id" = gen_random_uuid() WHERE "id" = $1', [own.planId]);
    await expect(renamed).rejects.toMatchObject({ code: '42501' });
  });
});
