import { readFileSync } from 'node:fs';
import { readTable } from '@cynllun/domain/import/read-table';
import type { Cell } from '@cynllun/domain/reading/cell';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readCsv } from './read-csv.ts';
import { encodingIn, readFile } from './read-file.ts';
import { fileLimits, FileRefused } from './refusal.ts';

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const rowsOf = (bytes: Uint8Array) => readFile(bytes)[0]?.rows;
const refusalOf = (bytes: Uint8Array) => {
  try {
    readFile(bytes);
    return null;
  } catch (error) {
    if (error instanceof FileRefused) return [error.code, error.params];
    throw error;
  }
};

describe('text is read as it was saved', () => {
  const rows = [
    ['Cyf', 'Cam', 'Cost'],
    ['1a', 'Ysgrifennu at ŵyl', '£2,300'],
  ];
  const line = (cells: string[], separator: string) =>
    cells.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator);
  const text = (separator: string, from = rows) => from.map((cells) => line(cells, separator)).join('\r\n');

  test.each([',', ';', '\t', '|'])('with cells separated by %j', (separator) => {
    expect(rowsOf(Buffer.from(text(separator)))).toEqual(rows);
  });

  test.each<[string, string, readonly string[]]>([
    [
      'semicolons in cells',
      'Ref,Action,By\n1a,Train; review; tell,May\n1b,Agree; tell; go,June',
      ['1b', 'Agree; tell; go', 'June'],
    ],
    ['commas in cells', 'Ref;Action\n1a;Train, review, tell\n1b;Agree, publish, tell', ['1b', 'Agree, publish, tell']],
    ['decimal commas', 'Ref;Action;Cost\n1a;Ring;1,5\n1b;Write;2,5', ['1b', 'Write', '2,5']],
    ['bars in cells', 'Ref\tAction\n1a\tTrain | review | tell', ['1a', 'Train | review | tell']],
    [
      'commas in a title above',
      'Action plan, draft 3, March\nRef;Action;Lead\n1a;Ring, write;Ann',
      ['1a', 'Ring, write', 'Ann'],
    ],
    [
      'rows that end early',
      'Ref,Action,Lead,Cost\n1a,Train; tell\n1b,Agree; tell\n1c,Ring; tell,Ann',
      ['1c', 'Ring; tell', 'Ann'],
    ],
    ['no headings of ours', 'x;y;z\na, b;c;d\ne, f;g, h;i', ['e, f', 'g, h', 'i']],
    [
      'quoted lines',
      '"Ref";"Action"\n"1a";"Train, review,\ntell; all, of, it"',
      ['1a', 'Train, review,\ntell; all, of, it'],
    ],
    ['one column of sentences', 'Action\nTrain; review\nAgree; publish; tell', ['Agree; publish; tell']],
  ])('with the separator that parts its headings: %s', (_, text, last) => expect(readCsv(text).at(-1)).toEqual(last));

  test('with semicolons in its cells, as commas part its headings', () => {
    const read = rowsOf(fixture('semicolons-in-cells.csv'));
    expect(read?.map((row) => row.length)).toEqual([3, 3, 3, 3, 3]);
    expect(read?.[1]?.[1]).toBe('Train staff; review the rota; tell carers; report (C1)');
  });

  test('with a byte order mark', () => expect(rowsOf(Buffer.from(`\uFEFF${text(',')}`))).toEqual(rows));

  test('in UTF-16, as "Unicode text"', () =>
    expect(rowsOf(Buffer.from(`\uFEFF${text('\t')}`, 'utf16le'))).toEqual(rows));

  test('in the Windows code page', () => {
    const western = rows.map((cells) => cells.map((cell) => cell.replace('ŵ', 'â')));
    const bytes = Buffer.from(text(';', western).replace('£', '\xA3').replace('â', '\xE2'), 'latin1');
    expect(rowsOf(bytes)).toEqual(western);
  });

  test('with a first line that names the separator', () =>
    expect(rowsOf(Buffer.from(`sep=;\r\n${text(';')}`))).toEqual(rows));

  test('with a quote in the middle of a cell and line breaks inside one', () => {
    expect(rowsOf(Buffer.from('Action,Target\nthe 12" pipe,"two\nlines"'))).toEqual([
      ['Action', 'Target'],
      ['the 12" pipe', 'two\nlines'],
    ]);
  });

  test('without characters that nothing can keep', () =>
    expect(rowsOf(Buffer.concat([Buffer.from(`${'x'.repeat(9_000)},a\n1,b`), Buffer.from([0])]))?.[1]).toEqual([
      '1',
      'b\uFFFD',
    ]));
});

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

