import { expect, test } from 'vitest';
import { placeOfPage, readPlace } from './places.ts';

const id = '019a5e00-0000-7000-a000-000500000001';

test.each([
  [`/plans/${id}`, null],
  [`/plans/${id}/actions/${id}`, `action:${id}:`],
  [`/plans/${id}/recommendations/${id}`, `recommendation:${id}:`],
  [`/plans/${id}/other-plans`, 'page:other-plans'],
  [`/plans/${id}/nothing-yet`, null],
])('someone at %s is at %s', (address, place) => {
  expect(placeOfPage(address)).toBe(place);
});

test.each([
  [`action:${id}:outcome.cy`, { kind: 'path', path: `action:${id}:outcome.cy`, isField: true }],
  [`action:${id}:`, { kind: 'path', path: `action:${id}:`, isField: false }],
  ['page:deadlines', { kind: 'page', name: 'deadlines' }],
  // What another client says of itself may be anything.
  ['page:../../sign-in', null],
  ['action:../../sign-in:', null],
  [`nothing:${id}:title`, null],
  ['', null],
  [null, null],
])('%j is read as %j', (at, place) => {
  expect(readPlace(at)).toEqual(place);
});
