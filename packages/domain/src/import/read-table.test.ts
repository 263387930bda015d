import { describe, expect, test } from 'vitest';
import type { Cell, Sheet } from '../reading/cell.ts';
import type { ImportField } from '../reading/fields.ts';
import { readTable } from './read-table.ts';

/** A sheet written as lines, with `|` between cells. */
const sheet = (...lines: string[]): Sheet => ({
  rows: lines.map((line) => line.split('|').map((cell) => cell.trim())),
});
const fieldsOf = (preview: ReturnType<typeof readTable>) => preview.columns.map(({ field }) => field);
const actionsOf = (preview: ReturnType<typeof readTable>) =>
  preview.actions.map(({ rows, recommendations, cells }) => ({
    rows,
    recommendations: recommendations.map((place) => preview.recommendations[place]?.text),
    title: cells.find(({ field }) => field === 'title')?.original,
  }));

describe('headings are recognised in English, Welsh and both', () => {
  test.each<[string, ImportField[]]>([
    [
      'Ref | RECOMMENDATION | Action required | Outcome | Lead | Timescale | Cost',
      ['reference', 'recommendation', 'title', 'outcomeWithMeasure', 'responsible', 'timescale', 'cost'],
    ],
    [
      'Cyf | Argymhelliad | Camau gweithredu | Amserlen | Swyddog cyfrifol | Adnoddau',
      ['reference', 'recommendation', 'title', 'timescale', 'responsible', 'cost'],
    ],
    [
      'Argymhelliad / Recommendation | Cam gweithredu / Action | Erbyn / By when',
      ['recommendation', 'title', 'endsOn'],
    ],
    ['Recommendation | Action | Baseline | Target | Unit', ['recommendation', 'title', 'baseline', 'target', 'unit']],
    [
      'Recommendation | Action | Measure of success | Risks | RAG status',
      ['recommendation', 'title', 'indicator', 'note', 'note'],
    ],
    [
      'Recommendation\u00A0| Action | Who’s responsible? | Funding source',
      ['recommendation', 'title', 'responsible', 'fundingSource'],
    ],
    [
      'Rec no | Action | Accountable officer | Start date | End date',
      ['recommendationReference', 'title', 'accountable', 'startsOn', 'endsOn'],
    ],
    [
      'Recommendation | Action | Revenue 2027/28 | Revenue 2028/29 | Total cost',
      ['recommendation', 'title', 'cost', 'cost', 'note'],
    ],
  ])('%s', (headings, fields) => {
    expect(fieldsOf(readTable(sheet(headings, 'x | y | z')))).toEqual(fields);
  });

  test('a column that is none of ours is a note, and says so with no confidence', () => {
    const { columns } = readTable(sheet('Recommendation | Action | Welsh Language Standard', 'a | b | c'));
    expect(columns[2]).toMatchObject({ field: 'note', confidence: 0, heading: 'Welsh Language Standard' });
  });

  test('what stands below settles what an ambiguous heading means', () => {
    const dates = readTable(sheet('Action | Lead | By', 'a | Jane Smith | 31/03/2027', 'b | Jane Smith | asap'));
    const people = readTable(sheet('Action | When | By', 'a | 31/03/2027 | Jane Smith', 'b | asap | Head of Finance'));
    expect(fieldsOf(dates)).toEqual(['title', 'responsible', 'endsOn']);
    expect(fieldsOf(people)).toEqual(['title', 'timescale', 'responsible']);
  });

  test('headings under title rows are found, and the titles are kept', () => {
    const preview = readTable(
      sheet('Aeron County Council', 'Action plan, draft 3', '', 'Recommendation | Action | Lead', 'R | A | Jane Smith'),
    );
    expect(preview.headingRow).toBe(4);
    expect(preview.outside.filter(({ as }) => as === 'title').map(({ original }) => original)).toEqual([
      'Aeron County Council',
      'Action plan, draft 3',
    ]);
  });

  test('two rows of headings are read as one', () => {
    const preview = readTable(
      sheet('Recommendation | Action | Cost | | Lead', ' | | 2027/28 | 2028/29 | ', 'R | A | 10 | 20 | Jane Smith'),
    );
    const lines = preview.actions[0]?.cells.flatMap(({ proposal }) =>
      proposal?.kind === 'cost' ? proposal.lines : [],
    );
    expect(lines?.map(({ amount, financialYear }) => [amount, financialYear])).toEqual([
      [1_000, 2027],
      [2_000, 2028],
    ]);
  });

  test('headings said again on each page are no actions', () => {
    const headings = 'Recommendation | Action | Lead';
    expect(readTable(sheet(headings, 'R | A | Jane Smith', headings, ' | B | Jane Smith')).actions).toHaveLength(2);
  });
});

