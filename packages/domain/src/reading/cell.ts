/**
 * A cell as a spreadsheet holds it. A cell formatted as a date is `{ date: 'YYYY-MM-DD' }`, with what it shows where that
 * is less than the date or more. A number whose format shows it another way (£45k, 85%) is the words that it shows. A
 * formula is never run: it arrives as the text a person typed, or as the value its workbook last showed.
 */
export type Cell = null | string | number | boolean | DateCell;
export interface DateCell {
  readonly date: string;
  /** What the cell shows, where that is not the whole date and nothing else: `Mar-27`, `1 March`, a time of day. */
  readonly shown?: string;
}

/** A block of merged cells, counted from 0, last row and column included; its words stand in its first cell. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What someone wrote beside a cell, row and column counted from 0. */
export interface CellComment {
  readonly row: number;
  readonly column: number;
  readonly words: string;
}

/** Why nobody who opens a workbook sees a row as part of the plan. */
export type OutOfSight = 'hidden' | 'struckOut';

export interface Sheet {
  readonly rows: readonly (readonly Cell[])[];
  readonly merges?: readonly Merge[];
  readonly comments?: readonly CellComment[];
  /** Rows, counted from 0, that were put out of sight. */
  readonly outOfSight?: Readonly<Record<number, OutOfSight>>;
  /** Columns, counted from 0, that are hidden. */
  readonly hiddenColumns?: readonly number[];
}

/** The words of a cell as a person knows them: the day first in a date, no more digits than a spreadsheet shows. */
export function cellWords(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell.shown ?? cell.date.split('-').reverse().join('/');
}

export const isDateCell = (cell: Cell | undefined): cell is DateCell => typeof cell === 'object' && cell !== null;

/** A: 0, B: 1 … Z: 25, AA: 26, the other way round: what a person calls the column. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}
