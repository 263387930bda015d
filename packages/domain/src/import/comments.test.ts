import { expect, test } from 'vitest';
import { assemble } from './assemble.ts';
import type { Sheet } from '../reading/cell.ts';
import { readTable } from './read-table.ts';
import { fromWire, toWire } from './wire.ts';

const sheet: Sheet = {
  rows: [
    ['Action plan'],
    ['Ref', 'Recommendation', 'Action', 'By'],
    ['1', 'Improve', null, null],
    ['1a', null, 'Write', '31/03/2027'],
    ['1b', null, 'Ring', null],
  ],
  comments: [
    { row: 3, column: 3, words: 'Too late?\nAsk Siân' },
    { row: 3, column: 2, words: ' To whom? ' },
    { row: 4, column: 5, words: 'Costs?' },
    { row: 2, column: 1, words: 'Whose words?' },
    { row: 1, column: 3, words: 'Days, not months' },
    { row: 900, column: 0, words: 'far below' },
  ],
};
const everything = { proposals: true, cells: [], leaveOut: [] };

test('comments beside the cells of a row become a note on its action, and each says which cell it is about', () => {
  const { actions } = assemble(readTable(sheet), everything);
  expect(actions.map(({ title, endsOn, notes }) => [title, endsOn, notes])).toEqual([
    [
      'Write',
      '2027-03-31',
      [
        { heading: 'Comments / Sylwadau', words: 'C4: To whom?\nD4: Too late?\nAsk Siân', field: '' },
        { heading: 'Comments / Sylwadau', words: 'B3: Whose words?', field: '' },
      ],
    ],
    ['Ring', null, [{ heading: 'Comments / Sylwadau', words: 'F5: Costs?', field: '' }]],
  ]);
});

test('those about no action are told of beside the table', () => {
  expect(readTable(sheet).outside.slice(-2)).toEqual([
    { row: 2, column: 4, original: 'D2: Days, not months', as: 'heading' },
    { row: 901, column: 4, original: 'A901: far below', as: 'outside' },
  ]);
});

test('they change nothing else of how a sheet is read', () => {
  const [plain, read] = [readTable({ rows: sheet.rows }), readTable(sheet)];
  expect(read.columns.slice(0, -1)).toEqual(plain.columns);
  expect(read.actions.map(({ cells }) => cells.filter(({ column }) => column < 4))).toEqual(
    plain.actions.map(({ cells }) => cells),
  );
});

test('a person may settle what they hold, and a preview that was sent has them', () => {
  const fields = ['reference', 'recommendation', 'title', 'endsOn', 'description'] as const;
  const read = readTable(sheet, { headingRow: 1, fields: [...fields] });
  expect(assemble(read, everything).actions[1]?.description).toBe('F5: Costs?');
  expect(fromWire(toWire(read))).toEqual(read);
});
