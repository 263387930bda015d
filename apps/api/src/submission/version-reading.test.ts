import { add, set } from '@cynllun/domain/plan/edit';
import { randomUUIDv7 } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { testApi } from '../../testing/api.ts';
import { anAuthority, type TestAuthority } from '../../testing/authority.ts';
import { sendEdits } from '../../testing/edit.ts';
import { sendVersion } from '../../testing/submission.ts';

const api = await testApi();
let own: TestAuthority;
let action: string;

const edit = (description: string) =>
  sendEdits(api, own.people.lead, own.planId, 1_000_000, [set('action', action, { description })]);
const since = async (person: string, number: number) => {
  const { planVersion } = await api.ask<{ planVersion: { sinceLastReading: Since | null } | null }>(
    person,
    `query ($id: ID!, $number: Int!) { planVersion(planId: $id, number: $number) { sinceLastReading {
       from { number } to { number } things { fields { field before after } } } } }`,
    { id: own.planId, number },
  );
  const found = planVersion?.sinceLastReading ?? null;
  return found && [found.from.number, found.to.number, found.things.flatMap(({ fields }) => fields)];
};
interface Since {
  readonly from: { readonly number: number };
  readonly to: { readonly number: number };
  readonly things: readonly { readonly fields: readonly object[] }[];
}
const read = async (person: string | null, version: number): Promise<string> => {
  const { markVersionViewed } = await api.ask<{ markVersionViewed: { __typename: string } }>(
    person,
    'mutation ($input: MarkVersionViewedInput!) { markVersionViewed(input: $input) { __typename } }',
    { input: { planId: own.planId, number: version } },
  );
  return markVersionViewed.__typename;
};

beforeEach(async () => {
  own = await anAuthority(api.prisma, 'Own');
  action = randomUUIDv7();
  await sendEdits(api, own.people.lead, own.planId, 0, [add('action', action, own.planId, { description: 'First.' })]);
  await sendVersion(api, own);
  await edit('Second.');
  await sendVersion(api, own);
  await edit('Third.');
  await sendVersion(api, own);
});

describe('what changed since a reviewer’s last reading', () => {
  test('is told of each version from the last before it that they have read, and of nothing read since', async () => {
    const { reviewer } = own.people;
    expect(await since(reviewer, 1)).toBeNull();
    expect(await since(reviewer, 3)).toBeNull();
    await read(reviewer, 1);
    const description = (before: string, after: string) =>
      expect.objectContaining({ field: 'description', before, after });
    const [from, to, fields] = (await since(reviewer, 3)) ?? [];
    expect([from, to]).toEqual([1, 3]);
    expect(fields).toContainEqual(description('First.', 'Third.'));
    await read(reviewer, 3);
    await read(reviewer, 3);
    expect((await since(reviewer, 3))?.slice(0, 2)).toEqual([1, 3]);
    await read(reviewer, 2);
    expect((await since(reviewer, 3))?.[2]).toContainEqual(description('Second.', 'Third.'));
  });

  test('is each reviewer’s own', async () => {
    await read(own.people.reviewer, 1);
    expect(await since(own.people.leadReviewer, 2)).toBeNull();
    expect(await since(own.people.lead, 2)).toBeNull();
  });

  test('is kept for those who may read versions, and of versions that there are', async () => {
    const { lead, contributor, reviewer } = own.people;
    expect(await read(lead, 1)).toBe('ViewedVersion');
    expect(await read(contributor, 1)).toBe('NotFoundError');
    expect(await read(null, 1)).toBe('SignedOutError');
    expect(await read(reviewer, 9)).toBe('NotFoundError');
  });
});
