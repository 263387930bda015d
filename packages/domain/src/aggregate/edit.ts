import { editText, emptyText, type Text, type TextEdit } from '../text/text.ts';
import type { Language } from '../text/language.ts';
import { inOneLine, withLineFeeds } from '../text/line-ends.ts';
import { isOneLine, type Field } from './field.ts';
import { all, descendants, find, inOrder, mapAll, type Descendant } from './tree.ts';
import {
  childrenOf,
  entityOf,
  fieldsOf,
  heldBy,
  linkingNames,
  listedNames,
  listOf,
  type Aggregate,
  type FieldValues,
  type Node,
  type RootNode,
} from './aggregate.ts';

/**
 * What a person can do to an aggregate. Every screen, import and undo is made of these; the server writes them to its
 * tables and the client shows them at once, both by the rules in this file.
 * Order is the field `position`; moving is setting it.
 */
export type Edit =
  | { readonly kind: 'set'; readonly entity: string; readonly id: string; readonly fields: FieldValues }
  | {
      readonly kind: 'add';
      readonly entity: string;
      /** UUIDv7 made by whoever adds it, so that an addition sent twice is one addition. */
      readonly id: string;
      readonly parentId: string;
      readonly fields: FieldValues;
    }
  | { readonly kind: 'remove'; readonly entity: string; readonly id: string }
  /**
   * Puts back what was removed, whoever did it, with all that went with it. The server knows what stood there when it
   * went; `as` is what its writer knew of it, shown until the server has answered. What is there already stays as it is.
   */
  | { readonly kind: 'putBack'; readonly entity: string; readonly id: string; readonly as: readonly Edit[] }
  /** Freezes a thing with all that belongs to it: it is never changed again. */
  | { readonly kind: 'freeze'; readonly entity: string; readonly id: string };

/** The id of what something is added to, or put back in; null for every other edit. */
export function addedTo(edit: Edit): string | null {
  if (edit.kind === 'add') return edit.parentId;
  const own = edit.kind === 'putBack' ? edit.as.find(({ id }) => id === edit.id) : undefined;
  return own?.kind === 'add' ? own.parentId : null;
}

/** The property of a thing that can be frozen that says whether it is. */
export const FROZEN = 'isFrozen';

/** A thing with nothing filled in, its texts in `language`. */
export function emptyFields(from: Aggregate, name: string, language: Language): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fieldsOf(from, name)).map(([key, field]) => [
      key,
      field.kind === 'text' ? emptyText(language) : field.empty,
    ]),
  );
}

/** The values of a thing after its fields are edited, with what follows from that. */
export function editFields(
  from: Aggregate,
  name: string,
  values: FieldValues,
  edits: FieldValues,
): Record<string, unknown> {
  const { fields, follows } = entityOf(from, name);
  const changed = Object.entries(follows(values, edits)).filter(([, value]) => value !== undefined);
  return {
    ...values,
    ...Object.fromEntries(changed.map(([key, value]) => [key, editValue(fields[key], values[key], value)])),
  };
}

/** Words are normalised here, through which they come from every door: screens, API, import, undo. */
function editValue(field: Field | undefined, before: unknown, edited: unknown): unknown {
  if (field?.kind === 'text') return editText(before as Text, edited as TextEdit, normaliserOf(field));
  return field?.kind === 'words' && typeof edited === 'string' ? normaliserOf(field)(edited) : edited;
}

/** What becomes of words that come into a field: those of a field that is one line have no line breaks. */
const normaliserOf = (field: Field): ((words: string) => string) => (isOneLine(field) ? inOneLine : withLineFeeds);

/** The names of the fields that an edit of these values may change, or that are said together with one of them. */
export function touchedFields(from: Aggregate, name: string, values: FieldValues, edits: FieldValues) {
  const { follows, together } = entityOf(from, name);
  const changed = Object.keys(follows(values, edits));
  const others = changed.some((field) => together.includes(field)) ? together : [];
  return [...new Set([...changed, ...others])];
}

/** The language in which new texts of an aggregate start. */
export const languageOf = ({ languageProperty }: Aggregate, root: Node): Language =>
  languageProperty === null ? 'en' : (root[languageProperty] as Language);

/** The aggregate after an edit. An edit of something that is no longer there, or is frozen, changes nothing. */
export function applyEdit<R extends RootNode>(from: Aggregate, root: R, edit: Edit): R {
  if (edit.kind === 'putBack')
    return find(from, root, edit.entity, edit.id) === null ? applyAll(from, root, edit.as) : root;
  const { one } = entityOf(from, edit.entity);
  if (one !== null) return editOne(from, root, one, edit);
  const edited = editNode(from, from.root, root, languageOf(from, root), edit) as R;
  return edit.kind === 'remove' && edited !== root
    ? withoutLinksTo(from, edited, removedIds(from, root, edit))
    : edited;
}

const applyAll = <R extends RootNode>(from: Aggregate, root: R, edits: readonly Edit[]): R =>
  edits.reduce((before, edit) => applyEdit(from, before, edit), root);

function editOne<R extends RootNode>(from: Aggregate, root: R, property: string, edit: Edit): R {
  const node = root[property] as Node;
  if (edit.kind !== 'set' || edit.id !== node.id) return root;
  return { ...root, [property]: { ...node, ...editFields(from, edit.entity, node, edit.fields) } };
}

const isFrozen = (node: Node): boolean => node[FROZEN] === true;

