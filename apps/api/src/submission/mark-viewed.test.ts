import { beforeAll, expect, test } from 'vitest';
import { anAuthority, type TestAuthority } from '../../testing/authority.ts';
import { testApi } from '../../testing/api.ts';
import { sendVersion } from '../../testing/submission.ts';

const api = await testApi();
let own: TestAuthority;

beforeAll(async () => {
  own = await anAuthority(api.prisma, 'Own');
  await sendVersion(api, own);
});

const mark = async (personId: string | null, number: number) =>
  (
    await api.ask<{ markVersionViewed: { __typename: string; number?: number } }>(
      personId,
      `mutation ($input: MarkVersionViewedInput!) { markVersionViewed(input: $input) {
         __typename ... on ViewedVersion { planId number } } }`,
      { input: { planId: own.planId, number } },
    )
  ).markVersionViewed;

const kept = () => api.prisma.viewedVersion.findMany({ where: { planId: own.planId }, orderBy: { at: 'asc' } });

test('who opens a version has read it, each for themselves, and again is no second time', async () => {
  const [carys, owen] = [own.people.leadReviewer, own.people.reviewer];
  expect(await mark(carys, 1)).toEqual({ __typename: 'ViewedVersion', planId: own.planId, number: 1 });
  await mark(carys, 1);
  await mark(owen, 1);
  expect((await kept()).map(({ personId, number }) => [personId, number]).toSorted()).toEqual(
    [
      [carys, 1],
      [owen, 1],
    ].toSorted(),
  );
});

test.each([0, -1, 2, 2_147_483_647])('there is nothing to have read of version %i', async (number) => {
  expect((await mark(own.people.leadReviewer, number)).__typename).toBe('NotFoundError');
});

test('who may not read versions has read none', async () => {
  const before = await kept();
  expect((await mark(own.people.contributor, 1)).__typename).toBe('NotFoundError');
  expect((await mark(own.people.administrator, 1)).__typename).toBe('ForbiddenError');
  expect((await mark(null, 1)).__typename).toBe('SignedOutError');
  expect(await kept()).toEqual(before);
});
