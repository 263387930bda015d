import { expect, it } from 'vitest';
import { destinationOf } from './destination.ts';

it.each([
  ['/plans/1?tab=money', '/plans/1?tab=money'],
  [null, '/'],
  ['', '/'],
  ['https://elsewhere.example', '/'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
])('after signing in, %j leads to %s', (then, place) => {
  expect(destinationOf(then)).toBe(place);
});
