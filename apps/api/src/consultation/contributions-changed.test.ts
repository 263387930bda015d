import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { randomUUIDv7 } from 'node:crypto';
import { add } from '@cynllun/domain/plan/edit';
import { anAuthority, aPerson, holds, type TestAuthority } from '../../testing/authority.ts';
import { anOpenConsultation } from '../../testing/access-samples-consultation.ts';
import { say } from '../../testing/comment.ts';
import { directoryAggregate } from '@cynllun/domain/people/directory';
import { Follower } from '../../testing/follower.ts';
import { servedApi, type Instance } from '../../testing/served.ts';
import { makeContext } from '../core/context.ts';
import { writeToLog } from '../core/log/write.ts';
import { editAggregate } from '../core/write/edit-aggregate.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { considerComment } from './act-on-comment.ts';
import { raiseConcern } from './concerns.ts';
import { contributionVersion } from './contribution-versions.ts';

vi.setConfig({ testTimeout: 30_000 });

const api = await servedApi();
let one: Instance;
let other: Instance;
let own: TestAuthority;
let actionId: string;
let consulted: Awaited<ReturnType<typeof anOpenConsultation>>;
const followers: Follower[] = [];

beforeAll(async () => {
  [one, other] = [await api.serve(), await api.serve()];
});
beforeEach(async () => {
  own = await anAuthority(api.prisma, `Own ${randomUUID()}`);
  actionId = randomUUIDv7();
  await editAggregate(contextOf(await viewerOf(own.people.lead)), storedPlan, {
    rootId: own.planId,
    baseSequence: 0,
    requestId: randomUUID(),
    edits: [add('action', actionId, own.planId, { accountablePersonId: own.people.owner })],
  });
  consulted = await anOpenConsultation(api.prisma, own);
});
afterEach(() => {
  for (const follower of followers.splice(0)) follower.leave();
});

const viewerOf = async (personId: string | null) =>
  personId === null ? null : { personId, memberships: await api.prisma.membership.findMany({ where: { personId } }) };
const contextOf = (viewer: Awaited<ReturnType<typeof viewerOf>>, at = one) => makeContext(at.services, viewer);
const saying = (fields: object = {}, at = one) =>
  say({ prisma: api.prisma, services: at.services, viewerOf }, own.people.lead, consulted.consultationId, fields);

const signals = `subscription Follow($planId: ID!, $after: Int!) {
  contributionsChanged(contributionsIds: [$planId], after: $after) {
    __typename ... on ContributionsChanged { sequence: version } } }`;
const versionOf = async (personId: string) =>
  contributionVersion(contextOf(await viewerOf(personId)), [consulted.contributionsId]);

/** Someone who follows what was contributed, from what they have read. */
async function follow(personId: string, at = one): Promise<Follower> {
  const after = await versionOf(personId);
  const follower = new Follower(at, await api.cookieOf(personId), consulted.contributionsId, after, signals);
  followers.push(follower);
  return follower;
}

test('whoever answers comments is told that one came, here or at another instance, and nothing of what it says', async () => {
  const [lead, editor] = [await follow(own.people.lead), await follow(own.people.editor, other)];
  await saying({ words: 'Sixweekswords', name: 'Sixweeksname' });
  const version = await versionOf(own.people.lead);
  await Promise.all([lead.upTo(version), editor.upTo(version)]);
  const id = await saying({}, other);
  await considerComment(contextOf(await viewerOf(own.people.lead)), {
    commentId: id,
    requestId: randomUUID(),
    duplicateOfId: null,
  });
  const last = await versionOf(own.people.lead);
  await Promise.all([lead.upTo(last), editor.upTo(last)]);
  expect(last).toBe(version + 2);
  const heard = JSON.stringify([...lead.heard, ...editor.heard]);
  expect(heard).not.toMatch(/Sixweeks/);
  expect(Object.keys(lead.heard[0] ?? {}).toSorted()).toEqual(['__typename', 'sequence']);
});

test('one who comes late is told at once that there is more than they have, and else nothing', async () => {
  const id = await saying();
  const late = new Follower(one, await api.cookieOf(own.people.lead), consulted.contributionsId, 0, signals);
  followers.push(late);
  await late.upTo(await versionOf(own.people.lead));
  const current = await follow(own.people.lead);
  await saying();
  await current.upTo(await versionOf(own.people.lead));
  expect(current.heard).toHaveLength(1);
  expect(id).not.toBe('');
});

test('an owner is told of what is said of their own actions, and of nothing else', async () => {
  const [owner, lead] = [await follow(own.people.owner), await follow(own.people.lead)];
  await saying();
  await saying({ about: 'action', aboutId: randomUUIDv7() });
  await lead.upTo(await versionOf(own.people.lead));
  const theirs = await saying({ about: 'action', aboutId: actionId });
  await owner.upTo(await versionOf(own.people.owner));
  // It counts what is theirs: a number of all that was written would tell how much else there is.
  expect(owner.heard.map(({ sequence }) => sequence)).toEqual([1]);
  await raiseConcernOn(theirs);
  await owner.upTo(await versionOf(own.people.owner));
  expect(owner.heard).toHaveLength(2);
});

