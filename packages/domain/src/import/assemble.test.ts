import { describe, expect, test } from 'vitest';
import { assemble } from './assemble.ts';
import type { Cell } from '../reading/cell.ts';
import type { Decisions } from './decisions.ts';
import { readTable } from './read-table.ts';

const NOTHING: Decisions = { proposals: false, cells: [], leaveOut: [] };
const ALL: Decisions = { ...NOTHING, proposals: true };
const headings = ['Ref', 'Recommendation', 'Action', 'Outcome', 'Lead officer', 'Cost', 'By when', 'Risks'];
const row: Cell[] = [
  '1a',
  'Improve',
  'Write leaflets',
  '54% → 85%',
  'Siân Prosser, Manager',
  '£120k (LHB £60k, authority £60k)',
  'Q2 2027',
  'Bad weather',
];
const preview = (...rows: Cell[][]) => readTable({ rows: [headings, ...rows] });

test('only what is accepted goes into a field; every other word is a note on the action', () => {
  const [action] = assemble(preview(row), NOTHING).actions;
  expect(action).toMatchObject({ title: 'Write leaflets', outcome: '54% → 85%', endsOn: null, responsible: null });
  expect(action?.indicators).toEqual([]);
  expect(action?.costLines).toEqual([]);
  expect(action?.notes).toEqual([
    { heading: 'Lead officer', words: 'Siân Prosser, Manager', field: 'responsible' },
    { heading: 'Cost', words: '£120k (LHB £60k, authority £60k)', field: 'cost' },
    { heading: 'By when', words: 'Q2 2027', field: 'endsOn' },
    { heading: 'Risks', words: 'Bad weather', field: '' },
  ]);
});

test('a recommendation that is not named is kept in its words', () => {
  const [action] = assemble(preview(row.with(0, null).with(1, 'All')), NOTHING).actions;
  expect(action).toMatchObject({ recommendations: [] });
  expect(action?.notes).toContainEqual({ heading: 'Recommendation', words: 'All', field: 'recommendation' });
});

test('accepted proposals and choices fill the fields; vague words stay beside what was chosen for them', () => {
  const read = preview(row);
  const decisions = { ...ALL, cells: [{ row: 2, column: 6, take: 1 as const }] };
  const [action] = assemble(read, decisions).actions;
  expect(action).toMatchObject({
    endsOn: '2027-09-30',
    responsible: { person: 'Siân Prosser' },
    responsiblePost: 'Manager',
    outcome: '54% → 85%',
  });
  expect(action?.indicators).toMatchObject([{ baseline: 54, target: 85, unit: '%', direction: 'up' }]);
  expect(action?.costLines.map(({ amount }) => amount)).toEqual([6_000_000, 6_000_000]);
  expect(action?.notes.map(({ words }) => words)).toEqual(['Q2 2027', 'Bad weather']);
});

test('a proposal that does not hold all the words keeps them beside it', () => {
  const read = preview(['1a', 'Improve', 'Write', '', '', '£6,500 p.a., Carers Grant', '', '']);
  const [action] = assemble(read, ALL).actions;
  expect(action?.costLines).toHaveLength(1);
  expect(action?.notes).toEqual([{ heading: 'Cost', words: '£6,500 p.a., Carers Grant', field: 'cost' }]);
});

test('a reference that the plan would not give is kept, since people will look for it', () => {
  const { actions } = assemble(
    preview(['1.1', 'Improve', 'a', '', '', '', '', ''], ['1b', '', 'b', '', '', '', '', '']),
    NOTHING,
  );
  expect(actions.map(({ notes }) => notes)).toEqual([[{ heading: 'Ref', words: '1.1', field: 'reference' }], []]);
});

test('an action that is left out is not in the plan', () => {
  expect(assemble(preview(row), { ...NOTHING, leaveOut: [2] }).actions).toEqual([]);
});

test('amounts win over Nil, whichever column comes first, and Nil is kept as words', () => {
  const read = readTable({
    rows: [
      ['Action', 'Revenue', 'Capital'],
      ['a', 'Nil', '£410,000'],
    ],
  });
  const [action] = assemble(read, ALL).actions;
  expect(action).toMatchObject({
    withinExistingResources: false,
    costLines: [{ amount: 41_000_000, kind: 'capital' }],
  });
  expect(action?.notes).toEqual([{ heading: 'Revenue', words: 'Nil', field: 'cost' }]);
});

describe('columns of one row belong together', () => {
  test('a measure, its baseline, target and unit are one indicator', () => {
    const rows = [
      ['Action', 'Performance measure', 'Baseline', 'Target', 'Unit'],
      ['a', 'Waiting time', '61', '28', 'days'],
    ];
    const read = readTable({ rows });
    const [action] = assemble(read, ALL).actions;
    expect(action?.indicators).toMatchObject([
      { name: 'Waiting time', baseline: 61, target: 28, unit: 'days', direction: 'down' },
    ]);
  });

  test('a column of funding sources names the source of its row’s amounts', () => {
    const read = readTable({
      rows: [
        ['Action', 'Cost', 'Funding source'],
        ['a', '£5,000', 'Carers Grant'],
      ],
    });
    expect(assemble(read, ALL).actions[0]?.costLines).toMatchObject([{ fundingSource: 'Carers Grant' }]);
  });
});

