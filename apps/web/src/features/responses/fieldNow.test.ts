import { expect, test } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { things } from '@cynllun/domain/rules/things';
import { fieldNow } from './fieldNow.ts';

const plan = examplePlan();
const [action] = plan.actions;
const found = things(plan).find(({ id }) => id === action?.id);
const outcome = action?.outcome.en ?? '';
const about = { entity: 'action', entityId: action?.id ?? '', field: 'outcome.en', quote: '' };

test.each([
  ['words that are quoted and still there', { ...about, quote: outcome.slice(3, 12) }, { kind: 'standing' }],
  [
    'words that are quoted no more',
    { ...about, quote: 'as appropriate' },
    { kind: 'words', words: outcome, language: 'en' },
  ],
  ['a field none of whose words are quoted', about, { kind: 'words', words: outcome, language: 'en' }],
  [
    'the Welsh of a text',
    { ...about, field: 'outcome.cy' },
    { kind: 'words', words: action?.outcome.cy, language: 'cy' },
  ],
  ['plain words', { ...about, field: 'description' }, { kind: 'words', words: action?.description, language: 'en' }],
  ['a day', { ...about, field: 'endsOn' }, { kind: 'value', value: action?.endsOn }],
  ['a whole action', { ...about, field: '' }, { kind: 'whole' }],
  ['the plan', { entity: '', entityId: '', field: '', quote: '' }, { kind: 'whole' }],
])('what the draft says now where a point is about %s', (_, point, now) => {
  expect(fieldNow(point, found, plan)).toEqual(now);
});

test('what the draft has no longer is gone', () => {
  expect(fieldNow(about, undefined, plan)).toEqual({ kind: 'gone' });
});
