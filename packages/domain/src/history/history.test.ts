import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryEdit } from '../fixtures/arbitrary-edit.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { rowsBetween, thingsOf } from '../fixtures/rows-between.ts';
import { planAggregate } from '../plan/entities.ts';
import { add, applyEdit, fieldsOf, remove, set, type Edit } from '../plan/edit.ts';
import type { Plan } from '../plan/plan.ts';
import { differences, type Difference } from './differences.ts';
import { isErased, type HistoryRow } from './row.ts';
import { fieldNow, putBackField, takeBack, wordsAreGone } from './take-back.ts';

const plan = examplePlan();
const [action, other] = plan.actions;
const actionId = action?.id ?? '';
const [forum] = plan.forums;
const people = [
  ...plan.actions.flatMap((one) => [one.responsiblePersonId, one.accountablePersonId]),
  ...plan.deadlineRecords.map(({ byPersonId }) => byPersonId),
].filter((id) => id !== null);

/** A plan after edits, and the rows that its log has of them. */
function written(from: Plan, edits: readonly Edit[]): { readonly now: Plan; readonly rows: readonly HistoryRow[] } {
  let now = from;
  const rows = edits.flatMap((edit) => {
    const before = now;
    now = applyEdit(now, edit);
    return rowsBetween(before, now);
  });
  return { now, rows: JSON.parse(JSON.stringify(rows)) as readonly HistoryRow[] };
}

/** As a log is read for a comparison: of each field's rows the first and the last. */
const thinned = (rows: readonly HistoryRow[]): readonly HistoryRow[] =>
  rows.filter((row, index) => {
    const alike = (one: HistoryRow) => one.entityId === row.entityId && one.field === row.field;
    return row.field === '' || rows.findIndex(alike) === index || rows.findLastIndex(alike) === index;
  });

/** What every field in a plan says, whatever the order of ids in a list; order itself apart. */
const contents = (whole: Plan) =>
  new Map(
    thingsOf(whole).map(({ entity, node }) => [
      node.id,
      Object.fromEntries(
        Object.keys(fieldsOf(entity)).map((key) => {
          const value = node[key];
          return [key, Array.isArray(value) ? value.toSorted() : value];
        }),
      ),
    ]),
  );

