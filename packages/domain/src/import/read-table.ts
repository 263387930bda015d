import { fingerprint, readRowMark, type RowMark } from '../export/row-mark.ts';
import { cellWords, type Cell, type Merge, type Sheet } from '../reading/cell.ts';
import { guessColumns, headingOf, mappedColumns, type Column } from './columns.ts';
import { withComments } from './comments.ts';
import { exportedField, type Mapping } from '../reading/fields.ts';
import { findLayout, mergeIndex, type Layout } from './layout.ts';
import { eitherWay, monthFirstColumns } from './month-first.ts';
import type { CellReading, ImportPreview, OutsideCell, PreviewAction } from './preview.ts';
import { readCell, type Proposal } from '../reading/read-cell.ts';
import { costHeading, languageOf } from '../reading/recognise-heading.ts';
import { unread, type Reading } from '../reading/reading.ts';
import { Recommendations, referenceIn, referencesIn } from './recommendations.ts';
import { isRecommendationHeading } from '../reading/references.ts';
import { isDitto, namesNone } from '../reading/as-above.ts';
import { isFilled, rowKind, rowReader, type RowKind, type RowReader } from './rows.ts';
import { withoutSections } from './sections.ts';

interface ActionRows {
  readonly rows: number[];
  readonly reference: string | null;
  readonly recommendations: readonly number[];
  readonly cells: CellReading[];
}

/**
 * Reads a sheet into recommendations and actions with a proposal for each cell, keeping every cell. Words of a
 * recommendation are carried down over blank and merged cells. `mapping` is what a person settled; without it the
 * headings and columns are recognised. Never throws; rows of the sheet may be of any length.
 */
export function readTable(sheet: Sheet, mapping?: Mapping): ImportPreview {
  const layout = findLayout(sheet, mapping?.headingRow);
  const columns = mapping?.fields ? mappedColumns(sheet, layout.headings, mapping.fields) : guessColumns(sheet, layout);
  const table = new Table(sheet, layout, columns);
  sheet.rows.forEach((cells, row) => table.read(cells, row));
  return withComments(table.preview(), sheet.comments ?? [], mapping);
}

/** The reading of one sheet, row by row from the top: what is above decides what a blank cell stands for. */
class Table {
  private readonly recommendations = new Recommendations();
  private readonly actions: ActionRows[] = [];
  private readonly outside: OutsideCell[] = [];
  private readonly reader: RowReader;
  private readonly mergeAt: (row: number, column: number) => Merge | null;
  private readonly sheet: Sheet;
  private readonly layout: Layout;
  private readonly columns: readonly Column[];
  private readonly allColumns: readonly Column[];
  private readonly monthFirst: ReadonlySet<number>;
  /** The recommendations that the rows now being read are under. */
  private current: readonly number[] = [];
  private inAction = false;
  /** Below the headings of another table, whose columns are others. */
  private inOtherTable = false;
  /** Rows of one cell merged over several columns, counting from 1. */
  private readonly merged = new Set<number>();
  /** The last cell of each column that said something of its own. */
  private readonly above = new Map<number, Cell>();
  /** What the row now being read says of itself, in an export of ours. */
  private mark: RowMark | null = null;

  constructor(sheet: Sheet, layout: Layout, columns: readonly Column[]) {
    this.sheet = sheet;
    this.layout = layout;
    this.allColumns = columns;
    this.columns = columns.filter(({ field }) => field !== 'leftOut');
    this.reader = rowReader(this.columns, layout.headings);
    this.mergeAt = mergeIndex(sheet);
    this.monthFirst = monthFirstColumns(sheet.rows.slice(layout.firstRow), this.columns);
  }

  read(all: readonly Cell[], row: number): void {
    if (row < this.layout.firstRow) return this.readAbove(all, row);
    const cells = this.withoutLeftOut(all, row);
    this.mark = this.reader.markColumn === null ? null : readRowMark(cells[this.reader.markColumn]);
    const filled = this.columns.filter(({ column }) => isFilled(cells[column]));
    const spread = filled.length === 1 && this.spreads(row, filled[0]?.column ?? 0);
    const kind = rowKind(cells, this.reader, spread, this.inAction);
    if (spread) this.merged.add(row + 1);
    if (kind === 'heading' || kind === 'otherTable') this.inOtherTable = kind === 'otherTable';
    if (this.inOtherTable) this.keepOutside(cells, row, kind);
    else if (kind === 'recommendation') this.startRecommendation(cells, row);
    else if (kind === 'action') this.startAction(cells, row);
    else if (kind === 'more') this.addToAction(cells, row);
    else this.keepOutside(cells, row, kind);
  }

