import { cellWords, type Cell } from '../reading/cell.ts';
import type { Column } from './columns.ts';
import type { ImportField } from '../reading/fields.ts';
import { readCell, type Proposal } from '../reading/read-cell.ts';
import { unread, type Choice, type Reading } from '../reading/reading.ts';
import { tidy } from '../reading/tidy.ts';

const DATES: ReadonlySet<ImportField> = new Set(['startsOn', 'endsOn', 'timescale', 'baselineOn', 'targetOn']);
const NUMERIC = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)(?![\d./-])/g;

/**
 * The columns of dates that may have the month first: some date of the sheet can only be read so (12/31/2027), and none
 * of the column can only be read with the day first. Dates that a workbook holds as such say nothing of how they look.
 */
export function monthFirstColumns(rows: readonly (readonly Cell[])[], columns: readonly Column[]): ReadonlySet<number> {
  const dates = columns.filter(({ field }) => DATES.has(field));
  const numbersIn = (column: number) => rows.flatMap((cells) => numericDates(cells[column]));
  const found = dates.map(({ column }) => ({ column, numbers: numbersIn(column) }));
  const monthFirst = found.some(({ numbers }) => numbers.some(([first, second]) => first <= 12 && second > 12));
  const dayFirst = (numbers: readonly Numbers[]) => numbers.some(([first, second]) => first > 12 && second <= 12);
  return new Set(monthFirst ? found.filter(({ numbers }) => !dayFirst(numbers)).map(({ column }) => column) : []);
}

/** What was read of a cell of such a column: where it may be either, it is offered both ways and proposed in neither. */
export function eitherWay(read: Reading<Proposal>, cell: Cell, field: ImportField): Reading<Proposal> {
  if (!read.proposal || !numericDates(cell).some(([first, second]) => first !== second && second <= 12)) return read;
  const swapped = tidy(cellWords(cell)).replace(
    NUMERIC,
    (_, first: string, sign: string, second: string, year: string) => [second, first, year].join(sign),
  );
  const { proposal } = readCell(swapped, field);
  const choices: Choice<Proposal>[] = [{ code: 'dayFirst', proposal: read.proposal }];
  if (proposal) choices.push({ code: 'monthFirst', proposal });
  return unread('dayOrMonthFirst', {}, choices);
}

type Numbers = readonly [first: number, second: number];

const numericDates = (cell: Cell | undefined): Numbers[] =>
  typeof cell === 'string'
    ? [...tidy(cell).matchAll(NUMERIC)].map((match) => [Number(match[1]), Number(match[3])] as const)
    : [];
