import { RefusedFile } from '../files/refused-file.ts';

/** Why a file cannot be taken; the words, which name the mend, are in the message catalogues. */
export const refusalCodes = [
  'busy',
  'cellFarOff',
  'cellTooLong',
  'damaged',
  'empty',
  'headingsAlone',
  'notASpreadsheet',
  'oldOrLocked',
  'otherWorkbook',
  'textCellTooLong',
  'tooLarge',
  'tooLong',
  'tooManyActions',
  'tooManyCells',
  'tooManyColumns',
  'tooManyRows',
  'tooMuchText',
  'tooMuchToRead',
  'unclosedQuote',
  'unpacksTooLarge',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];
export type RefusalParams = Readonly<Record<string, number | string>>;

/** A file that is not read, through no fault of ours. */
export class FileRefused extends RefusedFile {
  declare readonly code: RefusalCode;

  // Only codes of this list: each has its words.
  constructor(code: RefusalCode, params: RefusalParams = {}) {
    super(code, params);
  }
}

/** The most that one file may hold. A plan of an authority has some hundred rows and a dozen columns. */
export const fileLimits = {
  bytes: 20 * 1024 * 1024,
  rows: 6_000,
  /** An authority's plan has a hundred: more than this in one file is a slip, and a plan nobody could read. */
  actions: 5_000,
  columns: 200,
  /** Cells of a whole file that say anything, and merges: 4,000 rows of 25. Each becomes a proposal, which takes most of the memory. */
  cells: 100_000,
  /** UTF-16 units of one cell: no spreadsheet program lets anyone type more. */
  cell: 32_767,
  /** UTF-16 units of all the words that go into a plan at once: a long book. */
  text: 4_000_000,
  /** Bytes of a file that is text: no encoding has more than three a unit, so beyond them there are more units than `text`. */
  plainBytes: 3 * 4_000_000,
  /** UTF-16 units of all the cells of a file: a text that a workbook has once may be shown in any number of cells. */
  words: 40_000_000,
  /** Bytes that the parts of a workbook may unpack to: more is a file made to fill the memory. */
  unpacked: 32 * 1024 * 1024,
  /** Milliseconds that reading may take. */
  time: 60_000,
} as const;
