import { columnName } from '@cynllun/domain/reading/cell';
import { findLayout } from '@cynllun/domain/import/layout';
import { exactFields } from '@cynllun/domain/reading/recognise-heading';
import { CsvError, parse } from 'csv-parse/sync';
import { lineAt, unclosedQuote } from './unclosed-quote.ts';
import { fileLimits, FileRefused } from './refusal.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** Enough rows to see what separates their cells. */
const ROWS_LOOKED_AT = 100;
const LONGEST_HEADING = 1_000;
/** UTF-16 units of a row: a longer one is a whole file, and takes a minute to part. */
const LONGEST_ROW = 1_000_000;

/** Reads CSV into rows of words. The separator is found; quotes in the middle of a cell are taken as they are. */
export function readCsv(text: string): string[][] {
  if (SEPARATORS.some((separator) => hasMoreThan(text, separator, fileLimits.rows * fileLimits.columns)))
    throw new FileRefused('tooManyColumns', { most: fileLimits.columns });
  const { separator, body } = findSeparator(text);
  const unclosed = unclosedQuote(body, separator);
  if (unclosed !== null)
    throw new FileRefused('unclosedQuote', { line: lineAt(text, text.length - body.length + unclosed) });
  const rows = parseRows(body, separator);
  if (rows.length > fileLimits.rows) throw new FileRefused('tooManyRows', { most: fileLimits.rows });
  if (rows.some((row) => row.length > fileLimits.columns))
    throw new FileRefused('tooManyColumns', { most: fileLimits.columns });
  refuseLongCell(rows);
  const filled = rows.reduce((sum, row) => sum + row.filter((cell) => cell !== '').length, 0);
  if (filled > fileLimits.cells) throw new FileRefused('tooManyCells', { most: fileLimits.cells });
  return rows;
}

function refuseLongCell(rows: readonly string[][]): void {
  const row = rows.findIndex((cells) => cells.some(isTooLong));
  const column = rows[row]?.findIndex(isTooLong) ?? 0;
  if (row >= 0)
    throw new FileRefused('textCellTooLong', { cell: `${columnName(column)}${row + 1}`, most: fileLimits.cell });
}

const isTooLong = (cell: string): boolean => cell.length > fileLimits.cell;

/** Before anything is parted: cells without words fill the memory too. */
function hasMoreThan(text: string, separator: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(separator); at >= 0 && count <= most; at = text.indexOf(separator, at + 1)) count += 1;
  return count > most;
}

function parseRows(body: string, separator: string): string[][] {
  try {
    // One more than is taken, so that too many are seen; the rest of a long file need not be read.
    return parseSome(body, separator, fileLimits.rows + 1);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw error.code === 'CSV_MAX_RECORD_SIZE'
      ? new FileRefused('tooMuchText', { most: LONGEST_ROW })
      : new FileRefused('damaged');
  }
}

const parseSome = (body: string, separator: string, to: number): string[][] =>
  parse(body, {
    delimiter: separator,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
    to,
  });

/**
 * The separator that a first line `sep=;` names, or else the one that finds headings of ours and makes most rows as
 * long as the headings: words inside cells may hold any of the others, even more often.
 */
function findSeparator(text: string): { separator: string; body: string } {
  const body = text.replace(/^\uFEFF/, '');
  const named = /^sep=(.)(?:\r\n?|\n)/i.exec(body);
  if (named) return { separator: named[1] ?? ',', body: body.slice(named[0].length) };
  const [best] = SEPARATORS.map((separator) => ({ separator, score: score(body, separator) })).toSorted(
    (a, b) => b.score - a.score,
  );
  return { separator: best?.score ? best.separator : ',', body };
}

/**
 * Headings of ours count most, then rows as long as the headings, then how long those are. 0 where nothing is parted, or
 * where a heading of ours stands over the only column.
 */
function score(body: string, separator: string): number {
  const rows = rowsToSee(body, separator).filter((row) => row.length > 1 || row[0] !== '');
  const { headingRow } = findLayout({ rows });
  if (headingRow === null && rows[0]?.length === 1 && exactFields(rows[0][0] ?? '').length > 0) return 0;
  const headings = rows[headingRow ?? rows.findIndex((row) => row.length > 1)];
  if (!headings || headings.length < 2) return 0;
  const asLong = rows.filter((row) => row.length === headings.length).length / rows.length;
  return (headingRow === null ? 0 : 2) + asLong + headings.length / 1_000_000;
}

/**
 * Their beginnings: no heading is longer. None where a quote is not closed, which the reading itself says, or where a row is
 * a whole file.
 */
function rowsToSee(body: string, separator: string): string[][] {
  try {
    const rows = parseSome(body, separator, ROWS_LOOKED_AT);
    return rows.map((row) => row.map((cell) => cell.slice(0, LONGEST_HEADING)));
  } catch {
    return [];
  }
}
