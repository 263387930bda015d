import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { brokenAt } from '../../testing/broken-at.ts';
import { openSession } from '../platform/sessions.ts';
import { testApi } from '../../testing/api.ts';
import { anAuthority, aPerson, holds, type TestAuthority } from '../../testing/authority.ts';
import { send, outcomeOf } from '../../testing/send.ts';

const api = await testApi();
let ours: TestAuthority;
let theirs: TestAuthority;
/** Holds the lead's role over all of our authority. */
let lead: string;
let over: { organisationId: string };

beforeAll(async () => {
  ours = await anAuthority(api.prisma, 'Ours');
  theirs = await anAuthority(api.prisma, 'Theirs');
  lead = await aPerson(api.prisma, ours.authorityId, 'authority-lead');
  over = { organisationId: ours.authorityId };
  await holds(api.prisma, lead, 'lead', over);
});

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: string | null;
  readonly isOurs: boolean;
  readonly roles: readonly { readonly id: string; readonly role: string; readonly reviewId: string | null }[];
}
const fields = 'id name email language isOurs roles { id role reviewId reviewName { en } }';
async function directory(asker: string): Promise<readonly Listed[]> {
  const document = `query ($id: ID!) { directory(organisationId: $id) { people { ${fields} } } }`;
  const { directory: found } = await api.ask<{ directory: { people: Listed[] } | null }>(asker, document, {
    id: ours.authorityId,
  });
  return found?.people ?? [];
}
const listed = async (email: string) => (await directory(lead)).find((person) => person.email === email);
/** What is asked of the answer of `addPerson`. */
const added = '... on PersonAdded { name }';
const someone = () => ({ name: 'Gwen Puw', email: `${randomUUID()}@example.org`, language: 'cy' });

describe('adding a person', () => {
  test('with a role lets them do what the role does', async () => {
    const person = someone();
    expect(outcomeOf(await send(api, lead, 'addPerson', { ...person, ...over, role: 'editor' }))).toBe('PersonAdded');
    const added = await listed(person.email);
    expect(added).toMatchObject({ ...person, isOurs: true, roles: [{ role: 'editor', reviewId: null }] });
    const { plan } = await api.ask<{ plan: object | null }>(
      added?.id ?? '',
      'query ($id: ID!) { plan(id: $id) { id } }',
      {
        id: ours.planId,
      },
    );
    expect(plan).not.toBeNull();
  });

  test('without a role and address makes someone a plan can name', async () => {
    expect(outcomeOf(await send(api, lead, 'addPerson', { name: 'Huw Post', language: 'en', ...over }))).toBe(
      'PersonAdded',
    );
    const document = 'query ($id: ID!) { plan(id: $id) { people { name } } }';
    const { plan } = await api.ask<{ plan: { people: { name: string }[] } }>(lead, document, { id: ours.planId });
    expect(plan.people).toContainEqual({ name: 'Huw Post' });
  });

  test('the rows of the log hold neither their name nor their address, which stand apart', async () => {
    const person = someone();
    await send(api, lead, 'addPerson', { ...person, ...over, role: 'viewer' });
    const changes = await api.prisma.change.findMany({ where: { logId: ours.authorityId } });
    const rows = JSON.stringify(changes.map(({ before, after }) => [before, after]));
    expect(rows).toContain(ours.authorityId);
    expect(rows).not.toMatch(/Gwen|example\.org/);
    const words = await api.prisma.changeValue.findMany({ where: { logId: ours.authorityId } });
    expect(words.map(({ value }) => value)).toEqual(expect.arrayContaining([person.name, person.email]));
    expect(await brokenAt(api.prisma, ours.authorityId)).toBeNull();
  });

  test.each([
    [{ name: ' ' }, ['name required']],
    [{ name: 'x'.repeat(201), email: 'gwen' }, ['name tooLong', 'email notAnAddress']],
    [{ email: 'gwen@example.org\nBcc: all@example.org' }, ['email notAnAddress']],
    [{ email: null }, ['email required']],
    [{ role: null }, ['role required']],
    [{ role: 'leadReviewer' }, ['role notInList']],
    [{ role: 'administrator' }, ['role notInList']],
  ])('with %j is refused: %j', async (wrong, problems) => {
    const answer = await send(api, lead, 'addPerson', { ...someone(), ...over, role: 'editor', ...wrong });
    expect(outcomeOf(answer)).toEqual(problems);
  });

  test('again with another role gives them that too; with the same one it is refused', async () => {
    const person = someone();
    const add = (role: string) => send(api, lead, 'addPerson', { ...person, name: 'G. Puw', ...over, role }, added);
    await send(api, lead, 'addPerson', { ...person, ...over, role: 'viewer' });
    expect(await add('editor')).toEqual({ __typename: 'PersonAdded', name: person.name });
    expect(outcomeOf(await add('editor'))).toEqual(['email taken']);
    expect(await listed(person.email)).toMatchObject({
      name: person.name,
      roles: [{ role: 'viewer' }, { role: 'editor' }],
    });
  });
});

