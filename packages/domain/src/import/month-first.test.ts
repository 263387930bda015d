import { expect, test } from 'vitest';
import { readTable } from './read-table.ts';

/** What is read under each heading of dates, below one of actions. */
const read = (headings: string, ...lines: string[]) =>
  readTable({ rows: [`Action | ${headings}`, ...lines].map((line) => line.split(' | ')) }).actions.map(({ cells }) =>
    cells.slice(1).map(({ proposal, problem }) => {
      if (proposal?.kind === 'dates') return proposal.endsOn ?? proposal.startsOn;
      return proposal?.kind === 'value' ? proposal.value : problem?.code;
    }),
  );

test('beside a date that can only have the month first, one that may be either is not proposed', () => {
  expect(read('End date', 'a | 12/31/2027', 'b | 03/04/2027', 'c | 5 June 2027', 'd | 04/04/2027')).toEqual([
    ['noSuchMonth'],
    ['dayOrMonthFirst'],
    ['2027-06-05'],
    ['2027-04-04'],
  ]);
});

test('it is offered both ways', () => {
  const { actions } = readTable({
    rows: [
      ['Action', 'End date'],
      ['a', '12/31/2027'],
      ['b', '03/04/2027'],
    ],
  });
  expect(actions[1]?.cells[1]?.choices).toEqual([
    { code: 'dayFirst', proposal: { kind: 'dates', startsOn: null, endsOn: '2027-04-03' } },
    { code: 'monthFirst', proposal: { kind: 'dates', startsOn: null, endsOn: '2027-03-04' } },
  ]);
});

test('a column that has the day first somewhere has it everywhere', () => {
  expect(read('End date', 'a | 12/31/2027', 'b | 03/04/2027', 'c | 31/03/2027')).toEqual([
    ['noSuchMonth'],
    ['2027-04-03'],
    ['2027-03-31'],
  ]);
});

test('what one column of dates shows holds for the others of the sheet', () => {
  expect(read('Start date | End date', 'a | 02/03/2027 | 12/31/2027')).toEqual([['dayOrMonthFirst', 'noSuchMonth']]);
});

test('without such a date the day is first', () => {
  expect(read('End date', 'a | 03/04/2027', 'b | 1.5.27')).toEqual([['2027-04-03'], ['2027-05-01']]);
});