describe('rows find their recommendation', () => {
  test('words left blank or repeated are carried down', () => {
    const preview = readTable(
      sheet('Recommendation | Action', 'R1 Improve | a', ' | b', 'R2 Give | c', 'R2  give. | d', 'R1 Improve | e'),
    );
    expect(preview.recommendations.map(({ reference, text }) => [reference, text])).toEqual([
      ['1', 'Improve'],
      ['2', 'Give'],
    ]);
    expect(actionsOf(preview).map(({ recommendations }) => recommendations)).toEqual([
      ['Improve'],
      ['Improve'],
      ['Give'],
      ['Give'],
      ['Improve'],
    ]);
  });

  test('a row of its own begins a block, with its reference and what stands beside it', () => {
    const preview = readTable(
      sheet(
        'Ref | Recommendation | Action | Priority',
        '1 | Improve | | High',
        '1a | | a | ',
        '2 | Give | | ',
        '2a | | b | ',
      ),
    );
    expect(preview.recommendations.map(({ reference, text }) => [reference, text])).toEqual([
      ['1', 'Improve'],
      ['2', 'Give'],
    ]);
    expect(preview.recommendations[0]?.cells.map(({ original }) => original)).toEqual(['1', 'Improve', 'High']);
    expect(actionsOf(preview).map(({ rows, recommendations }) => [rows, recommendations])).toEqual([
      [[3], ['Improve']],
      [[5], ['Give']],
    ]);
  });

  test('a line over several columns is a recommendation where no column holds them', () => {
    const rows = [
      ['Action', 'Lead', 'When'],
      ['Recommendation 1: Improve', '', ''],
      ['a', 'Jane Smith', ''],
      ['Recommendation 2 – Give'],
      ['b', '', 'asap'],
    ];
    const preview = readTable({ rows, merges: [{ top: 1, left: 0, bottom: 1, right: 2 }] });
    expect(actionsOf(preview).map(({ title, recommendations }) => [title, recommendations])).toEqual([
      ['a', ['Improve']],
      ['b', ['Give']],
    ]);
  });

  test('merged recommendation cells cover their rows', () => {
    const rows = [
      ['Ref', 'Recommendation', 'Action'],
      ['1.1', 'Improve', 'a'],
      ['1.2', null, 'b'],
      ['2.1', 'Give', 'c'],
    ];
    const preview = readTable({ rows, merges: [{ top: 1, left: 1, bottom: 2, right: 1 }] });
    expect(actionsOf(preview).map(({ recommendations }) => recommendations)).toEqual([
      ['Improve'],
      ['Improve'],
      ['Give'],
    ]);
  });

  test('a cell of references alone names every recommendation it lists', () => {
    const preview = readTable(sheet('Recommendation | Action', 'R1 Improve | a', 'R2 Give | b', 'R1, R2 | c'));
    expect(actionsOf(preview)[2]?.recommendations).toEqual(['Improve', 'Give']);
  });

  test('an action referred to under another recommendation stands under that one', () => {
    const preview = readTable(sheet('Ref | Recommendation | Action', '1a | Improve | a', '3a | | b'));
    expect(preview.recommendations.map(({ reference, text }) => [reference, text])).toEqual([
      ['1', 'Improve'],
      ['3', ''],
    ]);
    expect(preview.actions[1]?.recommendations).toEqual([1]);
  });
});

