import { CsvError, parse } from 'csv-parse/sync';
import { fileLimits, FileRefused } from './refusal.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** Enough of a file to see what separates its cells. In UTF-16 units. */
const LOOKED_AT = 50_000;

/** Reads CSV into rows of words. The separator is found; quotes in the middle of a cell are taken as they are. */
export function readCsv(text: string): string[][] {
  const { separator, body } = findSeparator(text);
  const rows = parseRows(body, separator);
  if (rows.length > fileLimits.rows) throw new FileRefused('tooManyRows', { most: fileLimits.rows });
  if (rows.some((row) => row.length > fileLimits.columns))
    throw new FileRefused('tooManyColumns', { most: fileLimits.columns });
  return rows;
}

function parseRows(body: string, separator: string): string[][] {
  try {
    return parse(body, {
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      // One more than is taken, so that too many are seen; the rest of a long file need not be read.
      to: fileLimits.rows + 1,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code !== 'CSV_QUOTE_NOT_CLOSED') throw new FileRefused('damaged');
    const line: unknown = error['lines'];
    throw new FileRefused('unclosedQuote', { line: typeof line === 'number' ? line : 0 });
  }
}

/** The separator that a first line `sep=;` names, or else the one that most lines have alike, outside quotes. */
function findSeparator(text: string): { separator: string; body: string } {
  const start = text.replace(/^\uFEFF/, '');
  const named = /^sep=(.)\r?\n/i.exec(start);
  if (named) return { separator: named[1] ?? ',', body: start.slice(named[0].length) };
  const lines = outsideQuotes(start.slice(0, LOOKED_AT))
    .split(/\r\n?|\n/)
    .slice(0, 100);
  const [best] = SEPARATORS.map((separator) => ({ separator, score: score(lines, separator) })).toSorted(
    (a, b) => b.score - a.score,
  );
  return { separator: best?.score ? best.separator : ',', body: start };
}

const outsideQuotes = (text: string): string => text.replace(/"(?:[^"]|"")*(?:"|$)/g, '');

/** How many lines have the commonest number of a separator, weighted by that number. */
function score(lines: readonly string[], separator: string): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(separator).length - 1;
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...[...counts].map(([count, times]) => times * count));
}
