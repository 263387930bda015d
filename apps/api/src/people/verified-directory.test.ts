import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { aPerson, anAuthority, holds } from '../../testing/authority.ts';
import { testApi } from '../../testing/api.ts';
import { send } from '../../testing/send.ts';
import { tamper } from '../../testing/tamper.ts';
import { firstHead } from '../core/verify/check-chain.ts';
import { verify } from '../core/verify/verify.ts';
import { verifiedIn } from '../services.ts';

const api = await testApi();
const administrator = await aPerson(api.prisma, (await anAuthority(api.prisma, 'Elsewhere')).authorityId, 'operator');
await holds(api.prisma, administrator, 'administrator', {});
const operatorId = randomUUIDv7();
await api.prisma.organisation.create({ data: { id: operatorId, kind: 'operator', nameEn: 'Us', nameCy: 'Ni' } });
await api.prisma.changeLog.create({ data: { id: operatorId, kind: 'directory', head: firstHead } });

let organisationId: string;
let editorId: string;

/** An authority that was set up and given its people through the API. */
beforeEach(async () => {
  organisationId = randomUUIDv7();
  const someone = () => ({ name: 'Gwen Puw', email: `${randomUUID()}@example.org`, language: 'cy' });
  const names = { nameEn: 'Arth', nameCy: 'Arth' };
  const added = { id: organisationId, kind: 'authority', ...names, firstLead: someone() };
  await send(api, administrator, 'addOrganisation', added);
  const editor = someone();
  await send(api, administrator, 'addPerson', { ...editor, organisationId, role: 'editor' });
  editorId = (await api.prisma.person.findUniqueOrThrow({ where: { email: editor.email } })).id;
});

const change = (given: { readonly name: string; readonly email: string | null }) =>
  send(api, administrator, 'changePerson', { personId: editorId, language: 'en', ...given });

/** What `verify` finds wrong with the directory of this authority. */
async function found(): Promise<readonly string[]> {
  const findings: string[] = [];
  for await (const { logId, trouble, where } of verify(
    { sql: api.services.sql, verified: verifiedIn(api.services) },
    [],
  ))
    if (logId === organisationId) findings.push(`${trouble} ${where.replace(/[0-9a-f-]{36}/, 'ID')}`);
  return findings;
}

test('a directory that was written by the program is whole, also when someone has left', async () => {
  expect(await found()).toEqual([]);
  await change({ name: 'Gwen Parry', email: `${randomUUID()}@example.org` });
  expect(await found()).toEqual([]);
  await send(api, administrator, 'leave', { personId: editorId, organisationId });
  expect((await api.prisma.person.findUniqueOrThrow({ where: { id: editorId } })).organisationId).toBeNull();
  expect(await found()).toEqual([]);
});

test('someone who has left is corrected in the log that they were added in, and found altered by it', async () => {
  await send(api, administrator, 'leave', { personId: editorId, organisationId });
  const { sequence } = await api.prisma.changeLog.findUniqueOrThrow({ where: { id: organisationId } });
  await change({ name: 'Gwen Prys', email: null });
  expect(await api.prisma.changeLog.findUniqueOrThrow({ where: { id: organisationId } })).toMatchObject({
    sequence: sequence + 1n,
  });
  expect(await found()).toEqual([]);
  await tamper(api.ownerUrl, [`UPDATE "Person" SET "email" = $2 WHERE "id" = $1`, editorId, `${randomUUID()}@x.org`]);
  expect(await found()).toEqual(['fieldChanged person ID email']);
});

test('names and addresses are erased value by value, and the log is whole as before', async () => {
  await change({ name: 'Gwen Prys', email: `${randomUUID()}@example.org` });
  const values = await api.prisma.changeValue.findMany({
    where: { logId: organisationId, change: { entityId: editorId } },
  });
  const chosen = values.map(({ sequence, n, hash }) => ({
    sequence: Number(sequence),
    n,
    hash: Buffer.from(hash).toString('hex'),
  }));
  // As it was added with, as it was changed from and to.
  expect(values.map(({ value }) => value).toSorted()).toHaveLength(6);
  await api.prisma.$executeRaw`
    SELECT erase_values(${organisationId}::uuid, ${JSON.stringify(chosen)}::jsonb, ${administrator}::uuid, 'asked for',
      ${randomUUIDv7()}::uuid)`;
  const left = await api.prisma.changeValue.findMany({ where: { change: { entityId: editorId } } });
  expect(left.map(({ value, salt }) => [value, salt])).toEqual(left.map(() => [null, null]));
  expect(await found()).toEqual([]);
});

describe('an owner of the database is found out who, behind the log,', () => {
  test.each([
    [
      'gives a role',
      'thingUnlogged membership ID',
      `INSERT INTO "Membership" ("id", "personId", "role", "organisationId")
      SELECT gen_random_uuid(), $1, 'lead', "organisationId" FROM "Person" WHERE "id" = $1`,
    ],
    [
      'raises a role',
      'fieldChanged membership ID role',
      `UPDATE "Membership" SET "role" = 'lead' WHERE "personId" = $1`,
    ],
    ['renames a person', 'fieldChanged person ID name', `UPDATE "Person" SET "name" = 'Other' WHERE "id" = $1`],
    [
      'has the codes of a person sent elsewhere',
      'fieldChanged person ID email',
      `UPDATE "Person" SET "email" = 'other@example.org' WHERE "id" = $1`,
    ],
    ['takes an address', 'fieldChanged person ID email', `UPDATE "Person" SET "email" = NULL WHERE "id" = $1`],
    [
      'calls the holder of a role something else',
      'fieldChanged membership ID called',
      `UPDATE "Membership" SET "called" = 'Other' WHERE "personId" = $1`,
    ],
    ['takes a role', 'thingMissing membership ID', 'DELETE FROM "Membership" WHERE "personId" = $1'],
    [
      'moves a person',
      'fieldChanged person ID organisationId',
      'UPDATE "Person" SET "organisationId" = NULL WHERE "id" = $1',
    ],
    [
      'adds a person',
      'thingUnlogged person ID',
      `INSERT INTO "Person" ("id", "organisationId", "name")
      SELECT gen_random_uuid(), "organisationId", 'Nobody' FROM "Person" WHERE "id" = $1`,
    ],
    [
      'renames an organisation',
      'fieldChanged organisation ID nameEn',
      `UPDATE "Organisation" SET "nameEn" = 'Other'
      WHERE "id" = (SELECT "organisationId" FROM "Person" WHERE "id" = $1)`,
    ],
  ])('%s', async (_, finding, sql) => {
    await tamper(api.ownerUrl, [sql, editorId]);
    expect(await found()).toEqual([finding]);
  });
});
