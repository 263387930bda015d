import { cellWords, type Cell, type Merge } from '@cynllun/domain/reading/cell';
import { fileLimits } from '../refusal.ts';
import { placeOf, SheetCells, type Counter, type Place } from './sheet-cells.ts';
import { outOfSight, type StruckCell } from './out-of-sight.ts';
import type { SharedText, SharedTexts } from './shared-strings.ts';
import type { CellStyle } from './styles.ts';
import { shownNumber } from './shown-number.ts';
import { isOn, longestEscaped, readXml, unescapeText } from './xml.ts';

export interface WorkbookFacts {
  readonly strings: SharedTexts;
  readonly styles: readonly CellStyle[];
  /** Days are counted from 1904, as some old workbooks do. */
  readonly from1904: boolean;
  readonly count: Counter;
}

/** A cell as the file has it, while it is read. */
interface Raw extends Place {
  readonly type: string;
  readonly style: number;
  value: string;
  formula: string;
  text: string;
  /** Words of its text that are struck out. */
  struck: string;
  /** The file holds a value, if only an empty one. */
  shown: boolean;
}

/** Reads the XML of one sheet into rows of cells. A formula stands as the value last shown, and is never run. */
export function readSheetXml(xml: string, name: string, facts: WorkbookFacts) {
  const cells = new SheetCells(name, facts.count);
  const merges: Merge[] = [];
  let at = { row: -1, column: -1 };
  let cell: Raw | null = null;
  const hidden = new Set<number>();
  const hiddenColumns = new Set<number>();
  const struck: StruckCell[] = [];
  let inside: 'formula' | 'struck' | 'text' | 'value' | null = null;
  let isStruck = false;
  let inReading = false;
  readXml(xml, {
    open(name, attribute) {
      if (name === 'row') {
        at = { row: Number(attribute('r') ?? at.row + 2) - 1, column: -1 };
        const isHidden = isOn(attribute('hidden') ?? '0') || attribute('ht') === '0';
        if (isHidden && at.row < fileLimits.rows) hidden.add(at.row);
      } else if (name === 'col') {
        if (hiddenColumns.size < fileLimits.columns)
          for (const column of hiddenIn(attribute)) hiddenColumns.add(column);
      } else if (name === 'c') {
        at = placeOf(attribute('r')) ?? { row: at.row, column: at.column + 1 };
        cell = newCell(at, attribute('t'), attribute('s'));
        isStruck = false;
      } else if (name === 'v') {
        inside = 'value';
        if (cell) cell.shown = true;
      } else if (name === 'f') inside = 'formula';
      else if (name === 'r') isStruck = false;
      else if (name === 'strike') isStruck = isOn(attribute('val'));
      else if (name === 'rPh') inReading = true;
      else if (name === 't' && cell?.type === 'inlineStr' && !inReading) inside = isStruck ? 'struck' : 'text';
      else if (name === 'mergeCell') {
        facts.count(null);
        merges.push(...mergeOf(attribute('ref')));
      }
    },
    text(value) {
      if (!cell || !inside) return;
      if (cell[inside].length + value.length > longestEscaped) cells.refuseTooLong(cell);
      cell[inside] += value;
    },
    close(name) {
      if (name === 'v' || name === 'f' || name === 't') inside = null;
      else if (name === 'rPh') inReading = false;
      else if (name === 'c' && cell) {
        struck.push(...struckIn(cell, facts));
        cells.put(cell, cellOf(cell, facts));
        cell = null;
      }
    },
  });
  return { merges, hiddenColumns: [...hiddenColumns], ...outOfSight(cells.all(), hidden, struck) };
}

/** The columns of a stretch of them that is hidden, or of no width. */
function hiddenIn(attribute: (name: string) => string | undefined): number[] {
  const [first, last] = [Number(attribute('min')), Math.min(Number(attribute('max')), fileLimits.columns)];
  if (!isOn(attribute('hidden') ?? '0') && attribute('width') !== '0') return [];
  return Array.from({ length: Math.max(0, last - first + 1) || 0 }, (_, index) => first - 1 + index);
}

const newCell = (place: Place, type: string | undefined, style: string | undefined): Raw => ({
  ...place,
  type: type ?? 'n',
  style: Number(style ?? 0),
  value: '',
  formula: '',
  text: '',
  struck: '',
  shown: false,
});

function cellOf(raw: Raw, facts: WorkbookFacts): Cell {
  // Only the formula says what a link leads to: it is shown as it was typed.
  if (/^\s*(?:_xlfn\.)?(?:HYPERLINK|WEBSERVICE|IMPORT\w*)\s*\(/i.test(raw.formula)) return `=${raw.formula}`;
  if (raw.type === 'inlineStr') return shownOf({ text: unescapeText(raw.text), struck: unescapeText(raw.struck) });
  // A formula of words that last showed none is blank to see; one without any value was never worked out.
  if (raw.value === '') return raw.formula === '' || (raw.type === 'str' && raw.shown) ? null : `=${raw.formula}`;
  if (raw.type === 's') return shownOf(facts.strings(Number(raw.value)));
  if (raw.type === 'b') return raw.value === '1';
  // A time of day, or a zone, may make it another day: the reader of dates sees the words.
  if (raw.type === 'd') return WHOLE_DAY.test(raw.value) ? { date: raw.value.slice(0, 10) } : raw.value;
  if (raw.type === 'n')
    return numberCell(Number(raw.value), facts.styles[raw.style]?.code, facts.from1904) ?? raw.value;
  return unescapeText(raw.value);
}

/** The words that count; where all are struck out, the cell is set aside later with what it says. */
const shownOf = (words: SharedText | undefined): string | null =>
  words === undefined ? null : words.text.trim() === '' ? words.text + words.struck : words.text;

function struckIn(raw: Raw, facts: WorkbookFacts): StruckCell[] {
  const { row, column, type } = raw;
  const shared = type === 's' ? facts.strings(Number(raw.value)) : undefined;
  const { text, struck } = shared ?? { text: unescapeText(raw.text), struck: unescapeText(raw.struck) };
  const isWhole = facts.styles[raw.style]?.struckOut === true || (struck.trim() !== '' && text.trim() === '');
  const words = isWhole ? cellWords(cellOf(raw, facts)) : struck;
  return words.trim() === '' ? [] : [{ row, column, words, isWhole }];
}

const WHOLE_DAY = /^\d{4}-\d\d-\d\d(?:T00:00(?::00(?:\.0+)?)?)?$/;

function numberCell(value: number, code: string | undefined, from1904: boolean): Cell {
  return Number.isFinite(value) ? shownNumber(value, code ?? 'General', from1904) : null;
}

function mergeOf(reference: string | undefined): Merge[] {
  const [first = '', last = ''] = (reference ?? '').split(':');
  const [from, to] = [placeOf(first), placeOf(last)];
  return from && to ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }] : [];
}