function someEdits(steps: readonly number[]): readonly Edit[] {
  let count = 0;
  let now: Plan = plan;
  const newId = () => `0190ffff-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;
  return steps.map((seed) => {
    const edit = arbitraryEdit(now, seed, [], newId);
    now = applyEdit(now, edit);
    return edit;
  });
}

const steps = fc.array(fc.nat(), { maxLength: 14 });
const byId = (found: readonly Difference[]) =>
  found
    .map((one) => ({ ...one, fields: one.fields.toSorted((a, b) => (a.field < b.field ? -1 : 1)) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('what differs between two moments', () => {
  test('is what differs between the two plans, whatever was written between them', () => {
    fc.assert(
      fc.property(steps, (seeds) => {
        const { now, rows } = written(plan, someEdits(seeds));
        expect(byId(differences(planAggregate, rows))).toEqual(
          byId(differences(planAggregate, rowsBetween(plan, now))),
        );
        expect(byId(differences(planAggregate, thinned(rows)))).toEqual(byId(differences(planAggregate, rows)));
      }),
      { numRuns: 300 },
    );
  });

  test('taken back is the plan as it was', () => {
    fc.assert(
      fc.property(steps, (seeds) => {
        const { now, rows } = written(plan, someEdits(seeds));
        const back = takeBack(
          planAggregate,
          now,
          { things: differences(planAggregate, rows), unlinked: [] },
          people,
        ).reduce(applyEdit, now);
        expect(contents(back)).toEqual(contents(plan));
      }),
      { numRuns: 300 },
    );
  });

  test('is nothing where a field changed and changed back, or something came and went', () => {
    const { rows } = written(plan, [
      set('action', actionId, { description: 'Other words' }),
      set('action', actionId, { description: action?.description ?? '' }),
      add('forum', '0190fffe-0000-7000-8000-000000000001', plan.id, { name: { en: 'Forum' } }),
      remove('forum', '0190fffe-0000-7000-8000-000000000001'),
    ]);
    expect(differences(planAggregate, rows)).toEqual([]);
  });

  test('says of something that came only what it says', () => {
    const { rows } = written(plan, [add('costLine', '0190fffe-0000-7000-8000-000000000001', actionId, { amount: 5 })]);
    expect(differences(planAggregate, rows)).toEqual([
      {
        entity: 'costLine',
        id: '0190fffe-0000-7000-8000-000000000001',
        parentId: actionId,
        kind: 'added',
        fields: [
          { field: 'position', before: null, after: 0 },
          { field: 'amount', before: null, after: 5 },
        ],
      },
    ]);
  });
});

describe('taking back', () => {
  test('a removal brings back everything below, and the links to it that went', () => {
    const forumId = forum?.id ?? '';
    const linked = applyEdit(plan, set('action', actionId, { monitoringForumId: forumId }));
    const { now, rows } = written(linked, [remove('forum', forumId)]);
    const ofForum = rows.filter(({ entityId, parentId }) => entityId === forumId || parentId === forumId);
    const unlinked = rows.filter((row) => !ofForum.includes(row));
    const back = takeBack(planAggregate, now, { things: differences(planAggregate, ofForum), unlinked }, people).reduce(
      applyEdit,
      now,
    );
    expect(contents(back)).toEqual(contents(linked));
  });

  test('leaves a link that meanwhile leads elsewhere, and keeps links that a list got since', () => {
    const [first, second] = plan.recommendations;
    const before = applyEdit(plan, set('action', actionId, { recommendationIds: [first?.id ?? ''] }));
    const { now, rows } = written(before, [remove('recommendation', first?.id ?? '')]);
    const since = applyEdit(now, set('action', actionId, { recommendationIds: [second?.id ?? ''] }));
    const things = differences(
      planAggregate,
      rows.filter(({ field }) => field === ''),
    );
    const unlinked = rows.filter(({ field }) => field !== '');
    const back = takeBack(planAggregate, since, { things, unlinked }, []).reduce(applyEdit, since);
    const links = back.actions.find(({ id }) => id === actionId)?.recommendationIds;
    expect(links?.toSorted()).toEqual([first?.id, second?.id].toSorted());
  });

  test('names nobody whom a plan can no longer name', () => {
    const person = '0190fffd-0000-7000-8000-000000000001';
    const named = applyEdit(plan, set('action', actionId, { responsiblePersonId: person }));
    const { now, rows } = written(named, [remove('action', actionId)]);
    const responsible = (known: readonly string[]) =>
      takeBack(planAggregate, now, { things: differences(planAggregate, rows), unlinked: [] }, known)
        .reduce(applyEdit, now)
        .actions.find(({ id }) => id === actionId)?.responsiblePersonId;
    expect([responsible([person]), responsible([])]).toEqual([person, null]);
  });

  test('leaves alone what was put back, or taken out, meanwhile', () => {
    const { rows } = written(plan, [remove('action', actionId), set('action', other?.id ?? '', { startsOn: null })]);
    const without = applyEdit(plan, remove('action', other?.id ?? ''));
    expect(takeBack(planAggregate, without, { things: differences(planAggregate, rows), unlinked: [] }, [])).toEqual(
      [],
    );
  });

  test('puts back no words that were erased, and says that some are gone', () => {
    const { now, rows } = written(plan, [
      set('action', actionId, { description: 'New', standsAloneReason: 'Because' }),
    ]);
    const erased = { erasedAt: '2026-11-23T12:00:00.000Z' };
    const things = differences(
      planAggregate,
      rows.map((row) => (row.field === 'description' ? { ...row, before: erased } : row)),
    );
    expect(isErased(things[0]?.fields.find(({ field }) => field === 'description')?.before)).toBe(true);
    expect(wordsAreGone(things)).toBe(true);
    const back = takeBack(planAggregate, now, { things, unlinked: [] }, []).reduce(applyEdit, now);
    const restored = back.actions.find(({ id }) => id === actionId);
    expect([restored?.description, restored?.standsAloneReason]).toEqual(['New', action?.standsAloneReason]);
  });
});

describe('one field put back', () => {
  const row = { entity: 'action', entityId: actionId, field: 'description', before: 'Other words' };
  const back = (change: Partial<typeof row> | { readonly before: unknown }, named: readonly string[] = []) => {
    const changed = { ...row, ...change };
    const after = fieldNow(planAggregate, plan, changed);
    const edit = putBackField(planAggregate, plan, { ...changed, after }, named);
    return edit === null || edit.kind === 'overwriting'
      ? null
      : applyEdit(plan, edit).actions.find(({ id }) => id === actionId);
  };

  test('says what it said, and of a text the other language stays', () => {
    expect(back({})?.description).toBe('Other words');
    const title = back({ field: 'title.en', before: 'Another title' })?.title;
    expect(title).toMatchObject({ en: 'Another title', cy: action?.title.cy });
    expect(title?.madeFrom).toBe(action?.title.en);
  });

  test('is nothing to do where it says so already, was erased, or is of something gone', () => {
    expect(back({ before: action?.description ?? '' })).toBeNull();
    expect(back({ before: { erasedAt: '2026-11-23T12:00:00.000Z' } })).toBeNull();
    expect(back({ entityId: '0190fffd-0000-7000-8000-000000000009' })).toBeNull();
  });

  test('names only those whom the plan can name', () => {
    const person = '0190fffd-0000-7000-8000-000000000001';
    const responsible = { field: 'responsiblePersonId', before: person };
    expect(back(responsible, [person])?.responsiblePersonId).toBe(person);
    expect(back(responsible)).toBeNull();
  });
});
