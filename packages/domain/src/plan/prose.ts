import { fieldsOf, find, type EditFields } from './edit.ts';
import { childrenOf, entities, entityNames, type EntityName } from './entities.ts';
import { languages, type Language } from './language.ts';
import { path, readPath } from './path.ts';
import type { Plan } from './plan.ts';
import type { Text } from './text.ts';

/** The longest field that is a line rather than prose, in UTF-16 units. */
const LINE = 300;

/**
 * Whether a field is prose: long words that several people write at once, letter by letter, and nobody's are lost.
 * What only the plan lead keeps (the recommendations' own words, notes on deadlines) is set as a whole instead.
 */
export function isProse(entity: EntityName, key: string): boolean {
  const field = fieldsOf(entity)[key];
  if (field?.longest === undefined || field.longest <= LINE) return false;
  return (field.operation ?? entities[entity].operation) === 'plan.edit';
}

/** The prose fields of an entity, by name. */
export const proseFieldsOf = (entity: EntityName): readonly string[] => proseFields.get(entity) ?? [];

const proseFields = new Map(
  entityNames.map((name) => [name, Object.keys(fieldsOf(name)).filter((key) => isProse(name, key))]),
);

/** The entities with prose of their own. */
export const proseEntities = entityNames.filter((name) => proseFieldsOf(name).length > 0);

/** Which prose is written as one document: an action's with all that belongs to it, or the plan's own. */
export const proseOwnerOf = (entity: EntityName): 'action' | 'plan' =>
  entity === 'action' || entities[entity].parent === 'action' ? 'action' : 'plan';

/** One piece of prose: a field, and for a text in two languages which of them. */
export interface ProsePlace {
  readonly entity: EntityName;
  readonly id: string;
  readonly field: string;
  readonly language: Language | null;
}

/** The name of a piece of prose in its document: `action:0190…:outcome.cy`, `action:0190…:description`. */
export const proseKey = ({ entity, id, field, language }: ProsePlace): string =>
  path(entity, id, language === null ? field : `${field}.${language}`);

/** The place a name stands for; null where it names no prose. */
export function readProseKey(key: string): ProsePlace | null {
  const { entity, id, field } = readPath(key);
  const [name = '', part = null] = field.split('.');
  const found = entityNames.find((other) => other === entity);
  if (found === undefined || !proseFieldsOf(found).includes(name)) return null;
  const language = languages.find((other) => other === part) ?? null;
  const place = { entity: found, id, field: name, language };
  const isWhole = (fieldsOf(found)[name]?.kind === 'text') === (language !== null);
  return isWhole && proseKey(place) === key ? place : null;
}

/** Everything prose in one thing of the plan: where, and its words. */
export function proseIn(entity: EntityName, id: string, values: EditFields): readonly Prose[] {
  return proseFieldsOf(entity).flatMap((field): readonly Prose[] => {
    const place = { entity, id, field };
    if (fieldsOf(entity)[field]?.kind !== 'text') return [{ ...place, language: null, words: values[field] as string }];
    return languages.map((language) => ({ ...place, language, words: (values[field] as Text)[language] }));
  });
}

/** A piece of prose with its words. */
export type Prose = ProsePlace & { readonly words: string };

type Node = { readonly id: string } & Readonly<Record<string, unknown>>;

/** All the prose of one document: of the action with this id, or of the plan itself. Null where there is no such. */
export function proseOf(plan: Plan, documentId: string): readonly Prose[] | null {
  if (documentId === plan.id) return proseBelow('plan', plan);
  const action = plan.actions.find(({ id }) => id === documentId);
  return action === undefined ? null : proseBelow('action', action);
}

function proseBelow(entity: EntityName, node: Node): readonly Prose[] {
  const below = childrenOf(entity).filter((child) => proseOwnerOf(child) === proseOwnerOf(entity));
  return [
    ...proseIn(entity, node.id, node),
    ...below.flatMap((child) =>
      (node[entities[child].list ?? ''] as readonly Node[]).flatMap((item) => proseBelow(child, item)),
    ),
  ];
}

/** The id of the document a piece of prose is written in: its action's, or the plan's. Null where the plan has no such thing. */
export function proseDocumentOf(plan: Plan, { entity, id }: ProsePlace): string | null {
  const found = find(plan, entity, id);
  if (found === null) return null;
  if (proseOwnerOf(entity) === 'plan') return plan.id;
  return entity === 'action' ? id : found.parentId;
}

/** The words of a piece of prose in a plan; null where the plan has no such thing. */
export function proseAt(plan: Plan, { entity, id, field, language }: ProsePlace): string | null {
  const value = find(plan, entity, id)?.node[field];
  if (value === undefined) return null;
  return language === null ? (value as string) : (value as Text)[language];
}

/** The fields of an edit that gives a piece of prose other words. */
export const proseEdit = ({ field, language }: ProsePlace, words: string): EditFields => ({
  [field]: language === null ? words : { [language]: words },
});

/** The most words, in UTF-16 units, that a place can hold. */
export const longestAt = ({ entity, field }: ProsePlace): number => fieldsOf(entity)[field]?.longest ?? 0;
