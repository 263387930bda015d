import { expect, it } from 'vitest';
import { inOrder, positionAfter, swapped } from './recommendationOrder.ts';

const list = [
  { id: 'a', position: 1 },
  { id: 'b', position: 2 },
  { id: 'c', position: 2 },
];

it('two change places, and only those that are elsewhere are written', () => {
  expect(inOrder(swapped(list, 2, 1))).toMatchObject([{ id: 'b', fields: { position: 3 } }]);
  expect(inOrder(swapped(list, 0, 1))).toMatchObject([
    { id: 'b', fields: { position: 1 } },
    { id: 'a', fields: { position: 2 } },
    { id: 'c', fields: { position: 3 } },
  ]);
});

it('there is nothing to change places with beyond the ends', () => {
  expect(swapped(list, 0, -1)).toBe(list);
  expect(swapped(list, 2, 3)).toBe(list);
});

it('what is added goes after all the others', () => {
  expect(positionAfter(list)).toBe(3);
  expect(positionAfter([])).toBe(1);
});
