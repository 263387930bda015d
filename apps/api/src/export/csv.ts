import { cellWords, type Cell } from '@cynllun/domain/reading/cell';
import { stringify } from 'csv-stringify/sync';

const BYTE_ORDER_MARK = '\uFEFF';

/** A table as CSV that Excel opens as UTF-8, and that no spreadsheet takes for formulas. */
export const asCsv = (rows: readonly (readonly Cell[])[]): string =>
  BYTE_ORDER_MARK +
  stringify(
    rows.map((row) => row.map(safe)),
    { record_delimiter: 'windows' },
  );

/** Words that a spreadsheet would run get an apostrophe before them; a number below nought is no formula. */
const safe = (cell: Cell): string => (typeof cell === 'string' ? cell.replace(RUN, "'$&") : cellWords(cell));
/** Signs that begin a formula, in their full widths too, and white space that a spreadsheet skips before one. */
const RUN = /^'*[=+\-@＝＋－＠\t\r\n]/;

/** Takes away the apostrophes that `asCsv` put in. */
export const withoutApostrophes = (rows: readonly (readonly Cell[])[]): Cell[][] =>
  rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell.replace(/^'(?='*[=+\-@＝＋－＠\t\r\n])/, '') : cell)),
  );
