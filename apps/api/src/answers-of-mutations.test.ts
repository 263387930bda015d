import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { add, set } from '@cynllun/domain/plan/edit';
import { beforeAll, describe, expect, test } from 'vitest';
import { anAuthority, aPerson, holds, type TestAuthority } from '../testing/authority.ts';
import { testApi, TODAY } from '../testing/api.ts';
import { toInput } from '../testing/edit-input.ts';
import { send } from '../testing/send.ts';

/*
 * Screens bring what they show up to date from what a mutation answers. So it answers with just what the query behind
 * the screen would say next.
 */
const api = await testApi();
let ours: TestAuthority;
let lead: string;
const fields = 'id among name email language isOurs roles { id role reviewId reviewName { en } }';

beforeAll(async () => {
  ours = await anAuthority(api.prisma, 'Ours');
  lead = await aPerson(api.prisma, ours.authorityId, 'authority-lead');
  await holds(api.prisma, lead, 'lead', { organisationId: ours.authorityId });
});

interface Listed {
  readonly id: string;
  readonly roles: readonly { readonly id: string }[];
}
interface Lists {
  readonly directory: { readonly people: readonly Listed[] } | null;
  readonly review: { readonly people: readonly Listed[] | null } | null;
}

/** A person as both lists have them now; null where a list does not, or is not to be seen. */
async function listed(asker: string, personId: string) {
  const document = `query ($authority: ID!, $review: ID!) {
    directory(organisationId: $authority) { people { ${fields} } } review(id: $review) { people { ${fields} } } }`;
  const variables = { authority: ours.authorityId, review: ours.reviewId };
  const { directory, review } = await api.ask<Lists>(asker, document, variables);
  const among = (people: readonly Listed[] | null | undefined) => people?.find(({ id }) => id === personId) ?? null;
  return { inDirectory: among(directory?.people), inReview: among(review?.people) };
}

/** Sends a mutation about a person; answers with how it says they stand in both lists. */
async function standing(asker: string, mutation: string, result: string, input: object) {
  const { inDirectory, inReview } = await send(
    api,
    asker,
    mutation,
    input,
    `... on ${result} {
      inDirectory: person(organisationId: "${ours.authorityId}") { ${fields} }
      inReview: person(reviewId: "${ours.reviewId}") { ${fields} } }`,
  );
  return { inDirectory, inReview } as Awaited<ReturnType<typeof listed>>;
}

describe('what is done to a person is answered with how they stand in each list', () => {
  test('added, given a role, changed, without a role, and gone', async () => {
    const person = { name: 'Gwen Puw', email: `${randomUUID()}@example.org`, language: 'cy' };
    const over = { reviewId: ours.reviewId };
    const added = await standing(lead, 'addPerson', 'PersonAdded', { ...person, ...over, role: 'editor' });
    const personId = added.inReview?.id ?? '';
    const steps = [
      async () => added,
      () => standing(lead, 'giveRole', 'RoleGiven', { personId, role: 'owner', organisationId: ours.authorityId }),
      () => standing(lead, 'changePerson', 'PersonChanged', { ...person, personId, name: 'Gwen Parry' }),
      () => standing(lead, 'takeRole', 'RoleTaken', { membershipId: added.inReview?.roles[0]?.id }),
    ];
    for (const step of steps) {
      const answered = await step();
      expect(answered.inDirectory).not.toBeNull();
      expect(answered).toEqual(await listed(lead, personId));
    }
    const left = { personId, organisationId: ours.authorityId };
    expect(await standing(lead, 'leave', 'PersonLeft', left)).toEqual({ inDirectory: null, inReview: null });
    expect(await listed(lead, personId)).toEqual({ inDirectory: null, inReview: null });
  });

  test('someone who is only named, also when the request is sent again', async () => {
    const input = { requestId: randomUUID(), name: 'Huw Post', language: 'en', organisationId: ours.authorityId };
    const first = await standing(lead, 'addPerson', 'PersonAdded', input);
    expect(first.inDirectory).toMatchObject({ name: 'Huw Post', email: null });
    expect(await standing(lead, 'addPerson', 'PersonAdded', input)).toEqual(first);
  });

  test('only in lists that whoever did it may see', async () => {
    const personId = await aPerson(api.prisma, ours.authorityId, 'someone');
    const input = { personId, role: 'owner', reviewId: ours.reviewId };
    const answered = await standing(ours.people.lead, 'giveRole', 'RoleGiven', input);
    expect(answered).toMatchObject({ inDirectory: null, inReview: { id: personId } });
  });

  test('by the roles that are left to who gives up their own', async () => {
    const personId = await aPerson(api.prisma, ours.authorityId, 'second-lead');
    await holds(api.prisma, personId, 'lead', { organisationId: ours.authorityId });
    const [role] = (await listed(lead, personId)).inDirectory?.roles ?? [];
    const answered = await standing(personId, 'takeRole', 'RoleTaken', { membershipId: role?.id });
    expect(answered).toEqual({ inDirectory: null, inReview: null });
    expect((await listed(lead, personId)).inDirectory).not.toBeNull();
  });
});

