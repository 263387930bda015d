import type { Cell, Merge } from '@cynllun/domain/import/cell';

/** A sheet of a workbook under its name, or the one table of a CSV file under none. */
export interface NamedSheet {
  readonly name: string;
  readonly rows: Cell[][];
  readonly merges: Merge[];
}
