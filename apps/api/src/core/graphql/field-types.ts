import type { EnumRef } from '@pothos/core';
import type { Field } from '@cynllun/domain/aggregate/field';
import { builder, type SchemaTypes } from './builder.ts';
import { described } from './described.ts';
import { LanguageRef } from './text-types.ts';

/** The GraphQL name of an entity: its own, with a capital. */
export const typeName = (entity: string): string => entity.charAt(0).toUpperCase() + entity.slice(1);

type List = NonNullable<Field['list']>;

/** What a list of choices is for, and what its members mean, for the schema's reader. */
interface ListDescription {
  readonly description: string;
  readonly members: Readonly<Record<string, string>>;
}

const descriptions = new Map<string, ListDescription>();
const listRefs = new Map<string, EnumRef<SchemaTypes, string>>([['Language', LanguageRef]]);

/** Says what the lists of a noun's fields mean, before its types are made. */
export function describeLists(lists: Readonly<Record<string, ListDescription>>): void {
  for (const [name, description] of Object.entries(lists)) descriptions.set(name, description);
}

/** The enum of a list. @throws when nobody said what it means */
function listRef({ name, members }: List): EnumRef<SchemaTypes, string> {
  const known = listRefs.get(name);
  if (known !== undefined) return known;
  const description = descriptions.get(name);
  if (description === undefined) throw new Error(`The list ${name} is not described`);
  const ref = builder.enumType(name, {
    description: description.description,
    values: described(members, description.members),
  });
  listRefs.set(name, ref);
  return ref;
}

/** The GraphQL type of a field's value. Words are strings, ids are IDs, years and `whole` whole numbers. */
export function valueType(field: Field) {
  if (field.list !== undefined) {
    return listRef(field.list);
  }
  const types = {
    words: 'String',
    identifier: 'String',
    date: 'Date',
    number: 'Float',
    pence: 'Pence',
    whole: 'Int',
    year: 'Int',
    yesNo: 'Boolean',
    link: 'ID',
    links: 'ID',
    position: 'Float',
  } as const;
  return types[field.kind as keyof typeof types];
}

export const isList = (field: Field): boolean => field.kind === 'links' || field.kind === 'choices';
/** A field that can be empty is null when it is; words, texts and lists are empty instead. */
export const isNullable = (field: Field): boolean => field.empty === null;
