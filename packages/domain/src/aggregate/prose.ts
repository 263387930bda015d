import { languages, type Language } from '../text/language.ts';
import { path, readPath } from './path.ts';
import type { Text } from '../text/text.ts';
import {
  childrenOf,
  entityNames,
  entityOf,
  fieldsOf,
  hasEntity,
  heldBy,
  type Aggregate,
  type FieldValues,
  type Node,
  type RootNode,
} from './aggregate.ts';
import { find } from './tree.ts';

/** Whether a field is prose: words that several people write at once, letter by letter, and nobody's are lost. */
export const isProse = (from: Aggregate, name: string, key: string): boolean =>
  fieldsOf(from, name)[key]?.prose === true;

/** The prose fields of an entity, by name. */
export const proseFieldsOf = (from: Aggregate, name: string): readonly string[] =>
  Object.keys(fieldsOf(from, name)).filter((key) => isProse(from, name, key));

/** The entities with prose of their own. */
export const proseEntities = (from: Aggregate): readonly string[] =>
  entityNames(from).filter((name) => proseFieldsOf(from, name).length > 0);

/** The entity whose document the prose of another is written in: itself, the nearest above it with one, or the root. */
export function documentEntityOf(from: Aggregate, name: string): string {
  const { document, parent } = entityOf(from, name);
  return document || parent === null ? name : documentEntityOf(from, parent);
}

/** One piece of prose: a field, and for a text in two languages which of them. */
export interface ProsePlace {
  readonly entity: string;
  readonly id: string;
  readonly field: string;
  readonly language: Language | null;
}

/** A piece of prose with its words. */
export type Prose = ProsePlace & { readonly words: string };

/** The name of a piece of prose in its document: `action:0190…:outcome.cy`, `action:0190…:description`. */
export const proseKey = ({ entity, id, field, language }: ProsePlace): string =>
  path(entity, id, language === null ? field : `${field}.${language}`);

/** The place a name stands for; null where it names no prose. */
export function readProseKey(from: Aggregate, key: string): ProsePlace | null {
  const { entity, id, field } = readPath(key);
  const [name = '', part = null] = field.split('.');
  if (!hasEntity(from, entity) || !isProse(from, entity, name)) return null;
  const language = languages.find((other) => other === part) ?? null;
  const place = { entity, id, field: name, language };
  const isWhole = (fieldsOf(from, entity)[name]?.kind === 'text') === (language !== null);
  return isWhole && proseKey(place) === key ? place : null;
}

/** Everything prose in one thing: where, and its words. */
export function proseIn(from: Aggregate, entity: string, id: string, values: FieldValues): readonly Prose[] {
  return proseFieldsOf(from, entity).flatMap((field): readonly Prose[] => {
    const place = { entity, id, field };
    if (fieldsOf(from, entity)[field]?.kind !== 'text')
      return [{ ...place, language: null, words: values[field] as string }];
    return languages.map((language) => ({ ...place, language, words: (values[field] as Text)[language] }));
  });
}

/** All the prose of one document, by the id of what it is the document of. Null where there is no such. */
export function proseOf(from: Aggregate, root: RootNode, documentId: string): readonly Prose[] | null {
  const owners = entityNames(from).filter((name) => entityOf(from, name).document);
  for (const name of owners) {
    const found = find(from, root, name, documentId);
    if (found !== null) return proseBelow(from, name, found.node);
  }
  return null;
}

function proseBelow(from: Aggregate, name: string, node: Node): readonly Prose[] {
  const below = childrenOf(from, name).filter((child) => !entityOf(from, child).document);
  return [
    ...proseIn(from, name, node.id, node),
    ...below.flatMap((child) => heldBy(from, node, child).flatMap((item) => proseBelow(from, child, item))),
  ];
}

/** The id of the document that a piece of prose is written in. Null where there is no such thing. */
export function proseDocumentOf(
  from: Aggregate,
  root: RootNode,
  place: Pick<ProsePlace, 'entity' | 'id'>,
): string | null {
  let at: { readonly entity: string; readonly id: string } = place;
  for (;;) {
    const { parent, document } = entityOf(from, at.entity);
    if (parent === null) return at.id === root.id ? root.id : null;
    const found = find(from, root, at.entity, at.id);
    if (found === null) return null;
    if (document) return at.id;
    at = { entity: parent, id: found.parentId };
  }
}

/** The words of a piece of prose; null where there is no such thing. */
export function proseAt(from: Aggregate, root: RootNode, { entity, id, field, language }: ProsePlace): string | null {
  const value = find(from, root, entity, id)?.node[field];
  if (value === undefined) return null;
  return language === null ? (value as string) : (value as Text)[language];
}

/** The fields of an edit that gives a piece of prose other words. */
export const proseEdit = ({ field, language }: ProsePlace, words: string): FieldValues => ({
  [field]: language === null ? words : { [language]: words },
});

/** The most words, in UTF-16 units, that a place can hold. */
export const longestAt = (from: Aggregate, { entity, field }: ProsePlace): number =>
  fieldsOf(from, entity)[field]?.longest ?? 0;
