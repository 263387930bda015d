import type { ImportedPerson } from './imported.ts';
import { TITLE } from './person-words.ts';
import { wordKey } from './tidy.ts';

/** Someone a plan can name; a name of null was erased. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string | null;
}

/** The one person known by a name, with or without their title; null where there is none, or more than one. */
export function personNamed(person: ImportedPerson | null, people: readonly KnownPerson[]): string | null {
  if (person?.person == null) return null;
  const key = nameKey(person.person);
  const found = people.filter(({ name }) => name !== null && nameKey(name) === key);
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

export const nameKey = (name: string): string => wordKey(name).replace(new RegExp(`^${TITLE} `, 'u'), '');
