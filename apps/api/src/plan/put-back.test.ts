import { randomUUIDv7 } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { add, remove, set, type Edit } from '@cynllun/domain/plan/edit';
import type { Action, Plan } from '@cynllun/domain/plan/plan';
import { brokenAt } from '../../testing/broken-at.ts';
import { testApi } from '../../testing/api.ts';
import { anAuthority, type TestAuthority } from '../../testing/authority.ts';
import { copyPlan } from '../../testing/copy-plan.ts';
import { sendEdits } from '../../testing/edit.ts';
import { eraseSome } from '../../testing/erase.ts';
import { planReader } from './plan-reader.ts';
import { storedPlan } from './stored-plan.ts';

const api = await testApi();
let own: TestAuthority;
let whole: Plan;
let action: Action;

const now = async (): Promise<Plan> => {
  const plan = await planReader(api.services.sql).read(own.planId);
  if (plan === null) throw new Error('no plan');
  return plan;
};
const content = ({ sequence: _, ...plan }: Plan) => plan;
const actionNow = async () => (await now()).actions.find(({ id }) => id === action.id);
const putBack = (entity: string, id: string): Edit => ({ kind: 'putBack', entity, id, as: [] });

type Who = keyof TestAuthority['people'];

async function send(who: Who, edits: readonly Edit[], base?: number) {
  return sendEdits(api, own.people[who], own.planId, base ?? (await now()).sequence, edits);
}
async function written(who: Who, ...edits: readonly Edit[]): Promise<void> {
  expect(await send(who, edits)).toMatchObject({ __typename: 'PlanEdited' });
}

beforeEach(async () => {
  own = await copyPlan(api, examplePlan());
  whole = await now();
  const [first] = whole.actions;
  if (first === undefined) throw new Error('no action');
  action = first;
});

describe('what was removed is put back', () => {
  test('with all that belonged to it, its place and every link to it, whatever it is', async () => {
    const { indicators, costLines } = action;
    const things = [
      ['action', action.id],
      ['indicator', indicators[0]?.id ?? ''],
      ['costLine', costLines[0]?.id ?? ''],
      ['recommendation', whole.recommendations[0]?.id ?? ''],
    ] as const;
    for (const [entity, id] of things) {
      await written('lead', remove(entity, id));
      expect(content(await now())).not.toEqual(content(whole));
      await written('lead', putBack(entity, id));
      expect(content(await now())).toEqual(content(whole));
    }
    expect(await brokenAt(api.prisma, own.planId)).toBeNull();
  });

  test('with what others wrote there, unseen by who removed it and by who puts it back', async () => {
    const indicator = randomUUIDv7();
    const { sequence } = whole;
    await written('editor', set('action', action.id, { endsOn: '2029-12-31', outcome: { en: 'Nobody waits' } }));
    await written('editor', add('indicator', indicator, action.id, { unit: 'days' }));
    expect(await send('lead', [remove('action', action.id)], sequence)).toMatchObject({ __typename: 'PlanEdited' });
    expect(await send('lead', [putBack('action', action.id)], sequence)).toMatchObject({ __typename: 'PlanEdited' });
    const back = await actionNow();
    expect(back).toMatchObject({ endsOn: '2029-12-31', outcome: { en: 'Nobody waits' } });
    expect(back?.indicators.map(({ id }) => id)).toContain(indicator);
  });

  test('by someone else than who removed it, with their own changes after it', async () => {
    await written('lead', remove('action', action.id));
    await written('editor', putBack('action', action.id), set('action', action.id, { endsOn: '2028-01-31' }));
    expect(await actionNow()).toEqual({ ...action, endsOn: '2028-01-31' });
  });

  test('as it was when it was last removed, though it was once before', async () => {
    await written('lead', remove('action', action.id));
    await written('lead', putBack('action', action.id));
    await written('lead', set('action', action.id, { endsOn: '2029-12-31' }));
    await written('lead', remove('action', action.id));
    await written('lead', putBack('action', action.id));
    expect(await actionNow()).toEqual({ ...action, endsOn: '2029-12-31' });
  });

  test('with what it was in, both removed one after the other', async () => {
    const [indicator] = action.indicators;
    await written('lead', remove('indicator', indicator?.id ?? ''));
    await written('lead', remove('action', action.id));
    expect(await send('lead', [putBack('indicator', indicator?.id ?? '')])).toMatchObject({
      __typename: 'NotFoundError',
    });
    await written('lead', putBack('action', action.id), putBack('indicator', indicator?.id ?? ''));
    expect(await actionNow()).toEqual(action);
  });

  test('where it was removed in the same request: it never went, and nothing is written', async () => {
    const { sequence } = whole;
    await written('lead', remove('action', action.id), putBack('action', action.id));
    expect(await now()).toEqual(whole);
    expect((await now()).sequence).toBe(sequence);
  });

  test('without words that were erased since', async () => {
    await written('lead', set('action', action.id, { outcome: { en: 'Ann Evans is visited' } }));
    await written('lead', remove('action', action.id));
    await eraseSome(api.services, storedPlan, own.planId, ({ value }) => value === 'Ann Evans is visited');
    await written('lead', putBack('action', action.id));
    expect((await actionNow())?.outcome.en).toBe('');
  });
});