  /** The cells of a row but for those of columns that are left out, which stand outside. */
  private withoutLeftOut(cells: readonly Cell[], row: number): readonly Cell[] {
    const leftOut = this.allColumns.filter(({ field, column }) => field === 'leftOut' && isFilled(cells[column]));
    if (leftOut.length === 0) return cells;
    for (const { column } of leftOut)
      this.outside.push({ row: row + 1, column, original: cellWords(cells[column]), as: 'hidden' });
    const places = new Set(leftOut.map(({ column }) => column));
    return cells.map((cell, column) => (places.has(column) ? null : cell));
  }

  preview(): ImportPreview {
    const { headingRow } = this.layout;
    return {
      headingRow: headingRow === null ? null : headingRow + 1,
      columns: this.allColumns,
      language: languageOf(this.layout.headings),
      ...withoutSections(
        {
          recommendations: this.recommendations.all(),
          actions: this.actions.map((action) => this.marked(action)),
          outside: this.outside,
        },
        this.merged,
      ),
    };
  }

  private marked(action: ActionRows): PreviewAction {
    const seen = action.rows.map((row) => this.sheet.outOfSight?.[row - 1]);
    const why = seen.includes('hidden') ? 'hidden' : 'struckOut';
    return seen.includes(undefined) ? action : { ...action, outOfSight: why };
  }

  /** Titles and headings; a recommendation may stand as the last title above its table. */
  private readAbove(cells: readonly Cell[], row: number): void {
    const { headingRow } = this.layout;
    const isHeading = headingRow !== null && row >= headingRow;
    const lone = cells.filter((cell) => isFilled(cell));
    if (
      !isHeading &&
      lone.length === 1 &&
      isRecommendationHeading(cellWords(lone[0])) &&
      !this.reader.hasRecommendations
    )
      this.startRecommendation(cells, row);
    else this.keepOutside(cells, row, isHeading ? 'heading' : 'title');
  }

  private startRecommendation(cells: readonly Cell[], row: number): void {
    const readings = this.cellsOf(cells, row);
    const reference = referenceIn(this.cell(cells, 'recommendationReference') ?? this.cell(cells, 'reference')).own;
    const own = this.columnFor('recommendation');
    const named = own && isFilled(cells[own.column]) ? own.column : readings.find(({ original }) => original)?.column;
    const words = cellWords(cells[named ?? 0]);
    this.current = this.recommendations.named(words, reference, this.isOurs(words, own));
    this.recommendations.addCells(this.current[0], readings);
    this.inAction = false;
  }

  private startAction(cells: readonly Cell[], row: number): void {
    const { own, under } = referenceIn(this.cell(cells, 'reference'));
    this.current = this.recommendations.under(this.answered(cells, row), under);
    this.actions.push({
      rows: [row + 1],
      reference: own,
      recommendations: this.current,
      cells: [...this.cellsOf(cells, row), ...this.sharedCells(cells, row)],
    });
    this.inAction = true;
  }

  /** The recommendations that a row names, or else those of the rows above. */
  private answered(cells: readonly Cell[], row: number): readonly number[] {
    const references = referencesIn(this.cell(cells, 'recommendationReference'));
    const column = this.columnFor('recommendation');
    const words = column ? cellWords(cells[column.column] ?? this.sharedWith(row, column.column)?.cell) : '';
    const isOurs = this.isOurs(words, column);
    if (!isOurs && namesNone(words)) return [];
    const [first = null, ...others] = references;
    // In an export of ours the words are those of the first of several numbers; the others have theirs in rows of their own.
    const named = this.reader.markColumn === null && others.length > 0 ? references.join(', ') : first;
    const also = named === first ? others.map((each) => this.recommendations.withReference(each)) : [];
    if (words.trim() !== '' && (isOurs || !isDitto(words)))
      return [...this.recommendations.named(words, named, isOurs), ...also];
    return first === null ? this.current : references.map((each) => this.recommendations.withReference(each));
  }

  private addToAction(cells: readonly Cell[], row: number): void {
    const action = this.actions.at(-1);
    action?.rows.push(row + 1);
    action?.cells.push(...this.cellsOf(cells, row));
  }

