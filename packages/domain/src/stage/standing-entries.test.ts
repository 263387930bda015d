import { expect, test } from 'vitest';
import { nothingSaid } from './event-problems.ts';
import type { PlanEventEntry } from '../plan/plan.ts';
import { currentEntries } from './standing-entries.ts';

const entry = (id: string, kind: PlanEventEntry['kind'], on: string, more: Partial<PlanEventEntry> = {}) =>
  ({ ...nothingSaid, id, kind, on, corrects: null, ...more }) as PlanEventEntry;
const agreed = entry('b', 'finalAgreed', '2027-06-02', { version: 2, minuteReference: 'C/2' });
const entries = [
  agreed,
  entry('a', 'presentedToCouncil', '2027-06-01'),
  entry('c', 'referredBack', '2027-06-03', { reason: 'Costs' }),
  entry('d', 'finalAgreed', '2027-06-04', { version: 2, minuteReference: 'C/3' }),
];
const kinds = ['presentedToCouncil', 'finalAgreed', 'referredBack'] as const;
const said = (all: readonly PlanEventEntry[], today = '2027-06-20') =>
  currentEntries(all, kinds, today).map(({ id, stands }) => `${id}${stands ? '' : ' no longer'}`);

test('entries come in the order of their days, and one that was referred back stands no longer', () => {
  expect(said(entries)).toEqual(['a', 'b no longer', 'c', 'd']);
});

test('an entry that was taken back or corrected is none', () => {
  expect(said([...entries, entry('e', null, '2027-06-03', { corrects: 'c' })])).toEqual(['a', 'b', 'd']);
  expect(said([agreed, { ...agreed, id: 'f', minuteReference: 'C/9', corrects: 'b' }])).toEqual(['f']);
});

test('entries of other kinds are left out', () => {
  expect(said([entry('g', 'closed', '2027-06-09')])).toEqual([]);
});
