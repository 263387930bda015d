import { expect, test } from 'vitest';
import { add, remove, set } from '@cynllun/domain/plan/edit';
import { setUpEdits, type SetUp } from './setUpEdits.ts';

const dates = { draftReportMeetingOn: null, presentedOn: '2027-04-22', publishedOn: null, handoverOn: null };
const before: SetUp = {
  reviewId: 'review',
  planId: 'plan',
  name: { en: 'Joint review', cy: '' },
  inspectorateIds: ['ssiw', 'aciw'],
  ...dates,
  recommendations: [
    { id: 'one', position: 1, en: 'See people sooner.', cy: '' },
    { id: 'two', position: 4, en: 'Involve carers.', cy: '' },
  ],
};
const { name, inspectorateIds, recommendations } = before;

test('what was not changed needs no edit', () => {
  expect(setUpEdits(before, { name, inspectorateIds, ...dates, recommendations })).toEqual([]);
});

test('only the words and dates that changed are set', () => {
  const changed = {
    name: { en: 'Joint review', cy: 'Cyd-adolygiad' },
    inspectorateIds,
    ...dates,
    presentedOn: null,
    recommendations,
  };
  expect(setUpEdits(before, changed)).toEqual([
    set('review', 'review', { name: { cy: 'Cyd-adolygiad' }, presentedOn: null }),
  ]);
});

test('recommendations are changed, removed, and added behind the last', () => {
  const list = [
    { id: 'two', en: 'Involve every carer.', cy: '' },
    { id: 'new', en: 'One more.', cy: 'Un arall.' },
  ];
  expect(setUpEdits(before, { name, inspectorateIds, ...dates, recommendations: list })).toEqual([
    remove('recommendation', 'one'),
    set('recommendation', 'two', { text: { en: 'Involve every carer.' } }),
    add('recommendation', 'new', 'plan', { position: 6, text: { en: 'One more.', cy: 'Un arall.' } }),
  ]);
});

test.each([
  ['in another order are the same', ['aciw', 'ssiw'], []],
  ['that became fewer are set', ['ssiw'], [set('review', 'review', { inspectorateIds: ['ssiw'] })]],
  ['that were not asked for stay', null, []],
])('inspectorates %s', (_, chosen, edits) => {
  expect(setUpEdits(before, { name, inspectorateIds: chosen, ...dates, recommendations })).toEqual(edits);
});
