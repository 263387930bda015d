import { TITLE } from '../reading/person-words.ts';
import { wordKey } from '../reading/tidy.ts';

/** Someone a plan can name; a name of null was erased. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string | null;
}

/** Ids by `nameKey`: a file of thousands of rows asks for the same names again and again. */
export type PeopleByName = ReadonlyMap<string, readonly string[]>;

export function peopleByName(people: readonly KnownPerson[]): PeopleByName {
  const named = people.flatMap(({ id, name }) => (name === null ? [] : [{ id, key: nameKey(name) }]));
  const byKey = Map.groupBy(named, ({ key }) => key);
  return new Map([...byKey].map(([key, same]) => [key, same.map(({ id }) => id)]));
}

/** The one person known by a name, with or without their title; null where there is none, or more than one. */
export function personNamed(name: string | null, people: PeopleByName): string | null {
  if (name === null) return null;
  const [found, ...others] = people.get(nameKey(name)) ?? [];
  return others.length === 0 ? (found ?? null) : null;
}

const title = new RegExp(`^${TITLE} `, 'u');
export const nameKey = (name: string): string => wordKey(name).replace(title, '');
