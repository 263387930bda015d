import { columnName, type CellComment } from '../reading/cell.ts';
import type { Column } from './columns.ts';
import type { Mapping } from '../reading/fields.ts';
import type { CellReading, ImportPreview } from './preview.ts';
import { readCell } from '../reading/read-cell.ts';

/** The heading of a column that no file has, in both languages since a file may be in either. */
const COMMENTS_HEADING = 'Comments / Sylwadau';

/**
 * A preview with the comments beside the cells of its sheet: as one more column, whose words each row has from all its
 * cells. Where the row is about no action, they stand outside with it.
 */
export function withComments(
  preview: ImportPreview,
  comments: readonly CellComment[],
  mapping?: Mapping,
): ImportPreview {
  if (comments.length === 0) return preview;
  const column = commentsColumn(preview.columns.length, mapping);
  const waiting = wordsByRow(comments);
  const take = (row: number): CellReading[] => {
    const original = waiting.get(row);
    waiting.delete(row);
    return original === undefined ? [] : [asCell(row, original, column)];
  };
  const actions = preview.actions.map((action) => ({
    ...action,
    cells: [...action.cells, ...action.rows.flatMap(take)],
  }));
  const recommendations = preview.recommendations.map((each) => {
    const rows = new Set(each.cells.map(({ row }) => row));
    return { ...each, cells: [...each.cells, ...[...rows].flatMap(take)] };
  });
  const kinds = new Map(preview.outside.map(({ row, as }) => [row, as]));
  const outside = [...waiting].map(([row, original]) => ({
    row,
    column: column.column,
    original,
    as: kinds.get(row) ?? 'outside',
  }));
  return {
    ...preview,
    columns: [...preview.columns, column],
    actions,
    recommendations,
    outside: [...preview.outside, ...outside],
  };
}

const commentsColumn = (column: number, mapping: Mapping | undefined): Column => ({
  column,
  name: columnName(column),
  heading: COMMENTS_HEADING,
  field: mapping?.fields?.[column] ?? 'note',
  confidence: 1,
});

/** The comments of each row, counting from 1, each after the cell it is beside. */
function wordsByRow(comments: readonly CellComment[]): Map<number, string> {
  const inOrder = comments.toSorted((a, b) => a.row - b.row || a.column - b.column);
  const lines = Map.groupBy(inOrder, ({ row }) => row + 1);
  return new Map(
    [...lines].map(([row, all]) => [
      row,
      all.map(({ column, words }) => `${columnName(column)}${row}: ${words.trim()}`).join('\n'),
    ]),
  );
}

const asCell = (row: number, original: string, { column, field, heading }: Column): CellReading => ({
  row,
  column,
  field,
  heading,
  original,
  sharedFrom: null,
  formula: false,
  ...readCell(original, field),
});
