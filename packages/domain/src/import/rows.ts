import { MARK_HEADING, readRowMark } from '../export/row-mark.ts';
import { cellWords, type Cell } from '../reading/cell.ts';
import type { Column } from './columns.ts';
import { rowKeyFields, type ImportField } from '../reading/fields.ts';
import { headsAnotherTable, repeatsHeadings } from './layout.ts';
import { isRecommendationHeading } from '../reading/references.ts';
import { fold, tidy, wordKey } from '../reading/tidy.ts';

/** What a row below the headings is: the start of something, more of the action above, or about no action. */
export type RowKind =
  'blank' | 'heading' | 'otherTable' | 'total' | 'section' | 'outside' | 'recommendation' | 'action' | 'more';

/** Where each field's first column is, and what a row is, given the columns. */
export interface RowReader {
  readonly columns: readonly Column[];
  readonly headings: readonly string[];
  readonly columnOf: (field: ImportField) => number | null;
  /** Whether columns hold recommendations; where none does, they stand in rows of their own. */
  readonly hasRecommendations: boolean;
  /** Where an export of ours says what its rows are. */
  readonly markColumn: number | null;
}

export function rowReader(columns: readonly Column[], headings: readonly string[]): RowReader {
  const columnOf = (field: ImportField) => columns.find((column) => column.field === field)?.column ?? null;
  const hasRecommendations = columnOf('recommendation') !== null || columnOf('recommendationReference') !== null;
  const markColumn = columns.find(({ heading }) => heading === MARK_HEADING)?.column ?? null;
  return { columns, headings, columnOf, hasRecommendations, markColumn };
}

/** `merged`: the row's one cell spreads over several columns. `inAction`: there is an action above to add to. */
export function rowKind(cells: readonly Cell[], reader: RowReader, merged: boolean, inAction: boolean): RowKind {
  const filled = reader.columns.filter(({ column }) => isFilled(cells[column]));
  const [first] = filled;
  if (!first) return 'blank';
  const mark = reader.markColumn === null ? null : readRowMark(cells[reader.markColumn]);
  if (mark?.starts) return mark.starts.kind;
  if (mark && inAction) return 'more';
  if (repeatsHeadings(cells, reader.headings) || (!inAction && isNumbering(cells, filled))) return 'heading';
  if (headsAnotherTable(cells, reader.headings)) return 'otherTable';
  if (filled.length === 1) return loneCell(cells[first.column] ?? null, first, reader, merged, inAction);
  if (isTotal(cells, filled)) return 'total';
  if (isFilled(at(cells, reader, 'title'))) return 'action';
  const hasActionCells = filled.some(({ field }) => field !== 'note' && !rowKeyFields.has(field));
  const hasRecommendation = isFilled(at(cells, reader, 'recommendation'));
  if (!hasActionCells) return hasRecommendation ? 'recommendation' : inAction ? 'more' : 'outside';
  return hasRecommendation || !inAction ? 'action' : 'more';
}

/** A row with one cell: a recommendation or a section over the rows below, an action of one line, or a line of its own. */
function loneCell(cell: Cell, { field }: Column, reader: RowReader, merged: boolean, inAction: boolean): RowKind {
  const words = cellWords(cell);
  if (isRecommendationHeading(words) && (merged || field !== 'title' || !reader.hasRecommendations))
    return 'recommendation';
  if (field === 'recommendation') return 'recommendation';
  if (field === 'title' && !merged) return 'action';
  if (merged && !reader.hasRecommendations) return 'recommendation';
  if (merged) return 'section';
  if (field === 'note' || rowKeyFields.has(field))
    return isShort(words) && inAction && field !== 'note' ? 'more' : noteLine(field, inAction);
  return inAction ? 'more' : 'action';
}

/** A row that numbers the columns from the first: 1, 2, 3. */
const isNumbering = (cells: readonly Cell[], filled: readonly Column[]): boolean =>
  filled.length >= 3 && filled.every(({ column }, index) => tidy(cellWords(cells[column])) === String(index + 1));

const noteLine = (field: ImportField, inAction: boolean): RowKind =>
  field === 'note' && inAction ? 'more' : 'outside';

const isShort = (words: string): boolean => tidy(words).length <= 12;

const isTotal = (cells: readonly Cell[], filled: readonly Column[]): boolean =>
  /^(?:sub ?-? ?|grand )?(?:total|cyfanswm)\b.{0,30}$/.test(fold(tidy(cellWords(cells[filled[0]?.column ?? 0])))) &&
  filled.slice(1).every(({ field }) => field === 'cost' || field === 'note');

const at = (cells: readonly Cell[], reader: RowReader, field: ImportField): Cell | undefined => {
  const column = reader.columnOf(field);
  return column === null ? undefined : cells[column];
};

export const isFilled = (cell: Cell | undefined): boolean => tidy(cellWords(cell)) !== '';

export const sameWords = (a: string, b: string): boolean => wordKey(a) === wordKey(b);
