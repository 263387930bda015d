import { randomUUIDv7 } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { arbitraryEdit } from '@cynllun/domain/fixtures/arbitrary-edit';
import type { ErasedWords } from '@cynllun/domain/history/root-at';
import { add, set, type Edit } from '@cynllun/domain/plan/edit';
import type { Plan } from '@cynllun/domain/plan/plan';
import { testApi } from '../../../testing/api.ts';
import { anAuthority, type TestAuthority } from '../../../testing/authority.ts';
import { sendEdits } from '../../../testing/edit.ts';
import { eraseSome } from '../../../testing/erase.ts';
import { recordStatements } from '../../../testing/statements.ts';
import { storedPlan } from '../../plan/stored-plan.ts';
import { readRootAt } from './read-root-at.ts';
import { planReader } from '../../plan/plan-reader.ts';

const api = await testApi();
let own: TestAuthority;
beforeEach(async () => {
  own = await anAuthority(api.prisma, 'Arth');
});

async function planNow(): Promise<Plan> {
  const plan = await planReader(api.services.sql).read(own.planId);
  if (plan === null) throw new Error('No plan');
  return plan;
}
async function write(edits: readonly Edit[], by = own.people.lead): Promise<Plan> {
  const answer = await sendEdits(api, by, own.planId, 1_000_000, edits);
  if (answer.sequence === undefined) throw new Error(`Not written: ${JSON.stringify(answer)}`);
  return planNow();
}

interface Answer {
  readonly planAt: {
    readonly plan: {
      readonly sequence: number;
      readonly actions: readonly { description: string; reference: string }[];
    };
    readonly at: string | null;
    readonly by: readonly { id: string }[];
    readonly stage: string;
    readonly erased: readonly ErasedWords[];
  } | null;
}
const document = `query ($planId: ID!, $at: MomentInput!) {
  planAt(planId: $planId, at: $at) {
    plan { sequence actions { description reference } } at by { id } stage erased { path erasedAt }
  }
}`;
const ask = async (moment: number | string, personId = own.people.viewer) => {
  const at = typeof moment === 'number' ? { sequence: moment } : { on: moment };
  return (await api.ask<Answer>(personId, document, { planId: own.planId, at })).planAt;
};

test('whatever is written to a plan, it can be read as it stood after each write', async () => {
  const plans = [await planNow()];
  for (let step = 1; step <= 25; step += 1) {
    const before = plans.at(-1) ?? (await planNow());
    plans.push(await write([arbitraryEdit(before, step * 6151, [own.people.owner], randomUUIDv7)]));
  }
  const now = await planNow();
  for (const index of [0, 1, 7, 12, 24, 25]) {
    const then = plans[index];
    expect(
      (await readRootAt(api.services.sql, storedPlan, now, { sequence: then?.sequence ?? 0 })).root,
      `after ${index}`,
    ).toEqual(then);
  }
});

test('a past plan says when it was last written to, by whom, and what its actions were called', async () => {
  const id = randomUUIDv7();
  api.travelTo('2026-11-20');
  const then = await write([add('action', id, own.planId, { description: 'Weekly' })], own.people.editor);
  api.travelTo('2026-11-22');
  await write([set('action', id, { description: 'Daily' })]);
  expect(await ask(then.sequence)).toEqual({
    plan: { sequence: then.sequence, actions: [{ description: 'Weekly', reference: 'A1' }] },
    at: '2026-11-20T12:00:00.000Z',
    by: [{ id: own.people.editor }],
    stage: 'arrangements',
    erased: [],
  });
  expect((await ask('2026-11-21'))?.plan.sequence).toBe(then.sequence);
  expect(await ask(0)).toMatchObject({ plan: { sequence: 0, actions: [] }, at: null, by: [] });
  expect((await ask(900))?.plan).toMatchObject({ sequence: then.sequence + 1, actions: [{ description: 'Daily' }] });
});

test('words erased since are not in a past plan, which says where they were', async () => {
  const id = randomUUIDv7();
  await write([add('action', id, own.planId, {})]);
  const { sequence } = await write([set('action', id, { description: 'About someone' })]);
  await write([set('action', id, { description: 'About nobody' })]);
  await eraseSome(api.services, storedPlan, own.planId, ({ value }) => value?.includes('About') === true);
  expect(await ask(sequence)).toMatchObject({
    plan: { actions: [{ description: '' }] },
    erased: [{ path: `action:${id}:description`, erasedAt: expect.any(String) }],
  });
});

test('a past plan is nothing to someone who may not read the working draft', async () => {
  await write([add('action', randomUUIDv7(), own.planId, {})]);
  expect(await ask(1, own.people.reviewer)).toBeNull();
});

test('a past plan takes as many statements however much was written since', async () => {
  const count = async () => (await recordStatements(api.pool, () => ask(1))).length;
  const id = randomUUIDv7();
  await write([add('action', id, own.planId, {})]);
  await ask(1);
  const few = await count();
  await write(Array.from({ length: 100 }, () => add('indicator', randomUUIDv7(), id, { target: 5 })));
  await ask(1);
  expect(await count()).toBe(few);
});
