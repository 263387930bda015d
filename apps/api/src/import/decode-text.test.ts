import { describe, expect, test } from 'vitest';
import { fixture, rowsOf } from '../../testing/workbook-files.ts';
import { readCsv } from './read-csv.ts';
import { encodingIn, readFile } from './read-file.ts';

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