describe('an address of someone elsewhere', () => {
  test('gets the same answer and list as one that nobody has, under the name that was typed', async () => {
    const stranger = { name: 'Their Own Name', email: `${randomUUID()}@example.org`, language: 'cy' } as const;
    const id = randomUUIDv7();
    await api.prisma.person.create({ data: { id, organisationId: theirs.authorityId, ...stranger } });
    const unknown = `${randomUUID()}@example.org`;
    const add = (email: string) =>
      send(
        api,
        lead,
        'addPerson',
        { name: 'T. Name', email, language: 'en', reviewId: ours.reviewId, role: 'reviewer' },
        added,
      );
    const [toStranger, toNobody] = [await add(stranger.email), await add(unknown)];
    expect(toStranger).toEqual({ __typename: 'PersonAdded', name: 'T. Name' });
    expect(toStranger).toEqual(toNobody);
    const shown = async (email: string) => {
      const { id: _, roles, ...person } = (await listed(email)) ?? { id: '', roles: [] };
      return { ...person, email: '', roles: roles.map(({ role, reviewId }) => ({ role, reviewId })) };
    };
    expect(await shown(stranger.email)).toEqual(await shown(unknown));
    const { plan } = await api.ask<{ plan: { people: { id: string; name: string }[] } }>(
      lead,
      'query ($id: ID!) { plan(id: $id) { people { id name } } }',
      { id: ours.planId },
    );
    expect(plan.people.find((person) => person.id === id)?.name).toBe('T. Name');
    expect(await api.prisma.person.findUnique({ where: { id } })).toMatchObject(stranger);
  });

  test('is not found out by asking for a person without a role', async () => {
    const { email } = await api.prisma.person.findUniqueOrThrow({ where: { id: theirs.people.editor } });
    const answers = await Promise.all(
      [email, `${randomUUID()}@example.org`].map((address) =>
        send(api, lead, 'addPerson', { ...someone(), email: address, ...over }),
      ),
    );
    expect(answers.map(outcomeOf)).toEqual([['role required'], ['role required']]);
  });

  test('cannot be given a role by their id', async () => {
    const input = { personId: theirs.people.editor, role: 'viewer', ...over };
    expect(outcomeOf(await send(api, lead, 'giveRole', input))).toBe('NotFoundError');
  });
});

describe('changing a person', () => {
  test('corrects name, address and language, and the rows of the log say only that', async () => {
    const personId = await aPerson(api.prisma, ours.authorityId, 'wrong');
    const right = someone();
    expect(outcomeOf(await send(api, lead, 'changePerson', { personId, ...right }))).toBe('PersonChanged');
    expect(await listed(right.email)).toMatchObject({ id: personId, ...right });
    const changes = await api.prisma.change.findMany({ where: { entityId: personId }, orderBy: { n: 'asc' } });
    expect(changes.map(({ field }) => field)).toEqual(['name', 'email', 'language']);
    expect(JSON.stringify(changes.map(({ before, after }) => [before, after]))).not.toMatch(/wrong|Gwen|example\.org/);
  });

  test('leaves an address that is not named as it is', async () => {
    const personId = await aPerson(api.prisma, ours.authorityId, 'named');
    const { name, language } = someone();
    expect(outcomeOf(await send(api, lead, 'changePerson', { personId, name, language }))).toBe('PersonChanged');
    const { email } = await api.prisma.person.findUniqueOrThrow({ where: { id: personId } });
    expect(email).toContain('named');
  });

  test('does not hand their address, and with it the roles they hold elsewhere, to who manages them here', async () => {
    const stronger = await aPerson(api.prisma, ours.authorityId, 'stronger');
    await holds(api.prisma, stronger, 'administrator', {});
    const input = { ...someone(), personId: stronger };
    expect(outcomeOf(await send(api, lead, 'changePerson', input))).toBe('ForbiddenError');
    expect(outcomeOf(await send(api, theirs.people.administrator, 'changePerson', input))).toBe('PersonChanged');
  });

  test('a new address ends the sessions of the old', async () => {
    const person = await aPerson(api.prisma, ours.authorityId, 'moved');
    await openSession(api.prisma, { personId: person, userAgent: '', now: new Date() });
    expect(outcomeOf(await send(api, lead, 'changePerson', { ...someone(), personId: person }))).toBe('PersonChanged');
    expect(await api.prisma.session.count({ where: { personId: person } })).toBe(0);
  });

  test('to an address in use is refused', async () => {
    const [one, other] = [await aPerson(api.prisma, ours.authorityId, 'one'), someone()];
    await send(api, lead, 'addPerson', { ...other, ...over, role: 'viewer' });
    expect(
      outcomeOf(await send(api, lead, 'changePerson', { ...someone(), personId: one, email: other.email })),
    ).toEqual(['email taken']);
  });

  test('cannot leave someone with a role without an address', async () => {
    const input = { personId: ours.people.editor, name: 'Editor', email: '', language: 'en' };
    expect(outcomeOf(await send(api, lead, 'changePerson', input))).toEqual(['email required']);
  });

  test('is for their own organisation', async () => {
    const input = { personId: theirs.people.editor, ...someone() };
    expect(outcomeOf(await send(api, lead, 'changePerson', input))).toBe('NotFoundError');
  });
});