test('what somebody fears for is told as anything else is: that something changed', async () => {
  const id = await saying();
  const lead = await follow(own.people.lead);
  await raiseConcernOn(id);
  await lead.upTo(await versionOf(own.people.lead));
  expect(lead.heard.map(({ __typename }) => __typename)).toEqual(['ContributionsChanged']);
});

async function raiseConcernOn(commentId: string): Promise<void> {
  await api.prisma.safeguardingContact.create({
    data: { id: randomUUIDv7(), consultationId: consulted.consultationId, position: 1, personId: own.people.editor },
  });
  await raiseConcern(contextOf(await viewerOf(own.people.lead)), { commentId, requestId: randomUUID() });
}

test.each(['viewer', 'contributor', 'forumMember', 'leadReviewer', 'reviewer', 'administrator'] as const)(
  'a %s follows nothing that was contributed',
  async (role) => {
    const follower = await follow(own.people[role]);
    expect(await follower.hasEnded()).toBe('complete');
    expect(['ForbiddenError', 'NotFoundError']).toContain(follower.heard.at(-1)?.__typename);
  },
);

test('what was contributed to another plan is not there', async () => {
  const elsewhere = await anAuthority(api.prisma, `Elsewhere ${randomUUID()}`);
  const follower = await follow(elsewhere.people.lead);
  await follower.hasEnded();
  expect(follower.heard.map(({ __typename }) => __typename)).toEqual(['NotFoundError']);
});

test('a role that is taken away ends it', async () => {
  const personId = await aPerson(api.prisma, own.authorityId, 'Leaving');
  await holds(api.prisma, personId, 'editor', { reviewId: own.reviewId });
  const follower = await follow(personId);
  await api.prisma.membership.deleteMany({ where: { personId } });
  await saying();
  await expect.poll(() => follower.heard.at(-1)?.__typename, { timeout: 5_000 }).toBe('NotFoundError');
  expect(follower.heard).toHaveLength(1);
});

test('roles that change are followed: from then on one is told of what they may read now', async () => {
  const personId = own.people.owner;
  const owner = await follow(personId);
  const lead = await follow(own.people.lead);
  await saying();
  await lead.upTo(await versionOf(own.people.lead));
  expect(owner.heard).toEqual([]);
  const directory = { aggregate: directoryAggregate, id: own.authorityId };
  await writeToLog(contextOf(await viewerOf(own.people.lead)), directory, randomUUID(), async ({ changes }) => {
    await holds(api.prisma, personId, 'editor', { reviewId: own.reviewId });
    changes.push({ entity: 'membership', entityId: randomUUIDv7(), field: '', before: null, after: { personId } });
  });
  await owner.upTo(await versionOf(personId));
  await saying();
  await owner.upTo(await versionOf(personId));
  expect(owner.heard).toHaveLength(2);
  await api.prisma.membership.deleteMany({ where: { personId, role: 'editor' } });
  await saying();
  await owner.upTo(await versionOf(personId));
  await saying();
  await lead.upTo(await versionOf(own.people.lead));
  const theirs = await saying({ about: 'action', aboutId: actionId });
  await owner.upTo(await versionOf(personId));
  expect(owner.heard.map(({ sequence }) => sequence).slice(2)).toEqual([0, 1]);
  expect(theirs).not.toBe('');
});

test('several consultations are followed together, and one that may not be is left out', async () => {
  const second = await anOpenConsultation(api.prisma, own);
  const ids = [consulted, second].map(({ contributionsId }) => contributionsId);
  const elsewhere = await anAuthority(api.prisma, `Elsewhere ${randomUUID()}`);
  const { contributionsId } = await anOpenConsultation(api.prisma, elsewhere);
  const versionNow = async () => contributionVersion(contextOf(await viewerOf(own.people.lead)), ids);
  const query = signals.replace('[$planId]', `[$planId, "${second.contributionsId}", "${contributionsId}"]`);
  const cookie = await api.cookieOf(own.people.lead);
  const lead = new Follower(one, cookie, consulted.contributionsId, await versionNow(), query);
  followers.push(lead);
  await saying();
  await lead.upTo(await versionNow());
  await say({ prisma: api.prisma, services: one.services, viewerOf }, own.people.lead, second.consultationId, {});
  await lead.upTo(await versionNow());
  expect(lead.heard.map(({ __typename }) => __typename)).toEqual(['ContributionsChanged', 'ContributionsChanged']);
});

test('a comment is no write of the plan: whoever has that open is told nothing', async () => {
  const before = await api.prisma.changeLog.findUniqueOrThrow({ where: { id: own.planId } });
  const plan = new Follower(one, await api.cookieOf(own.people.editor), own.planId, Number(before.sequence));
  followers.push(plan);
  await plan.upTo(Number(before.sequence));
  const lead = await follow(own.people.lead);
  await saying();
  await lead.upTo(await versionOf(own.people.lead));
  expect(plan.heard).toHaveLength(1);
  expect(await api.prisma.changeLog.findUniqueOrThrow({ where: { id: own.planId } })).toEqual(before);
});
