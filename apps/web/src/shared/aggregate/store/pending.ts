import { entityOf, fieldsOf, type Aggregate } from '@cynllun/domain/aggregate/aggregate';
import { checkFields } from '@cynllun/domain/aggregate/check-fields';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import type { Problem } from './transport.ts';
import type { Language } from '@cynllun/domain/text/language';

/** One thing a person did that the server has not committed: a `set` of one field (`inParts`), or any other edit. */
export interface Pending {
  readonly edit: Edit;
  /** The sequence that the person was looking at, from which the server judges conflicts. */
  readonly seen: number;
}

/** An edit in parts that are saved, refused and chosen about one by one: a field each, but for those declared `together`. */
export function inParts(from: Aggregate, edit: Edit, seen: number): Pending[] {
  if (edit.kind !== 'set') return [{ edit, seen }];
  const { together } = entityOf(from, edit.entity);
  const parts = Map.groupBy(Object.entries(edit.fields), ([key]) => (together.includes(key) ? '' : key));
  return [...parts.values()].map((fields) => ({ edit: { ...edit, fields: Object.fromEntries(fields) }, seen }));
}

/** `page:…:position`; of a text that changes in one language only, that too: `page:…:title.en`. Null for no `set`. */
export function pathOf(from: Aggregate, { edit }: Pending): string | null {
  if (edit.kind !== 'set') return null;
  const [field = ''] = Object.keys(edit.fields);
  const isText = fieldsOf(from, edit.entity)[field]?.kind === 'text';
  const parts = isText ? Object.keys(edit.fields[field] ?? {}) : [];
  return `${edit.entity}:${edit.id}:${field}${parts.length === 1 ? `.${parts[0]}` : ''}`;
}

/** `page:…:title.en` → `page:…:title`: the field as a screen knows it. */
export const fieldPath = (path: string): string => path.replace(/\.\w+$/, '');

/** What the domain's checks say of a `set`; null if it can be sent. */
export function problemOf(from: Aggregate, { edit }: Pending): Problem | null {
  if (edit.kind !== 'set') return null;
  const [error] = checkFields(from, edit.entity, edit.fields);
  return error === undefined ? null : { code: error.code, params: error.params };
}

/**
 * Adds to what waits. The same field set again takes the place of what it was set to: only the last is ever sent,
 * judged from what the person saw when they began.
 */
export function withPending(
  from: Aggregate,
  waiting: readonly Pending[],
  added: readonly Pending[],
): readonly Pending[] {
  let next = waiting;
  for (const pending of added) {
    const path = pathOf(from, pending);
    const before = path === null ? undefined : next.find((other) => pathOf(from, other) === path);
    next = [
      ...(before === undefined ? next : next.filter((other) => other !== before)),
      before === undefined ? pending : { ...pending, seen: before.seen },
    ];
  }
  return next;
}

/** Whether two edits are of the same thing. */
export const isOf = (edit: Edit, entity: string, id: string): boolean => edit.entity === entity && edit.id === id;

/** Words somebody wrote, for showing and copying; `language` null: as the aggregate's own, since nobody was asked. */
export interface WrittenWords {
  readonly words: string;
  readonly language: Language | null;
}

/** The words a person wrote in an edit: its texts and words that are not blank. */
export function writtenIn(from: Aggregate, edit: Edit): readonly WrittenWords[] {
  if (!('fields' in edit)) return [];
  return Object.entries(edit.fields).flatMap(([field, value]) => {
    const kind = fieldsOf(from, edit.entity)[field]?.kind;
    if (kind === 'words') return written(value, null);
    if (kind !== 'text') return [];
    const { en, cy } = value as SetTextFields;
    return [...written(en, 'en'), ...written(cy, 'cy')];
  });
}

type SetTextFields = { readonly en?: string; readonly cy?: string };

const written = (words: unknown, language: Language | null): readonly WrittenWords[] =>
  typeof words === 'string' && words.trim() !== '' ? [{ words, language }] : [];
