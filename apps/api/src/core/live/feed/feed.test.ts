import { randomUUID, randomUUIDv7 } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { arbitraryEdit } from '@cynllun/domain/fixtures/arbitrary-edit';
import { add, remove, set, type Edit } from '@cynllun/domain/plan/edit';
import { planAggregate } from '@cynllun/domain/plan/entities';
import { applyChanges } from '@cynllun/domain/aggregate/log-change';
import type { Plan } from '@cynllun/domain/plan/plan';
import { WebSocket } from 'ws';
import { storedPlan } from '../../../plan/stored-plan.ts';
import { editAggregate } from '../../write/edit-aggregate.ts';
import { closeSessionsOf } from '../../../platform/sessions.ts';
import { limits } from '../../../platform/security-limits.ts';
import { makeContext } from '../../context.ts';
import { anAuthority, aPerson, holds, type TestAuthority } from '../../../../testing/authority.ts';
import { eraseSome } from '../../../../testing/erase.ts';
import { Follower, planChanges } from '../../../../testing/follower.ts';
import { servedApi, type Instance } from '../../../../testing/served.ts';
import { planReader } from '../../../plan/plan-reader.ts';

vi.setConfig({ testTimeout: 30_000 });
const api = await servedApi();
let one: Instance;
let other: Instance;
let own: TestAuthority;
const followers: Follower[] = [];

beforeAll(async () => {
  [one, other] = [await api.serve(), await api.serve()];
  own = await anAuthority(api.prisma, 'Own');
});

afterEach(() => {
  for (const follower of followers.splice(0)) follower.leave();
});

async function follow(
  personId: string,
  { at = one, after, planId = own.planId }: { at?: Instance; after?: number; planId?: string } = {},
): Promise<Follower> {
  const follower = new Follower(at, await api.cookieOf(personId), planId, after ?? (await sequenceNow()));
  followers.push(follower);
  return follower;
}

/** Someone who has been told that they are up to date. */
async function following(personId: string, at: Instance = one): Promise<Follower> {
  const follower = await follow(personId, { at });
  await follower.upTo(await sequenceNow());
  return follower;
}

const sequenceNow = async () => (await planNow()).sequence;
async function planNow(planId = own.planId): Promise<Plan> {
  const plan = await planReader(one.services.sql).read(planId);
  if (plan === null) throw new Error('no plan');
  return plan;
}

/** The lead writes, at one of the instances. */
const write = (edits: readonly Edit[], at: Instance = one, requestId: string = randomUUID()) =>
  editAggregate(makeContext(at.services, { personId: own.people.lead, memberships: [] }), storedPlan, {
    rootId: own.planId,
    baseSequence: 1_000_000,
    requestId,
    edits,
  });

async function anAction(fields: object = {}): Promise<string> {
  const id = randomUUIDv7();
  await write([add('action', id, own.planId, fields)]);
  return id;
}

