import { randomUUIDv7 } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { add } from '@cynllun/domain/plan/edit';
import { brokenAt } from '../../testing/broken-at.ts';
import { openSession } from '../platform/sessions.ts';
import { testApi } from '../../testing/api.ts';
import { anAuthority, aPerson, aReview, holds, type TestAuthority } from '../../testing/authority.ts';
import { sendEdits } from '../../testing/edit.ts';
import { recordEvents } from '../../testing/events.ts';
import { send, outcomeOf } from '../../testing/send.ts';
import { planReader } from '../plan/plan-reader.ts';

const api = await testApi();
let ours: TestAuthority;
let lead: string;
let leaver: string;
let agreed: { planId: string; reviewId: string };
const [action, other, agreedAction] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];

beforeAll(async () => {
  ours = await anAuthority(api.prisma, 'Ours');
  agreed = await aReview(api.prisma, ours.authorityId);
  [lead, leaver] = [
    await aPerson(api.prisma, ours.authorityId, 'lead'),
    await aPerson(api.prisma, ours.authorityId, 'leaver'),
  ];
  await holds(api.prisma, lead, 'lead', { organisationId: ours.authorityId });
  await holds(api.prisma, leaver, 'editor', { organisationId: ours.authorityId });
  await holds(api.prisma, leaver, 'owner', { reviewId: ours.reviewId });
  await openSession(api.prisma, { personId: leaver, userAgent: '', now: new Date() });
  const named = { responsiblePersonId: leaver, responsiblePost: { en: 'Carers Officer' } };
  const inPlan = [
    add('action', action, ours.planId, { position: 1, title: { en: 'Visit' }, ...named, accountablePersonId: lead }),
    add('action', other, ours.planId, { position: 2, accountablePersonId: leaver }),
  ];
  await sendEdits(api, lead, ours.planId, 0, inPlan);
  await sendEdits(api, lead, agreed.planId, 0, [add('action', agreedAction, agreed.planId, named)]);
  await recordEvents(api.services, lead, agreed.planId, [
    { kind: 'finalAgreed', on: '2026-11-01', version: 1, minuteReference: '12/26' },
  ]);
});

const vacanciesOf = async (asker: string) => {
  const document =
    'query ($id: ID!) { review(id: $id) { vacancies { actionId reference post { en } part title { en } } } }';
  return (await api.ask<{ review: { vacancies: unknown } }>(asker, document, { id: ours.reviewId })).review.vacancies;
};

describe('someone who leaves an authority', () => {
  test('goes from its actions, where the post stays; an agreed plan keeps their name', async () => {
    const input = { personId: leaver, organisationId: ours.authorityId };
    const answer = await send(api, lead, 'leave', input, '... on PersonLeft { vacated agreedPlanIds }');
    expect(answer).toEqual({ __typename: 'PersonLeft', vacated: 2, agreedPlanIds: [agreed.planId] });
    const plan = await planReader(api.services.sql).read(ours.planId);
    expect(plan?.actions).toMatchObject([
      { id: action, responsiblePersonId: null, responsiblePost: { en: 'Carers Officer' }, accountablePersonId: lead },
      { id: other, accountablePersonId: null },
    ]);
    expect(plan?.sequence).toBe(2);
    expect((await planReader(api.services.sql).read(agreed.planId))?.actions).toMatchObject([
      { responsiblePersonId: leaver },
    ]);
  });

  test('holds no role there, is signed out, and can no longer be named', async () => {
    expect(await api.prisma.membership.findMany({ where: { personId: leaver } })).toEqual([]);
    expect(await api.prisma.session.findMany({ where: { personId: leaver } })).toEqual([]);
    const edit = add('action', randomUUIDv7(), ours.planId, { responsiblePersonId: leaver });
    expect((await sendEdits(api, lead, ours.planId, 2, [edit])).problems).toMatchObject([{ code: 'notInPlan' }]);
  });

  test('leaves a vacancy, shown to those who may read the draft', async () => {
    const vacancy = {
      actionId: action,
      reference: 'A1',
      post: { en: 'Carers Officer' },
      part: 'responsible',
      title: { en: 'Visit' },
    };
    expect(await vacanciesOf(lead)).toEqual([vacancy]);
    expect(await vacanciesOf(ours.people.administrator)).toBeNull();
  });

  test('leaves once: asked again, there is nobody there to leave, and the logs hold', async () => {
    const input = { personId: leaver, organisationId: ours.authorityId };
    expect(outcomeOf(await send(api, lead, 'leave', input))).toBe('NotFoundError');
    for (const id of [ours.authorityId, ours.planId]) expect(await brokenAt(api.prisma, id)).toBeNull();
  });
});

test('leaving a review and an organisation at once is refused, and no name is taken off anything', async () => {
  const personId = await aPerson(api.prisma, ours.authorityId, 'stays');
  const id = randomUUIDv7();
  const { sequence } = await api.prisma.changeLog.findUniqueOrThrow({ where: { id: ours.planId } });
  const named = add('action', id, ours.planId, { responsiblePersonId: personId });
  await sendEdits(api, ours.people.lead, ours.planId, Number(sequence), [named]);
  const input = { personId, organisationId: ours.authorityId, reviewId: ours.reviewId };
  expect(outcomeOf(await send(api, ours.people.lead, 'leave', input))).toBe('NotFoundError');
  expect(await api.prisma.action.findUnique({ where: { id } })).toMatchObject({ responsiblePersonId: personId });
});

test('someone who leaves one review keeps what they hold elsewhere', async () => {
  const personId = await aPerson(api.prisma, ours.authorityId, 'moved');
  await holds(api.prisma, personId, 'owner', { reviewId: ours.reviewId });
  await holds(api.prisma, personId, 'viewer', { organisationId: ours.authorityId });
  await send(api, ours.people.lead, 'leave', { personId, reviewId: ours.reviewId });
  const held = await api.prisma.membership.findMany({ where: { personId } });
  expect(held.map(({ role }) => role)).toEqual(['viewer']);
  expect(await api.prisma.person.findUnique({ where: { id: personId } })).toMatchObject({
    organisationId: ours.authorityId,
  });
});

test('a lead may leave, and takes their own name with them', async () => {
  const personId = await aPerson(api.prisma, ours.authorityId, 'second-lead');
  await holds(api.prisma, personId, 'lead', { organisationId: ours.authorityId });
  const sequence = (await planReader(api.services.sql).read(ours.planId))?.sequence ?? 0;
  await sendEdits(api, lead, ours.planId, sequence, [
    add('action', randomUUIDv7(), ours.planId, { accountablePersonId: personId }),
  ]);
  const input = { personId, organisationId: ours.authorityId };
  expect(await send(api, personId, 'leave', input, '... on PersonLeft { vacated }')).toMatchObject({ vacated: 1 });
});
