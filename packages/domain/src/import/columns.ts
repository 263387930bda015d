import { MARK_HEADING } from '../export/row-mark.ts';
import { cellWords, columnName, type Cell, type Sheet } from '../reading/cell.ts';
import { repeatable, type ImportField } from '../reading/fields.ts';
import type { Layout } from './layout.ts';
import { readCell } from '../reading/read-cell.ts';
import { onlyReferences } from '../reading/references.ts';
import { isTotalHeading, recogniseHeading, type Candidate } from '../reading/recognise-heading.ts';
import { tidy } from '../reading/tidy.ts';

/** A column as the person sees it: its letter, its heading, what it is taken to hold, and how sure that is (0 to 1). */
export interface Column {
  readonly column: number;
  readonly name: string;
  readonly heading: string;
  readonly field: ImportField;
  /** 0 where no heading of ours was recognised; 1 where the heading is ours or a person settled it. */
  readonly confidence: number;
  /** It is hidden in its workbook: it is left out unless a person says what it holds. */
  readonly hidden?: true;
}

/** What a column is called: by its heading, or by its letter where it has none. */
export const headingOf = ({ heading, name }: Column): string => (heading === '' ? name : heading);

const CELLS_LOOKED_AT = 60;

/** Decides what each column holds, from its heading and, where that is ambiguous, from what stands below it. */
export function guessColumns(sheet: Sheet, { headings, firstRow }: Layout): Column[] {
  const hidden = hiddenIn(sheet);
  const choices = headings.map((heading, column) =>
    likeliest(recogniseHeading(heading), below(sheet, column, firstRow)),
  );
  const guessed = headings.map((heading, column): Column => {
    const named = { column, name: columnName(column), heading };
    if (hidden(heading, column)) return { ...named, field: 'leftOut', confidence: 0, hidden: true };
    const { field = 'note', confidence = 0 } = choices[column] ?? {};
    return { ...named, field, confidence };
  });
  const figuresIn = (column: number) => readable('target', below(sheet, column, firstRow));
  const isNumbers = (column: number) => below(sheet, column, firstRow).every((cell) => onlyReferences(cellWords(cell)));
  return withMeasures(onceEach(withFigures(withoutTotals(withNumbers(guessed, isNumbers)), figuresIn)));
}

/** The columns with the fields that a person chose for them; a column they said nothing of is a note. */
export function mappedColumns(sheet: Sheet, headings: readonly string[], fields: readonly ImportField[]): Column[] {
  const hidden = hiddenIn(sheet);
  return headings.map((heading, column) => ({
    column,
    name: columnName(column),
    heading,
    field: fields[column] ?? 'note',
    confidence: 1,
    ...(hidden(heading, column) && { hidden: true }),
  }));
}

/** Which columns a person hid. The one that marks the rows of our own exports is hidden by us, and is read. */
function hiddenIn({ hiddenColumns = [] }: Sheet): (heading: string, column: number) => boolean {
  const hidden = new Set(hiddenColumns);
  return (heading, column) => hidden.has(column) && heading !== MARK_HEADING;
}

function below({ rows }: Sheet, column: number, firstRow: number): Cell[] {
  return rows
    .slice(firstRow, firstRow + CELLS_LOOKED_AT * 3)
    .map((cells) => cells[column] ?? null)
    .filter((cell) => tidy(cellWords(cell)) !== '')
    .slice(0, CELLS_LOOKED_AT);
}

/** Of the fields an ambiguous heading may name, the first that can read half of the column; otherwise the first. */
function likeliest(candidates: readonly Candidate[], cells: readonly Cell[]): Candidate | undefined {
  if (candidates.length < 2) return candidates[0];
  return candidates.find(({ field }) => readable(field, cells) >= 0.5) ?? candidates[0];
}

function readable(field: ImportField, cells: readonly Cell[]): number {
  const read = cells.filter((cell) => {
    const { proposal, problem } = readCell(cell, field);
    return proposal !== null || problem?.code === 'dateVague';
  });
  return cells.length === 0 ? 0 : read.length / cells.length;
}

/** Of several columns for recommendations, one that holds numbers alone holds theirs. */
function withNumbers(columns: readonly Column[], isNumbers: (column: number) => boolean): readonly Column[] {
  const recommendations = columns.filter(({ field }) => field === 'recommendation');
  const numbers = recommendations.filter(({ column }) => isNumbers(column));
  if (numbers.length === 0 || numbers.length === recommendations.length) return columns;
  return columns.map((column) =>
    numbers.includes(column) ? { ...column, field: 'recommendationReference' as const } : column,
  );
}

/** A column that adds up other columns of costs would count every amount twice: it stays words. */
function withoutTotals(columns: readonly Column[]): Column[] {
  const costs = columns.filter(({ field }) => field === 'cost');
  const totals = costs.filter(({ heading }) => isTotalHeading(heading));
  return columns.map((column) =>
    totals.includes(column) && totals.length < costs.length ? { ...column, field: 'note' } : column,
  );
}

/**
 * Beside a column of baselines, or of measures in words, a column of targets holds figures, and a column of measures
 * their names.
 */
function withFigures(columns: readonly Column[], figuresIn: (column: number) => number): Column[] {
  const indicators = columns.filter(({ field }) => field === 'indicator');
  const target = indicators.find(({ heading }) => /\btarg/i.test(heading));
  const name = indicators.find((column) => column !== target);
  const hasBaseline = columns.some(({ field }) => field === 'baseline');
  if (!target || !(hasBaseline || (name && figuresIn(target.column) >= 0.5))) return [...columns];
  return columns.map((column) => {
    if (column === target) return { ...column, field: 'target' };
    return column === name ? { ...column, field: 'indicatorName' } : column;
  });
}

/** Where no column is for measures, an outcome may say its own. */
function withMeasures(columns: readonly Column[]): Column[] {
  const measured = columns.some(
    ({ field }) => field === 'indicator' || field === 'indicatorName' || field === 'target',
  );
  return columns.map((column) =>
    column.field === 'outcome' && !measured ? { ...column, field: 'outcomeWithMeasure' } : column,
  );
}

const ELSEWHERE: Partial<Record<ImportField, ImportField>> = { title: 'description' };

/** A field takes one column, the surest; a second column of actions is a description, any other one notes. */
function onceEach(columns: readonly Column[]): Column[] {
  const taken = new Set<ImportField>();
  const bySureness = [...columns].sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  const settled = bySureness.map((column) => {
    const field = [column.field, ELSEWHERE[column.field] ?? 'note', 'note' as const].find(
      (each) => repeatable.has(each) || !taken.has(each),
    );
    if (field) taken.add(field);
    return { ...column, field: field ?? 'note' };
  });
  return withTitle(settled.sort((a, b) => a.column - b.column));
}

/** Where no column is headed as the action, the one that says what will be done in detail holds it. */
function withTitle(columns: readonly Column[]): Column[] {
  if (columns.some(({ field }) => field === 'title')) return [...columns];
  const detail = columns.find(({ field }) => field === 'description' || field === 'summary');
  return columns.map((column) => (column === detail ? { ...column, field: 'title' } : column));
}
