import { cellWords, type Cell, type CellComment, type OutOfSight } from '@cynllun/domain/reading/cell';
import type { Place } from './sheet-cells.ts';

/** A cell with words that are struck out: all of them, or only `words`. */
export interface StruckCell extends Place {
  readonly words: string;
  readonly isWhole: boolean;
}

interface Seen {
  readonly rows: Cell[][];
  /** What was struck out of rows that count, beside where it stood. */
  readonly comments: readonly CellComment[];
  readonly outOfSight: Readonly<Record<number, OutOfSight>>;
}

/** In both languages, since a file may be in either. */
const STRUCK_OUT = 'Struck out / Wedi’i groesi allan';

/** Sets aside what nobody who opens the workbook takes for its plan: hidden rows, rows struck out, and words struck out. */
export function outOfSight(rows: Cell[][], hidden: ReadonlySet<number>, struck: readonly StruckCell[]): Seen {
  const byRow = Map.groupBy(struck, ({ row }) => row);
  const isFilled = (cell: Cell | undefined) => cellWords(cell).trim() !== '';
  const wholly = new Set(
    [...byRow].flatMap(([row, cells]) => {
      const filled = rows[row]?.filter(isFilled).length ?? 0;
      return cells.filter(({ isWhole }) => isWhole).length >= filled ? [row] : [];
    }),
  );
  const apart = struck.filter(({ row }) => !wholly.has(row));
  for (const { row, column, isWhole } of apart) {
    const cells = rows[row];
    if (cells && isWhole) cells[column] = null;
  }
  return {
    rows,
    comments: apart.map(({ row, column, words }) => ({ row, column, words: `${STRUCK_OUT}: ${words.trim()}` })),
    outOfSight: Object.fromEntries([
      ...[...wholly].map((row) => [row, 'struckOut'] as const),
      ...[...hidden].map((row) => [row, 'hidden'] as const),
    ]),
  };
}
