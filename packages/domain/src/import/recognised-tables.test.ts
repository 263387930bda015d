import { describe, expect, test } from 'vitest';
import { examplePlan } from '../fixtures/example-plan.ts';
import { wordsIn } from '../text/text.ts';
import type { Sheet } from '../reading/cell.ts';
import type { ImportField } from '../reading/fields.ts';
import { matchTargets } from './match-targets.ts';
import { readTable } from './read-table.ts';

/** A sheet written as lines, with `|` between cells. */
const sheet = (...lines: string[]): Sheet => ({
  rows: lines.map((line) => line.split('|').map((cell) => cell.trim())),
});
const read = (...lines: string[]) => {
  const preview = readTable(sheet(...lines));
  const cellOf = (row: number, field: ImportField) => preview.actions[row]?.cells.find((cell) => cell.field === field);
  return {
    ...preview,
    fields: preview.columns.map(({ field }) => field),
    titles: preview.actions.map(({ cells }) => cells.find(({ field }) => field === 'title')?.original),
    under: preview.actions.map(({ recommendations }) =>
      recommendations.map((place) => preview.recommendations[place]?.text),
    ),
    cellOf,
  };
};

describe('a start and an end', () => {
  test.each([
    ['Timescale', 'Start | End'],
    ['Timescales', 'From | To'],
    ['Timeframe', 'Start | Finish'],
    ['Amserlen', 'Dechrau | Diwedd'],
  ])('under %s, as %s, are each its own', (over, ends) => {
    const { fields, cellOf } = read(
      `Action | ${over} | | Lead`,
      ` | ${ends} | `,
      'Visit everyone | 01/04/2027 | 31/03/2028 | Siân Prosser',
    );
    expect(fields.slice(1, 3)).toEqual(['startsOn', 'endsOn']);
    expect(cellOf(0, 'endsOn')?.proposal).toMatchObject({ endsOn: '2028-03-31' });
  });

  test('said in one heading are still one column', () => {
    expect(read('Action | Timescale - start and end', 'Visit | 2027').fields).toEqual(['title', 'timescale']);
  });
});

describe('of two days that may be the end', () => {
  test.each([
    ['Original target date | Revised target date', ['note', 'endsOn']],
    ['Revised target date | Original target date', ['endsOn', 'note']],
    ['Review date | Deadline', ['note', 'endsOn']],
    ['Dyddiad targed gwreiddiol | Dyddiad targed diwygiedig', ['note', 'endsOn']],
  ])('%s', (headings, expected) => {
    expect(read(`Action | ${headings}`, 'Visit | 31/03/2027 | 30/09/2027').fields.slice(1)).toEqual(expected);
  });

  test('a review alone is the end there is', () => {
    expect(read('Action | Review date', 'Visit | 31/03/2027').fields).toEqual(['title', 'endsOn']);
  });
});

describe('the place of a recommendation', () => {
  test('with a column of its numbers beside it is the column of its words', () => {
    const { fields, under } = read('Rec | Recommendation | Action', '1 | Improve access | Visit', '2 | Listen | Meet');
    expect(fields).toEqual(['recommendationReference', 'recommendation', 'title']);
    expect(under).toEqual([['Improve access'], ['Listen']]);
  });

  test.each(['"', '“', 'As above', 'ditto', 'Fel uchod'])('that says %s is the one above', (ditto) => {
    const { under, recommendations } = read('Recommendation | Action', 'Improve access | Visit', `${ditto} | Meet`);
    expect(under).toEqual([['Improve access'], ['Improve access']]);
    expect(recommendations).toHaveLength(1);
  });

  test.each(['All', 'N/A', 'Pob un'])('that says %s names none, and the words are kept', (words) => {
    const { under, recommendations, cellOf } = read('Recommendation | Action', `${words} | Visit`);
    expect(under).toEqual([[]]);
    expect(recommendations).toEqual([]);
    expect(cellOf(0, 'recommendation')).toMatchObject({ original: words, problem: { code: 'recommendationNotNamed' } });
  });

  test('merged over a row, with neither a number nor an action under it, is a heading of the table', () => {
    const rows = sheet(
      'Recommendation | Action',
      'Theme: Access | ',
      'Improve access | Visit',
      'Prepared by the performance team | ',
    );
    const over = (row: number) => ({ top: row, bottom: row, left: 0, right: 1 });
    const { recommendations, actions, outside } = readTable({ ...rows, merges: [over(1), over(3)] });
    expect(recommendations.map(({ text }) => text)).toEqual(['Improve access']);
    expect(actions.map((action) => action.recommendations)).toEqual([[0]]);
    expect(outside.map(({ original }) => original)).toEqual(
      expect.arrayContaining(['Theme: Access', 'Prepared by the performance team']),
    );
  });

  test.each(['2. Listen', 'Listen'])('without an action is a recommendation: %s', (words) => {
    const { recommendations } = read('Recommendation | Action', '1. Improve access | Visit', `${words} | `);
    expect(recommendations.map(({ text }) => text)).toEqual(['Improve access', 'Listen']);
  });
});

