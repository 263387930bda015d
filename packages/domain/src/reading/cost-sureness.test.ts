import { expect, test } from 'vitest';
import { readCost } from './read-cost.ts';

test.each([
  '£20k (if approved)',
  '£20k (subject to bid)',
  '£20k subject to Cabinet approval',
  '£20k confirmed subject to Cabinet',
  '£20k pending',
  '£20k provisional',
  '£20k provisionally agreed',
  '£20k proposed',
  '£20k requested',
  '£20k applied for',
  '£20k TBC',
  '£20k agreed in principle',
  '£20k has not been confirmed',
  '£20k confirmed?',
  '£20k once approved',
  '£20k dependent on the settlement being agreed',
  '£20k, of which half is confirmed',
  '£20k os cymeradwyir',
  '£20k yn amodol ar gymeradwyaeth',
  "£20k ddim wedi'i gadarnhau eto",
  "£20k wedi'i gymeradwyo mewn egwyddor",
  '£20k heb ei sicrhau',
])('%s is not confirmed, and why is kept', (cell) => {
  const { proposal, partial } = readCost(cell);
  expect(proposal?.lines).toMatchObject([{ amount: 2_000_000, confirmed: false }]);
  expect(partial).toBe(true);
});

test.each(['£20k (confirmed)', '£20k agreed', "£20k wedi'i gadarnhau"])('%s is confirmed', (cell) => {
  expect(readCost(cell)).toMatchObject({ proposal: { lines: [{ confirmed: true, purpose: null }] }, partial: false });
});

test.each<[string, string | null]>([
  ['£20k (if approved)', null],
  ['£20k if approved, Carers Grant', 'Carers Grant'],
  ['Subject to approval, £20k Carers Grant', 'Carers Grant'],
  ['£20k proposed Carers Grant', 'Carers Grant'],
])('%s: what the money hangs on is no purpose and no source of it', (cell, fundingSource) => {
  expect(readCost(cell).proposal?.lines).toMatchObject([{ fundingSource, purpose: null }]);
});
