import { beforeAll, expect, test, vi } from 'vitest';
import { applyChanges } from '@cynllun/domain/aggregate/log-change';
import { planAggregate } from '@cynllun/domain/plan/entities';
import { planDocument, portfolioDocument } from '../../testing/documents.ts';
import { anAuthority, type TestAuthority } from '../../testing/authority.ts';
import { recordEvents } from '../../testing/events.ts';
import { Follower } from '../../testing/follower.ts';
import { servedApi, type Instance } from '../../testing/served.ts';
import { planReader } from '../plan/plan-reader.ts';

vi.setConfig({ testTimeout: 30_000 });
const api = await servedApi();
let one: Instance;
let other: Instance;
let own: TestAuthority;

beforeAll(async () => {
  [one, other] = [await api.serve(), await api.serve()];
  own = await anAuthority(api.prisma, 'Own');
});

/** What an instance answers over HTTP, where answers are cached. */
async function ask<Data>(at: Instance, personId: string, query: string, variables: object): Promise<Data> {
  const response = await fetch(`${at.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://localhost', cookie: await api.cookieOf(personId) },
    body: JSON.stringify({ query, variables }),
  });
  const { data } = (await response.json()) as { readonly data: Data };
  return data;
}

interface Shown {
  readonly plan: { readonly stage: string; readonly viewerCan: Readonly<Record<string, boolean>> };
}
interface Listed {
  readonly home: { readonly reviews: { readonly reviews: readonly { readonly stage: string }[] } };
}

async function answersOf(at: Instance): Promise<object> {
  const { plan } = await ask<Shown>(at, own.people.editor, planDocument, { id: own.planId });
  const { home } = await ask<Listed>(at, own.people.leadReviewer, portfolioDocument, { first: 9 });
  return {
    stage: plan.stage,
    mayEdit: plan.viewerCan['planEdit'],
    listed: home.reviews.reviews.map(({ stage }) => stage),
  };
}

test('what is recorded at one instance is on the feed of another, and in the answers that it cached', async () => {
  const drafting = { stage: 'arrangements', mayEdit: true, listed: ['arrangements'] };
  expect([await answersOf(one), await answersOf(other)]).toEqual([drafting, drafting]);
  const before = await planReader(other.services.sql).read(own.planId);
  if (before === null) throw new Error('no plan');
  const follower = new Follower(other, await api.cookieOf(own.people.editor), own.planId, before.sequence);
  await follower.upTo(before.sequence);

  await recordEvents(one.services, own.people.lead, own.planId, [
    { kind: 'finalAgreed', on: '2026-11-20', version: 1, minuteReference: 'C/12' },
  ]);

  await follower.upTo(before.sequence + 1);
  const after = await planReader(other.services.sql).read(own.planId);
  const changes = follower.writes.flatMap((write) => write.changes);
  expect(applyChanges(planAggregate, before, changes)?.events).toEqual(after?.events);
  expect(follower.heard.at(-1)).toMatchObject({ reload: false, relatedChanged: true });
  const sealed = { stage: 'agreed', mayEdit: false, listed: ['agreed'] };
  expect([await answersOf(one), await answersOf(other)]).toEqual([sealed, sealed]);
  follower.leave();
});
