import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'saxen';
import { problemsOfDocx } from './docx-schema.ts';

/** A run of words in one language, as Word has it. */
export interface DocxRun {
  readonly words: string;
  /** Empty: the document's. */
  readonly language: string;
}

export interface DocxParagraph {
  /** `Heading1`, `Title`; empty for what has none. */
  readonly style: string;
  readonly runs: readonly DocxRun[];
  readonly words: string;
}

export interface ReadDocx {
  readonly title: string;
  readonly language: string;
  readonly paragraphs: readonly DocxParagraph[];
  /** Of each table, the cells of the rows that head it. */
  readonly headings: readonly (readonly string[])[];
  /** In which each section's pages lie. */
  readonly across: readonly boolean[];
  /** The instructions of fields at the foot of pages. */
  readonly fields: readonly string[];
}

/**
 * Reads a document for Word by its XML.
 * @throws where that is not well formed, or not as the schema of the format has it
 */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const problems = problemsOfDocx(bytes);
  if (problems.length > 0) throw new Error(`Not a document for Word: ${problems.join(', ')}`);
  const files = unzipSync(bytes);
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const body = new Body();
  body.read(read('word/document.xml'));
  const { paragraphs, headings, across } = body;
  const [, title = ''] = /<dc:title>(.*?)<\/dc:title>/s.exec(read('docProps/core.xml')) ?? [];
  const [, language = ''] = /<w:docDefaults>.*?<w:lang w:val="(.*?)"/s.exec(read('word/styles.xml')) ?? [];
  const feet = Object.keys(files).filter((name) => /^word\/footer\d+\.xml$/.test(name));
  const fields = feet.flatMap((name) =>
    [...read(name).matchAll(/<w:instrText[^>]*>(.*?)</g)].map(([, one = '']) => one),
  );
  return { title, language, paragraphs, headings, across, fields };
}

class Body {
  readonly paragraphs: DocxParagraph[] = [];
  readonly headings: string[][] = [];
  readonly across: boolean[] = [];
  #style = '';
  #runs: { words: string; language: string }[] = [];
  #isText = false;
  /** Whether the row heads its table; null outside of rows. */
  #heads: boolean | null = null;

  read(xml: string): void {
    const parser = new Parser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('openTag', (name, attributes) => this.#open(name, attributes()));
    parser.on('closeTag', (name) => this.#close(name));
    parser.on('text', (words, decode) => {
      const run = this.#runs.at(-1);
      if (this.#isText && run !== undefined) run.words += decode(words);
    });
    parser.parse(xml);
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    const value = attributes['w:val'] ?? '';
    const run = this.#runs.at(-1);
    if (name === 'w:p') [this.#style, this.#runs] = ['', []];
    if (name === 'w:pStyle') this.#style = value;
    if (name === 'w:r') this.#runs.push({ words: '', language: '' });
    if (name === 'w:lang' && run !== undefined) run.language = value;
    if (name === 'w:br' && run !== undefined) run.words += '\n';
    if (name === 'w:t') this.#isText = true;
    if (name === 'w:tbl') this.headings.push([]);
    if (name === 'w:tr') this.#heads = false;
    if (name === 'w:tblHeader') this.#heads = true;
    if (name === 'w:pgSz') this.across.push(attributes['w:orient'] === 'landscape');
  }

  #close(name: string): void {
    if (name === 'w:t') this.#isText = false;
    if (name === 'w:tr') this.#heads = null;
    if (name !== 'w:p') return;
    const words = this.#runs.map((run) => run.words).join('');
    this.paragraphs.push({ style: this.#style, runs: this.#runs, words });
    if (this.#heads === true) this.headings.at(-1)?.push(words);
  }
}
