import { expect, test } from 'vitest';
import { examplePlan } from '../fixtures/example-plan.ts';
import { applyEdit, set, type Edit } from '../plan/edit.ts';
import { planAggregate } from '../plan/entities.ts';
import type { HistoryRow } from './row.ts';
import { putBackField } from './take-back.ts';

const plan = examplePlan();
const [action] = plan.actions;
const actionId = action?.id ?? '';
const people = [action?.responsiblePersonId, action?.accountablePersonId].filter((id) => id != null);

/** The change that History shows: of this field, from one value to another. */
const change = (field: string, before: unknown, after: unknown): HistoryRow => ({
  entity: 'action',
  entityId: actionId,
  parentId: plan.id,
  field,
  before,
  after,
});

/** What comes of *put back* where `since` was written after the change. */
const putBack = (row: HistoryRow, ...since: readonly Edit[]) =>
  putBackField(planAggregate, since.reduce(applyEdit, plan), row, people);

/** An edit goes to the server unasked, judged from the plan as it is now: it overwrites what stands there. */
const overwrites = { kind: 'set', entity: 'action', id: actionId };

test('a change that nobody has changed since is put back', () => {
  const row = change('endsOn', '2027-01-31', '2027-06-30');
  expect(putBack(row, set('action', actionId, { endsOn: '2027-06-30' }))).toMatchObject(overwrites);
});

test.each([
  ['a date', change('endsOn', '2027-01-31', '2027-06-30'), set('action', actionId, { endsOn: '2029-12-31' })],
  ['an emptied date', change('endsOn', '2027-01-31', '2027-06-30'), set('action', actionId, { endsOn: null })],
  ['prose', change('description', 'Old', 'New'), set('action', actionId, { description: 'Newer, a colleague’s' })],
  [
    'one language of a text',
    change('title.en', 'Old', 'New'),
    set('action', actionId, { title: { en: 'Newer, a colleague’s' } }),
  ],
  [
    'a person',
    change('responsiblePersonId', null, people[0]),
    set('action', actionId, { responsiblePersonId: people[1] ?? null }),
  ],
])('putting back an older change of %s does not overwrite what was written there since', (_, row, since) => {
  expect(putBack(row, since)).not.toMatchObject(overwrites);
});

test('the other language of a text is no newer change', () => {
  const row = change('title.en', 'Old', action?.title.en);
  expect(putBack(row, set('action', actionId, { title: { cy: 'Newydd' } }))).toMatchObject(overwrites);
});
