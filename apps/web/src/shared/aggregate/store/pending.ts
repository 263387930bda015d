import { isOfAgreement } from '@cynllun/domain/plan/agreement';
import { checkFields } from '@cynllun/domain/plan/check-fields';
import { fieldsOf, type Edit } from '@cynllun/domain/plan/edit';
import type { Problem } from './transport.ts';

/** One thing a person did that the server has not committed: a `set` of one field (`inParts`), an `add` or a `remove`. */
export interface Pending {
  readonly edit: Edit;
  /** The sequence of the plan the person was looking at, from which the server judges conflicts. */
  readonly seen: number;
}

/** An edit in parts that are saved, refused and chosen about one by one: a field each, but for what is said together. */
export function inParts(edit: Edit, seen: number): Pending[] {
  if (edit.kind !== 'set') return [{ edit, seen }];
  const parts = Map.groupBy(Object.entries(edit.fields), ([key]) => (isOfAgreement(edit.entity, key) ? '' : key));
  return [...parts.values()].map((fields) => ({ edit: { ...edit, fields: Object.fromEntries(fields) }, seen }));
}

/** `action:…:startsOn`; of a text that changes in one way only, that too: `action:…:title.en`. Null for no `set`. */
export function pathOf({ edit }: Pending): string | null {
  if (edit.kind !== 'set') return null;
  const [field = ''] = Object.keys(edit.fields);
  const parts = fieldsOf(edit.entity)[field]?.kind === 'text' ? Object.keys(edit.fields[field] ?? {}) : [];
  return `${edit.entity}:${edit.id}:${field}${parts.length === 1 ? `.${parts[0]}` : ''}`;
}

/** `action:…:title.en` → `action:…:title`: the field as a screen knows it. */
export const fieldPath = (path: string): string => path.replace(/\.\w+$/, '');

/** What the domain's checks say of a `set`; null if it can be sent. */
export function problemOf({ edit }: Pending): Problem | null {
  if (edit.kind !== 'set') return null;
  const [error] = checkFields(edit.entity, edit.fields);
  return error === undefined ? null : { code: error.code, params: error.params };
}

/**
 * Adds to what waits. The same field set again takes the place of what it was set to: only the last is ever sent,
 * judged from what the person saw when they began.
 */
export function withPending(waiting: readonly Pending[], added: readonly Pending[]): readonly Pending[] {
  let next = waiting;
  for (const pending of added) {
    const path = pathOf(pending);
    const before = path === null ? undefined : next.find((other) => pathOf(other) === path);
    next = [
      ...(before === undefined ? next : next.filter((other) => other !== before)),
      before === undefined ? pending : { ...pending, seen: before.seen },
    ];
  }
  return next;
}

/** Whether two edits are of the same thing. */
export const isOf = (edit: Edit, entity: string, id: string): boolean => edit.entity === entity && edit.id === id;

/** The words a person wrote in an edit, for showing and copying: its texts and words that are not blank. */
export function wordsIn(edit: Edit): readonly { readonly field: string; readonly words: string }[] {
  if (edit.kind === 'remove') return [];
  return Object.entries(edit.fields).flatMap(([field, value]) => {
    const kind = fieldsOf(edit.entity)[field]?.kind;
    if (kind === 'words') return named(field, value);
    if (kind !== 'text') return [];
    const { en, cy } = value as SetTextFields;
    return [...named(field, en), ...named(field, cy)];
  });
}

type SetTextFields = { readonly en?: string; readonly cy?: string };

const named = (field: string, words: unknown) =>
  typeof words === 'string' && words.trim() !== '' ? [{ field, words }] : [];
