import { randomUUIDv7 } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { add, set } from '@cynllun/domain/plan/edit';
import { testApi } from '../../testing/api.ts';
import { anAuthority, type TestAuthority } from '../../testing/authority.ts';
import { sendEdits } from '../../testing/edit.ts';

const api = await testApi();
let own: TestAuthority;
let other: TestAuthority;

const source = `query Deadlines($planId: ID!) {
  planDeadlines(planId: $planId) {
    planId
    review { presentedOn }
    authority { id }
    deadlineRecords { deadline on byPersonId note }
    extensions { deadline proposedOn }
    authorityDates { kind on }
    events { kind }
    stage
    people { id name }
    viewerCan { extensionAgree planReadDraft }
  }
}`;
const ask = async (personId: string | null) =>
  (await api.ask<{ planDeadlines: unknown }>(personId, source, { planId: own.planId })).planDeadlines;

beforeAll(async () => {
  own = await anAuthority(api.prisma, 'Dyffryn');
  other = await anAuthority(api.prisma, 'Glannau');
  const met = { on: '2026-11-03', byPersonId: own.people.lead, note: 'At the Guildhall' };
  await sendEdits(api, own.people.lead, own.planId, 0, [
    set('review', own.reviewId, { presentedOn: '2027-04-22' }),
    add('deadlineRecord', randomUUIDv7(), own.planId, { deadline: 'arrangements', ...met }),
    add('extension', randomUUIDv7(), own.planId, { deadline: 'finalAgreed', proposedOn: '2027-07-14' }),
    add('authorityDate', randomUUIDv7(), own.planId, { kind: 'cabinet', on: '2027-04-06' }),
  ]);
});

test('a lead reviewer who may not read the draft sees the deadlines, and the people named in them alone', async () => {
  expect(await ask(own.people.leadReviewer)).toEqual({
    planId: own.planId,
    review: { presentedOn: '2027-04-22' },
    authority: { id: own.authorityId },
    deadlineRecords: [
      { deadline: 'arrangements', on: '2026-11-03', byPersonId: own.people.lead, note: 'At the Guildhall' },
    ],
    extensions: [{ deadline: 'finalAgreed', proposedOn: '2027-07-14' }],
    authorityDates: [{ kind: 'cabinet', on: '2027-04-06' }],
    events: [],
    stage: 'drafting',
    people: [{ id: own.people.lead, name: 'lead' }],
    viewerCan: { extensionAgree: true, planReadDraft: false },
  });
});

test.each(['lead', 'editor', 'owner', 'viewer', 'reviewer', 'administrator'] as const)(
  'a %s sees them',
  async (role) => {
    expect(await ask(own.people[role])).toMatchObject({ planId: own.planId });
  },
);

test('to anyone without a part in the review there are none', async () => {
  expect(await ask(own.people.contributor)).toBeNull();
  expect(await ask(other.people.lead)).toBeNull();
  expect(await ask(null)).toBeNull();
});
