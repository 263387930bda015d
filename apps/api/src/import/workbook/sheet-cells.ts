import { cellWords, columnName, type Cell } from '@cynllun/domain/reading/cell';
import { fileLimits, FileRefused } from '../refusal.ts';

/** Where a cell stands, counting from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** `B12` as its row and column, counting from 0. */
export function placeOf(reference: string | undefined): Place | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/i.exec(reference ?? '');
  if (!match) return null;
  const letters = [...(match[1] ?? '').toUpperCase()];
  const column = letters.reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

/** Counts the cells of a workbook, each merge as one more, and what their words come to in all, and refuses what is too much. */
export type Counter = (cell: Cell) => void;

export function cellCounter(): Counter {
  const { cells: mostCells, words: mostWords } = fileLimits;
  let [cells, words] = [0, 0];
  return (cell) => {
    cells += 1;
    if (typeof cell === 'string') words += cell.length;
    if (cells > mostCells) throw new FileRefused('tooManyCells', { most: mostCells });
    if (words > mostWords) throw new FileRefused('tooMuchText', { most: mostWords });
  };
}

/** The cells of one sheet in their places, within the limits of a file. */
export class SheetCells {
  private readonly rows: Cell[][] = [];
  private readonly filledRows = new Set<number>();
  private readonly filledColumns = new Set<number>();
  private readonly sheet: string;
  private readonly count: Counter;
  private farOff: Place | null = null;

  constructor(sheet: string, count: Counter) {
    this.sheet = sheet;
    this.count = count;
  }

  put(place: Place, cell: Cell): void {
    if (cell === null || cell === '') return;
    if (typeof cell === 'string' && cell.length > fileLimits.cell) this.refuseTooLong(place);
    this.count(cell);
    const { row, column } = place;
    if (row < fileLimits.rows && column < fileLimits.columns) (this.rows[row] ??= [])[column] = cell;
    else if (cellWords(cell).trim() === '') return;
    else this.farOff ??= place;
    this.filledRows.add(row);
    this.filledColumns.add(column);
    if (this.filledRows.size > fileLimits.rows) throw new FileRefused('tooManyRows', { most: fileLimits.rows });
    if (this.filledColumns.size > fileLimits.columns)
      throw new FileRefused('tooManyColumns', { most: fileLimits.columns });
  }

  /** One cell by itself far below or beside the others is a slip of the hand: the error names the cell. */
  all(): Cell[][] {
    const { rows, columns } = fileLimits;
    if (this.farOff) throw new FileRefused('cellFarOff', { ...this.named(this.farOff), rows, columns });
    return Array.from(this.rows, (row) => Array.from(row ?? [], (each) => each ?? null));
  }

  refuseTooLong(place: Place): never {
    throw new FileRefused('cellTooLong', { ...this.named(place), most: fileLimits.cell });
  }

  private named({ row, column }: Place) {
    return { cell: `${columnName(column)}${row + 1}`, sheet: this.sheet };
  }
}