describe('roles', () => {
  let personId: string;
  beforeEach(async () => {
    personId = await aPerson(api.prisma, ours.authorityId, 'holder');
  });
  const roleOf = async () => (await directory(lead)).find(({ id }) => id === personId)?.roles;

  test('are given over one review, and taken away', async () => {
    await send(api, lead, 'giveRole', { personId, role: 'owner', reviewId: ours.reviewId });
    const [held] = (await roleOf()) ?? [];
    expect(held).toMatchObject({ role: 'owner', reviewId: ours.reviewId });
    expect(outcomeOf(await send(api, lead, 'takeRole', { membershipId: held?.id }))).toBe('RoleTaken');
    expect(await roleOf()).toEqual([]);
  });

  test('are told to whoever is given them, with what they are for; not to who gives one to themselves', async () => {
    const told = async (id: string) =>
      (await api.prisma.notice.findMany({ where: { personId: id }, orderBy: { at: 'asc' } })).map(
        ({ kind, params, planId }) => ({ kind, params, planId }),
      );
    await send(api, lead, 'giveRole', { personId, role: 'owner', reviewId: ours.reviewId });
    await send(api, lead, 'giveRole', { personId: lead, role: 'editor', ...over });
    expect(await told(personId)).toEqual([{ kind: 'invited', params: { role: 'owner' }, planId: ours.planId }]);
    api.travelTo('2026-11-24');
    await send(api, lead, 'giveRole', { personId, role: 'viewer', ...over });
    expect(await told(personId)).toContainEqual({ kind: 'roleGiven', params: { role: 'viewer' }, planId: null });
    api.travelTo('2026-11-23');
    expect(await told(lead)).toEqual([]);
  });

  test('held already are not given twice', async () => {
    const input = { personId, role: 'owner', reviewId: ours.reviewId };
    await send(api, lead, 'giveRole', input);
    expect(outcomeOf(await send(api, lead, 'giveRole', input))).toEqual(['role alreadyThere']);
  });

  test('need an address to sign in by', async () => {
    await api.prisma.person.update({ where: { id: personId }, data: { email: null } });
    expect(outcomeOf(await send(api, lead, 'giveRole', { personId, role: 'viewer', ...over }))).toEqual([
      'email required',
    ]);
  });

  test('over the whole authority are not given by the lead of one review', async () => {
    const input = { personId, role: 'lead', ...over };
    expect(outcomeOf(await send(api, ours.people.lead, 'giveRole', input))).toBe('NotFoundError');
    const onReview = { personId, role: 'lead', reviewId: ours.reviewId };
    expect(outcomeOf(await send(api, ours.people.lead, 'giveRole', onReview))).toBe('RoleGiven');
  });

  test('over everything are given by administrators alone, of whom one always remains', async () => {
    const operator = randomUUIDv7();
    await api.prisma.organisation.create({ data: { id: operator, kind: 'operator', nameEn: 'Op', nameCy: 'Op' } });
    await api.prisma.changeLog.create({ data: { id: operator, kind: 'directory', head: new Uint8Array(32) } });
    expect(outcomeOf(await send(api, lead, 'giveRole', { personId, role: 'administrator' }))).toBe('ForbiddenError');
    const first = ours.people.administrator;
    expect(outcomeOf(await send(api, first, 'giveRole', { personId, role: 'administrator' }))).toBe('RoleGiven');
    const held = await api.prisma.membership.findMany({ where: { role: 'administrator' } });
    const document = 'query ($id: ID!) { directory(organisationId: $id) { people { id roles { role } } } }';
    const { directory: operators } = await api.ask<{ directory: { people: object[] } }>(first, document, {
      id: operator,
    });
    expect(operators.people).toContainEqual({ id: personId, roles: [{ role: 'administrator' }] });
    const answers = [];
    for (const { id, personId: holder } of held) {
      const answer = await send(api, holder, 'takeRole', { membershipId: id });
      answers.push(outcomeOf(answer));
    }
    expect(answers).toEqual([...held.slice(1).map(() => 'RoleTaken'), ['role lastAdministrator']]);
  });
});