test('an organisation that is added or renamed is answered with its line in the list', async () => {
  const { administrator } = ours.people;
  const listing = 'organisation { id kind nameEn nameCy } people leads reviews';
  const line = async (id: string) =>
    (
      await api.ask<{ organisations: readonly { organisation: { id: string } }[] }>(
        administrator,
        `{ organisations { ${listing} } }`,
      )
    ).organisations.find(({ organisation }) => organisation.id === id);
  const id = randomUUIDv7();
  const names = { nameEn: 'Glan Elwy', nameCy: 'Glan Elwy' };
  const firstLead = { name: 'Gwen', email: `${randomUUID()}@example.org`, language: 'cy' };
  const ask = (result: string) => `... on ${result} { listing { ${listing} } }`;
  const input = { id, kind: 'authority', ...names, firstLead };
  const added = await send(api, administrator, 'addOrganisation', input, ask('OrganisationAdded'));
  expect(added['listing']).toMatchObject({ people: 1, leads: 1 });
  expect(added['listing']).toEqual(await line(id));
  const renamed = { organisationId: id, ...names, nameCy: 'Sir Glan Elwy' };
  const answered = await send(api, administrator, 'renameOrganisation', renamed, ask('OrganisationRenamed'));
  expect(answered['listing']).toEqual(await line(id));
});

test('a plan that is edited is answered with its review as it stands then', async () => {
  const { plan } = await api.ask<{ plan: { sequence: number } }>(
    lead,
    'query ($id: ID!) { plan(id: $id) { sequence } }',
    {
      id: ours.planId,
    },
  );
  const edits = [
    set('review', ours.reviewId, { name: { cy: 'Enw arall' }, publishedOn: '2027-03-01' }),
    add('recommendation', randomUUIDv7(), ours.planId, { text: { en: 'Do it.' } }),
  ].map(toInput);
  const input = { planId: ours.planId, baseSequence: plan.sequence, edits };
  const more =
    '... on PlanEdited { sequence review { publishedOn name { cy } setUp { sequence recommendations { id } } } }';
  const { review, sequence } = await send(api, lead, 'editPlan', input, more);
  expect(review).toMatchObject({ publishedOn: '2027-03-01', name: { cy: 'Enw arall' }, setUp: { sequence } });
});

test('an extension that is agreed to is answered with the deadlines, and who agreed by name', async () => {
  const { planId, people } = ours;
  const extensionId = randomUUIDv7();
  const { plan } = await api.ask<{ plan: { sequence: number } }>(
    lead,
    'query ($id: ID!) { plan(id: $id) { sequence } }',
    {
      id: planId,
    },
  );
  const extension = { deadline: 'finalAgreed', proposedOn: '2027-07-14' } as const;
  const edits = [toInput(add('extension', extensionId, planId, { ...extension, reason: 'The Council meets later.' }))];
  await send(api, lead, 'editPlan', { planId, baseSequence: plan.sequence, edits });
  const document = `mutation ($input: AgreeExtensionInput!) { agreeExtension(input: $input) { ... on ExtensionAgreed {
    deadlines { extensions { id agreedOn agreedByPersonId } people { id } } } } }`;
  const { agreeExtension } = await api.ask<{ agreeExtension: object }>(people.leadReviewer, document, {
    input: { planId, extensionId, ...extension },
  });
  expect(agreeExtension).toEqual({
    deadlines: {
      extensions: [{ id: extensionId, agreedOn: TODAY, agreedByPersonId: people.leadReviewer }],
      people: [{ id: people.leadReviewer }],
    },
  });
});