describe('rows of one action', () => {
  test('a row without an action adds to the one above', () => {
    const preview = readTable(
      sheet(
        'Recommendation | Action | Measure | Cost',
        'R | a | 54% → 85% | £5,000',
        ' | | 12 to 4 days | £6,000',
        ' | b | | ',
      ),
    );
    expect(actionsOf(preview).map(({ rows, title }) => [rows, title])).toEqual([
      [[2, 3], 'a'],
      [[4], 'b'],
    ]);
  });

  test('a merged cell speaks for each of its rows, but its amount is counted once', () => {
    const rows: Cell[][] = [
      ['Recommendation', 'Action', 'Lead', 'Cost'],
      ['R', 'a', 'Jane Smith', '£120k'],
      [null, 'b', null, null],
    ];
    const merges = [2, 3].map((column) => ({ top: 1, left: column, bottom: 2, right: column }));
    const [, second] = readTable({ rows, merges }).actions;
    const cell = (field: ImportField) => second?.cells.find((each) => each.field === field);
    expect(cell('responsible')).toMatchObject({
      original: 'Jane Smith',
      sharedFrom: 2,
      proposal: { person: 'Jane Smith' },
    });
    expect(cell('cost')).toMatchObject({ proposal: null, problem: { code: 'sharedCell' } });
    expect(cell('cost')?.choices.map(({ code }) => code)).toEqual(['sameAsAbove']);
  });

  test('a row of totals is no action and no cost', () => {
    const preview = readTable(sheet('Recommendation | Action | Cost', 'R | a | £5,000', 'Total | | £5,000'));
    expect(preview.actions).toHaveLength(1);
    expect(preview.outside.filter(({ as }) => as === 'total').map(({ original }) => original)).toEqual([
      'Total',
      '£5,000',
    ]);
  });

  test('a formula is text, and marked as such', () => {
    const preview = readTable(
      sheet('Recommendation | Action', 'R | =HYPERLINK("http://example.invalid","see policy")'),
    );
    expect(preview.actions[0]?.cells[1]).toMatchObject({
      formula: true,
      original: '=HYPERLINK("http://example.invalid","see policy")',
    });
  });
});

describe('a person settles the columns', () => {
  const plain = sheet('A | B | C', 'Improve | Write | 31/03/2027');

  test('each column holds what they say it holds', () => {
    const preview = readTable(plain, { headingRow: 0, fields: ['recommendation', 'title', 'endsOn'] });
    expect(preview.actions[0]?.cells[2]?.proposal).toEqual({ kind: 'dates', startsOn: null, endsOn: '2027-03-31' });
  });

  test('the headings of another row say what they hold', () => {
    const oneHeading = sheet('Action', 'Visit everyone');
    expect(readTable(oneHeading).headingRow).toBeNull();
    const preview = readTable(oneHeading, { headingRow: 0, fields: null });
    expect(preview.columns).toMatchObject([{ heading: 'Action', field: 'title' }]);
    expect(preview.actions).toHaveLength(1);
  });

  test('with no row of headings every row is read', () => {
    const preview = readTable(plain, { headingRow: null, fields: ['recommendation', 'title', 'note'] });
    expect(preview.headingRow).toBeNull();
    expect(preview.actions).toHaveLength(2);
  });

  test('a sheet without headings of ours keeps every cell, as words', () => {
    const preview = readTable(sheet('one | two', 'three | four'));
    expect(preview.headingRow).toBeNull();
    expect(preview.columns.map(({ field }) => field)).toEqual(['note', 'note']);
    expect(preview.outside.map(({ original }) => original)).toEqual(['one', 'two', 'three', 'four']);
  });
});
