import { describe, expect, test } from 'vitest';
import type { Cell } from './cell.ts';
import { readDay } from './read-day.ts';
import { readYesNo, readCostKind, readDirection, readYear } from './read-listed.ts';
import { readFrequency } from './read-monitoring.ts';

test.each<[string, string | null]>([
  ['Up: more is better', 'up'],
  ['I fyny: mae mwy yn well', 'up'],
  ['Increase', 'up'],
  ['↑', 'up'],
  ['Down: less is better', 'down'],
  ['I lawr: mae llai yn well', 'down'],
  ['lower is better', 'down'],
  ['Keep it where it is', 'maintain'],
  ['Ei gadw lle y mae', 'maintain'],
  ['Up or down', null],
  ['Amber', null],
])('%s as which way is better: %s', (words, direction) => {
  expect(readDirection(words).proposal?.value ?? null).toBe(direction);
});

test.each<[string, string | null]>([
  ['Capital', 'capital'],
  ['Cyfalaf', 'capital'],
  ['Rev', 'revenue'],
  ['refeniw', 'revenue'],
  ['Capital and revenue', null],
  ['Grant', null],
])('%s as the kind of cost: %s', (words, kind) => {
  expect(readCostKind(words).proposal?.value ?? null).toBe(kind);
});

test.each<[Cell, boolean | null]>([
  ['Yes', true],
  [true, true],
  ['Wedi’i gadarnhau', true],
  ['not yet confirmed', false],
  ['Heb ei gadarnhau', false],
  ['N', false],
  ['Yes, subject to the budget', null],
  ['Cabinet in May', null],
])('%s as whether money is confirmed: %s', (cell, confirmed) => {
  expect(readYesNo(cell).proposal?.value ?? null).toBe(confirmed);
});

describe('a financial year', () => {
  test.each(['2027/28', '27-28', 'FY 2027/2028', 'Blwyddyn ariannol 2027-28'])('%s is 2027', (words) => {
    expect(readYear(words).proposal).toEqual({ kind: 'value', value: 2027 });
  });

  test('that is one calendar year may be either of two', () => {
    const { proposal, choices } = readYear(2027);
    expect(proposal).toBeNull();
    expect(choices.map((choice) => choice.proposal.value)).toEqual([2026, 2027]);
  });

  test.each(['2027/28 to 2029/30', 'each year', 'TBC'])('%s is not one', (words) => {
    expect(readYear(words)).toMatchObject({ proposal: null, problem: { code: 'yearNotRead' } });
  });
});

describe('the day of a figure', () => {
  test.each<[Cell, string]>([
    ['31/03/2027', '2027-03-31'],
    [{ date: '2026-09-30' }, '2026-09-30'],
    ['Mawrth 2027', '2027-03-31'],
    ['from 1 April 2027', '2027-04-01'],
  ])('%j', (cell, on) => {
    expect(readDay(cell).proposal).toEqual({ kind: 'value', value: on });
  });

  test('is not guessed from a stretch of time: its two ends are offered', () => {
    const { proposal, problem, choices } = readDay('Apr 2027 - Dec 2027');
    expect([proposal, problem?.code]).toEqual([null, 'severalDates']);
    expect(choices.map((choice) => choice.proposal.value)).toEqual(['2027-04-01', '2027-12-31']);
  });
});

test('once is how often a figure is taken, where nothing else is said', () => {
  expect(readFrequency('Unwaith').proposal?.value).toBe('once');
  expect(readFrequency('Once the system is live').proposal).toBeNull();
  expect(readFrequency('once a year').proposal?.value).toBe('yearly');
});
