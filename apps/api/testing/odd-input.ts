import fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A field that takes arguments, with the fields without any that lead to it from a root. */
export interface FieldWithArguments {
  readonly operation: 'query' | 'mutation' | 'subscription';
  readonly path: readonly string[];
  readonly field: GraphQLField<unknown, unknown>;
}

/** Fields within fields that are looked at. */
const DEEPEST = 3;

/** Every field of the schema that takes arguments and can be asked for without giving any on the way. */
export function fieldsWithArguments(schema: GraphQLSchema): readonly FieldWithArguments[] {
  const roots = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  };
  return Object.entries(roots).flatMap(([operation, type]) =>
    type ? within(type, operation as FieldWithArguments['operation'], []) : [],
  );
}

function within(
  type: GraphQLObjectType,
  operation: FieldWithArguments['operation'],
  path: readonly string[],
): readonly FieldWithArguments[] {
  return Object.values(type.getFields()).flatMap((field): readonly FieldWithArguments[] => {
    const here = [...path, field.name];
    if (field.args.length > 0) return [{ operation, path: here, field }];
    const inner = getNamedType(field.type);
    return isObjectType(inner) && here.length < DEEPEST ? within(inner, operation, here) : [];
  });
}

/** The document that asks for a field by variables of its arguments' names. */
export function documentOf({ operation, path, field }: FieldWithArguments): string {
  const variables = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  const opened = path.slice(0, -1).map((name) => `${name} { `);
  return `${operation} (${variables}) { ${opened.join('')}${field.name}(${given})${selection} ${'} '.repeat(opened.length)}}`;
}

const oddWords = fc.oneof(
  fc.constantFrom('\0', 'a\0b', '\uD800', '0000-00-00', '-0', '%', '\\', "'", '\u202E', '١٢', '', ' '),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constant('x'.repeat(20_000)),
);
const oddInts = fc.constantFrom(-1, 2_147_483_647, -2_147_483_648, 1_000_000);
const oddDates = fc.constantFrom('0000-00-00', '0001-01-01', '9999-12-31', '2027-02-30', '2026-13-01');
const oddIds = fc.oneof(fc.uuid(), oddWords);
const oddAnything = fc.oneof(oddWords, oddInts, fc.double(), fc.constantFrom(null, true, [], {}));

/** How many of ten values are as they should be: an odd one is met only where the others are let through. */
const WELL = 7;
const mostly = (well: fc.Arbitrary<unknown>, odd: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: WELL, arbitrary: well }, { weight: 10 - WELL, arbitrary: odd });

/** Values of an input type, some of them odd, a few of another type. `ids` are of things that exist. */
export function oddValue(type: GraphQLInputType, ids: readonly string[]): fc.Arbitrary<unknown> {
  const value = oddNonNull(type, ids);
  return isNonNullType(type) ? value : mostly(value, fc.constantFrom(null, undefined));
}

function oddNonNull(nullable: GraphQLInputType, ids: readonly string[]): fc.Arbitrary<unknown> {
  const type = getNullableType(nullable);
  if (isListType(type)) return fc.array(oddValue(type.ofType, ids), { maxLength: 3 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    if (type.isOneOf)
      return fc
        .constantFrom(...fields)
        .chain((field) => oddNonNull(field.type, ids).map((value) => ({ [field.name]: value })));
    return fc.record(Object.fromEntries(fields.map((field) => [field.name, oddField(field, ids)])));
  }
  return oddScalar(type.toString(), ids);
}

/** A request has its own name: one sent before is only answered as it was. */
const oddField = (field: { readonly name: string; readonly type: GraphQLInputType }, ids: readonly string[]) =>
  field.name === 'requestId' ? mostly(fc.uuid(), oddIds) : oddValue(field.type, ids);

function oddScalar(name: string, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (name === 'ID') return mostly(fc.constantFrom(...ids), oddIds);
  if (name === 'Int') return mostly(fc.nat({ max: 20 }), oddInts);
  if (name === 'Boolean') return fc.boolean();
  if (name === 'Date') return mostly(fc.constantFrom('2026-11-01', '2027-03-31'), fc.oneof(oddDates, oddWords));
  if (name === 'String')
    return mostly(fc.constantFrom('Joint', 'someone@example.org', 'action.title', '2', '11/26'), oddWords);
  return oddAnything;
}
