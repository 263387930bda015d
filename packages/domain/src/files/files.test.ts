import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleFile, exampleFiles } from '../fixtures/files.ts';
import { cleanFileName } from './file-name.ts';
import { kindOfBytes } from './kind-of-bytes.ts';
import { acceptOf, fileKinds, kilobytesOf, LONGEST_FILE_NAME } from './kinds.ts';

const bytesOf = (words: string) => Uint8Array.from(words, (sign) => sign.charCodeAt(0));

describe('what a file is goes by its content', () => {
  it.each(fileKinds)('%s', (kind) => {
    expect(kindOfBytes(exampleFile(kind))).toBe(kind);
  });

  const others: readonly (readonly [string, Uint8Array])[] = [
    ['nothing', new Uint8Array()],
    ['a page of a browser', bytesOf('<html><script>alert(1)</script></html>')],
    ['a picture that holds a script', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a program', bytesOf('MZ\u0090\u0000')],
    ['a PDF that broke off', bytesOf('%PDF-1.7\n1 0 obj')],
    ['an archive that is no document', exampleFiles.archive],
    ['a document with macros', exampleFiles.macros],
    ['an archive whose list is cut', exampleFile('docx').slice(0, -30)],
    ['another container', bytesOf('\u0000\u0000\u0000\u0018ftypheic0000')],
  ];
  it.each(others)('%s is none that is kept', (_, bytes) => {
    expect(kindOfBytes(bytes)).toBeNull();
  });

  it('is told of any bytes without a fault', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'PK\u0003\u0004', '%PDF-', 'RIFF', 'OggS'),
        fc.uint8Array({ maxLength: 200 }),
        (head, rest) => {
          const kind = kindOfBytes(new Uint8Array([...bytesOf(head), ...rest]));
          expect([null, ...fileKinds]).toContain(kind);
        },
      ),
    );
  });
});

/** Halves of signs too. */
const anySign = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

describe('the name of a file', () => {
  const rows: readonly (readonly [sent: string, kept: string])[] = [
    ['Llythyr Mrs Huws.pdf', 'Llythyr Mrs Huws.pdf'],
    ['letter.exe', 'letter.pdf'],
    ['letter', 'letter.pdf'],
    ['C:\\Users\\Geraint\\letter.PDF', 'letter.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['llythyr \u202Efdp.exe', 'llythyr fdp.pdf'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['what? "this": <b>*.pdf', 'what- -this-- -b--.pdf'],
    ['  . .pdf', 'file.pdf'],
    ['', 'file.pdf'],
    [`${'a'.repeat(115)}.${'b'.repeat(20)}.pdf`, `${'a'.repeat(115)}.pdf`],
  ];
  it.each(rows)('%j is kept as %j', (sent, kept) => {
    expect(cleanFileName(sent, 'pdf')).toBe(kept);
  });

  it('is short, whole and of no folder, whatever was sent, and stays as it is when it is cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: anySign, maxLength: 200 }), fc.constantFrom(...fileKinds), (sent, kind) => {
        const name = cleanFileName(sent, kind);
        expect(name.length).toBeLessThanOrEqual(LONGEST_FILE_NAME);
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
        expect(name.isWellFormed()).toBe(true);
        expect(name.endsWith(`.${kind}`)).toBe(true);
        expect(name.length).toBeGreaterThan(kind.length + 1);
        expect(cleanFileName(name, kind)).toBe(name);
      }),
      { numRuns: 40 },
    );
  });
});

it('a browser offers the endings that programs write', () => {
  expect(acceptOf(['pdf', 'jpeg'])).toBe('.pdf,.jpeg,.jpg');
});

it('a size is said in kilobytes, and is never nothing', () => {
  expect([1, 1024, 1600, 20 * 1024 * 1024].map(kilobytesOf)).toEqual([1, 1, 2, 20_480]);
});
