import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import { cellWords, isDateCell, type Cell } from '@cynllun/domain/reading/cell';
import writeWorkbook, { type CellObject, type Feature, type SheetData } from 'write-excel-file/node';

/** What the library takes for the content of a file. */
type FileContent = Blob | Buffer | Stream;

/** Characters of an ordinary letter's width. */
const WIDTH = { least: 12, most: 48 };

/**
 * Tables as an .xlsx workbook, a sheet each: dates and numbers as such, words always as words, headings that stay in view.
 * The last column of the first is out of sight.
 */
export async function asWorkbook(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const last = (sheets[0]?.rows[0] ?? []).length - 1;
  return writeWorkbook(sheets.map(sheetOf), { features: [hidden(last)] }).toBuffer();
}

export interface WorkbookSheet {
  readonly name: string;
  /** The headings first. */
  readonly rows: readonly (readonly Cell[])[];
}

function sheetOf({ name, rows }: WorkbookSheet) {
  const [headings = [], ...below] = rows;
  const data: SheetData = [headings.map(headingCell), ...below.map((row) => row.map(cellOf))];
  const columns = headings.map((_, column) => ({ width: widthOf(rows, column) }));
  return { data, sheet: name, columns, stickyRowsCount: 1 };
}

const headingCell = (cell: Cell): CellObject => ({
  value: cellWords(cell),
  type: String,
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'top',
});

function cellOf(cell: Cell): CellObject | null {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' };
  if (isDateCell(cell))
    return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', alignVertical: 'top' };
  return { value: holdable(cellWords(cell)), type: String, wrap: true, alignVertical: 'top' };
}

/** Without characters that XML has no place for. */
function holdable(words: string): string {
  const held = words.replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '');
  // The library looks words up in a plain object, and so loses those that every object has (`valueOf`).
  return held in {} ? `${held} ` : held;
}

const widthOf = (rows: readonly (readonly Cell[])[], column: number): number =>
  Math.min(WIDTH.most, Math.max(WIDTH.least, ...rows.slice(1).map((row) => cellWords(row[column]).length + 2)));

const hidden = (column: number): Feature<FileContent> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (tag, attributes, index) =>
          tag === 'col' && index === column ? { ...attributes, hidden: 1 } : attributes,
      },
    },
  },
});
