import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { aPerson, anAuthority, holds } from '../../testing/authority.ts';
import { testApi } from '../../testing/api.ts';
import { send } from '../../testing/send.ts';
import { tamper } from '../../testing/tamper.ts';
import { verify } from '../core/verify/verify.ts';
import { verifiedIn } from '../services.ts';

const api = await testApi();
const administrator = await aPerson(api.prisma, (await anAuthority(api.prisma, 'Elsewhere')).authorityId, 'operator');
await holds(api.prisma, administrator, 'administrator', {});

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
  await send(api, administrator, 'changePerson', { personId: editorId, name: 'Gwen Puw', language: 'en' });
  await send(api, administrator, 'leave', { personId: editorId, organisationId });
  expect((await api.prisma.person.findUniqueOrThrow({ where: { id: editorId } })).organisationId).toBeNull();
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
