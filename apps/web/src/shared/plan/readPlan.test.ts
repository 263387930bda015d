import { expect, test } from 'vitest';
import { entryOf } from '@cynllun/domain/fixtures/event-entries';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { readPlan } from './readPlan.ts';

const events = [
  entryOf({ kind: 'arrangementsDiscussed', on: '2026-11-03' }, 0),
  entryOf({ kind: 'draftSubmitted', on: '2027-03-20', version: 1, lateReason: '' }, 1),
];

/** As the API answers: every object says its type. */
const asAnswered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asAnswered);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, inside]) => [key, asAnswered(inside)]);
  return { __typename: 'Something', ...Object.fromEntries(fields) };
};

test('what the API answers is read into the very plan it has', () => {
  const plan = { ...examplePlan(), events };
  const answered = {
    ...plan,
    authority: { id: plan.authorityId, nameEn: 'Authority', nameCy: 'Awdurdod' },
  };
  const data = JSON.parse(JSON.stringify(asAnswered(answered)));
  expect(readPlan(data, { id: 'me' }).root).toEqual(plan);
});
