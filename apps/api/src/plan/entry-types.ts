import type { ObjectRef } from '@pothos/core';
import { fieldsOf } from '@cynllun/domain/plan/edit';
import { childrenOf, entities, type EntityName } from '@cynllun/domain/plan/entities';
import { builder, type SchemaTypes } from '../builder.ts';
import { isList, isNullable, TextRef, typeName, valueType } from './types.ts';

/** Anything in a plan, as the entity table describes it. */
export type Entry = { readonly id: string } & Readonly<Record<string, unknown>>;
type EntryRef = ObjectRef<SchemaTypes, Entry>;

/** The entities' object types: children before the parents that list them. */
const refs = new Map<EntityName, EntryRef>();

function entityRef(entity: EntityName): EntryRef {
  const children = childrenOf(entity).map((child) => ({ child, ref: refs.get(child) ?? addRef(child) }));
  return builder.objectRef<Entry>(typeName(entity)).implement({
    description: entities[entity].description,
    fields: (t) => ({
      id: t.id({ description: 'UUIDv7.', resolve: (entry: Entry) => entry.id }),
      ...Object.fromEntries(
        Object.entries(fieldsOf(entity)).map(([key, field]) => {
          const { description } = field;
          const resolve = (entry: Entry) => entry[key] as never;
          if (field.kind === 'text') return [key, t.field({ type: TextRef, description, resolve })];
          const type = valueType(field);
          if (isList(field)) return [key, t.field({ type: [type], description, resolve })];
          return [key, t.field({ type, description, nullable: isNullable(field), resolve })];
        }),
      ),
      ...Object.fromEntries(
        children.map(({ child, ref }) => {
          const list = entities[child].list ?? '';
          return [
            list,
            t.field({ type: [ref], description: 'In order.', resolve: (entry: Entry) => entry[list] as Entry[] }),
          ];
        }),
      ),
    }),
  });
}

export function addRef(entity: EntityName): EntryRef {
  const ref = entityRef(entity);
  refs.set(entity, ref);
  return ref;
}

/** The object type of something below the plan. */
export function refOf(entity: EntityName): EntryRef {
  const ref = refs.get(entity);
  if (ref === undefined) throw new Error(`No type for ${entity}`);
  return ref;
}
