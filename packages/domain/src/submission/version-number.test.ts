import { expect, it } from 'vitest';
import { submitted, withdrawn } from '../deadlines/facts.example.ts';
import { entryOf } from '../fixtures/event-entries.ts';
import { planWith } from '../fixtures/builders.ts';
import type { Version } from '../plan/plan.ts';
import { nextVersionNumber } from './version-number.ts';

const version = (number: number): Version => ({ id: `v${number}`, number, sequence: 1, hash: '', findingsHash: '' });
const [first, back] = [submitted(1, '2027-03-01'), withdrawn(1, '2027-03-02')];
const takenBack = { ...entryOf(first, 9), id: 'correction', kind: null, version: null, corrects: entryOf(first, 0).id };

it.each<[string, Partial<Parameters<typeof nextVersionNumber>[0]>, number]>([
  ['the first', {}, 1],
  ['after one that was frozen', { versions: [version(1)] }, 2],
  ['after one that was withdrawn', { events: [entryOf(first, 0), entryOf(back, 1)] }, 2],
  ['after one that was recorded by hand and taken back', { events: [entryOf(first, 0), takenBack] }, 2],
  [
    'after the highest, whatever is missing below',
    { versions: [version(1)], events: [entryOf(submitted(7, '2027-03-01'), 0)] },
    8,
  ],
])('the number of a version: %s', (_, parts, number) => {
  expect(nextVersionNumber(planWith(parts))).toBe(number);
});