function editNode(from: Aggregate, name: string, node: Node, language: Language, edit: Edit): Node {
  if (isFrozen(node)) return node;
  if (edit.entity === name && edit.kind === 'set')
    return edit.id === node.id ? { ...node, ...editFields(from, name, node, edit.fields) } : node;
  if (edit.entity === name && edit.kind === 'freeze') return edit.id === node.id ? { ...node, [FROZEN]: true } : node;
  let next = node;
  for (const child of childrenOf(from, name)) {
    const before = heldBy(from, node, child);
    const after = editList(from, name, node, child, before, language, edit);
    if (after !== before) next = { ...next, [listOf(from, child)]: after };
  }
  return next;
}

function editList(
  from: Aggregate,
  parent: string,
  node: Node,
  child: string,
  list: readonly Node[],
  language: Language,
  edit: Edit,
): readonly Node[] {
  if (edit.kind === 'remove' && edit.entity === child)
    return list.some((item) => item.id === edit.id && !isFrozen(item)) ? list.filter(({ id }) => id !== edit.id) : list;
  if (edit.kind === 'add' && edit.entity === child) {
    const isHere =
      edit.parentId === node.id && entityOf(from, child).parent === parent && !list.some(({ id }) => id === edit.id);
    return isHere ? inOrder(from, child, [...list, newNode(from, edit, language)]) : list;
  }
  const edited = list.map((item) => editNode(from, child, item, language, edit));
  return edited.every((item, index) => item === list[index]) ? list : inOrder(from, child, edited);
}

function newNode(from: Aggregate, edit: Edit & { kind: 'add' }, language: Language): Node {
  const empty = emptyFields(from, edit.entity, language);
  return { ...emptyNode(from, edit.entity, edit.id), ...editFields(from, edit.entity, empty, edit.fields) };
}

/** A thing without its fields: nothing belongs to it yet, and nothing has frozen it. */
export function emptyNode(from: Aggregate, name: string, id: string): Node {
  const lists = childrenOf(from, name).map((child) => [listOf(from, child), []]);
  return { id, ...Object.fromEntries(lists), ...(entityOf(from, name).freezes && { [FROZEN]: false }) };
}

function withoutLinksTo<R extends RootNode>(from: Aggregate, root: R, gone: ReadonlySet<string>): R {
  return linkingNames(from).reduce(
    (before, name) =>
      mapAll(from, before, name, (node) => {
        const fields = linksWithout(from, name, node, gone);
        return Object.keys(fields).length === 0 ? node : { ...node, ...fields };
      }),
    root,
  );
}

/** The link fields of something that point at what is gone, as they stand without it. */
export function linksWithout(
  from: Aggregate,
  name: string,
  values: FieldValues,
  gone: ReadonlySet<string>,
): Record<string, unknown> {
  const without: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fieldsOf(from, name))) {
    const value = values[key];
    if (field.kind === 'link' && gone.has(value as string)) without[key] = null;
    if (field.kind === 'links' && (value as readonly string[]).some((id) => gone.has(id)))
      without[key] = (value as readonly string[]).filter((id) => !gone.has(id));
  }
  return without;
}

function removedIds(from: Aggregate, root: RootNode, edit: Edit): ReadonlySet<string> {
  const found = find(from, root, edit.entity, edit.id);
  return new Set(
    found === null ? [] : [found.node.id, ...descendants(from, edit.entity, found.node).map(({ node }) => node.id)],
  );
}

/**
 * The edits that put an aggregate back as it was before `edit`; a removal is put back with everything below and every
 * link to it. What was appended or frozen stays.
 */
export function inverse(from: Aggregate, root: RootNode, edit: Edit): readonly Edit[] {
  if (edit.kind === 'freeze' || entityOf(from, edit.entity).manner !== 'edited') return [];
  if (edit.kind === 'add' || edit.kind === 'putBack') return [{ kind: 'remove', entity: edit.entity, id: edit.id }];
  const found = find(from, root, edit.entity, edit.id);
  if (found === null) return [];
  if (edit.kind === 'set') {
    const touched = touchedFields(from, edit.entity, found.node, edit.fields);
    return [{ ...edit, fields: Object.fromEntries(touched.map((key) => [key, found.node[key]])) }];
  }
  const self = { entity: edit.entity, ...found };
  const removed = [self, ...descendants(from, edit.entity, found.node)];
  const as = [...removed.map((one) => addition(from, one)), ...relink(from, root, removedIds(from, root, edit))];
  return [{ kind: 'putBack', entity: edit.entity, id: edit.id, as }];
}

function addition(from: Aggregate, { entity, node, parentId }: Descendant): Edit {
  const fields = Object.fromEntries(Object.keys(fieldsOf(from, entity)).map((key) => [key, node[key]]));
  return { kind: 'add', entity, id: node.id, parentId, fields };
}

function relink(from: Aggregate, root: RootNode, gone: ReadonlySet<string>): readonly Edit[] {
  return linkingNames(from).flatMap((entity) =>
    [...all(from, root, entity)].flatMap(({ node }): readonly Edit[] => {
      const keys = gone.has(node.id) ? [] : Object.keys(linksWithout(from, entity, node, gone));
      const fields = Object.fromEntries(keys.map((key) => [key, node[key]]));
      return keys.length === 0 ? [] : [{ kind: 'set', entity, id: node.id, fields }];
    }),
  );
}

/** The kinds of things that edits of a client can add; those of use cases are not among them. */
export const addableNames = (from: Aggregate): readonly string[] =>
  listedNames(from).filter((name) => {
    const { byUseCase, madeByUseCase, manner } = entityOf(from, name);
    return !byUseCase && !madeByUseCase && manner !== 'frozen';
  });
