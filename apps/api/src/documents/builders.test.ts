import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { aDocument, inEnglish, line } from '../../testing/a-document.ts';
import { readDocx } from '../../testing/read-docx.ts';
import { ofRole, readPdf } from '../../testing/read-pdf.ts';
import { buildDocx } from './build-docx.ts';
import { buildPdf } from './build-pdf.ts';
import { cleanWords } from './clean.ts';
import { limits, makeInChild } from './make-in-child.ts';

// A process takes a while to start.
vi.setConfig({ testTimeout: 60_000 });

const { signal } = new AbortController();

/** What would be read as something else by whoever took it for Typst, HTML or XML. */
const markup = '#let x = $a$ @ref *b* _c_ \\ "q" \'r\' <lab> `raw` // c </w:t> &amp; <b>d</b> = e ~ -- {f} [g]';

describe('a PDF', () => {
  test('has its title, its language, and its elements in the order in which they are read', async () => {
    const pdf = await readPdf(await buildPdf(aDocument()));
    expect(pdf).toMatchObject({ title: 'Cynllun: Joint review', language: 'cy', across: [false, true, false] });
    const told = pdf.elements.filter(({ role }) => /^(H\d|BlockQuote|L|Table)$/.test(role)).map(({ role }) => role);
    expect(told).toEqual(['H1', 'BlockQuote', 'L', 'L', 'H1', 'Table', 'H1', 'H2']);
    expect(pdf.elements.filter(({ role }) => /^H\d$/.test(role)).map(({ words }) => words)).toEqual([
      'Crynodeb',
      'Ar draws',
      'Argymhelliad 1',
      '1a Tŵr, ŷd a llân',
    ]);
    expect(pdf.bookmarks).toEqual(['Crynodeb', 'Ar draws', 'Argymhelliad 1', '1a Tŵr, ŷd a llân']);
  });

  test('says which cells head its tables, and what they are called', async () => {
    const pdf = await readPdf(await buildPdf(aDocument()));
    const heads = pdf.elements.filter(({ role }) => role === 'TH');
    expect(heads.map(({ words, scope }) => [words, scope])).toEqual([
      ['Blwyddyn', 'Column'],
      ['Swm', 'Column'],
    ]);
    expect(ofRole(pdf, 'Caption')).toEqual(['Costau']);
    expect(ofRole(pdf, 'TD')).toEqual(['Pob blwyddyn', '2027/28', 'Tŵr, ŷd a llân']);
  });

  test('says which of its words are in another language, and which name what', async () => {
    const pdf = await readPdf(await buildPdf(aDocument()));
    const [quoted] = pdf.elements.filter(({ role }) => role === 'BlockQuote');
    expect(quoted).toMatchObject({ lang: 'en', words: 'In English only.' });
    expect(ofRole(pdf, 'Lbl')).toEqual(['Awdurdod', 'Gwag', '•', '•']);
    expect(ofRole(pdf, 'LBody')).toEqual(['Tŵr, ŷd a llân', '', 'Un', 'Tŵr, ŷd a llân']);
  });

  test('numbers its pages in its language, outside of what is read', async () => {
    const pdf = await readPdf(await buildPdf(aDocument()));
    expect(pdf.outside.map((words) => words.replaceAll(/\s+/g, ' ').trim())).toEqual(
      [1, 2, 3].map((page) => `Cyngor Sir Tudalen ${page} o 3`),
    );
  });

  test('takes what people wrote for words', async () => {
    const pdf = await readPdf(await buildPdf(aDocument(markup)));
    expect(ofRole(pdf, 'P')).toContain(markup);
    expect(ofRole(pdf, 'TD')).toContain(markup);
    expect(pdf.bookmarks).toContain(`1a ${markup}`);
  });

  test('has a box for what no font shows, and shows emoji and symbols', async () => {
    const pdf = await readPdf(await buildPdf(aDocument('中文 ก ✓ 🙂 \uD800 ŵ')));
    expect(ofRole(pdf, 'P')).toContain('□□ □ ✓ 🙂 □ ŵ');
  });
});

