import { randomUUIDv7 } from 'node:crypto';
import { beforeAll, expect, test, vi } from 'vitest';
import { add } from '@cynllun/domain/plan/edit';
import { storedPlan } from '../../../plan/stored-plan.ts';
import { openSession, readSession } from '../../../platform/sessions.ts';
import { testApi } from '../../../../testing/api.ts';
import { anAuthority, type TestAuthority } from '../../../../testing/authority.ts';
import { sendEdits } from '../../../../testing/edit.ts';
import { patience } from '../../../../testing/writer.ts';
import { recordStatements } from '../../../../testing/statements.ts';
import type { FeedEvent } from './subscriber.ts';
import { planReader } from '../../../plan/plan-reader.ts';

type Feed = AsyncIterableIterator<FeedEvent>;

const api = await testApi();
let own: TestAuthority;
beforeAll(async () => {
  own = await anAuthority(api.prisma, 'Own');
});

/** Someone with the plan open, whose feed said that they are up to date. */
async function follower(): Promise<Feed> {
  const personId = own.people.editor;
  const now = api.services.now();
  const token = await openSession(api.prisma, { personId, userAgent: 'a test', now });
  const session = await readSession(api.services.sql, token, now);
  const plan = await planReader(api.services.sql).read(own.planId);
  const feed = api.services.feeds.open(
    { sessionId: session?.id ?? '', personId },
    storedPlan,
    own.planId,
    plan?.sequence ?? 0,
  );
  await feed.next();
  return feed;
}

const aWrite = () =>
  sendEdits(api, own.people.lead, own.planId, 1_000_000, [add('forum', randomUUIDv7(), own.planId, {})]);

/** The statements that a write takes with so many people who have the plan open, until the feeds of all have it. */
async function statementsWith(people: number): Promise<readonly string[]> {
  const feeds = await Promise.all(Array.from({ length: people }, follower));
  const statements = await recordStatements(api.pool, async () => {
    const received = Promise.all(feeds.map((feed) => feed.next()));
    await aWrite();
    await received;
  });
  await Promise.all(feeds.map((feed) => feed.return?.()));
  return statements;
}

test('fifty people with a plan open cost a write the statements of one', async () => {
  const [alone, one, fifty] = [await statementsWith(0), await statementsWith(1), await statementsWith(50)];
  expect(fifty).toHaveLength(one.length);
  expect(one.length - alone.length).toBeLessThanOrEqual(6);
});

test('someone who reads nothing holds nobody up, and has to read the plan again once they do', async () => {
  const [slow, quick] = [await follower(), await follower()];
  const heard: number[] = [];
  void (async () => {
    for await (const write of quick) if (write.kind === 'changes') heard.push(write.sequence);
  })();
  for (let written = 1; written <= 60; written += 1) {
    await aWrite();
    await vi.waitFor(() => expect(heard).toHaveLength(written), patience);
  }
  const { value } = await slow.next();
  expect(value).toMatchObject({ reload: true, sequence: heard.findLast((sequence) => sequence <= value.sequence) });
  await Promise.all([slow.return?.(), quick.return?.()]);
}, 60_000);

test('whoever leaves while nothing happens is let go at once', async () => {
  const feed = await follower();
  const waiting = feed.next();
  await feed.return?.();
  expect(await waiting).toEqual({ value: undefined, done: true });
});
