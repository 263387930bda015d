import { addableNames, fieldsOf, type AddableName, type Edit } from '@cynllun/domain/plan/edit';
import { entities, entityNames, type EntityName } from '@cynllun/domain/plan/entities';
import { builder } from '../builder.ts';
import { described } from './described.ts';
import { isList, TextInputRef, typeName, valueType } from './types.ts';

/** As a sentence has it: `an Action`. */
const one = (entity: EntityName): string => `${/^[aeiou]/.test(entity) ? 'an' : 'a'} ${typeName(entity)}`;

/** The fields of each entity as an input: what is left out stays as it is. */
const fieldInputs = new Map(
  entityNames.map((entity) => [
    entity,
    builder.inputType(`${typeName(entity)}Fields`, {
      description: `Fields of ${one(entity)}: what is left out stays as it is; null empties a date, a number, a choice or a link.`,
      fields: (t) =>
        Object.fromEntries(
          Object.entries(fieldsOf(entity)).map(([key, field]) => {
            const description = field.description;
            if (field.kind === 'text') return [key, t.field({ type: TextInputRef, description })];
            const type = valueType(field);
            return [key, isList(field) ? t.field({ type: [type], description }) : t.field({ type, description })];
          }),
        ),
    }),
  ]),
);

const EntityNameRef = builder.enumType('RemovableEntity', {
  description: 'What can be added to a plan and removed from it.',
  values: described(addableNames, descriptionsOf(addableNames)),
});

function descriptionsOf(names: readonly AddableName[]): Readonly<Record<AddableName, string>> {
  return Object.fromEntries(names.map((name) => [name, entities[name].description])) as Record<AddableName, string>;
}

interface SetInput {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}
type AddInput = SetInput & { readonly parentId: string };
interface RemoveInput {
  readonly entity: AddableName;
  readonly id: string;
}
/** One of `set<Entity>`, `add<Entity>` and `remove`. */
type EditInput = Readonly<Record<string, SetInput | AddInput | RemoveInput | null | undefined>>;

function fieldsInput(entity: EntityName) {
  const ref = fieldInputs.get(entity);
  if (ref === undefined) throw new Error(`No fields of ${entity}`);
  return ref;
}

const setInputs = entityNames.map((entity) => ({
  key: `set${typeName(entity)}`,
  description: `Change fields of ${one(entity)}.`,
  ref: builder.inputType(`Set${typeName(entity)}`, {
    description: `Changes fields of ${one(entity)}.`,
    fields: (t) => ({
      id: t.id({ required: true, description: 'Which one.' }),
      fields: t.field({ type: fieldsInput(entity), required: true, description: 'The fields that change.' }),
    }),
  }),
}));

const addInputs = addableNames.map((entity) => ({
  key: `add${typeName(entity)}`,
  description: `Add ${one(entity)}.`,
  ref: builder.inputType(`Add${typeName(entity)}`, {
    description: `Adds ${one(entity)}.`,
    fields: (t) => ({
      id: t.id({ required: true, description: 'A UUIDv7 made by whoever adds it.' }),
      parentId: t.id({ required: true, description: 'What it belongs to: the plan, or something in it.' }),
      fields: t.field({ type: fieldsInput(entity), required: true, description: 'The fields that are filled in.' }),
    }),
  }),
}));

const RemoveInputRef = builder.inputType('Remove', {
  description: 'Removes something with all that belongs to it.',
  fields: (t) => ({
    entity: t.field({ type: EntityNameRef, required: true, description: 'What kind of thing.' }),
    id: t.id({ required: true, description: 'Which one.' }),
  }),
});

export const EditInputRef = builder.inputRef<EditInput>('Edit').implement({
  description: 'One change to a plan: exactly one of these.',
  isOneOf: true,
  fields: (t) =>
    Object.fromEntries([
      ...[...setInputs, ...addInputs].map(({ key, ref, description }) => [key, t.field({ type: ref, description })]),
      ['remove', t.field({ type: RemoveInputRef, description: 'Remove something.' })],
    ]),
});

/** The domain's edit that an input stands for. */
export function toEdit(input: EditInput): Edit {
  const [key, value] = Object.entries(input).find(([, value]) => value !== null && value !== undefined) ?? ['', null];
  if (value === null || value === undefined) throw new Error('An edit is exactly one thing.');
  if ('entity' in value) return { kind: 'remove', entity: value.entity, id: value.id };
  const entity = `${key.charAt(3).toLowerCase()}${key.slice(4)}` as EntityName;
  const fields = withoutMissing(value.fields);
  return 'parentId' in value
    ? { kind: 'add', entity: entity as AddableName, id: value.id, parentId: value.parentId, fields }
    : { kind: 'set', entity, id: value.id, fields };
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
