import { set } from '@cynllun/domain/plan/edit';
import { beforeEach, expect, test } from 'vitest';
import { anAdvisedAuthority, issued, repliesOf, reply, type AdvisedAuthority } from '../../testing/advice.ts';
import { testApi } from '../../testing/api.ts';
import { sendEdits } from '../../testing/edit.ts';
import { sendVersion, sequenceOf } from '../../testing/submission.ts';

const api = await testApi();
let own: AdvisedAuthority;
beforeEach(async () => {
  own = await anAdvisedAuthority(api);
});

interface Opened {
  readonly plan: { readonly replies: readonly { readonly pointId: string; readonly words: string }[] };
  readonly earlierResponse: {
    readonly response: { readonly version: number; readonly points: readonly { readonly id: string }[] };
    readonly comparison: { readonly things: readonly { readonly id: string; readonly fields: readonly object[] }[] };
  } | null;
}

async function opened(personId: string, number: number): Promise<Opened | null> {
  const { planVersion } = await api.ask<{ planVersion: Opened | null }>(
    personId,
    `query ($planId: ID!, $number: Int!) { planVersion(planId: $planId, number: $number) {
      plan { id replies { pointId words } }
      earlierResponse { response { version points { id } } comparison { things { id fields { field before after } } } } } }`,
    { planId: own.planId, number },
  );
  return planVersion;
}

test('a version that was sent again has the points of the response before it, its replies, and what changed since', async () => {
  const { point } = await issued(api, own);
  const [waiting] = await repliesOf(api, own.people.lead, own.planId);
  await reply(api, own.people.lead, own.planId, waiting?.id ?? '', { answer: 'accepted', words: 'It says 28 days.' });
  await sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), [
    set('action', own.actionId, { outcome: { en: 'Carers are answered within 28 days.' } }),
  ]);
  await sendVersion(api, own);
  const second = await opened(own.carys, 2);
  expect(second?.plan.replies).toEqual([{ pointId: point, words: 'It says 28 days.' }]);
  expect(second?.earlierResponse?.response).toEqual({ version: 1, points: [{ id: point }] });
  const action = second?.earlierResponse?.comparison.things.find(({ id }) => id === own.actionId);
  expect(action?.fields).toContainEqual({
    field: 'outcome.en',
    before: 'Carers are answered as appropriate.',
    after: 'Carers are answered within 28 days.',
  });
});

test('the version that a response is about has none before it', async () => {
  await issued(api, own);
  expect((await opened(own.carys, 1))?.earlierResponse).toBeNull();
});
