import { expect, test } from 'vitest';
import { briefOf } from './brief.ts';
import { noChoices } from './choices.ts';
import { fileRead } from './fileRead.example.ts';

const [action] = fileRead([
  ['Recommendation', 'Action', 'Lead', 'Start date', 'By when', 'Risks'],
  ['Improve', 'a', 'Siân Prosser', '1.4.27', 'Q2 2027', 'Rain'],
]).preview.actions;
const nothing = noChoices('en');
const inBrief = (choices: typeof nothing) => {
  const { accepted, waiting, unread } = briefOf(
    action ?? { rows: [], reference: null, recommendations: [], cells: [] },
    choices,
  );
  return [
    accepted.map(({ field }) => field),
    waiting.map(({ field }) => field),
    unread.map(({ original }) => original),
  ];
};

test('a row says in brief what waits, what is accepted and what could not be read; words of words say nothing', () => {
  expect(inBrief(nothing)).toEqual([[], ['responsible', 'startsOn'], ['Q2 2027']]);
  expect(inBrief({ ...nothing, proposals: true })).toEqual([['responsible', 'startsOn'], [], ['Q2 2027']]);
});

test('what was chosen of vague words is accepted, and waits no more', () => {
  expect(inBrief({ ...nothing, cells: { '2:4': 0 } })).toEqual([['endsOn'], ['responsible', 'startsOn'], []]);
  expect(inBrief({ ...nothing, cells: { '2:4': 'words' } })).toEqual([[], ['responsible', 'startsOn'], []]);
});
