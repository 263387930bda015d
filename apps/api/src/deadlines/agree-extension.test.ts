import { randomUUIDv7 } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { add, remove, set, type Edit } from '@cynllun/domain/plan/edit';
import type { Extension } from '@cynllun/domain/plan/plan';
import { brokenAt } from '../../testing/broken-at.ts';
import { TODAY, testApi } from '../../testing/api.ts';
import { anAuthority, type TestAuthority } from '../../testing/authority.ts';
import { sendEdits } from '../../testing/edit.ts';
import { planReader } from '../plan/plan-reader.ts';

const api = await testApi();
let own: TestAuthority;
let other: TestAuthority;
let extensionId: string;

const planNow = async () => {
  const plan = await planReader(api.services.sql).read(own.planId);
  if (plan === null) throw new Error('The plan is there.');
  return plan;
};
const extensionNow = async () => (await planNow()).extensions.find(({ id }) => id === extensionId);
const asLead = async (...edits: readonly Edit[]) =>
  sendEdits(api, own.people.lead, own.planId, (await planNow()).sequence, edits);

interface Answer {
  readonly __typename: string;
  readonly extensionId?: string;
  readonly conflicts?: readonly { readonly path: string; readonly theirs: unknown }[];
}

/** Agrees to the extension as it was first proposed, unless told otherwise. */
async function agree(personId: string | null, seen: { readonly proposedOn?: string } = {}) {
  const { agreeExtension } = await api.ask<{ agreeExtension: Answer }>(
    personId,
    `mutation Agree($input: AgreeExtensionInput!) {
      agreeExtension(input: $input) {
        __typename
        ... on ExtensionAgreed { extensionId }
        ... on ConflictError { conflicts { path theirs } }
      }
    }`,
    { input: { planId: own.planId, extensionId, deadline: 'finalAgreed', proposedOn: '2027-07-14', ...seen } },
  );
  return agreeExtension;
}

beforeAll(async () => {
  own = await anAuthority(api.prisma, 'Dyffryn');
  other = await anAuthority(api.prisma, 'Glannau');
});

beforeEach(async () => {
  extensionId = randomUUIDv7();
  const reason = 'The Council meets a fortnight later.';
  await asLead(
    add('extension', extensionId, own.planId, { deadline: 'finalAgreed', proposedOn: '2027-07-14', reason }),
  );
});

test('the lead reviewer agrees without reading the draft, and the extension stands from today in their name', async () => {
  expect(await agree(own.people.leadReviewer)).toEqual({ __typename: 'ExtensionAgreed', extensionId });
  expect(await extensionNow()).toMatchObject({
    proposedOn: '2027-07-14',
    agreedOn: TODAY,
    agreedByPersonId: own.people.leadReviewer,
  });
  expect(await brokenAt(api.prisma, own.planId)).toBeNull();
});

test.each(['lead', 'editor', 'reviewer', 'administrator'] as const)('a %s may not agree', async (role) => {
  expect((await agree(own.people[role])).__typename).toBe('ForbiddenError');
  expect(await extensionNow()).toMatchObject({ agreedOn: null });
});

test('to another review’s lead reviewer there is nothing there', async () => {
  expect((await agree(other.people.leadReviewer)).__typename).toBe('NotFoundError');
  expect((await agree(null)).__typename).toBe('SignedOutError');
});

test('a proposal that changed since the lead reviewer looked is a conflict, and they have agreed to nothing', async () => {
  await asLead(set('extension', extensionId, { proposedOn: '2027-12-31' }));
  expect(await agree(own.people.leadReviewer)).toEqual({
    __typename: 'ConflictError',
    conflicts: [{ path: `extension:${extensionId}:proposedOn`, theirs: '2027-12-31' }],
  });
  expect(await extensionNow()).toMatchObject({ agreedOn: null });
});

test('what is agreed already, here or by letter, stays as it was', async () => {
  await asLead(set('extension', extensionId, { agreedOn: '2026-11-02', letter: 'SSIW/27/114' }));
  const { sequence } = await planNow();
  expect((await agree(own.people.leadReviewer)).__typename).toBe('ExtensionAgreed');
  expect((await planNow()).sequence).toBe(sequence);
  expect(await extensionNow()).toMatchObject({ agreedOn: '2026-11-02', agreedByPersonId: null });
});