describe('the encoding of text is found, and words that may be meant otherwise are named', () => {
  const WELSH = 'Cyf,Cam\n1a,Cadw’r tŷ a’r dŵr — caffé Siân £500';
  const encoded = (bytes: Uint8Array) => ({ ...encodingIn(bytes, null), words: rowsOf(bytes)?.at(-1)?.[1] });
  const words = WELSH.split(',').at(-1);
  const western = words?.replace(/[ŵŷ]/g, 'w') ?? '';
  const inBytes = (text: string, table: Readonly<Record<string, number>>) =>
    Buffer.from([...`Cyf,Cam\n1a,${text}`].map((letter) => table[letter] ?? letter.charCodeAt(0)));

  test.each<[string, Uint8Array, string, string]>([
    ['UTF-8', Buffer.from(WELSH), 'utf-8', words ?? ''],
    ['Windows', inBytes(western, { '’': 0x92, '—': 0x97 }), 'windows-1252', western],
    ['a Mac', inBytes(western, { '’': 0xd5, '—': 0xd1, é: 0x8e, â: 0x89, '£': 0xa3 }), 'macintosh', western],
    ['MS-DOS', inBytes('caffé Siân £500', { é: 0x82, â: 0x83, '£': 0x9c }), 'ibm850', 'caffé Siân £500'],
    [
      'Welsh in one byte a letter',
      inBytes('tŷ dŵr Siân £500', { ŷ: 0xfe, ŵ: 0xf0 }),
      'iso-8859-14',
      'tŷ dŵr Siân £500',
    ],
  ])('%s', (_, bytes, encoding, expected) =>
    expect(encoded(bytes)).toEqual({ encoding, inDoubt: [], words: expected }),
  );

  test('one byte of Windows among UTF-8 is read by itself, and its word is in doubt', () => {
    const bytes = fixture('utf8-one-stray-byte.csv');
    expect(encodingIn(bytes, null)).toEqual({ encoding: 'utf-8', inDoubt: ['carer’s'] });
    expect(rowsOf(bytes)?.flat()).toEqual(
      expect.arrayContaining([
        '1 Gwella’r gwasanaeth',
        'Cadw’r tŷ a’r dŵr yn ddiogel (C2)',
        'Siân Prosser',
        'Ring every carer’s (C2)',
      ]),
    );
  });

  test('a Mac’s file has its quotes and accents', () =>
    expect(rowsOf(fixture('mac-roman.csv'))?.[1]?.slice(2)).toEqual([
      'Publish the carers’ “charter” – by café talks (C3)',
      'Siân Prosser',
      '£500',
    ]));

  test('what was encoded twice is in doubt, and comes right where a person says so', () => {
    const bytes = fixture('double-encoded.csv');
    expect(encodingIn(bytes, null)?.inDoubt.length).toBeGreaterThan(0);
    expect(readFile(bytes, 'utf-8-twice')[0]?.rows[1]?.[2]).toBe('Publish the carers’ charter – tŷ (C4)');
    expect(encodingIn(bytes, 'utf-8-twice')?.inDoubt).toEqual([]);
  });
});

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

