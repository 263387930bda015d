import { expect, test } from 'vitest';
import { exampleNotebook, notebookAggregate } from '@cynllun/domain/fixtures/test-aggregate';
import { readRoot } from './readRoot.ts';

/** As the API answers: every object says its type, and more comes with it than is asked for here. */
const asAnswered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asAnswered);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, inside]) => [key, asAnswered(inside)]);
  return { __typename: 'Something', extra: 1, ...Object.fromEntries(fields) };
};

test('an answer of the API is read by the declaration, with what is frozen and what belongs to it', () => {
  const notebook = exampleNotebook();
  const data = Object.fromEntries(Object.entries(notebook).map(([key, value]) => [key, asAnswered(value)]));
  expect(readRoot(notebookAggregate, { ...data, __typename: 'Notebook' })).toEqual(notebook);
});
