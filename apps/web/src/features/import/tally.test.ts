import { expect, test } from 'vitest';
import { noChoices } from './choices.ts';
import { fileRead } from './fileRead.example.ts';
import { tally, takenProposal, unknownPeople } from './tally.ts';

const rows = [
  ['Recommendation', 'Action', 'Lead', 'By when'],
  ['Improve', 'a', 'Siân Prosser', '31/03/2027'],
  ['Reduce', 'b', 'Huw Rees', 'Q2 2027'],
];
const read = fileRead(rows);
const nothing = noChoices('en');
const all = { ...nothing, proposals: true };

test('what was read counts apart from what was accepted, and from what could not be read', () => {
  expect(tally(read, nothing)).toMatchObject({ actions: 2, read: 3, accepted: 0, add: 2, update: 0, leaveOut: 0 });
  expect(tally(read, all)).toMatchObject({ read: 3, accepted: 3 });
  expect(tally(read, all).open.map(({ original }) => original)).toEqual(['Q2 2027']);
});

test('nothing of a row that is left out counts, nor a recommendation that only it is about', () => {
  const choices = { ...all, commands: { 3: 'leaveOut' as const } };
  expect(tally(read, choices)).toMatchObject({ read: 2, accepted: 2, open: [], newRecommendations: 1, leaveOut: 1 });
  expect(tally(read, all).newRecommendations).toBe(2);
});

test('what the plan has already is counted, and is not added', () => {
  expect(tally(fileRead(rows, { inPlan: { 0: 'known' } }), all)).toMatchObject({ matched: 1, add: 1, leaveOut: 1 });
});

test('what is taken of a cell is its proposal, the choice made, or nothing', () => {
  const cell = read.preview.actions[1]?.cells.find(({ column }) => column === 3);
  const taken = cell && takenProposal({ ...nothing, cells: { '3:3': 1 } }, cell);
  expect(taken).toEqual(cell?.choices[1]?.proposal);
  expect(cell && takenProposal(all, cell)).toBeNull();
});

test('a name that was accepted and matches nobody is asked about; one that was not is not', () => {
  const people = [{ id: 'h', name: 'Huw Rees' }];
  expect(unknownPeople(read, nothing, people)).toEqual([]);
  expect(unknownPeople(read, all, people)).toEqual(['Siân Prosser']);
  expect(unknownPeople(read, { ...all, commands: { 2: 'leaveOut' } }, people)).toEqual([]);
});
