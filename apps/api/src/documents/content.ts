import type { Language } from '@cynllun/domain/text/language';

/*
 * A document as data: what it says and in what order, and nothing of how a format writes it. Whoever makes one describes it
 * so, once; a builder for each format does the rest. It is JSON, since it goes to a process of its own.
 */

/** The formats that documents are made in. */
export type Format = 'pdf' | 'docx';

/** Words that are read in one go, and how. A line break is a line feed. */
export interface Run {
  readonly words: string;
  /** Left out: the language of the document. */
  readonly language?: Language;
  readonly strong?: true;
  /** Of less weight: what stands for a field that is empty, a condition. */
  readonly quiet?: true;
}

/** A line of runs, of which each may be in another language. */
export type Line = readonly Run[];

export interface Heading {
  readonly kind: 'heading';
  /** Below the title: 1 is a chapter. None is skipped on the way down. */
  readonly level: 1 | 2 | 3;
  readonly line: Line;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly line: Line;
  /** Words of someone else, set apart. */
  readonly quoted?: true;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Line[];
}

/** Names, and what is said of each: a definition list. */
export interface Pairs {
  readonly kind: 'pairs';
  readonly pairs: readonly { readonly name: Line; readonly says: readonly Said[] }[];
}

/** Something to know before reading on. */
export interface Notice {
  readonly kind: 'notice';
  readonly blocks: readonly Said[];
}

export interface Column {
  readonly heading: Line;
  /** Its share of the width, among those of the other columns. */
  readonly width: number;
  /** Figures, which stand at the end of the line. */
  readonly figures?: true;
}

/** A row of cells, one a column; or a heading over the rows below it. The first cell of a row names it. */
export type Row = { readonly cells: readonly Line[] } | { readonly group: Line };

export interface Table {
  readonly kind: 'table';
  readonly caption: Line;
  /** Where a heading above says it already. */
  readonly captionHidden?: true;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** What can stand within another. */
export type Said = Paragraph | List | Table;
export type Block = Heading | Said | Pairs | Notice;

/** Pages that lie the same way. */
export interface Section {
  readonly across?: true;
  readonly blocks: readonly Block[];
}

/** A document whole. */
export interface DocumentContent {
  readonly language: Language;
  readonly title: Line;
  /** Under the title: which one it is, of which day. */
  readonly state: Line;
  /** What stands at the foot of each page before its number. */
  readonly foot: string;
  /** *Page {page} of {pages}*, with `{page}` and `{pages}` as they stand here. */
  readonly pageOf: string;
  readonly sections: readonly Section[];
}

/** The words of a line, without how they are read: for a bookmark, a property. */
export const plainWords = (line: Line): string => line.map(({ words }) => words).join('');
