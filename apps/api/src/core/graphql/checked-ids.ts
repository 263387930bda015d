import {
  defaultFieldResolver,
  getNullableType,
  GraphQLError,
  GraphQLID,
  isInputObjectType,
  isListType,
  type GraphQLArgument,
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Whether a text can be one of our ids. */
export const isId = (text: string): boolean => uuid.test(text);

/**
 * Has every root field refuse an argument that should be an id and is none, before its resolver runs: every id of
 * ours is a UUID, and the database would otherwise be asked about what it cannot read.
 */
export function withCheckedIds(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const field of roots.flatMap((root) => Object.values(root?.getFields() ?? {}))) {
    const { subscribe } = field;
    field.resolve = checking(field.args, field.resolve ?? defaultFieldResolver);
    if (subscribe !== undefined) field.subscribe = checking(field.args, subscribe);
  }
  return schema;
}

type Resolver = GraphQLFieldResolver<unknown, unknown>;

const checking =
  (expected: readonly GraphQLArgument[], resolve: Resolver): Resolver =>
  (source, args: Record<string, unknown>, context, info) => {
    for (const { name, type } of expected) refuseOddIds(type, args[name], name);
    return resolve(source, args, context, info);
  };

function refuseOddIds(type: GraphQLInputType, value: unknown, where: string): void {
  if (value === null || value === undefined) return;
  const inner = getNullableType(type);
  if (isListType(inner))
    return (value as unknown[]).forEach((item, index) => refuseOddIds(inner.ofType, item, `${where}.${index}`));
  if (isInputObjectType(inner)) {
    for (const field of Object.values(inner.getFields()))
      refuseOddIds(field.type, (value as Record<string, unknown>)[field.name], `${where}.${field.name}`);
  }
  if (inner === GraphQLID && !isId(String(value)))
    throw new GraphQLError(`${where} is not an id: an id is a UUID.`, { extensions: { code: 'BAD_USER_INPUT' } });
}
