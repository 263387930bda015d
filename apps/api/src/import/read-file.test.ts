import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { aWorkbook, fixture, rowsOf, workbookOf } from '../../testing/workbook-files.ts';
import { readFile } from './read-file.ts';
import { fileLimits, FileRefused } from './refusal.ts';

const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const refusalOf = (bytes: Uint8Array) => {
  try {
    readFile(bytes);
    return null;
  } catch (error) {
    if (error instanceof FileRefused) return [error.code, error.params];
    throw error;
  }
};

describe('a workbook', () => {
  test('has real dates, numbers and merged cells', () => {
    const [sheet] = readFile(fixture('merged-cells.xlsx'));
    expect(sheet?.rows[3]?.slice(4)).toEqual([2300, 'Delyth Hughes, Carers Officer', { date: '2027-02-26' }]);
    expect(sheet?.rows[4]?.slice(0, 3)).toEqual(['1.2', null, 'Train assessors']);
    expect(sheet?.merges).toContainEqual({ top: 3, left: 1, bottom: 5, right: 1 });
  });

  test('shows per cent, fixed decimals, booleans, errors and formulas as a person sees them', () => {
    const cells = [
      '<c r="A1" s="1"><v>0.85</v></c>',
      '<c r="B1" s="2"><v>1.1</v></c>',
      '<c r="C1" t="b"><v>1</v></c>',
      '<c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c r="E1"><f>SUM(A1:B1)</f><v>12300</v></c>',
      '<c r="F1" t="str"><f>HYPERLINK("http://example.invalid","see policy")</f><v>see policy</v></c>',
      '<c r="G1" t="inlineStr"><is><r><t>two </t></r><r><t>parts</t></r></is></c>',
      '<c r="H1"><f>A1*2</f></c>',
      '<c r="I1" s="3"><v>46477.5</v></c>',
      '<c r="J1" t="d"><v>2027-03-31T00:00:00</v></c>',
    ];
    expect(rowsOf(aWorkbook(`<row r="1">${cells.join('')}</row>`))).toEqual([
      [
        '85%',
        '1.10',
        true,
        '#DIV/0!',
        12300,
        '=HYPERLINK("http://example.invalid","see policy")',
        'two parts',
        '=A1*2',
        { date: '2027-03-31' },
        { date: '2027-03-31' },
      ],
    ]);
  });

  test('shows nothing where a formula gave no words, and the formula where it was never worked out', () => {
    const formula = '<f>IF(X3="","",X3)</f>';
    const cells = [
      '<c r="A1" t="str"><v>x</v></c>',
      `<c r="B1" t="str">${formula}<v></v></c>`,
      `<c r="C1" t="str">${formula}<v/></c>`,
      `<c r="D1" t="str">${formula}</c>`,
      // As programs write it that work nothing out.
      `<c r="E1">${formula}<v/></c>`,
    ];
    const asTyped = '=IF(X3="","",X3)';
    expect(rowsOf(aWorkbook(`<row r="1">${cells.join('')}</row>`))).toEqual([['x', null, null, asTyped, asTyped]]);
  });

  test('that counts its days from 1904 has the same dates', () => {
    const row = '<row r="1"><c r="A1" s="3"><v>45015</v></c></row>';
    expect(rowsOf(aWorkbook(row, '<workbookPr date1904="1"/>'))).toEqual([[{ date: '2027-03-31' }]]);
  });

  test('keeps rows and cells in their places', () => {
    const rows = '<row r="2"><c r="C2" t="inlineStr"><is><t>x</t></is></c></row>';
    expect(rowsOf(aWorkbook(rows))).toEqual([[], [null, null, 'x']]);
  });
});

/** The lengths of rows that are too long together and by themselves are not. */
const TOO_MANY_CELLS = Array.from({ length: fileLimits.cells / 100 + 1 }, () => 100);
const row = (cells: number, one: string) => `<row>${one.repeat(cells)}</row>`;

