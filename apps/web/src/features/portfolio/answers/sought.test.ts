import { expect, test } from 'vitest';
import { placeOf, soughtIn, variablesOf } from './sought.ts';

const [plan, recommendation] = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002'];
const like = { planId: plan, version: 2, recommendationId: recommendation };

test.each([
  ['', { words: '', like: null, page: 1 }],
  ['words=Si%C3%A2n', { words: 'Siân', like: null, page: 1 }],
  [`words=a&like=${plan}.2.${recommendation}&page=3`, { words: 'a', like, page: 3 }],
])('the address %j says what is sought, and is made of it again', (address, sought) => {
  expect(soughtIn(new URLSearchParams(address))).toEqual(sought);
  expect(placeOf(sought)).toBe(address === '' ? '/answers' : `/answers?${address}`);
});

test('what an address has wrong is as though it were not there', () => {
  const address = new URLSearchParams(`like=${plan}.x.1&page=-2`);
  expect(soughtIn(address)).toEqual({ words: '', like: null, page: 1 });
  expect(variablesOf(new URLSearchParams('page=2'))).toEqual({ words: '', like: null, first: 20, skip: 20 });
});
