import type { Cell } from '@cynllun/domain/reading/cell';
import { describe, expect, test } from 'vitest';
import { fixture, rowsOf, workbookOf } from '../../../testing/workbook-files.ts';

describe('a number is what its cell shows', () => {
  const shown = (value: number | string, code: string, properties = '') => {
    const escaped = code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${escaped}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`;
    const cell = `<row r="1"><c r="A1" s="0"><v>${value}</v></c></row>`;
    return rowsOf(
      workbookOf(`<worksheet><sheetData>${cell}</sheetData></worksheet>`, properties, '', styles),
    )?.[0]?.[0];
  };
  const CONDITIONS = '[>=1000000]£0.0,,"m";[>=1000]£0,"k";£0';

  test.each<[number, string, Cell]>([
    [45, '"£"0"k"', '£45k'],
    [1.2, '"£"0.0"m"', '£1.2m'],
    [45_000, '£#,##0,\\k', '£45k'],
    [1_234_000, CONDITIONS, '£1.2m'],
    [45_200, CONDITIONS, '£45k'],
    [12, CONDITIONS, '£12'],
    [45, '0" days"', '45 days'],
    [45, 'General" days"', '45 days'],
    [1234.5, '"£"#,##0.00', '£1,234.50'],
    [1234.5, '_-[$£-809]* #,##0_-;-[$£-809]* #,##0_-', '£1,235'],
    [-1234, '_-£* #,##0_-;-£* #,##0_-', '-£1,234'],
    [-500, '#,##0;(#,##0)', '(500)'],
    [-500, '£#,##0;[Red]£#,##0', '-£500'],
    [-500, '£0', '-£500'],
    [5000, '[$€-2] #,##0', '€ 5,000'],
    [1_234_567, '#,##0', '1,234,567'],
    [0.854, '0%', '85%'],
    [0.854, '0.0%', '85.4%'],
    [1.005, '0.00', '1.01'],
    [7, '000', '007'],
    [0.5, '#.##', '.5'],
    [1_800_123, '0000 000', '1800 123'],
    [0, '0;-0;"nil"', 'nil'],
    [0, '#,##0;-#,##0;"-"', 0],
    [7, ';;;', 7],
    [45, 'General', 45],
    [0.1, 'General', 0.1],
    [1.5, '# ?/?', 1.5],
  ])('%d as %s', (value, code, words) => expect(shown(value, code)).toBe(words));

  test.each<[number, string, Cell]>([
    [46_447, 'mmm-yy', { date: '2027-03-01', shown: 'Mar-27' }],
    [46_447, 'mmmm yyyy', { date: '2027-03-01', shown: 'March 2027' }],
    [46_447, 'd mmm', { date: '2027-03-01', shown: '1 Mar' }],
    [46_447, 'yyyy', { date: '2027-03-01', shown: '2027' }],
    [46_447, '[$-809]dddd d mmmm yyyy', { date: '2027-03-01' }],
    [46_447, 'dd/mm/yyyy hh:mm', { date: '2027-03-01' }],
    [46_447.5, 'dd/mm/yyyy hh:mm', { date: '2027-03-01', shown: '01/03/2027 12:00' }],
    [0.0625, 'hh:mm', '01:30'],
    [0.0625, 'h:mm AM/PM', '1:30 AM'],
    [0.5, 'h AM/PM', '12 PM'],
    [1.5, '[h]:mm', '36:00'],
    [1.5, '[mm]:ss', '2160:00'],
    [0.0011574, 'mm:ss', '01:40'],
    [-1, 'dd/mm/yyyy', -1],
  ])('%d as %s', (value, code, cell) => expect(shown(value, code)).toEqual(cell));

  test('is brought in as money, days and hours that it shows', () => {
    expect(rowsOf(fixture('number-format-k-m.xlsx'))?.map((row) => row[4])).toEqual(['Cost', '£45k', '£1.2m']);
    expect(rowsOf(fixture('month-year-dates.xlsx'))?.[1]?.slice(3)).toEqual([
      { date: '2026-12-01' },
      { date: '2027-03-01', shown: 'Mar-27' },
    ]);
    expect(
      rowsOf(fixture('month-format-and-durations.xlsx'))
        ?.slice(1)
        .map((row) => row.slice(3)),
    ).toEqual([
      [{ date: '2026-03-01', shown: 'Mar-26' }, '01:30'],
      [{ date: '2026-03-01', shown: 'Mar-26' }, '36:00'],
    ]);
  });
});
