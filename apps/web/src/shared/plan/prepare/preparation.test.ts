import { expect, test } from 'vitest';
import { addressOf, nameOf, preparedAt, readName, type Preparation } from './preparation.ts';

const variation: Preparation = { kind: 'variation', version: null };
const amendments: Preparation = { kind: 'agreement', version: 4 };

test.each([
  ['the start of the plan', '/cy/plans/p', variation],
  ['an action', '/en/plans/p/actions/a', variation],
  ['a page of the plan', '/en/plans/p/forums', variation],
  ['the deadlines', '/en/plans/p/deadlines', null],
  ['the Council', '/en/plans/p/council', null],
  ['the document', '/en/plans/p/read', null],
  ['where another is recorded', '/en/plans/p/correction', { kind: 'correction', version: null }],
])('while a variation is prepared, %s', (_, address, shown) => {
  expect(preparedAt(address, '', variation)).toEqual(shown);
});

test('nothing is prepared on the plan’s own pages before somebody begins', () => {
  expect(preparedAt('/en/plans/p/actions/a', '', null)).toBeNull();
});

test.each([
  ['?version=4', 4],
  ['', null],
  ['?version=0', null],
  ['?version=4x', null],
])('the agreement at %s is of version %s', (search, version) => {
  expect(preparedAt('/en/plans/p/agreement', search, null)).toEqual({ kind: 'agreement', version });
});

test('amendments to one version are kept apart from those to another, and lead to their page', () => {
  expect(addressOf('p', amendments)).toBe('/plans/p/agreement?version=4');
  expect(readName(nameOf(amendments))).toEqual(amendments);
  expect(nameOf(amendments)).not.toBe(nameOf({ ...amendments, version: 5 }));
  expect(readName('nothing')).toBeNull();
});
