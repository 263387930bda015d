import { randomUUIDv7 } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { arbitraryEdit } from '@cynllun/domain/fixtures/arbitrary-edit';
import { rowsBetween } from '@cynllun/domain/fixtures/rows-between';
import { planAggregate } from '@cynllun/domain/plan/entities';
import { differences, type Difference } from '@cynllun/domain/history/differences';
import type { HistoryRow } from '@cynllun/domain/history/row';
import { takeBack } from '@cynllun/domain/history/take-back';
import { add, remove, set, type Edit } from '@cynllun/domain/plan/edit';
import type { Plan } from '@cynllun/domain/plan/plan';
import { testApi } from '../../../testing/api.ts';
import { anAuthority, type TestAuthority } from '../../../testing/authority.ts';
import { sendEdits } from '../../../testing/edit.ts';
import { recordStatements } from '../../../testing/statements.ts';
import { planReader } from '../../plan/plan-reader.ts';

const api = await testApi();
let own: TestAuthority;
let people: readonly string[];
beforeEach(async () => {
  own = await anAuthority(api.prisma, 'Arth');
  people = [own.people.editor, own.people.owner];
});

async function write(edits: readonly Edit[]): Promise<Plan> {
  const answer = await sendEdits(api, own.people.lead, own.planId, 1_000_000, edits);
  if (answer.sequence === undefined) throw new Error(`Not written: ${JSON.stringify(answer)}`);
  return planNow();
}
async function planNow(): Promise<Plan> {
  const plan = await planReader(api.services.sql).read(own.planId);
  if (plan === null) throw new Error('No plan');
  return plan;
}

interface Comparison {
  readonly from: { readonly sequence: number; readonly at: string | null };
  readonly to: { readonly sequence: number; readonly at: string | null };
  readonly things: readonly Difference[];
  readonly unlinked: readonly HistoryRow[];
  readonly gone: readonly { readonly id: string; readonly name: unknown }[];
}
const document = `query ($planId: ID!, $from: MomentInput!, $to: MomentInput, $thingId: ID) {
  planComparison(planId: $planId, from: $from, to: $to, thingId: $thingId) {
    from { sequence at } to { sequence at } gone { id name }
    things { entity id parentId kind fields { field before after } }
    unlinked { entity entityId parentId field before after }
  }
}`;
async function compare(from: object, to: object | null = null, thingId: string | null = null): Promise<Comparison> {
  const args = { planId: own.planId, from, to, thingId };
  const data = await api.ask<{ planComparison: Comparison | null }>(own.people.viewer, document, args);
  if (data.planComparison === null) throw new Error('Not readable');
  return data.planComparison;
}

const inOrder = (found: readonly Difference[]) =>
  found
    .map((one) => ({ ...one, fields: one.fields.toSorted((a, b) => (a.field < b.field ? -1 : 1)) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What the plans themselves say of it. */
const between = (before: Plan, after: Plan) => inOrder(differences(planAggregate, plain(rowsBetween(before, after))));

test('whatever is written to a plan, its log compares any two moments as the plans themselves would', async () => {
  const plans = [await planNow()];
  for (let step = 1; step <= 40; step += 1) {
    const before = plans.at(-1) ?? (await planNow());
    plans.push(await write([arbitraryEdit(before, step * 7919, people, randomUUIDv7)]));
  }
  for (const [from, to] of [
    [0, 40],
    [0, 1],
    [7, 8],
    [5, 30],
    [20, 40],
    [33, 33],
  ] as const) {
    const [before, after] = [plans[from], plans[to]];
    if (before === undefined || after === undefined) throw new Error('No such moment');
    const at = (plan: Plan) => ({ sequence: plan.sequence });
    const { things } = await compare(at(before), at(after));
    expect(inOrder(things), `${from} to ${to}`).toEqual(between(before, after));
    expect(inOrder((await compare(at(after), at(before))).things), 'the other way about').toEqual(inOrder(things));
  }
});

describe('a moment', () => {
  test('is the end of a day in Wales, or a write, or now', async () => {
    const action = randomUUIDv7();
    api.travelTo('2026-11-20');
    await write([add('action', action, own.planId, { description: 'a' })]);
    api.travelTo('2026-11-22');
    await write([set('action', action, { description: 'b' })]);
    await write([set('action', action, { description: 'c' })]);
    const moments = async (from: object, to: object | null = null) => {
      const found = await compare(from, to);
      return [found.from.sequence, found.to.sequence];
    };
    expect(await moments({ on: '2026-11-19' })).toEqual([0, 3]);
    expect(await moments({ on: '2026-11-21' }, { on: '2026-11-22' })).toEqual([1, 3]);
    expect(await moments({ sequence: 2 }, { sequence: 900 })).toEqual([2, 3]);
    expect(await compare({ sequence: 0 })).toMatchObject({
      from: { at: null },
      to: { at: '2026-11-22T12:00:00.000Z' },
    });
  });
});

describe('one thing of a plan', () => {
  const [action, other, indicator, cost] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
  const text = { original: 'en', en: 'Visit', cy: 'Ymweld', madeFrom: null } as const;

  test('is compared with all that ever belonged to it, and nothing else', async () => {
    const [one, two, three] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
    await write([add('action', one, own.planId, {}), add('action', two, own.planId, {})]);
    await write([add('costLine', three, one, { amount: 5 }), set('action', two, { description: 'Other' })]);
    await write([remove('costLine', three), set('action', one, { description: 'One' })]);
    const ofOne = async (from: number, to: number) =>
      (await compare({ sequence: from }, { sequence: to }, one)).things.map(({ id, kind }) => [id, kind]);
    expect(await ofOne(1, 3)).toEqual([[one, 'changed']]);
    expect(await ofOne(1, 2)).toEqual([[three, 'added']]);
  });

  test('that was removed comes back with all that belonged to it', async () => {
    const before = await write([
      add('action', other, own.planId, {}),
      add('action', action, own.planId, { title: text, description: 'Weekly', responsiblePersonId: own.people.owner }),
      add('indicator', indicator, action, { name: { en: 'Visits' }, target: 5 }),
      add('costLine', cost, action, { amount: 1_200_000, confirmed: true }),
    ]);
    const after = await write([remove('action', action)]);
    const since = await compare({ sequence: before.sequence }, null, action);
    const back = await write(takeBack(planAggregate, after, since, [own.people.owner]));
    expect(back.actions).toEqual(before.actions);
  });

  test('that others were linked to comes back with the links', async () => {
    const [forum, group, linked] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
    const before = await write([
      add('forum', forum, own.planId, { name: { en: 'Forum' } }),
      add('stakeholderGroup', group, forum, { kind: 'carers' }),
      add('action', linked, own.planId, { monitoringForumId: forum }),
    ]);
    const after = await write([remove('forum', forum)]);
    expect(after.actions[0]?.monitoringForumId).toBeNull();
    const since = await compare({ sequence: before.sequence }, null, forum);
    const back = await write(takeBack(planAggregate, after, since, []));
    expect([back.forums, back.actions]).toEqual([before.forums, before.actions]);
  });
});

test('a comparison is read in one statement, after who asks and what they may read, however much differs', async () => {
  const count = async (thingId: string | null) =>
    (await recordStatements(api.pool, () => compare({ sequence: 0 }, null, thingId))).length;
  const action = randomUUIDv7();
  await write([add('action', action, own.planId, {})]);
  const few = await count(null);
  await write(Array.from({ length: 100 }, () => add('indicator', randomUUIDv7(), action, { target: 5 })));
  expect([few, await count(null), await count(action)]).toEqual([3, 3, 3]);
});