describe('whoever has a plan open', () => {
  test('is told what others write at this instance and at another, who wrote it, and once each', async () => {
    const id = await anAction();
    const follower = await following(own.people.editor);
    await write([set('action', id, { startsOn: '2027-01-11' })]);
    const { sequence } = await write([set('action', id, { title: { cy: 'Ymweld' } })], other);
    await follower.upTo(sequence);
    expect(follower.writes.map(({ changes }) => changes)).toEqual([
      [{ entity: 'action', entityId: id, field: 'startsOn', after: '2027-01-11' }],
      [
        { entity: 'action', entityId: id, field: 'title.original', after: 'cy' },
        { entity: 'action', entityId: id, field: 'title.cy', after: 'Ymweld' },
      ],
    ]);
    expect(follower.writes.map(({ by }) => by)).toEqual([
      { id: own.people.lead, name: 'lead' },
      { id: own.people.lead, name: 'lead' },
    ]);
  });

  test('gets what they missed while they were away, in order and once, and then what follows', async () => {
    const after = await sequenceNow();
    const id = await anAction();
    for (const days of [1, 2, 3]) await write([set('action', id, { startsOn: `2027-01-0${days}` })]);
    const follower = await follow(own.people.editor, { after });
    await follower.upTo(after + 4);
    const last = await write([remove('action', id)], other);
    await follower.upTo(last.sequence);
    expect(follower.writes.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5].map((n) => after + n));
  });

  test('knows their own writes by the name they gave the request, and nobody else’s', async () => {
    const [lead, editor] = [await following(own.people.lead), await following(own.people.editor)];
    const requestId = randomUUID();
    const { sequence } = await write([add('forum', randomUUIDv7(), own.planId, {})], one, requestId);
    await Promise.all([lead.upTo(sequence), editor.upTo(sequence)]);
    expect(lead.writes.map((write) => write.requestId)).toEqual([requestId]);
    expect(editor.writes.map((write) => write.requestId)).toEqual([null]);
  });

  test('is told to read the plan again after a write of more than 200 rows', async () => {
    const follower = await following(own.people.editor);
    const { sequence } = await write(Array.from({ length: 201 }, () => add('forum', randomUUIDv7(), own.planId, {})));
    await follower.upTo(sequence);
    expect(follower.heard.at(-1)).toMatchObject({ reload: true, writes: [] });
    const next = await write([add('forum', randomUUIDv7(), own.planId, {})]);
    await follower.upTo(next.sequence);
    expect(follower.heard.at(-1)).toMatchObject({ reload: false, writes: [{ sequence: next.sequence }] });
  });

  test('is told to read it again where words they missed were erased since', async () => {
    const after = await sequenceNow();
    await anAction({ description: 'About Mrs Jones' });
    await eraseSome(one.services, storedPlan, own.planId, ({ sequence }) => sequence === after + 1);
    const follower = await follow(own.people.editor, { after });
    await follower.upTo(after + 1);
    expect(follower.heard).toMatchObject([{ reload: true, writes: [] }]);
  });

  test('is told to read it again where the log is not the one they knew', async () => {
    const follower = await follow(own.people.editor, { after: 100_000 });
    await follower.upTo(await sequenceNow());
    expect(follower.heard).toMatchObject([{ reload: true, writes: [] }]);
  });

  test('is told when what goes with the plan may be other than it was', async () => {
    const id = await anAction();
    const follower = await following(own.people.editor);
    const plain = await write([set('action', id, { endsOn: '2027-12-17' })]);
    await follower.upTo(plain.sequence);
    expect(follower.heard.at(-1)?.relatedChanged).toBe(false);
    const named = await write([set('action', id, { accountablePersonId: own.people.owner })]);
    await follower.upTo(named.sequence);
    expect(follower.heard.at(-1)?.relatedChanged).toBe(true);
  });

  test('is told when the people of the authority or their roles change', async () => {
    const follower = await following(own.people.editor);
    const before = follower.heard.at(-1)?.relatedSequence ?? 0;
    await api.prisma.changeLog.update({ where: { id: own.authorityId }, data: { sequence: { increment: 1 } } });
    other.services.writeEvents.publish({ kind: 'directory', id: own.authorityId, sequence: before + 1, here: true });
    await expect.poll(() => follower.heard.at(-1)?.relatedSequence).toBe(before + 1);
    expect(follower.heard.at(-1)).toMatchObject({ reload: false, writes: [] });
  });

  test('can make of it exactly the plan that is read, whatever is done to it', async () => {
    let followed: Plan | null = await planNow();
    const follower = await following(own.people.editor, other);
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const edit = arbitraryEdit(await planNow(), seed, [own.people.editor, own.people.owner], randomUUIDv7);
        const { sequence } = await write([edit]);
        await follower.upTo(sequence);
        const lacking = follower.writes.filter((one) => one.sequence > (followed?.sequence ?? 0));
        followed = lacking.reduce<Plan | null>(
          (plan, { changes }) => plan && applyChanges(planAggregate, plan, changes),
          followed,
        );
        followed = followed && { ...followed, sequence };
        expect(followed).toEqual(await planNow());
      }),
      { numRuns: 40 },
    );
  });
});

