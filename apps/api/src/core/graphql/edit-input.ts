import { entityNames, entityOf, fieldsOf, type Aggregate } from '@cynllun/domain/aggregate/aggregate';
import { addableNames, type Edit } from '@cynllun/domain/aggregate/edit';
import { builder } from './builder.ts';
import { described } from './described.ts';
import { isList, typeName, valueType } from './field-types.ts';
import { TextInputRef } from './text-types.ts';

interface SetInput {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}
type AddInput = SetInput & { readonly parentId: string };
interface NamedInput {
  readonly entity: string;
  readonly id: string;
}
/** One of `set<Entity>`, `add<Entity>`, `remove`, `putBack` and `freeze`. */
export type EditInput = Readonly<Record<string, SetInput | AddInput | NamedInput | null | undefined>>;

/** As a sentence has it: `an Action`. */
const one = (entity: string): string => `${/^[aeiou]/.test(entity) ? 'an' : 'a'} ${typeName(entity)}`;

const isEdited = (from: Aggregate, entity: string): boolean =>
  entityOf(from, entity).manner === 'edited' && !entityOf(from, entity).byUseCase;

/**
 * The input type of an edit of an aggregate, made from its declaration: what is edited can be set, added and removed,
 * what is appended only added, what use cases make only set, and what they write is not in it.
 * @param names of the input type, of its removal and of the enum of what can be removed; `of` says of what, in words
 */
export function editInputOf(
  from: Aggregate,
  names: { readonly edit: string; readonly remove: string; readonly removable: string; readonly of: string },
) {
  const fieldsInputs = fieldsInputsOf(from);
  const settable = entityNames(from).filter((entity) => isEdited(from, entity));
  const freezable = settable.filter((entity) => entityOf(from, entity).freezes);
  const inputs = [
    ...settable.map((entity) => setInput(entity, fieldsInputs.get(entity))),
    ...addableNames(from).map((entity) => addInput(entity, fieldsInputs.get(entity))),
  ];
  const removable = addableNames(from).filter((entity) => isEdited(from, entity));
  const removableEntity = entityEnum(
    from,
    removable,
    names.removable,
    `What can be added to ${names.of} and removed from it.`,
  );
  const remove = namedInput(names.remove, removableEntity, 'Removes something with all that belongs to it.');
  const putBack = namedInput(
    `PutBack${typeName(from.name)}Part`,
    removableEntity,
    'Puts back what was removed, whoever did it, as it stood then, with all that went with it. What is there stays as it is.',
  );
  const freeze =
    freezable.length === 0
      ? null
      : namedInput(
          `Freeze${typeName(from.name)}`,
          entityEnum(from, freezable, `Freezable${typeName(from.name)}Entity`, `What can be frozen in ${names.of}.`),
          'Freezes something with all that belongs to it: it is never changed again.',
        );
  return builder.inputRef<EditInput>(names.edit).implement({
    description: `One change to ${names.of}: exactly one of these.`,
    isOneOf: true,
    fields: (t) => ({
      ...Object.fromEntries(inputs.map(({ key, ref, description }) => [key, t.field({ type: ref, description })])),
      remove: t.field({ type: remove, description: 'Remove something.' }),
      putBack: t.field({ type: putBack, description: 'Put back something that was removed.' }),
      ...(freeze && { freeze: t.field({ type: freeze, description: 'Freeze something.' }) }),
    }),
  });
}

type FieldsInput = ReturnType<typeof fieldsInput>;

/** The fields of each entity as an input: what is left out stays as it is. */
const fieldsInputsOf = (from: Aggregate): ReadonlyMap<string, FieldsInput> =>
  new Map(
    entityNames(from)
      .filter((entity) => isEdited(from, entity) || addableNames(from).includes(entity))
      .map((entity) => [entity, fieldsInput(from, entity)]),
  );

const settableFields = (from: Aggregate, entity: string) =>
  Object.entries(fieldsOf(from, entity)).filter(([, field]) => field.byUseCase !== true);

const fieldsInput = (from: Aggregate, entity: string) =>
  builder.inputType(`${typeName(entity)}Fields`, {
    description: `Fields of ${one(entity)}: what is left out stays as it is; null empties a date, a number, a choice or a link.`,
    fields: (t) =>
      Object.fromEntries(
        settableFields(from, entity).map(([key, field]) => {
          const { description } = field;
          if (field.kind === 'text') return [key, t.field({ type: TextInputRef, description })];
          const type = valueType(field);
          return [key, isList(field) ? t.field({ type: [type], description }) : t.field({ type, description })];
        }),
      ),
  });

function given(fields: FieldsInput | undefined, entity: string): FieldsInput {
  if (fields === undefined) throw new Error(`No fields of ${entity}`);
  return fields;
}

const setInput = (entity: string, fields: FieldsInput | undefined) => ({
  key: `set${typeName(entity)}`,
  description: `Change fields of ${one(entity)}.`,
  ref: builder.inputType(`Set${typeName(entity)}`, {
    description: `Changes fields of ${one(entity)}.`,
    fields: (t) => ({
      id: t.id({ required: true, description: 'Which one.' }),
      fields: t.field({ type: given(fields, entity), required: true, description: 'The fields that change.' }),
    }),
  }),
});

const addInput = (entity: string, fields: FieldsInput | undefined) => ({
  key: `add${typeName(entity)}`,
  description: `Add ${one(entity)}.`,
  ref: builder.inputType(`Add${typeName(entity)}`, {
    description: `Adds ${one(entity)}.`,
    fields: (t) => ({
      id: t.id({ required: true, description: 'A UUIDv7 made by whoever adds it.' }),
      parentId: t.id({ required: true, description: 'What it belongs to: the plan, or something in it.' }),
      fields: t.field({ type: given(fields, entity), required: true, description: 'The fields that are filled in.' }),
    }),
  }),
});

function entityEnum(from: Aggregate, entities: readonly string[], name: string, description: string) {
  const words = Object.fromEntries(entities.map((entity) => [entity, entityOf(from, entity).description]));
  return builder.enumType(name, { description, values: described(entities, words) });
}

const namedInput = (name: string, entity: ReturnType<typeof entityEnum>, description: string) =>
  builder.inputType(name, {
    description,
    fields: (t) => ({
      entity: t.field({ type: entity, required: true, description: 'What kind of thing.' }),
      id: t.id({ required: true, description: 'Which one.' }),
    }),
  });

/** The domain's edit that an input stands for. */
export function toEdit(input: EditInput): Edit {
  const [key, value] = Object.entries(input).find(([, one]) => one !== null && one !== undefined) ?? ['', null];
  if (value === null || value === undefined) throw new Error('An edit is exactly one thing.');
  if ('entity' in value) return toNamed(key, value);
  const entity = `${key.charAt(3).toLowerCase()}${key.slice(4)}`;
  const fields = withoutMissing(value.fields);
  return 'parentId' in value
    ? { kind: 'add', entity, id: value.id, parentId: value.parentId, fields }
    : { kind: 'set', entity, id: value.id, fields };
}

function toNamed(key: string, { entity, id }: NamedInput): Edit {
  if (key === 'putBack') return { kind: 'putBack', entity, id, as: [] };
  return { kind: key === 'freeze' ? 'freeze' : 'remove', entity, id };
}

/** GraphQL's inputs have no prototype and may carry undefined; the domain's checks want plain objects. */
function withoutMissing(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, isInputObject(value) ? withoutMissing(value) : value]),
  );
}

const isInputObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
