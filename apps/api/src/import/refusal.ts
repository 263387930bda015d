/** Why a file cannot be taken; the words, which name the mend, are in the message catalogues. */
export const refusalCodes = [
  'busy',
  'damaged',
  'empty',
  'notASpreadsheet',
  'oldOrLocked',
  'tooLarge',
  'tooLong',
  'tooManyActions',
  'tooManyColumns',
  'tooManyRows',
  'tooMuchText',
  'unclosedQuote',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A file that is not read, through no fault of ours. */
export class FileRefused extends Error {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, number>>;

  constructor(code: RefusalCode, params: Readonly<Record<string, number>> = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** The most that one file may hold. A plan of an authority has some hundred rows and a dozen columns. */
export const fileLimits = {
  bytes: 20 * 1024 * 1024,
  rows: 6_000,
  /** An authority's plan has a hundred: more than this in one file is a slip, and a plan nobody could read. */
  actions: 5_000,
  columns: 200,
  /** UTF-16 units of all the words that go into a plan at once: a long book. */
  text: 4_000_000,
  /** Bytes that the parts of a workbook may unpack to: more is a file made to fill the memory. */
  unpacked: 200 * 1024 * 1024,
  /** Milliseconds that reading may take. */
  time: 60_000,
} as const;