describe('the parts of a workbook are found by what it says of them', () => {
  const moved = (change: (name: string, xml: string) => readonly [string, string]) => {
    const parts = unzipSync(aWorkbook('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="2"><v>1.5</v></c></row>'));
    const relations = [['officeDocument', 'xl/workbook.xml', '_rels/.rels']] as const;
    const all = { ...parts };
    for (const [kind, target, path] of relations)
      all[path] = strToU8(
        `<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${kind}" Target="${target}"/></Relationships>`,
      );
    return zipSync(
      Object.fromEntries(
        Object.entries(all).map(([name, part]) => {
          const [to, xml] = change(name, strFromU8(part));
          return [to, strToU8(xml)];
        }),
      ),
    );
  };
  test.each<[string, (name: string, xml: string) => readonly [string, string]]>([
    ['as they usually are', (name, xml) => [name, xml]],
    [
      'a workbook of another name',
      (name, xml) => [
        name.replace('workbook.xml', 'workbook22.xml'),
        xml.replace('xl/workbook.xml', 'xl/workbook22.xml'),
      ],
    ],
    [
      'a workbook of another folder',
      (name, xml) => [name.replace(/^xl\//, 'book/'), xml.replace('xl/workbook.xml', '/book/workbook.xml')],
    ],
    [
      'a workbook at the root',
      (name, xml) => [name.replace(/^xl\//, ''), xml.replace('xl/workbook.xml', 'workbook.xml')],
    ],
    [
      'another prefix for relationships',
      (name, xml) => [name, xml.replace('xmlns:r=', 'xmlns:rel=').replace('r:id', 'rel:id')],
    ],
    [
      'a prefix bound where it is used',
      (name, xml) => [
        name,
        xml
          .replace(/ xmlns:r="([^"]*)"/, '')
          .replace('r:id=', 'xmlns:d3p1="http://purl.oclc.org/ooxml/officeDocument/relationships" d3p1:id='),
      ],
    ],
    ['strokes of Windows', (name, xml) => [name.replaceAll('/', '\\'), xml]],
    [
      'a prefix for the format itself',
      (name, xml) => [name, name.endsWith('.rels') ? xml : xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:')],
    ],
  ])('%s', (_, change) => expect(rowsOf(moved(change))).toEqual([['shared', '1.50']]));

  test.each(['prefix-not-r.xlsx', 'workbook22.xlsx'])('%s', (name) => {
    expect(rowsOf(fixture(name))?.[1]).toEqual([
      '1a',
      '1 See people sooner',
      'Open the late clinic (X4)',
      '31/03/2027',
      1000,
    ]);
  });
});

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
    ['a quote that is never closed', Buffer.from('Action,Lead\n"a,b\nc,d\n'), 'unclosedQuote'],
    ['too many rows', Buffer.from('a,b\n'.repeat(fileLimits.rows + 1)), 'tooManyRows'],
    ['too many columns', Buffer.from(','.repeat(fileLimits.columns + 1).concat('a')), 'tooManyColumns'],
    ['a row far down', aWorkbook('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), 'cellFarOff'],
    ['too many rows in a workbook', aWorkbook('<row><c><v>1</v></c></row>'.repeat(fileLimits.rows + 1)), 'tooManyRows'],
    ['too many columns in a workbook', aWorkbook(`<row>${'<c><v>1</v></c>'.repeat(201)}</row>`), 'tooManyColumns'],
    ['a workbook of LibreOffice', zipSync({ mimetype: strToU8(ODS), 'content.xml': strToU8('<x/>') }), 'otherWorkbook'],
    ['a workbook in binary', zipSync({ 'xl/workbook.bin': new Uint8Array(9) }), 'otherWorkbook'],
    ['one text in more cells than can be kept', aTextShownOften(), 'tooLarge'],
    ['a small file that unpacks to fill the memory', aBomb(), 'tooLarge'],
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

const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.00"/><numFmt numFmtId="165" formatCode="[$-809]dd\\ mmmm\\ yyyy;@"/></numFmts><cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>';

/** A workbook of one sheet with the rows given, in styles 1 per cent, 2 two decimals and 3 date. */
function aWorkbook(rows: string, properties = '', end = '</sheetData></worksheet>'): Uint8Array {
  return workbookOf(`<worksheet><sheetData>${rows}${end}`, properties);
}

function workbookOf(
  sheet: string,
  properties = '',
  shared: string | { readonly xml: string } = 'shared',
  styles = STYLES,
): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${properties}<sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/styles.xml': strToU8(styles),
    'xl/sharedStrings.xml': strToU8(
      `<sst><si>${typeof shared === 'string' ? `<t>${shared}</t>` : shared.xml}</si></sst>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  });
}

function aTextShownOften(): Uint8Array {
  const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`;
  return workbookOf(`<worksheet><sheetData>${row.repeat(100)}</sheetData></worksheet>`, '', 'x'.repeat(30_000));
}

/** 210 MB of blanks in some 200 kB. */
function aBomb(): Uint8Array {
  const blanks = new Uint8Array(fileLimits.unpacked / 2 + 1).fill(0x20);
  return zipSync({ 'xl/workbook.xml': blanks, 'xl/styles.xml': blanks });
}