describe('once it is agreed', () => {
  const agreement = ({ agreedOn, agreedByPersonId, letter }: Partial<Extension> = {}) => [
    agreedOn,
    agreedByPersonId,
    letter,
  ];
  const logged = async () => {
    const { sequence } = await planNow();
    const changes = await api.prisma.change.findMany({ where: { logId: own.planId, sequence } });
    return changes.map(({ field }) => field).toSorted();
  };

  test.each([
    ['the day', { proposedOn: '2027-08-31' }],
    ['the deadline', { deadline: 'writtenResponse' as const }],
  ])('changing %s clears the agreement, and the log says so', async (_, fields) => {
    await agree(own.people.leadReviewer);
    await asLead(set('extension', extensionId, fields));
    expect(agreement(await extensionNow())).toEqual([null, null, '']);
    expect(await logged()).toEqual(['agreedByPersonId', 'agreedOn', ...Object.keys(fields)].toSorted());
    expect(await brokenAt(api.prisma, own.planId)).toBeNull();
  });

  test('changing the reason, or saying the same day again, leaves it', async () => {
    await agree(own.people.leadReviewer);
    await asLead(
      set('extension', extensionId, { reason: 'Another', proposedOn: '2027-07-14', deadline: 'finalAgreed' }),
    );
    expect(agreement(await extensionNow())).toEqual([TODAY, own.people.leadReviewer, '']);
  });

  test('an agreement sent along with another day is one to that day, and needs its letter', async () => {
    await asLead(set('extension', extensionId, { agreedOn: '2026-11-02', letter: 'SSIW/27/114' }));
    const kept = { agreedOn: '2026-11-02', agreedByPersonId: own.people.leadReviewer };
    await asLead(set('extension', extensionId, { proposedOn: '2027-08-31', ...kept }));
    expect(await extensionNow()).toMatchObject({ proposedOn: '2027-07-14', letter: 'SSIW/27/114' });
    await asLead(set('extension', extensionId, { proposedOn: '2027-08-31', ...kept, letter: 'SSIW/27/120' }));
    expect(await extensionNow()).toMatchObject({ proposedOn: '2027-08-31', letter: 'SSIW/27/120' });
  });
});

test.each([
  ['a day', { agreedOn: '2026-11-02' }],
  ['a name', { agreedByPersonId: 'leadReviewer' }],
  ['a blank letter', { agreedOn: '2026-11-02', letter: ' ' }],
])('the plan lead cannot record an agreement with %s and no letter', async (_, given) => {
  const { agreedByPersonId, ...fields } = given as Partial<Extension>;
  const by = agreedByPersonId === undefined ? {} : { agreedByPersonId: own.people.leadReviewer };
  const answer = await asLead(set('extension', extensionId, { ...fields, ...by }));
  expect(answer).toMatchObject({
    __typename: 'ValidationError',
    problems: [{ path: `extension:${extensionId}:letter`, code: 'letterMissing' }],
  });
});

test('a day that was never proposed is not there to agree to', async () => {
  expect((await agree(own.people.leadReviewer, { proposedOn: '2027-08-01' })).__typename).toBe('NotFoundError');
});

test('a proposal withdrawn meanwhile is not found', async () => {
  await asLead(remove('extension', extensionId));
  expect((await agree(own.people.leadReviewer)).__typename).toBe('NotFoundError');
});

describe('is told', () => {
  const told = async () => {
    const notices = await api.prisma.notice.findMany({ where: { planId: own.planId }, orderBy: { id: 'asc' } });
    return notices
      .filter(({ about }) => about.startsWith(extensionId))
      .map(({ personId, kind, params }) => ({ personId, kind, params }));
  };
  const about = (day: string) => ({ deadline: 'finalAgreed', day });

  test('once to the lead reviewer as it is proposed, as it stands after it was put right', async () => {
    await asLead(set('extension', extensionId, { proposedOn: '2027-07-21' }));
    await asLead(set('extension', extensionId, { reason: 'Nothing that is told.' }));
    expect(await told()).toEqual([
      { personId: own.people.leadReviewer, kind: 'extensionProposed', params: about('2027-07-21') },
    ]);
  });

  test('to who leads the plan as it is agreed, and to nobody any more as it was proposed', async () => {
    await agree(own.people.leadReviewer);
    expect(await told()).toEqual([{ personId: own.people.lead, kind: 'extensionAgreed', params: about('2027-07-14') }]);
  });

  test('to the lead reviewer, too, where the lead records their agreement', async () => {
    await asLead(set('extension', extensionId, { agreedOn: '2026-11-02', letter: 'SSIW/27/114' }));
    expect((await told()).map(({ personId, kind }) => [personId, kind])).toEqual([
      [own.people.leadReviewer, 'extensionAgreed'],
    ]);
  });

  test('to nobody, where it was taken back before it was mailed', async () => {
    await asLead(remove('extension', extensionId));
    expect(await told()).toEqual([]);
  });
});
