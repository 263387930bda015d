import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { add, set } from '@cynllun/domain/plan/edit';
import type { Language } from '@cynllun/domain/text/language';
import { brokenAt } from '../../testing/broken-at.ts';
import { testApi } from '../../testing/api.ts';
import { anAuthority, type TestAuthority } from '../../testing/authority.ts';
import { sendEdits } from '../../testing/edit.ts';
import { planReader } from '../plan/plan-reader.ts';

const api = await testApi();
let own: TestAuthority;
beforeEach(async () => {
  own = await anAuthority(api.prisma, 'Dyffryn');
});

const planNow = async () => {
  const plan = await planReader(api.services.sql).read(own.planId);
  if (plan === null) throw new Error('The plan is there.');
  return plan;
};

async function change(personId: string | null, language: Language, requestId: string = randomUUID()) {
  const { changeDraftingLanguage } = await api.ask<{ changeDraftingLanguage: { readonly __typename: string } }>(
    personId,
    `mutation Change($input: ChangeDraftingLanguageInput!) { changeDraftingLanguage(input: $input) { __typename } }`,
    { input: { planId: own.planId, language, requestId } },
  );
  return changeDraftingLanguage.__typename;
}

test('the plan is drafted in the other language: blank texts start in it, and texts with words stay as they are', async () => {
  const [actionId, indicatorId] = [randomUUIDv7(), randomUUIDv7()];
  await sendEdits(api, own.people.lead, own.planId, 0, [
    add('action', actionId, own.planId, { title: { en: 'Write leaflets' } }),
    add('indicator', indicatorId, actionId, {}),
  ]);
  expect(await change(own.people.lead, 'cy')).toBe('DraftingLanguageChanged');
  const plan = await planNow();
  expect(plan).toMatchObject({
    draftingLanguage: 'cy',
    introduction: { original: 'cy' },
    actions: [
      {
        title: { original: 'en', en: 'Write leaflets', cy: '' },
        outcome: { original: 'cy' },
        indicators: [{ name: { original: 'cy' } }],
      },
    ],
  });
  expect(await brokenAt(api.prisma, own.planId)).toBeNull();
  const [first] = await api.prisma.change.findMany({ where: { logId: own.planId, sequence: plan.sequence, n: 1 } });
  expect(first).toMatchObject({ entity: 'plan', field: 'draftingLanguage', before: 'en', after: 'cy' });

  await sendEdits(api, own.people.lead, own.planId, plan.sequence, [
    set('action', actionId, { summary: { cy: 'Taflenni' } }),
  ]);
  expect((await planNow()).actions[0]?.summary).toMatchObject({ original: 'cy', cy: 'Taflenni' });
});

test('the language it has already changes nothing, and a request sent again is written once', async () => {
  const { sequence } = await planNow();
  expect(await change(own.people.lead, 'en')).toBe('DraftingLanguageChanged');
  expect((await planNow()).sequence).toBe(sequence);
  const requestId = randomUUID();
  await change(own.people.lead, 'cy', requestId);
  await change(own.people.lead, 'en');
  await change(own.people.lead, 'cy', requestId);
  expect(await planNow()).toMatchObject({ draftingLanguage: 'en', sequence: sequence + 2 });
});

test.each(['editor', 'owner', 'viewer', 'leadReviewer'] as const)('a %s may not change it', async (role) => {
  expect(await change(own.people[role], 'cy')).toBe('ForbiddenError');
  expect((await planNow()).draftingLanguage).toBe('en');
});
