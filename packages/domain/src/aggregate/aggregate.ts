import type { Operation } from '../access/operations.ts';
import type { FieldError } from './check-fields.ts';
import type { Language as WordsLanguage } from '../text/language.ts';
import type { Field, Fields, Values } from './field.ts';

/**
 * How a thing is written:
 * - `edited`: added, changed and removed
 * - `appended`: only ever added; what it says is corrected by a later one
 * - `frozen`: written once, whole, by a use case of its own
 */
export type Manner = 'edited' | 'appended' | 'frozen';

/** Fields by name; in an edit a text is a `TextEdit`, everything else its value. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** What an entity says beyond its fields. */
export interface EntityOptions {
  readonly manner: Manner;
  /** An edited thing that an entry of its own can freeze, with all that belongs to it. */
  readonly freezes: boolean;
  /** Written by use cases of its own alone: no edit that a client sends can add, change or remove it. */
  readonly byUseCase: boolean;
  /** Added and removed by use cases alone; clients change what it says. */
  readonly madeByUseCase: boolean;
  /** What a person must be allowed to do in order to change it; a field may ask for something else. */
  readonly operation: Operation;
  /** The field by whose words people know one; null where it has none. */
  readonly knownBy: string | null;
  /** Its prose, and that of what belongs to it, is a document of its own. The root always has one. */
  readonly document: boolean;
  /** Fields that name the people whose own it is, with all that belongs to it. */
  readonly owners: readonly string[];
  /** A link to the thing whose owners are its owners too; null where it has none that way. */
  readonly ownedThrough: string | null;
  /** The fields that say where it comes among its siblings; without them the order in which they were made. */
  readonly order: readonly string[];
  /** Fields that are said, saved and refused together: the state of one without the others means nothing. */
  readonly together: readonly string[];
  /** Fields that tell it from its siblings: of those that have the same in all of them there is never a second. Empty: it may be like any other. */
  readonly distinctBy: readonly string[];
  /** It goes with the root and is not of what the root says: no copy of the whole root has it, nor what belongs to it. */
  readonly apart: boolean;
  /** The copies of a root that are kept under its id, each with the field that holds its hash. */
  readonly snapshots: Readonly<Record<string, string>>;
  /** What follows of other fields from an edit of these values; the edit itself where nothing does. */
  readonly follows: (values: FieldValues, edits: FieldValues) => FieldValues;
  /** What is wrong with the fields of an edit beyond each by itself. */
  readonly check: (fields: FieldValues) => readonly FieldError[];
}

/** Something in an aggregate. Its table is named after it, with a capital; its columns after its fields. */
export interface Entity<
  F extends Fields = Fields,
  Parent extends string | null = string | null,
  List extends string | null = string | null,
  One extends string | null = string | null,
> extends EntityOptions {
  /** The entity it belongs to; its `${parent}Id` column says which one. Null for the root. */
  readonly parent: Parent;
  /** The list on its parent that holds it; null for the root and for what a parent has one of. */
  readonly list: List;
  /** The property of the root that holds it, where there is exactly one, made with the root. */
  readonly one: One;
  readonly description: string;
  readonly fields: F;
}

const defaults: EntityOptions = {
  manner: 'edited',
  freezes: false,
  byUseCase: false,
  madeByUseCase: false,
  operation: 'plan.edit',
  knownBy: null,
  document: false,
  owners: [],
  ownedThrough: null,
  order: ['position'],
  together: [],
  distinctBy: [],
  apart: false,
  snapshots: {},
  follows: (_, edits) => edits,
  check: () => [],
};

/** The root of an aggregate. */
export const root = <const F extends Record<string, Field>>(
  description: string,
  fields: F,
  options: Partial<EntityOptions> = {},
): Entity<F, null, null, null> => ({
  ...defaults,
  ...options,
  document: true,
  parent: null,
  list: null,
  one: null,
  description,
  fields,
});

/** What a root has exactly one of, under a property of its own. */
export const one = <const F extends Record<string, Field>, const P extends string, const O extends string>(
  parent: P,
  property: O,
  description: string,
  fields: F,
  options: Partial<EntityOptions> = {},
): Entity<F, P, null, O> => ({ ...defaults, ...options, parent, list: null, one: property, description, fields });

/** What belongs to something, in a list of it. */
export const entity = <const F extends Record<string, Field>, const P extends string, const L extends string>(
  parent: P,
  list: L,
  description: string,
  fields: F,
  options: Partial<EntityOptions> = {},
): Entity<F, P, L, null> => ({ ...defaults, ...options, parent, list, one: null, description, fields });

/** The entities of an aggregate, by name. */
export type Entities = Readonly<Record<string, Entity>>;

/**
 * What is written, logged, followed, compared and taken back together: a root and all that belongs to it. Input
 * checks, API, tables, change records, live documents, history and the screens' store are made from this one
 * declaration.
 */
