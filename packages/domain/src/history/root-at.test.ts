import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryEdit } from '../fixtures/arbitrary-edit.ts';
import { entryOf } from '../fixtures/event-entries.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { rowsBetween } from '../fixtures/rows-between.ts';
import { applyEdit, remove, set, type Edit } from '../plan/edit.ts';
import { planAggregate } from '../plan/entities.ts';
import type { Plan } from '../plan/plan.ts';
import { differences, type Difference } from './differences.ts';
import { rootAt } from './root-at.ts';
import type { HistoryRow } from './row.ts';

const example = examplePlan();
const [action] = example.actions;
const actionId = action?.id ?? '';

/** A plan as each edit leaves it, the first before any, each with the rows that its log has of that edit. */
function written(edits: (plan: Plan, step: number) => Edit, steps: number) {
  const moments: { plan: Plan; rows: readonly HistoryRow[] }[] = [{ plan: example, rows: [] }];
  for (let step = 0; step < steps; step += 1) {
    const before = moments.at(-1)?.plan ?? example;
    const plan = { ...applyEdit(before, edits(before, step)), sequence: before.sequence + 1 };
    moments.push({ plan, rows: JSON.parse(JSON.stringify(rowsBetween(before, plan))) as readonly HistoryRow[] });
  }
  return moments;
}

const since = (rows: readonly HistoryRow[]) => differences(planAggregate, rows);
const planAt = (now: Plan, changes: readonly Difference[], sequence: number) => {
  const { root, erased } = rootAt(planAggregate, now, changes, sequence);
  return { plan: root, erased };
};

/** The plan with the ids in each list of links in one order: they have none. */
const comparable = (plan: Plan): unknown =>
  JSON.parse(
    JSON.stringify(plan, (_, value: unknown) =>
      Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.toSorted() : value,
    ),
  );

test('a plan at any moment of its past is the plan that the edits up to then made', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 14 }), fc.nat(), (seeds, moment) => {
      let count = 0;
      const newId = () => `0190ffff-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;
      const moments = written((plan, step) => arbitraryEdit(plan, seeds[step] ?? 0, [], newId), seeds.length);
      const now = moments.at(-1)?.plan ?? example;
      const then = moment % moments.length;
      const plan = moments[then]?.plan ?? example;
      const changes = since(moments.slice(then + 1).flatMap(({ rows }) => rows));
      const past = planAt(now, changes, plan.sequence);
      expect(comparable(past.plan)).toEqual(comparable(plan));
      expect(past.erased).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('people who have left since are still named in the past', () => {
  const person = '0190fffd-0000-7000-8000-000000000001';
  const named = applyEdit(example, set('action', actionId, { responsiblePersonId: person }));
  const now = applyEdit(named, set('action', actionId, { responsiblePersonId: null }));
  const past = planAt(now, since(rowsBetween(named, now)), 1);
  expect(past.plan.actions[0]?.responsiblePersonId).toBe(person);
});

test('words erased since are empty, also those of something removed, and say where they stood and when they went', () => {
  const erased = { erasedAt: '2026-11-23T12:00:00.000Z' };
  const edits = [set('action', actionId, { description: 'New', title: { en: 'New' } }), remove('action', actionId)];
  const moments = written((_, step) => edits[step] ?? remove('action', actionId), edits.length);
  const erase = (row: HistoryRow): HistoryRow => {
    if (row.field === 'description' || row.field === 'title.en') return { ...row, before: erased };
    return row;
  };
  const rows = moments.flatMap((moment) => moment.rows.map(erase));
  const past = planAt(moments.at(-1)?.plan ?? example, since(rows), 0);
  const then = past.plan.actions.find(({ id }) => id === actionId);
  expect([then?.description, then?.title.en, then?.title.cy]).toEqual(['', '', action?.title.cy]);
  expect(past.erased.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
    { path: `action:${actionId}:description`, ...erased },
    { path: `action:${actionId}:title.en`, ...erased },
  ]);
});

test('the language it was drafted in then, and only what had been recorded of it', () => {
  const row = { entity: 'plan', entityId: example.id, parentId: null, field: 'draftingLanguage' };
  const first = entryOf({ kind: 'arrangementsDiscussed', on: '2026-11-02' }, 0);
  const later = entryOf({ kind: 'reportPublished', on: '2026-11-05' }, 1);
  const before = { ...example, events: [first] };
  const now = { ...before, events: [first, later] };
  const changes = since([{ ...row, before: 'cy', after: 'en' }, ...rowsBetween(before, now)]);
  const past = planAt(now, changes, 4).plan;
  expect(past).toMatchObject({ sequence: 4, draftingLanguage: 'cy' });
  expect(past.events).toEqual([first]);
});

test('before it was set up, a plan and its review say nothing', () => {
  const whole = (entity: 'plan' | 'review', id: string, after: object): HistoryRow => ({
    entity,
    entityId: id,
    parentId: null,
    field: '',
    before: null,
    after,
  });
  const { introduction, review } = example;
  const changes = since([
    whole('review', review.id, { name: review.name }),
    whole('plan', example.id, { introduction }),
  ]);
  const { plan } = planAt({ ...example, actions: [] }, changes, 0);
  expect([plan.review.name, plan.introduction]).toEqual(['', { original: 'en', en: '', cy: '', madeFrom: null }]);
});
