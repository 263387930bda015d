import { entities } from '../plan/entities.ts';
import type { ImportedNote } from './imported.ts';
import type { CellReading } from './preview.ts';
import { cutAt } from './tidy.ts';

const { heading, words } = entities.note.fields;
const LONGEST_HEADING = heading.longest ?? 0;
const LONGEST_WORDS = words.longest ?? 0;

/** A cell's words as notes under its heading: several where one note would not hold them. */
export function notesOf({
  heading: name,
  original,
  field,
}: Pick<CellReading, 'heading' | 'original' | 'field'>): ImportedNote[] {
  const meantFor = field === 'note' ? '' : field === 'outcomeWithMeasure' ? 'outcome' : field;
  return chunks(original.trim()).map((part) => ({
    heading: cutAt(name, LONGEST_HEADING),
    words: part,
    field: meantFor,
  }));
}

function chunks(text: string): string[] {
  const parts: string[] = [];
  for (let rest = text; rest !== ''; rest = rest.slice(parts.at(-1)?.length)) parts.push(cutAt(rest, LONGEST_WORDS));
  return parts;
}