test('a cell that is as above may be taken to be, and is not taken so unasked', () => {
  const { cellOf } = read('Action | Lead | By when', 'Visit | Siân Prosser | 31/03/2027', 'Meet | " | As above');
  expect(cellOf(1, 'endsOn')).toMatchObject({
    proposal: null,
    problem: { code: 'ditto' },
    choices: [{ code: 'sameAsAbove', proposal: { endsOn: '2027-03-31' } }],
  });
});

test('a number of four figures is no action under a recommendation of three', () => {
  const { recommendations, actions } = read('Ref | Action', '1001 | Visit', '1102 | Meet');
  expect(recommendations).toEqual([]);
  expect(actions.map(({ reference }) => reference)).toEqual(['1001', '1102']);
});

describe('a second table in a sheet', () => {
  const first = ['Action | Lead | By when', 'Visit | Siân Prosser | 31/03/2027'];

  test('with the columns in another order is not read by those of the first, and every word of it is shown', () => {
    const { titles, outside } = read(...first, 'Lead | Action | By when', 'Gareth Lloyd | Meet | 30/06/2027');
    expect(titles).toEqual(['Visit']);
    expect(outside.map(({ original }) => original)).toEqual(
      expect.arrayContaining(['Lead', 'Action', 'By when', 'Gareth Lloyd', 'Meet', '30/06/2027']),
    );
  });

  test('with the same headings goes on', () => {
    const { titles } = read(...first, 'Lead | Action | By when', 'Gareth Lloyd | Meet | 30/06/2027', ...first);
    expect(titles).toEqual(['Visit', 'Visit']);
    expect(read(...first, ...first).titles).toEqual(['Visit', 'Visit']);
  });

  test('is none where an action has words of ours', () => {
    expect(read(...first, 'Training | Officer | Ongoing').titles).toEqual(['Visit', 'Training']);
  });
});

test('a row that numbers the columns is no action', () => {
  const { titles } = read('Action | Lead | Cost', '1 | 2 | 3', 'Visit | Siân Prosser | £4');
  expect(titles).toEqual(['Visit']);
});

describe('rows of one title', () => {
  const plan = examplePlan();
  const [first] = plan.actions;
  if (first === undefined) throw new Error('The example has actions');
  const { words } = wordsIn(first.title, 'en');
  const twice = { ...plan, actions: [first, { ...first, id: 'another', position: 2 }] };

  test('are the actions of that title, in their order', () => {
    const preview = readTable(sheet('Action | Lead', `${words} | A`, `${words} | B`));
    expect(matchTargets(preview, twice).actions).toEqual([first.id, 'another']);
  });

  test('of which the plan has fewer are that one once, and otherwise new', () => {
    const preview = readTable(sheet('Action | Lead', `${words} | A`, `${words} | B`));
    expect(matchTargets(preview, { ...plan, actions: [first] }).actions).toEqual([first.id, null]);
  });

  test('of which the plan has more are left for a person to say', () => {
    const preview = readTable(sheet('Action | Lead', `${words} | A`));
    expect(matchTargets(preview, twice).actions).toEqual([null]);
  });
});