describe('columns that say more of what stands beside them', () => {
  const one = (headings: string[], ...rows: Cell[][]) =>
    assemble(readTable({ rows: [['Action', ...headings], ...rows.map((cells) => ['a', ...cells])] }), ALL).actions[0];

  test('fill the amount of their row', () => {
    const headings = ['Cost', 'Capital or revenue', 'Financial year', 'Purpose', 'Confirmed'];
    const action = one(headings, ['£5,000', 'Capital', '2027/28', 'Ramps', 'Yes']);
    expect(action?.costLines).toMatchObject([
      { amount: 500_000, kind: 'capital', financialYear: 2027, purpose: 'Ramps', confirmed: true },
    ]);
    expect(action?.notes).toEqual([]);
  });

  test('do not make an amount of every year one year’s', () => {
    const action = one(['Cost', 'Financial year'], ['£6,500 p.a.', '2027/28']);
    expect(action?.costLines).toMatchObject([{ financialYear: null }]);
    expect(action?.notes.map(({ words }) => words)).toContain('2027/28');
  });

  test('stay words where there is no amount, or it says otherwise', () => {
    expect(one(['Cost', 'Type of spending'], ['TBC', 'Capital'])?.notes.map(({ words }) => words)).toEqual([
      'TBC',
      'Capital',
    ]);
    const action = one(['Cost', 'Confirmed'], ['£5,000 confirmed', 'No']);
    expect(action?.costLines).toMatchObject([{ confirmed: true }]);
    expect(action?.notes).toMatchObject([{ heading: 'Confirmed', words: 'No', field: 'confirmed' }]);
  });

  test('fill the indicator of their row, and are believed before its figures', () => {
    const headings = ['Performance measure', 'Baseline', 'Date of baseline', 'Target', 'Date of the target'];
    const more = ['Which way is better', 'How often measured'];
    const action = one(
      [...headings, ...more],
      ['Visits', '61', '31/03/2026', '28', 'Mawrth 2028', 'Up', 'Every three months'],
    );
    expect(action?.indicators).toMatchObject([
      {
        baseline: 61,
        baselineOn: '2026-03-31',
        target: 28,
        targetOn: '2028-03-31',
        direction: 'up',
        frequency: 'quarterly',
      },
    ]);
    expect(action?.notes).toEqual([]);
  });

  test('say why the action stands alone', () => {
    expect(one(['Why it stands alone', 'Lead'], ['No other plan covers it', ''])).toMatchObject({
      standsAloneReason: 'No other plan covers it',
      notes: [],
    });
  });

  test('are the headings of the notes after them', () => {
    const action = one(['Note: column', 'Note', 'Lead'], ['Risks', 'Bad weather', ''], ['', 'A second', '']);
    expect(action?.notes).toEqual([{ heading: 'Risks', words: 'Bad weather', field: '' }]);
  });
});

describe('a recommendation', () => {
  const rows = [
    ['Recommendation', 'Action', 'Lead'],
    ['Improve', 'a', ''],
    ['Reduce', 'b', ''],
    ['', 'c', ''],
    ['Answer', '', ''],
  ];
  const leftOut = (leaveOut: number[]) =>
    assemble(readTable({ rows }), { ...NOTHING, leaveOut })
      .recommendations.filter((each) => each.leftOut)
      .map(({ text }) => text);

  test('is left out with the last of its rows, and not before', () => {
    expect(leftOut([])).toEqual([]);
    expect(leftOut([2, 3])).toEqual(['Improve']);
    expect(leftOut([3, 4])).toEqual(['Reduce']);
  });

  test('without actions in the file is never left out', () => {
    expect(leftOut([2, 3, 4])).not.toContain('Answer');
  });
});

test('words beside a recommendation become notes on the first action that answers it', () => {
  const rows = [
    ['Recommendation', 'Action', 'Priority'],
    ['Improve', '', 'High'],
    ['', 'a', ''],
  ];
  const [action] = assemble(readTable({ rows }), NOTHING).actions;
  expect(action?.notes).toEqual([{ heading: 'Priority', words: 'High', field: '' }]);
});

test('a title too long for its field is kept whole as a note, and its first sentence is offered', () => {
  const long = `Write to carers. ${'More words. '.repeat(40)}`.trim();
  const read = readTable({
    rows: [
      ['Action', 'Lead officer'],
      [long, 'Jane Smith'],
    ],
  });
  expect(assemble(read, NOTHING).actions[0]).toMatchObject({
    title: '',
    notes: [{ words: long }, { words: 'Jane Smith' }],
  });
  const chosen = assemble(read, { ...NOTHING, cells: [{ row: 2, column: 0, take: 0 }] }).actions[0];
  expect(chosen?.title).toBe('Write to carers.');
  expect(chosen?.notes[0]?.words).toBe(long);
});

test('an amount in a later row of an action wins over Nil in its first', () => {
  const rows = [
    ['Action', 'Measure', 'Cost'],
    ['a', '', 'Nil'],
    ['', '12 to 4 days', '£5,000'],
  ];
  const read = readTable({ rows });
  const [action] = assemble(read, ALL).actions;
  expect(action).toMatchObject({ withinExistingResources: false, costLines: [{ amount: 500_000 }] });
  expect(action?.notes).toEqual([{ heading: 'Cost', words: 'Nil', field: 'cost' }]);
});