test('what is there stays as it is, and takes no sequence', async () => {
  await written('lead', remove('action', action.id));
  await written('lead', putBack('action', action.id));
  await written('editor', set('action', action.id, { endsOn: '2029-12-31' }));
  const { sequence } = await now();
  await written('lead', putBack('action', action.id));
  expect(await now()).toMatchObject({ sequence });
  expect((await actionNow())?.endsOn).toBe('2029-12-31');
});

test('a colleague’s newer link to something else stays, and what comes back is linked beside it', async () => {
  const [one, other] = whole.recommendations;
  const linked = whole.actions.find(({ recommendationIds }) => recommendationIds.includes(one?.id ?? ''));
  const { sequence } = whole;
  await written('lead', remove('recommendation', one?.id ?? ''));
  await written('editor', set('action', linked?.id ?? '', { recommendationIds: [other?.id ?? ''] }));
  expect(await send('lead', [putBack('recommendation', one?.id ?? '')], sequence + 1)).toMatchObject({
    __typename: 'PlanEdited',
  });
  const after = (await now()).actions.find(({ id }) => id === linked?.id);
  expect(after?.recommendationIds.toSorted()).toEqual([one?.id, other?.id].toSorted());
});

describe('what cannot be put back is not found', () => {
  let foreign: TestAuthority;
  beforeAll(async () => {
    foreign = await anAuthority(api.prisma, 'Elsewhere');
  });

  test.each([
    ['what never was', () => putBack('action', randomUUIDv7())],
    ['what is of another kind', () => putBack('indicator', action.id)],
    ['what was removed elsewhere', () => putBack('action', foreign.planId)],
  ])('%s', async (_, edit) => {
    await written('lead', remove('action', action.id));
    expect(await send('lead', [edit()])).toMatchObject({ __typename: 'NotFoundError' });
  });
});

describe('who may not add a thing may not put it back', () => {
  test.each([
    ['owner', 'ForbiddenError'],
    ['viewer', 'ForbiddenError'],
    ['leadReviewer', 'ForbiddenError'],
    ['reviewer', 'ForbiddenError'],
    ['administrator', 'ForbiddenError'],
    ['contributor', 'NotFoundError'],
    ['forumMember', 'ForbiddenError'],
  ] as const)('%s: %s', async (who, refusal) => {
    await written('lead', remove('action', action.id));
    expect(await send(who, [putBack('action', action.id)])).toMatchObject({ __typename: refusal });
    expect(await actionNow()).toBeUndefined();
  });

  test('an owner puts back what was in an action of their own', async () => {
    await written('lead', set('action', action.id, { responsiblePersonId: own.people.owner }));
    const [indicator] = action.indicators;
    await written('owner', remove('indicator', indicator?.id ?? ''));
    await written('owner', putBack('indicator', indicator?.id ?? ''));
    expect((await actionNow())?.indicators).toEqual(action.indicators);
  });
});
