import { MARK_HEADING } from '@cynllun/domain/export/row-mark';
import type { EncodingTaken, TextEncoding } from '@cynllun/domain/import/text-encoding';
import { cellWords, type Cell } from '@cynllun/domain/reading/cell';
import { withoutApostrophes } from '../export/csv.ts';
import { decodeText, encodingTaken, storable } from './decode-text.ts';
import type { NamedSheet } from './named-sheet.ts';
import { readCsv } from './read-csv.ts';
import { fileLimits, FileRefused } from './refusal.ts';
import { readWorkbook } from './workbook/read-workbook.ts';

/**
 * Reads a spreadsheet, whose format is detected from its content and not from its name: an .xlsx workbook, or text separated by commas,
 * semicolons or tabs.
 * `encoding`: how a person says that its text was saved.
 * @returns its sheets that hold anything, at least one
 * @throws FileRefused
 */
export function readFile(bytes: Uint8Array, encoding: TextEncoding | null = null): NamedSheet[] {
  const sheets = read(bytes, encoding)
    .map(({ name, rows, comments = [], ...rest }) => ({
      ...rest,
      name: storable(name),
      rows: rows.map((row) => row.map(storableCell)),
      comments: comments.map((comment) => ({ ...comment, words: storable(comment.words) })),
    }))
    .filter(({ rows }) => rows.some(isFilled));
  if (sheets.length === 0) throw new FileRefused('empty');
  return sheets;
}

function read(bytes: Uint8Array, encoding: TextEncoding | null): NamedSheet[] {
  if (startsWith(bytes, ZIP)) return readWorkbook(bytes);
  // What Excel wrote before 2007, and what it writes round a workbook with a password.
  if (startsWith(bytes, COMPOUND_FILE)) throw new FileRefused('oldOrLocked');
  if (startsWith(bytes, PDF) || isBinary(bytes)) throw new FileRefused('notASpreadsheet');
  // Before it is decoded, which takes several times its size.
  if (bytes.length > fileLimits.plainBytes) throw new FileRefused('tooMuchText', { most: fileLimits.text });
  const text = decodeText(bytes, encoding ?? undefined);
  // Other programs call a web page .xls; as text, its marks would be the plan.
  if (/^\uFEFF?\s*<(?:!doctype|html|\?xml|table)\b/i.test(text)) throw new FileRefused('notASpreadsheet');
  return [{ name: '', rows: readExported(readCsv(text)), merges: [] }];
}

/** How the text of a file that was read is encoded; null for a workbook, which says so itself. */
export const encodingIn = (bytes: Uint8Array, chosen: TextEncoding | null): EncodingTaken | null =>
  startsWith(bytes, ZIP) ? null : encodingTaken(bytes, chosen);

/** Whether a row holds anything to see. */
export const isFilled = (row: readonly Cell[]): boolean => row.some((cell) => cellWords(cell).trim() !== '');

/** A CSV file of ours has apostrophes that were put in for spreadsheets. */
const readExported = (rows: string[][]): Cell[][] =>
  rows[0]?.includes(MARK_HEADING) ? withoutApostrophes(rows) : rows;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Text has no null bytes, except in UTF-16, which says that it is. */
const isBinary = (bytes: Uint8Array): boolean => {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !marked && bytes.subarray(0, 8_000).includes(0);
};

const storableCell = (cell: Cell): Cell => (typeof cell === 'string' ? storable(cell) : cell);
