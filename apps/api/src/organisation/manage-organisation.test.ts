import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { brokenAt } from '../../testing/broken-at.ts';
import { testApi } from '../../testing/api.ts';
import { firstHead } from '../core/verify/check-chain.ts';
import { anAuthority, aPerson, holds, type TestAuthority } from '../../testing/authority.ts';
import { send, outcomeOf } from '../../testing/send.ts';

const api = await testApi();
let known: TestAuthority;
beforeAll(async () => {
  known = await anAuthority(api.prisma, 'Known');
});

const names = { nameEn: 'Glan Elwy County Council', nameCy: 'Cyngor Sir Glan Elwy' };
const lead = { name: 'Gwen Elwy', email: `${randomUUID()}@example.org`, language: 'cy' };
const organisations = `{ organisations { organisation { id nameEn nameCy kind } people leads reviews } }`;
const list = async (personId: string) =>
  (await api.ask<{ organisations: readonly { organisation: { id: string } }[] | null }>(personId, organisations))
    .organisations;

describe('an administrator', () => {
  test('adds an authority with its first plan lead, who can then set up its first review', async () => {
    const id = randomUUIDv7();
    const firstLead = { ...lead, email: ` ${lead.email.toUpperCase()} ` };
    const input = { id, kind: 'authority', ...names, firstLead };
    expect(outcomeOf(await send(api, known.people.administrator, 'addOrganisation', input))).toBe('OrganisationAdded');
    const listed = (await list(known.people.administrator))?.find(({ organisation }) => organisation.id === id);
    expect(listed).toEqual({ organisation: { id, kind: 'authority', ...names }, people: 1, leads: 1, reviews: 0 });
    const person = await api.prisma.person.findUniqueOrThrow({ where: { email: lead.email } });
    expect(person).toMatchObject({ name: lead.name, language: 'cy', organisationId: id });
    const created = await send(api, person.id, 'createReview', {
      reviewId: randomUUIDv7(),
      planId: randomUUIDv7(),
      authorityId: id,
      name: { cy: 'Adolygiad ar y cyd' },
      draftingLanguage: 'cy',
      recommendations: [],
    });
    expect(outcomeOf(created)).toBe('ReviewCreated');
    expect(await brokenAt(api.prisma, id)).toBeNull();
  });

  test('adds it once, however often the same request comes', async () => {
    const input = { requestId: randomUUID(), id: randomUUIDv7(), kind: 'inspectorate', ...names };
    for (let time = 0; time < 2; time += 1)
      expect(outcomeOf(await send(api, known.people.administrator, 'addOrganisation', input))).toBe(
        'OrganisationAdded',
      );
    const log = await api.prisma.changeLog.findUniqueOrThrow({ where: { id: input.id } });
    expect(log.sequence).toBe(1n);
  });

  test('is told everything wrong with what was typed, and nothing is written', async () => {
    const id = randomUUIDv7();
    const input = { id, kind: 'authority', nameEn: ' ', nameCy: 'x'.repeat(201) };
    expect(outcomeOf(await send(api, known.people.administrator, 'addOrganisation', input))).toEqual([
      'nameEn required',
      'nameCy tooLong',
    ]);
    const firstLead = { name: '', email: 'gwen', language: 'en' };
    expect(
      outcomeOf(await send(api, known.people.administrator, 'addOrganisation', { ...input, ...names, firstLead })),
    ).toEqual(['firstLead.name required', 'firstLead.email notAnAddress']);
    expect(await api.prisma.changeLog.findUnique({ where: { id } })).toBeNull();
  });

  test('sees of an inspectorate the reviews that its people have a role over', async () => {
    const id = randomUUIDv7();
    await api.prisma.organisation.create({ data: { id, kind: 'inspectorate', nameEn: 'SSIW', nameCy: 'AGCC' } });
    await api.prisma.changeLog.create({ data: { id, kind: 'directory', head: firstHead } });
    const reviewer = await aPerson(api.prisma, id, 'their-reviewer');
    await holds(api.prisma, reviewer, 'leadReviewer', { reviewId: known.reviewId });
    const counted = (await list(known.people.administrator))?.find(({ organisation }) => organisation.id === id);
    expect(counted).toMatchObject({ people: 1, reviews: 1 });
    const { directory } = await api.ask<{ directory: { people: readonly object[] } }>(
      known.people.administrator,
      'query ($id: ID!) { directory(organisationId: $id) { people { id roles { role reviewId } } } }',
      { id },
    );
    expect(directory.people).toEqual([{ id: reviewer, roles: [{ role: 'leadReviewer', reviewId: known.reviewId }] }]);
  });

  test('renames an organisation, and its log says from what to what', async () => {
    const input = { organisationId: known.authorityId, ...names };
    expect(outcomeOf(await send(api, known.people.administrator, 'renameOrganisation', input))).toBe(
      'OrganisationRenamed',
    );
    expect(await api.prisma.organisation.findUnique({ where: { id: known.authorityId } })).toMatchObject(names);
    const where = { logId: known.authorityId, field: 'nameEn' };
    const [change] = await api.prisma.change.findMany({ where, include: { values: true } });
    expect(new Set(change?.values.map(({ value }) => value))).toEqual(new Set(['Known', names.nameEn]));
  });
});

test('a plan lead sees no list of organisations', async () => {
  expect(await list(known.people.lead)).toBeNull();
});
