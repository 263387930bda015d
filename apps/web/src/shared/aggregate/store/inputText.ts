import { fieldsOf, hasEntity, type Aggregate, type RootNode } from '@cynllun/domain/aggregate/aggregate';
import { type Edit } from '@cynllun/domain/aggregate/edit';
import { find } from '@cynllun/domain/aggregate/tree';
import type { FieldKind } from '@cynllun/domain/aggregate/field';
import { isFrozenAt } from '@cynllun/domain/aggregate/frozen';
import { readPath } from '@cynllun/domain/aggregate/path';
import type { Understood } from '@cynllun/domain/input/understood';

/** Text in a field that is no value: unfinished, or (`isBad`) not to be read as it is. */
export interface InputText {
  readonly text: string;
  readonly isBad: boolean;
  /** The sequence when the person began, from which what they make of it is judged. */
  readonly seen: number;
}

/** Reads what is typed into a field of a kind as the fields do; undefined where no field of that kind reads. */
export type ReadTyped = (kind: FieldKind, text: string) => Understood<unknown, string> | undefined;

/** What was typed into a field as the edit that it makes; null where it cannot be read. */
export function editFromText(from: Aggregate, path: string, text: string, read: ReadTyped): Edit | null {
  const { entity, id, field } = readPath(path);
  const kind = hasEntity(from, entity) ? fieldsOf(from, entity)[field]?.kind : undefined;
  const reading = kind === undefined ? undefined : read(kind, text);
  if (reading === undefined) return null;
  const set = (value: unknown): Edit => ({ kind: 'set', entity, id, fields: { [field]: value } });
  if (text.trim() === '') return set(null);
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
