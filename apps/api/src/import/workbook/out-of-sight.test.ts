import { readTable } from '@cynllun/domain/import/read-table';
import { describe, expect, test } from 'vitest';
import { fixture, workbookOf } from '../../../testing/workbook-files.ts';
import { asWorkbook } from '../../export/workbook.ts';
import { readFile } from '../read-file.ts';

describe('what is out of sight is marked', () => {
  test('a hidden row', () => {
    const [sheet] = readFile(fixture('hidden-row-filtered.xlsx'));
    expect(sheet?.outOfSight).toEqual({ 2: 'hidden' });
    expect(readTable(sheet ?? { rows: [] }).actions.map(({ outOfSight }) => outOfSight)).toEqual([
      undefined,
      'hidden',
      undefined,
    ]);
  });

  test('a hidden column, which is left out until a person says what it holds', async () => {
    // The workbook of an export has its last column hidden.
    const bytes = await asWorkbook([
      {
        name: 'Plan',
        rows: [
          ['Recommendation', 'Action', 'Description'],
          ['1 See people sooner', 'Open the late clinic', 'Not agreed yet'],
        ],
      },
    ]);
    const [sheet] = readFile(bytes);
    expect(sheet?.hiddenColumns).toEqual([2]);
    const { columns, actions, outside } = readTable(sheet ?? { rows: [] });
    expect(columns[2]).toMatchObject({ field: 'leftOut', hidden: true });
    expect(actions[0]?.cells.map(({ column }) => column)).toEqual([0, 1]);
    expect(outside).toContainEqual({ row: 2, column: 2, original: 'Not agreed yet', as: 'hidden' });
    const fields = ['recommendation', 'title', 'description'] as const;
    const ticked = readTable(sheet ?? { rows: [] }, { headingRow: 0, fields: [...fields] });
    expect(ticked.columns[2]).toMatchObject({ field: 'description', hidden: true });
    expect(ticked.actions[0]?.cells[2]).toMatchObject({ field: 'description', original: 'Not agreed yet' });
  });

  test.each([
    ['hidden', '<col min="2" max="3" hidden="1"/>', [1, 2]],
    ['of no width', '<col min="1" max="1" width="0" customWidth="1"/>', [0]],
    ['hidden to the end of the sheet', '<col min="200" max="16384" hidden="true"/>', [199]],
    ['narrow', '<col min="1" max="1" width="0.5"/>', []],
  ])('columns that are %s', (_, columns, hidden) => {
    const cells = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
    const [sheet] = readFile(workbookOf(`<worksheet><cols>${columns}</cols>${cells}</worksheet>`));
    expect(sheet?.hiddenColumns).toEqual(hidden);
  });

  test('a row struck out, and words struck out of a cell that stays', () => {
    const [sheet] = readFile(fixture('struck-through.xlsx'));
    expect(sheet?.outOfSight).toEqual({ 2: 'struckOut' });
    expect(sheet?.rows[1]?.[2]).toBe('Keep the day centre open (X3)');
    expect(sheet?.rows[2]?.[2]).toBe('Stop the night sitting service (X3)');
    expect(sheet?.comments).toEqual([
      { row: 1, column: 2, words: 'Struck out / Wedi’i groesi allan: Close the day centre.' },
    ]);
  });

  test.each([
    [
      'a shared text',
      '<c r="A1" t="s"><v>0</v></c>',
      '<r><t>Keep </t></r><r><rPr><strike/></rPr><t>not this</t></r>',
      'Keep ',
    ],
    ['a cell beside others', '<c r="A1" s="1"><v>9</v></c>', '', null],
    [
      'not where the mark says no',
      '<c r="A1" t="s"><v>0</v></c>',
      '<r><rPr><strike val="0"/></rPr><t>Keep</t></r>',
      'Keep',
    ],
  ])('%s', (_, cell, shared, left) => {
    const styles =
      '<styleSheet><fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs></styleSheet>';
    const row = `<row r="1">${cell}<c r="B1"><v>1</v></c></row>`;
    const [sheet] = readFile(
      workbookOf(`<worksheet><sheetData>${row}</sheetData></worksheet>`, '', { xml: shared }, styles),
    );
    expect(sheet?.rows[0]).toEqual([left, 1]);
    expect(sheet?.outOfSight).toEqual({});
    expect(sheet?.comments).toHaveLength(left === 'Keep' ? 0 : 1);
  });
});