export interface Aggregate<
  E extends Entities = Entities,
  Root extends string = string,
  Language extends string | null = string | null,
> {
  /** What its logs are called. */
  readonly name: string;
  readonly root: Root;
  readonly entities: E;
  /** The property of its root, kept by use cases of its own, that says in which language new texts start. */
  readonly languageProperty: Language;
  /** A write that takes several logs locks them in the order of these numbers, then of ids. */
  readonly lockOrder: number;
}

export const aggregate = <
  const E extends Entities,
  const Root extends keyof E & string,
  const Language extends string | null = null,
>(
  name: string,
  rootName: Root,
  entities: E,
  { lockOrder, languageProperty }: { readonly lockOrder: number; readonly languageProperty: Language },
): Aggregate<E, Root, Language> => ({ name, root: rootName, entities, languageProperty, lockOrder });

/** Something in an aggregate that is held as one object: its fields and lists, under its id (UUIDv7). */
export type Node = { readonly id: string } & FieldValues;

/** As `Node`, typed by its declaration: the fields of an entity, and the lists of what belongs to it. */
export type NodeIn<E extends Entities, N extends keyof E> = { readonly id: string } & {
  readonly [K in keyof Values<E[N]['fields']>]: Values<E[N]['fields']>[K];
} & {
  readonly [K in keyof E as ListOn<E, N, K>]: readonly NodeIn<E, K>[];
};

/** The list of a parent `N` that holds entities `K`; never where they belong to something else. */
type ListOn<E extends Entities, N, K extends keyof E> = E[K]['parent'] extends N ? NonNullable<E[K]['list']> : never;

/** A whole root typed by its declaration, but for its sequence and what no declaration names. */
export type RootIn<E extends Entities, Root extends keyof E, Language extends string | null> = NodeIn<E, Root> & {
  readonly [K in keyof E as NonNullable<E[K]['one']>]: NodeIn<E, K>;
} & { readonly [K in NonNullable<Language>]: WordsLanguage };

/** A whole aggregate as one object. `sequence` counts the writes of its log. */
export type RootNode = Node & { readonly sequence: number };

/** @throws when an aggregate has no such entity: a mistake in our code, not a person's. */
export function entityOf({ name, entities }: Aggregate, entityName: string): Entity {
  const found = entities[entityName];
  if (found === undefined) throw new Error(`${name} has no ${entityName}`);
  return found;
}

export const hasEntity = ({ entities }: Aggregate, name: string): boolean => Object.hasOwn(entities, name);

/** The fields of an entity, by name. */
export const fieldsOf = (from: Aggregate, name: string): Fields => entityOf(from, name).fields;

/** What is derived from a declaration once: declarations never change. */
interface Derived {
  readonly names: readonly string[];
  readonly listed: readonly string[];
  readonly children: ReadonlyMap<string, readonly string[]>;
  readonly linking: readonly string[];
}
const derived = new WeakMap<Aggregate, Derived>();

function derivedFrom(from: Aggregate): Derived {
  const known = derived.get(from);
  if (known !== undefined) return known;
  const names = Object.keys(from.entities);
  const listed = names.filter((name) => from.entities[name]?.list !== null && from.entities[name]?.parent !== null);
  const below = (parent: string) => listed.filter((name) => from.entities[name]?.parent === parent);
  const hasLinks = (name: string) =>
    Object.values(fieldsOf(from, name)).some(({ to }) => to !== undefined && hasEntity(from, to));
  const made = {
    names,
    listed,
    children: new Map(names.map((name) => [name, below(name)])),
    linking: names.filter(hasLinks),
  };
  derived.set(from, made);
  return made;
}

export const entityNames = (from: Aggregate): readonly string[] => derivedFrom(from).names;

/** The entities that are held in lists. */
export const listedNames = (from: Aggregate): readonly string[] => derivedFrom(from).listed;

/** The entities that belong to `name`, each held in a list of it. */
export const childrenOf = (from: Aggregate, name: string): readonly string[] =>
  derivedFrom(from).children.get(name) ?? [];

/** Whether a thing is apart from what its root says, or belongs to what is. */
export function isApart(from: Aggregate, name: string): boolean {
  const { apart, parent } = entityOf(from, name);
  return apart || (parent !== null && isApart(from, parent));
}

/** The entities with links to others of the same aggregate. */
export const linkingNames = (from: Aggregate): readonly string[] => derivedFrom(from).linking;

/** The list of a parent that holds things of this kind. */
export const listOf = (from: Aggregate, name: string): string => entityOf(from, name).list ?? '';

/** The things of one kind that a parent holds, in order. */
export const heldBy = (from: Aggregate, parent: Node, name: string): readonly Node[] =>
  parent[listOf(from, name)] as readonly Node[];