describe('access', () => {
  const refusedWith = (follower: Follower) => expect.poll(() => follower.heard.at(-1)?.__typename);

  test('a role that is taken away ends the feed at once, with a refusal, and what is written then is not told', async () => {
    const personId = await aPerson(api.prisma, own.authorityId, 'Leaving');
    await holds(api.prisma, personId, 'editor', { reviewId: own.reviewId });
    const follower = await following(personId, other);
    await api.prisma.membership.deleteMany({ where: { personId } });
    await anAction();
    await refusedWith(follower).toBe('NotFoundError');
    expect(await follower.hasEnded()).toBe('complete');
    expect(follower.writes).toEqual([]);
  });

  test('a role that is taken away without a word to this instance ends the feed within a second or so', async () => {
    const personId = await aPerson(api.prisma, own.authorityId, 'Unsaid');
    await holds(api.prisma, personId, 'editor', { reviewId: own.reviewId });
    const follower = await following(personId);
    await api.prisma.membership.deleteMany({ where: { personId } });
    await expect.poll(() => follower.heard.at(-1)?.__typename, { timeout: 5_000 }).toBe('NotFoundError');
  });

  test('a draft that is no longer shared ends the feeds of its reviewers, and of nobody else', async () => {
    await write([set('plan', own.planId, { sharedWithReviewers: true })]);
    const [reviewer, editor] = [await following(own.people.reviewer), await following(own.people.editor)];
    const { sequence } = await write([set('plan', own.planId, { sharedWithReviewers: false })]);
    await refusedWith(reviewer).toBe('ForbiddenError');
    await editor.upTo(sequence);
    expect(reviewer.writes).toEqual([]);
  });

  test('someone who signs out elsewhere is asked to sign in', async () => {
    const follower = await following(own.people.viewer);
    await closeSessionsOf(api.prisma, own.people.viewer);
    expect(await follower.hasEnded()).toEqual(['SIGN_IN_NEEDED']);
  });

  test('a plan that is not theirs is a plan that never was', async () => {
    const stranger = await aPerson(api.prisma, own.authorityId, 'Stranger');
    const answers = await Promise.all(
      [own.planId, randomUUIDv7()].map(async (planId) => {
        const follower = await follow(stranger, { planId });
        await follower.hasEnded();
        return follower.heard;
      }),
    );
    expect(answers).toEqual([[{ __typename: 'NotFoundError' }], [{ __typename: 'NotFoundError' }]]);
  });

  test('a socket of someone who is not signed in is closed, and says why', async () => {
    const follower = new Follower(one, 'cynllun=nobody', own.planId, 0);
    followers.push(follower);
    expect(await follower.hasEnded()).toBe(4401);
  });

  test('a socket from another site’s page is refused', async () => {
    const socket = new WebSocket(`${one.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { cookie: await api.cookieOf(own.people.editor), origin: 'https://elsewhere.example' },
    });
    const status = await new Promise((resolve) => {
      socket.on('unexpected-response', (_, response) => resolve(response.statusCode));
    });
    expect(status).toBe(403);
  });
});

describe('limits', () => {
  async function answerTo(query: string): Promise<unknown> {
    const follower = new Follower(one, await api.cookieOf(own.people.editor), own.planId, 0, query);
    followers.push(follower);
    return follower.hasEnded();
  }
  const nested = `subscription S($planId: ID!, $after: Int!) { planChanges(planId: $planId, after: $after) { ${'... on PlanChanges { writes { changes { '.repeat(limits.depth)}`;

  test.each([
    ['a query', '{ viewer { id } }', ['BAD_REQUEST']],
    ['a change', 'mutation { signOut(input: { everywhere: true }) { __typename } }', ['BAD_REQUEST']],
    ['something that is not in the schema', 'subscription { planWhispers }', ['GRAPHQL_VALIDATION_FAILED']],
    ['something that is no GraphQL', nested, ['GRAPHQL_PARSE_FAILED']],
    ['more words than allowed', `subscription { ${'a '.repeat(limits.tokens)} }`, ['TOO_LARGE']],
    [
      'more by other names than allowed',
      planChanges.replace(
        '__typename',
        Array.from({ length: limits.aliases + 1 }, (_, n) => `a${n}: __typename`).join(' '),
      ),
      ['TOO_LARGE'],
    ],
    [
      'a plan by no id',
      planChanges.replace('planId: $planId', 'planId: "x"').replace('$planId: ID!, ', ''),
      ['BAD_USER_INPUT'],
    ],
  ])('%s is not answered', async (_, query, codes) => {
    expect(await answerTo(query)).toEqual(codes);
  });

  test('a message that is too long closes its socket alone', async () => {
    const editor = await following(own.people.editor);
    expect(await answerTo(`${planChanges} # ${'x'.repeat(60_000)}`)).toBe(1009);
    const { sequence } = await write([add('forum', randomUUIDv7(), own.planId, {})]);
    await editor.upTo(sequence);
  });
});
