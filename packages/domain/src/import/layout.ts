import { cellWords, type Cell, type Merge, type Sheet } from '../reading/cell.ts';
import { exactFields, recogniseHeading } from '../reading/recognise-heading.ts';
import { tidy, wordKey } from '../reading/tidy.ts';

/** Where a sheet's headings are, what they say, and where the rows below them begin. Rows and columns count from 0. */
export interface Layout {
  readonly headingRow: number | null;
  readonly headings: readonly string[];
  readonly firstRow: number;
}

/** Headings stand under a few title rows at most; further down, a row that looks like them is a plan's own words. */
const ROWS_SEARCHED = 40;
const FEWEST_RECOGNISED = 2;

/** Finds the headings; `given` is the row a person chose instead, null for none. */
export function findLayout(sheet: Sheet, given?: number | null): Layout {
  const row = given === undefined ? likeliestHeadingRow(sheet) : given;
  if (row === null || row >= sheet.rows.length)
    return { headingRow: null, headings: blankHeadings(sheet), firstRow: 0 };
  return withSecondRow(sheet, row);
}

function likeliestHeadingRow({ rows }: Sheet): number | null {
  let best = { row: -1, score: 0 };
  rows.slice(0, ROWS_SEARCHED).forEach((cells, row) => {
    const score = headingScore(cells);
    if (score > best.score) best = { row, score };
  });
  return best.row < 0 ? null : best.row;
}

/** The sum of how surely each different field is named, or 0 where too few are for a row of headings. */
function headingScore(cells: readonly Cell[]): number {
  const named = new Map<string, number>();
  for (const cell of cells) {
    const [candidate] = typeof cell === 'string' ? recogniseHeading(cell) : [];
    if (candidate) named.set(candidate.field, Math.max(named.get(candidate.field) ?? 0, candidate.confidence));
  }
  return named.size < FEWEST_RECOGNISED ? 0 : [...named.values()].reduce((sum, confidence) => sum + confidence, 0);
}

/** Some headings stand over a second row: Cost over 2027/28 and 2028/29. The two are read as one. */
function withSecondRow(sheet: Sheet, row: number): Layout {
  const width = widthOf(sheet);
  const upper = Array.from({ length: width }, (_, column) => tidy(cellWords(sheet.rows[row]?.[column])));
  const lower = Array.from({ length: width }, (_, column) => tidy(cellWords(sheet.rows[row + 1]?.[column])));
  const over = upper.map((words, column) => (words === '' ? headingOver(upper, lower, column) : words));
  const filled = lower.flatMap((words, column) => (words === '' ? [] : [column]));
  const inGroups = filled.every(
    (column) => upper[column] === '' || (upper[column + 1] === '' && lower[column + 1] !== ''),
  );
  const isSecond =
    filled.length >= 2 &&
    inGroups &&
    filled.some((column) => upper[column] === '' && over[column] !== '') &&
    filled.every((column) => (lower[column] ?? '').length <= 40);
  if (!isSecond) return { headingRow: row, headings: upper, firstRow: row + 1 };
  const headings = upper.map((words, column) =>
    `${lower[column] === '' ? words : over[column]} ${lower[column]}`.trim(),
  );
  return { headingRow: row, headings, firstRow: row + 2 };
}

/** The heading that spreads over a blank one: the nearest to its left, across columns that the second row fills. */
function headingOver(upper: readonly string[], lower: readonly string[], column: number): string {
  if (lower[column] === '') return '';
  for (let left = column - 1; left >= 0 && lower[left] !== ''; left -= 1) {
    const words = upper[left] ?? '';
    if (words !== '') return words;
  }
  return '';
}

const blankHeadings = (sheet: Sheet): string[] => Array.from({ length: widthOf(sheet) }, () => '');

export const widthOf = ({ rows }: Sheet): number => rows.reduce((width, cells) => Math.max(width, cells.length), 0);

/** Whether a row says the headings again, as plans of several pages do. */
export function repeatsHeadings(cells: readonly Cell[], headings: readonly string[]): boolean {
  const filled = cells.flatMap((cell, column) => (tidy(cellWords(cell)) === '' ? [] : [column]));
  const same = filled.filter((column) => wordKey(cellWords(cells[column])) === wordKey(headings[column] ?? ''));
  return filled.length >= FEWEST_RECOGNISED && same.length === filled.length;
}

/** A plan's own words are seldom just a heading's: so many of them, and most of the row, are another table's headings. */
const FEWEST_OF_ANOTHER = 3;
const MOST_OF_ROW = 0.75;

/** Whether a row has the headings of another table, whose columns are not those above: what is below is not read by them. */
export function headsAnotherTable(cells: readonly Cell[], headings: readonly string[]): boolean {
  const filled = cells.flatMap((cell, column) => (tidy(cellWords(cell)) === '' ? [] : [column]));
  const named = filled.filter((column) => exactFields(cellWords(cells[column])).length > 0);
  const fields = new Set(named.flatMap((column) => exactFields(cellWords(cells[column]))[0] ?? []));
  const isTable = fields.has('title') || fields.has('recommendation');
  return (
    isTable &&
    fields.size >= FEWEST_OF_ANOTHER &&
    named.length >= filled.length * MOST_OF_ROW &&
    named.some((column) => wordKey(cellWords(cells[column])) !== wordKey(headings[column] ?? ''))
  );
}

/** Finds the merged block that covers a cell, so that a blank cell finds the words that stand for it. */
export function mergeIndex({ merges = [], ...sheet }: Sheet): (row: number, column: number) => Merge | null {
  const byColumn = new Map<number, Merge[]>();
  const lastColumn = widthOf(sheet) - 1;
  for (const merge of [...merges].sort((a, b) => a.top - b.top)) {
    for (let column = merge.left; column <= Math.min(merge.right, lastColumn); column += 1) {
      const inColumn = byColumn.get(column);
      if (inColumn) inColumn.push(merge);
      else byColumn.set(column, [merge]);
    }
  }
  return (row, column) => {
    const merge = lastFrom(byColumn.get(column) ?? [], row);
    return merge && merge.bottom >= row ? merge : null;
  };
}

/** The last of the blocks, in order of their tops, that begins at `row` or above it. */
function lastFrom(merges: readonly Merge[], row: number): Merge | null {
  let [low, high] = [0, merges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((merges[middle]?.top ?? Infinity) <= row) low = middle + 1;
    else high = middle;
  }
  return merges[low - 1] ?? null;
}
