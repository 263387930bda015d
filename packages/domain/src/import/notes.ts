import { entities } from '../plan/entities.ts';
import type { ImportedNote } from './imported.ts';
import type { CellReading } from './preview.ts';
import { cutAt } from '../reading/tidy.ts';

const { heading, words } = entities.note.fields;
const LONGEST_HEADING = heading.longest;
const LONGEST_WORDS = words.longest;

/** A cell's words as notes under its heading: several where one note would not hold them. */
export function notesOf({
  heading: name,
  original,
  field,
}: Pick<CellReading, 'heading' | 'original' | 'field'>): ImportedNote[] {
  const meantFor =
    field === 'note' || field === 'noteHeading' ? '' : field === 'outcomeWithMeasure' ? 'outcome' : field;
  return chunks(original.trim()).map((part) => ({
    heading: cutAt(name, LONGEST_HEADING),
    words: part,
    field: meantFor,
  }));
}

type KeptCell = Pick<CellReading, 'column' | 'field' | 'heading' | 'original' | 'row'>;

/** Cells to be kept as notes: one that is the heading of the note beside it becomes that, and no note itself. */
export function underHeadings(cells: readonly KeptCell[]): readonly KeptCell[] {
  const placeOf = ({ row, column }: KeptCell) => `${row}:${column}`;
  const headings = new Map(
    cells
      .filter(({ field, original }) => field === 'noteHeading' && original.trim().length <= LONGEST_HEADING)
      .map((cell) => [placeOf({ ...cell, column: cell.column + 1 }), cell]),
  );
  const named = cells.filter((cell) => cell.field === 'note' && headings.has(placeOf(cell)));
  const used = new Set(named.map((cell) => headings.get(placeOf(cell))));
  return cells
    .filter((cell) => !used.has(cell))
    .map((cell) => {
      const heading = cell.field === 'note' ? headings.get(placeOf(cell)) : undefined;
      return heading ? { ...cell, heading: heading.original.trim() } : cell;
    });
}

function chunks(text: string): string[] {
  const parts: string[] = [];
  for (let rest = text; rest !== ''; rest = rest.slice(parts.at(-1)?.length)) parts.push(cutAt(rest, LONGEST_WORDS));
  return parts;
}
