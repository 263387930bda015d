import { fieldsOf, hasEntity, type Aggregate, type RootNode } from '@cynllun/domain/aggregate/aggregate';
import { type Edit } from '@cynllun/domain/aggregate/edit';
import { find } from '@cynllun/domain/aggregate/tree';
import type { FieldKind } from '@cynllun/domain/aggregate/field';
import { isFrozenAt } from '@cynllun/domain/aggregate/frozen';
import { readPath } from '@cynllun/domain/aggregate/path';
import { readDate } from '@cynllun/domain/input/date';
import { readFinancialYear } from '@cynllun/domain/input/financial-year';
import { readMoney } from '@cynllun/domain/input/money';
import { readNumber } from '@cynllun/domain/input/number';
import type { Understood } from '@cynllun/domain/input/understood';

/** Text in a field that is no value: unfinished, or (`isBad`) not to be read as it is. */
export interface InputText {
  readonly text: string;
  readonly isBad: boolean;
  /** The sequence when the person began, from which what they make of it is judged. */
  readonly seen: number;
}

/** As the fields read what is typed into them. */
const readers: Readonly<Partial<Record<FieldKind, (text: string) => Understood<unknown, string>>>> = {
  date: readDate,
  pence: readMoney,
  number: readNumber,
  year: readFinancialYear,
};

/** What was typed into a field as the edit that it makes; null where it cannot be read. */
export function editFromText(from: Aggregate, path: string, text: string): Edit | null {
  const { entity, id, field } = readPath(path);
  const reader = hasEntity(from, entity) ? readers[fieldsOf(from, entity)[field]?.kind ?? 'words'] : undefined;
  if (reader === undefined) return null;
  const set = (value: unknown): Edit => ({ kind: 'set', entity, id, fields: { [field]: value } });
  if (text.trim() === '') return set(null);
  const reading = reader(text);
  return reading.understood ? set(reading.value) : null;
}

type ByPath = ReadonlyMap<string, InputText>;

/** Without the text of fields of things that are not there: it went with them, and comes back with them. */
export const withExisting = (from: Aggregate, root: RootNode, typed: ByPath): ByPath =>
  [...typed.keys()].every((path) => isThere(from, root, path))
    ? typed
    : new Map([...typed].filter(([path]) => isThere(from, root, path)));

function isThere(from: Aggregate, root: RootNode, path: string): boolean {
  const { entity, id } = readPath(path);
  return hasEntity(from, entity) && find(from, root, entity, id) !== null;
}

/** The fields with text whose thing is frozen, by path. */
export const frozenPaths = (from: Aggregate, root: RootNode, typed: ByPath): readonly string[] =>
  [...typed.keys()].filter((path) => {
    const { entity, id } = readPath(path);
    return hasEntity(from, entity) && isFrozenAt(from, root, entity, id);
  });
