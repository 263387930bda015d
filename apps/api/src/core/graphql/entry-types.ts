import type { ObjectRef } from '@pothos/core';
import {
  childrenOf,
  entityNames,
  entityOf,
  fieldsOf,
  listOf,
  type Aggregate,
  type Node,
} from '@cynllun/domain/aggregate/aggregate';
import { FROZEN } from '@cynllun/domain/aggregate/edit';
import { builder, type SchemaTypes } from './builder.ts';
import { isList, isNullable, typeName, valueType } from './field-types.ts';
import { TextRef } from './text-types.ts';

type EntryRef = ObjectRef<SchemaTypes, Node>;

/** The object types of an aggregate's entities, by name, made from its declaration: its lists are fields of theirs. */
export function entryTypes(from: Aggregate): ReadonlyMap<string, EntryRef> {
  const refs = new Map<string, EntryRef>();
  const refOf = (entity: string): EntryRef => {
    const ref = refs.get(entity) ?? entryType(from, entity, refOf);
    refs.set(entity, ref);
    return ref;
  };
  for (const entity of entityNames(from)) refOf(entity);
  return refs;
}

function entryType(from: Aggregate, entity: string, refOf: (child: string) => EntryRef): EntryRef {
  // Children before the parents that list them.
  const children = childrenOf(from, entity).map((child) => ({ list: listOf(from, child), ref: refOf(child) }));
  const { description, freezes } = entityOf(from, entity);
  return builder.objectRef<Node>(typeName(entity)).implement({
    description,
    fields: (t) => ({
      id: t.id({ description: 'UUIDv7.', resolve: (entry: Node) => entry.id }),
      ...Object.fromEntries(
        Object.entries(fieldsOf(from, entity)).map(([key, field]) => {
          const options = { description: field.description, resolve: (entry: Node) => entry[key] as never };
          if (field.kind === 'text') return [key, t.field({ type: TextRef, ...options })];
          const type = valueType(field);
          if (isList(field)) return [key, t.field({ type: [type], ...options })];
          return [key, t.field({ type, nullable: isNullable(field), ...options })];
        }),
      ),
      ...(freezes && {
        [FROZEN]: t.boolean({
          description: 'It is never changed again.',
          resolve: (entry: Node) => entry[FROZEN] === true,
        }),
      }),
      ...Object.fromEntries(
        children.map(({ list, ref }) => [
          list,
          t.field({ type: [ref], description: 'In order.', resolve: (entry: Node) => entry[list] as Node[] }),
        ]),
      ),
    }),
  });
}

/** The type of one entity. @throws where there is none: a mistake in our code */
export function refOf(refs: ReadonlyMap<string, EntryRef>, entity: string): EntryRef {
  const ref = refs.get(entity);
  if (ref === undefined) throw new Error(`No type for ${entity}`);
  return ref;
}
