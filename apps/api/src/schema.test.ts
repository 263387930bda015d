import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLNamedType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from './schema.ts';

/** A type with its fields, arguments or values: everything that someone who reads the schema comes upon. */
function partsOf(type: GraphQLNamedType): readonly { readonly name: string; readonly description: unknown }[] {
  const within = (part: { readonly name: string; readonly description?: unknown }) => ({
    name: `${type.name}.${part.name}`,
    description: part.description,
  });
  const own = { name: type.name, description: type.description };
  if (isEnumType(type)) return [own, ...type.getValues().map(within)];
  if (isInputObjectType(type)) return [own, ...Object.values(type.getFields()).map(within)];
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  return [own, ...Object.values(type.getFields()).flatMap((field) => [field, ...field.args].map(within))];
}

test('everything in the schema says what it is', () => {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const silent = types.flatMap(partsOf).filter(({ description }) => !description);
  expect(silent.map(({ name }) => name)).toEqual([]);
});
