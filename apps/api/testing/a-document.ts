import type { Block, DocumentContent, Line } from '../src/documents/content.ts';

export const line = (...words: readonly string[]): Line => words.map((each) => ({ words: each }));
export const inEnglish = (words: string): Line => [{ words, language: 'en' }];

const table = (words: string): Block => ({
  kind: 'table',
  caption: line('Costau'),
  columns: [
    { heading: line('Blwyddyn'), width: 3 },
    { heading: line('Swm'), width: 1, figures: true },
  ],
  rows: [{ group: line('Pob blwyddyn') }, { cells: [line('2027/28'), line(words)] }],
});

/** A document in Welsh that has one of everything, with these words in each place where words can stand. */
export const aDocument = (words = 'Tŵr, ŷd a llân'): DocumentContent => ({
  language: 'cy',
  title: [...line('Cynllun: '), ...inEnglish('Joint review')],
  state: line('Fersiwn 1'),
  foot: 'Cyngor Sir',
  pageOf: 'Tudalen {page} o {pages}',
  sections: [
    {
      blocks: [
        { kind: 'heading', level: 1, line: line('Crynodeb') },
        { kind: 'paragraph', line: line(words) },
        { kind: 'paragraph', line: inEnglish('In English only.'), quoted: true },
        { kind: 'notice', blocks: [{ kind: 'paragraph', line: line('Tynnwyd yn ôl.') }] },
        {
          kind: 'pairs',
          pairs: [
            { name: line('Awdurdod'), says: [{ kind: 'paragraph', line: line(words) }] },
            { name: line('Gwag'), says: [] },
          ],
        },
        { kind: 'list', items: [line('Un'), line(words)] },
      ],
    },
    {
      across: true,
      blocks: [{ kind: 'heading', level: 1, line: line('Ar draws') }, table(words)],
    },
    {
      blocks: [
        { kind: 'heading', level: 1, line: line('Argymhelliad 1') },
        { kind: 'heading', level: 2, line: line('1a ', words) },
      ],
    },
  ],
});