  private keepOutside(cells: readonly Cell[], row: number, kind: RowKind | 'title'): void {
    const as = kind === 'title' || kind === 'heading' || kind === 'section' || kind === 'total' ? kind : 'outside';
    cells.forEach((cell, column) => {
      if (isFilled(cell)) this.outside.push({ row: row + 1, column, original: cellWords(cell), as });
    });
    if (kind !== 'blank' && kind !== 'heading') this.inAction = false;
  }

  private cellsOf(cells: readonly Cell[], row: number): CellReading[] {
    return this.columns.flatMap((column) => {
      const cell = cells[column.column] ?? null;
      return isFilled(cell) ? [this.reading(cell, row, column, null)] : [];
    });
  }

  /** What an action's row has from cells merged over several rows. An amount or a figure must not count for each row. */
  private sharedCells(cells: readonly Cell[], row: number): CellReading[] {
    return this.columns.flatMap((column) => {
      const shared = isFilled(cells[column.column]) ? null : this.sharedWith(row, column.column);
      return shared ? [this.reading(shared.cell, row, column, shared.row + 1)] : [];
    });
  }

  private sharedWith(row: number, column: number): { cell: Cell; row: number } | null {
    const merge = this.mergeAt(row, column);
    if (!merge || merge.top === row || merge.top < this.layout.firstRow || merge.left !== column) return null;
    const cell = this.sheet.rows[merge.top]?.[column] ?? null;
    return isFilled(cell) ? { cell, row: merge.top } : null;
  }

  private reading(cell: Cell, row: number, column: Column, sharedFrom: number | null): CellReading {
    const { field } = column;
    const alone = this.readAlone(cell, column);
    const read = this.monthFirst.has(column.column) ? eitherWay(alone, cell, field) : alone;
    const original = cellWords(cell);
    return {
      row: row + 1,
      column: column.column,
      field,
      heading: headingOf(column),
      original,
      sharedFrom,
      formula: FORMULA.test(original),
      ...(sharedFrom === null ? read : shared(read, field)),
    };
  }

  /** A cell by itself; one that says *as above* is not guessed to mean the words above, which may be taken. */
  private readAlone(cell: Cell, column: Column): Reading<Proposal> {
    const { field, heading } = column;
    const words = cellWords(cell);
    const isExact = this.reader.markColumn !== null;
    const read = (one: Cell) =>
      readCell(
        isExact && isNumber(field) ? numberIn(one) : one,
        field,
        field === 'cost' ? { ...costHeading(heading), isExact } : undefined,
      );
    if (field === 'recommendation' && namesNone(words) && !this.isOurs(words, column))
      return unread('recommendationNotNamed');
    if (!isDitto(words) || this.isOurs(words, column)) {
      this.above.set(column.column, cell);
      return read(cell);
    }
    const above = this.above.get(column.column);
    const proposal = above === undefined ? null : read(above).proposal;
    return unread('ditto', {}, proposal === null ? [] : [{ code: 'sameAsAbove', proposal }]);
  }

  /** Whether words are as an export of ours wrote them: they are the plan's own, whatever they look like. */
  private isOurs(words: string, column: Column | undefined): boolean {
    return this.mark?.fingerprints.has(fingerprint(column?.heading ?? '', words)) === true;
  }

  private columnFor(field: Column['field']): Column | undefined {
    return this.columns.find((column) => column.field === field);
  }

  private cell(cells: readonly Cell[], field: Column['field']): Cell | undefined {
    const column = this.reader.columnOf(field);
    return column === null ? undefined : cells[column];
  }

  private spreads(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return merge !== null && merge.right > merge.left;
  }
}

/** Whether a column of an export of ours holds numbers: in any other, `007` is words, and its noughts are too. */
const isNumber = (field: Column['field']): boolean =>
  ['number', 'pence'].includes(exportedField(field)?.field.kind ?? '');

/** A number that CSV has as words. */
const numberIn = (cell: Cell): Cell =>
  typeof cell === 'string' && /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/.test(cell) ? Number(cell) : cell;

const FORMULA = /^\s*(?:=|@|[+-](?=[^\d\s])[^\s]*\()/u;
const COUNTED: ReadonlySet<string> = new Set(['cost', 'indicator', 'baseline', 'target']);

/** Counted once where it stands; for the rows it was merged over, only a choice. */
function shared(read: Reading<Proposal>, field: Column['field']): Reading<Proposal> {
  if (!COUNTED.has(field) || !read.proposal) return read;
  return unread('sharedCell', {}, [{ code: 'sameAsAbove', proposal: read.proposal }]);
}
