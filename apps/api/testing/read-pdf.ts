import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the structure that a tagged PDF is read aloud by. */
interface Element {
  readonly role: string;
  readonly lang?: string;
  readonly scope?: string;
  readonly children: readonly (Element | { readonly type: string; readonly id: string })[];
}

/** An element with all its words. */
export interface Tagged {
  readonly role: string;
  readonly lang: string | undefined;
  readonly scope: string | undefined;
  readonly words: string;
}

export interface ReadPdf {
  readonly title: string;
  readonly language: string;
  readonly pages: number;
  /** In which each page lies. */
  readonly across: readonly boolean[];
  /** Every element, in the order in which it is read. */
  readonly elements: readonly Tagged[];
  readonly bookmarks: readonly string[];
  /** What stands on the pages and in no element, as page numbers do. */
  readonly outside: readonly string[];
}

/** Reads a PDF as a program does that reads it aloud. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = await pdf.getMetadata();
  const { Title: title = '', Language: language = '' } = info as { Title?: string; Language?: string };
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => readPage(pdf, index + 1)));
  const outline = (await pdf.getOutline()) as readonly Bookmark[];
  await pdf.loadingTask.destroy();
  return {
    title,
    language,
    pages: pages.length,
    across: pages.map((page) => page.across),
    elements: pages.flatMap(({ elements }) => elements),
    bookmarks: outline.flatMap(titlesIn),
    outside: pages.map(({ outside }) => outside),
  };
}

/** All that the pages of a PDF say, and what it says of itself. */
export async function wordsInPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const said = [JSON.stringify(await pdf.getMetadata())];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    said.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await pdf.loadingTask.destroy();
  return said.join('\n');
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}
const titlesIn = ({ title, items }: Bookmark): readonly string[] => [title, ...items.flatMap(titlesIn)];

async function readPage(pdf: PDFDocumentProxy, number: number) {
  const page = await pdf.getPage(number);
  const [, , width = 0, height = 0] = page.view;
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const words = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== undefined) ?? '';
      words.set(id, `${words.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push((item as { readonly id?: string }).id);
  }
  const tree = (await page.getStructTree()) as Element | null;
  return {
    across: width > height,
    outside: words.get('') ?? '',
    elements: tree === null ? [] : elementsOf(tree, words),
  };
}

function elementsOf(element: Element, words: ReadonlyMap<string, string>): readonly Tagged[] {
  const { role, lang, scope, children } = element;
  const own = { role, lang, scope, words: wordsOf(element, words).replaceAll(/\s+/g, ' ').trim() };
  return [own, ...children.flatMap((child) => ('role' in child ? elementsOf(child, words) : []))];
}

const wordsOf = (element: Element, words: ReadonlyMap<string, string>): string =>
  element.children.map((child) => ('role' in child ? wordsOf(child, words) : (words.get(child.id) ?? ''))).join(' ');

export const ofRole = ({ elements }: ReadPdf, role: string): readonly string[] =>
  elements.filter((element) => element.role === role).map(({ words }) => words);