describe('what is no spreadsheet of ours is refused with a reason', () => {
  test.each<[string, Uint8Array, string]>([
    ['an empty file', Buffer.from(''), 'empty'],
    ['only blank cells', Buffer.from(',,\n,,'), 'empty'],
    ['only spaces', Buffer.from(' ,\u00a0\n, '), 'empty'],
    [
      'a web page called .xls',
      Buffer.from('\n<html><table><tr><td>Action</td></tr></table></html>'),
      'notASpreadsheet',
    ],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'notASpreadsheet'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'notASpreadsheet'],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'notASpreadsheet'],
    ['an old or locked workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'oldOrLocked'],
    ['half a workbook', fixture('merged-cells.xlsx').subarray(0, 1_500), 'damaged'],
    ['a workbook whose sheet breaks off', aWorkbook('<row r="1"><c r="A1"><v>1</v>', '', ''), 'damaged'],
    ['a workbook of elements within each other', aWorkbook('<g>'.repeat(100_000)), 'damaged'],
    ['a quote that is never closed', Buffer.from('Action,Lead\n"a,b\nc,d\n'), 'unclosedQuote'],
    ['too many rows', Buffer.from('a,b\n'.repeat(fileLimits.rows + 1)), 'tooManyRows'],
    ['too many columns', Buffer.from(','.repeat(fileLimits.columns + 1).concat('a')), 'tooManyColumns'],
    ['a row far down', aWorkbook('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), 'cellFarOff'],
    ['too many rows in a workbook', aWorkbook('<row><c><v>1</v></c></row>'.repeat(fileLimits.rows + 1)), 'tooManyRows'],
    ['too many columns in a workbook', aWorkbook(`<row>${'<c><v>1</v></c>'.repeat(201)}</row>`), 'tooManyColumns'],
    [
      'too many cells in a workbook',
      aWorkbook(TOO_MANY_CELLS.map((cells) => row(cells, '<c><v>1</v></c>')).join('')),
      'tooManyCells',
    ],
    ['too many cells', Buffer.from(TOO_MANY_CELLS.map((cells) => 'a,'.repeat(cells)).join('\n')), 'tooManyCells'],
    [
      'a cell longer than a spreadsheet program takes',
      Buffer.from(`Action,Lead\n,${'a'.repeat(32_768)}`),
      'textCellTooLong',
    ],
    ['a row of a whole file', Buffer.alloc(2_000_000, 'a '), 'tooMuchText'],
    ['more text than goes into a plan', Buffer.alloc(fileLimits.plainBytes + 1, 'a'), 'tooMuchText'],
    ['a workbook of LibreOffice', zipSync({ mimetype: strToU8(ODS), 'content.xml': strToU8('<x/>') }), 'otherWorkbook'],
    ['a workbook in binary', zipSync({ 'xl/workbook.bin': new Uint8Array(9) }), 'otherWorkbook'],
    ['one text in more cells than can be kept', aTextShownOften(), 'tooMuchText'],
    ['a small file that unpacks to fill the memory', aBomb(), 'unpacksTooLarge'],
  ])('%s', (_, bytes, code) => {
    expect(refusalOf(bytes)?.[0]).toBe(code);
  });

  test.each([
    ['to the end', 'Action,Lead\n1,2\n"a,b\nc,d\n', 3],
    ['on the first line', '"Action,Lead\na,b', 1],
    ['until a quoted cell further down', 'Action,Lead\n"a,b\n"c",d\n', 2],
    ['below a cell of several lines', 'Action,Lead\n"two\r\nlines",x\r\n"a,b', 4],
    ['below a line that names the separator', 'sep=;\nAction;Lead\n"a;b', 3],
  ])('a quote that is never closed is named by the line where it opens: %s', (_, text, line) =>
    expect(refusalOf(Buffer.from(text))).toEqual(['unclosedQuote', { line }]),
  );

  test('a cell by itself far from the others is named; one that is only blank is nothing', () => {
    const row = (cell: string, words: string) => `<row><c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c></row>`;
    const far = { sheet: 'Plan', rows: fileLimits.rows, columns: fileLimits.columns };
    expect(refusalOf(aWorkbook(row('A1', 'x') + row('C1048576', 'x')))).toEqual([
      'cellFarOff',
      { ...far, cell: 'C1048576' },
    ]);
    expect(refusalOf(aWorkbook(row('A1', 'x') + row('XFD2', 'x')))).toEqual(['cellFarOff', { ...far, cell: 'XFD2' }]);
    expect(rowsOf(aWorkbook(row('A1', 'x') + row('C1048576', ' ')))).toEqual([['x']]);
  });

  test.each([
    ['in the cell', (words: string) => [`<c r="B2" t="inlineStr"><is><t>${words}</t></is></c>`, ''] as const],
    ['in the texts of the workbook', (words: string) => ['<c r="B2" t="s"><v>0</v></c>', words] as const],
  ])('a cell of more words than a spreadsheet program takes is named: %s', (_, written) => {
    const workbook = (words: string) => {
      const [cell, shared] = written(words);
      return workbookOf(`<worksheet><sheetData><row r="2">${cell}</row></sheetData></worksheet>`, '', shared);
    };
    const { cell: most } = fileLimits;
    expect(rowsOf(workbook('_x0041_'.repeat(most)))?.[1]?.[1]).toBe('A'.repeat(most));
    for (const words of ['a'.repeat(most + 1), '_x0041_'.repeat(most + 1), 'a'.repeat(5_000_000)])
      expect(refusalOf(workbook(words))).toEqual(['cellTooLong', { cell: 'B2', sheet: 'Plan', most }]);
  });

  test('an entity that grows is not expanded', () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    const sheet = `${doctype}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`;
    expect(JSON.stringify(rowsOf(workbookOf(sheet)))).not.toContain('aaaaaaaaaa');
  });
});

function aTextShownOften(): Uint8Array {
  const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`;
  return workbookOf(`<worksheet><sheetData>${row.repeat(100)}</sheetData></worksheet>`, '', 'x'.repeat(30_000));
}

/** More blanks than may be unpacked, in some 50 kB. */
function aBomb(): Uint8Array {
  const blanks = new Uint8Array(fileLimits.unpacked / 2 + 1).fill(0x20);
  return zipSync({ 'xl/workbook.xml': blanks, 'xl/styles.xml': blanks });
}
