import { columnName } from '@cynllun/domain/reading/cell';
import type { CellReading } from '@cynllun/domain/import/preview';

/** H5: what the spreadsheet calls the cell. */
export const cellName = ({ row, column }: Pick<CellReading, 'row' | 'column'>): string => `${columnName(column)}${row}`;

/** Where the list of what could not be read leads. */
export const cellId = ({ row, column }: Pick<CellReading, 'row' | 'column'>): string => `cell-${row}-${column}`;
