import { describe, expect, test } from 'vitest';
import { decided, commandsOf, isOpen, choicesForColumns, noChoices, placeOf, takeOf } from './choices.ts';
import { fileRead } from './fileRead.example.ts';

const read = fileRead(
  [
    ['Recommendation', 'Action', 'Lead', 'By when'],
    ['Improve', 'a', 'Siân Prosser', '31/03/2027'],
    ['', 'b', '', 'Q2 2027'],
  ],
  { inPlan: { 1: 'known' } },
);
const cellAt = (row: number, column: number) => {
  const cell = read.preview.actions.flatMap(({ cells }) => cells).find((c) => c.row === row && c.column === column);
  if (!cell) throw new Error(`no cell ${row}:${column}`);
  return cell;
};
const nothing = noChoices('en');

describe('until a person says otherwise', () => {
  test('a date or a person is only proposed, and words go where they stand', () => {
    expect([takeOf(nothing, cellAt(2, 1)), takeOf(nothing, cellAt(2, 3))]).toEqual(['proposal', 'words']);
  });

  test('what is in the plan already is left out, and the rest is added', () => {
    expect(commandsOf(read, nothing).map(({ command }) => command)).toEqual(['add', 'leaveOut']);
  });

  test('what the workbook hides or strikes out is left out, and can be added', () => {
    const [first, ...others] = read.preview.actions;
    if (!first) throw new Error('no action');
    const preview = { ...read.preview, actions: [{ ...first, outOfSight: 'struckOut' as const }, ...others] };
    const commands = (choices: typeof nothing) =>
      commandsOf({ ...read, preview }, choices).map(({ command }) => command);
    expect(commands(nothing)[0]).toBe('leaveOut');
    expect(commands({ ...nothing, commands: { 2: 'add' } })[0]).toBe('add');
  });

  test('what could not be read waits', () => {
    expect([isOpen(nothing, cellAt(3, 3)), isOpen({ ...nothing, cells: { '3:3': 'words' } }, cellAt(3, 3))]).toEqual([
      true,
      false,
    ]);
  });
});

test('everything is accepted but for the cells named', () => {
  const choices = { ...nothing, proposals: true, cells: { '2:2': 'words' as const } };
  expect([takeOf(choices, cellAt(2, 2)), takeOf(choices, cellAt(2, 3))]).toEqual(['words', 'proposal']);
});

test('accepting everything does not choose what vague words mean', () => {
  expect(takeOf({ ...nothing, proposals: true }, cellAt(3, 3))).toBe('words');
});

test('a recommendation goes where a person put it, also to be new', () => {
  const found = { ...read, matches: { ...read.matches, recommendations: ['found'] } };
  expect(placeOf(nothing, found, 0)).toBe('found');
  expect(placeOf({ ...nothing, places: { 0: null } }, found, 0)).toBeNull();
});

test('choices stay where a column still holds what it held', () => {
  const before = read.preview.columns;
  const after = before.map((column) => (column.column === 3 ? { ...column, field: 'startsOn' as const } : column));
  const choices = { ...nothing, cells: { '2:2': 'proposal' as const, '2:3': 'proposal' as const }, places: { 0: 'x' } };
  expect(choicesForColumns(choices, before, after)).toMatchObject({ cells: { '2:2': 'proposal' }, places: {} });
});

test('the API is told of each choice by row and column', () => {
  const choices = { ...nothing, cells: { '2:3': 'proposal' as const, '3:3': 1, '2:2': 'words' as const } };
  expect(decided(read, { ...choices, commands: { 3: 'update' as const }, places: { 0: null } })).toEqual({
    language: 'en',
    proposals: false,
    cells: [
      { row: 2, column: 3, proposal: true, choice: null },
      { row: 3, column: 3, proposal: false, choice: 1 },
      { row: 2, column: 2, proposal: false, choice: null },
    ],
    leaveOut: [],
    update: [3],
    recommendations: [{ place: 0, recommendationId: null }],
  });
});