test('a PDF on a machine that has no Typst says so, and what Word needs is there', async () => {
  vi.doMock('@myriaddreamin/typst-ts-node-compiler', () => {
    throw new Error('Cannot find module');
  });
  await expect(buildPdf(aDocument())).rejects.toMatchObject({ problem: 'notHere' });
  vi.doUnmock('@myriaddreamin/typst-ts-node-compiler');
  expect((await buildDocx(aDocument())).length).toBeGreaterThan(1_000);
});

describe('a document for Word', () => {
  const whole = async (words?: string) => readDocx(await buildDocx(aDocument(words)));

  test('has its title, its language, headings, and the headings of its tables', async () => {
    const docx = await whole();
    expect(docx).toMatchObject({ title: 'Cynllun: Joint review', language: 'cy-GB', across: [false, true, false] });
    const styled = docx.paragraphs.filter(({ style }) => /^(Title|Heading|Caption)/.test(style));
    expect(styled.map(({ style, words }) => [style, words])).toEqual([
      ['Title', 'Cynllun: Joint review'],
      ['Heading1', 'Crynodeb'],
      ['Heading1', 'Ar draws'],
      ['Caption', 'Costau'],
      ['Heading1', 'Argymhelliad 1'],
      ['Heading2', '1a Tŵr, ŷd a llân'],
    ]);
    expect(docx.headings).toEqual([['Blwyddyn', 'Swm']]);
  });

  test('says which of its words are in another language, and numbers its pages', async () => {
    const docx = await whole();
    const marked = docx.paragraphs.flatMap(({ runs }) => runs).filter(({ language }) => language !== '');
    expect(marked).toEqual([
      { words: 'Joint review', language: 'en-GB' },
      { words: 'In English only.', language: 'en-GB' },
    ]);
    expect(new Set(docx.fields)).toEqual(new Set(['PAGE', 'NUMPAGES']));
  });

  test('takes what people wrote for words', async () => {
    const words = (await whole(markup)).paragraphs.map((one) => one.words);
    expect(words.filter((one) => one === markup)).toHaveLength(4);
  });
});

test('cleaned words keep joiners and the flag of Wales, and lose what turns reading round or says nothing', () => {
  expect(cleanWords('a\u202Eb\u200Fc\0d\u0007e\uFEFFf\u00ADg\uFFFFh\uFDD0i\uDC00j')).toBe('abcdefghi□j');
  expect(cleanWords('a\r\nb\u2028c\vd\te\u0085f')).toBe('a\nb\nc\nd e\nf');
  const flag = '🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}';
  expect(cleanWords(`${flag} 👩‍👧 ❤️`)).toBe(`${flag} 👩‍👧 ❤️`);
});

describe('whatever people wrote', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
    fc.constantFrom(
      markup,
      '',
      ' ',
      '\n',
      '\u202E',
      '\uD800',
      '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
      'x'.repeat(4000),
      '1\uFE0F\u20E3',
      '\u0301',
      '﷽',
      '𒐫',
    ),
  );

  test('becomes a document in either format, in a process of its own; Word has every word of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(odd, { minLength: 20, maxLength: 60 }), async (all) => {
        const blocks = all.flatMap((words) => aDocument(words).sections.flatMap((section) => section.blocks));
        const content = { ...aDocument(all[0]), title: line('x', ...all), sections: [{ blocks }] };
        const pdf = await makeInChild({ content, format: 'pdf' }, { ...limits, signal });
        expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
        const docx = readDocx(await makeInChild({ content, format: 'docx' }, { ...limits, signal }));
        const said = docx.paragraphs.map(({ words }) => words);
        for (const words of all) expect(said).toContain(cleanWords(words));
      }),
      { numRuns: 5 },
    );
  });

  test('of a text in another language stays in that language', async () => {
    const content = {
      ...aDocument(),
      sections: [{ blocks: [{ kind: 'paragraph' as const, line: inEnglish(markup) }] }],
    };
    const [run] = readDocx(await buildDocx(content)).paragraphs.at(-1)?.runs ?? [];
    expect(run).toEqual({ words: markup, language: 'en-GB' });
  });
});
