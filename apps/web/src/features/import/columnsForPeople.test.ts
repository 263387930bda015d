import { expect, test } from 'vitest';
import { columnsForPeople } from './columnsForPeople.ts';
import { fileRead } from './fileRead.example.ts';

test('the column by which an export knows its rows is not among those that a person settles', () => {
  const { columns } = fileRead([
    ['Recommendation', 'Action', 'Cynllun id'],
    ['Improve', 'a', '…'],
  ]).preview;
  expect(columns).toHaveLength(3);
  expect(columnsForPeople(columns).map(({ heading }) => heading)).toEqual(['Recommendation', 'Action']);
});
