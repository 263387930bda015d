import { defaultFieldResolver, GraphQLError, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { securityEvent } from '../../platform/security-events.ts';
import type { Context } from '../context.ts';

/** Failures that say someone may not do what they asked for, and codes of errors that do. */
const refusals = new Set(['forbidden', 'notFound', 'stage', 'SIGN_IN_NEEDED', 'FORBIDDEN', 'NOT_FOUND']);

type Resolver = GraphQLFieldResolver<unknown, Context>;

/** Has every root field log that what was asked for was refused: a query says so by answering nothing. */
export function withLoggedRefusals(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  for (const type of [query, schema.getMutationType(), schema.getSubscriptionType()])
    for (const field of Object.values(type?.getFields() ?? {})) {
      const refusedBy = type === query ? refusedQuery : refusedMutation;
      field.resolve = logging(field.resolve ?? defaultFieldResolver, refusedBy);
      if (field.subscribe !== undefined) field.subscribe = logging(field.subscribe, refusedMutation);
    }
  return schema;
}

type RefusedBy = (answer: { readonly kind?: string } | null, args: object, context: Context) => string | null;

/** The public asking what it is signed in as, or for its start page, is refused nothing. */
const refusedQuery: RefusedBy = (answer, args, { viewer }) =>
  answer === null && (viewer !== null || Object.keys(args).length > 0) ? 'notFound' : null;

const refusedMutation: RefusedBy = (answer) =>
  answer?.kind !== undefined && refusals.has(answer.kind) ? answer.kind : null;

const logging =
  (resolve: Resolver, refusedBy: RefusedBy): Resolver =>
  async (source, args: Record<string, unknown>, context, info) => {
    const refuse = (outcome: string) => {
      const { operation } = info.parentType.getFields()[info.fieldName]?.extensions ?? {};
      securityEvent(context, 'accessRefused', { operation: String(operation), outcome, ...idsIn(args) });
    };
    try {
      const answer: unknown = await resolve(source, args, context, info);
      const outcome = refusedBy(answer as { readonly kind?: string } | null, args, context);
      if (outcome !== null) refuse(outcome);
      return answer;
    } catch (error) {
      const code = error instanceof GraphQLError ? String(error.extensions['code']) : '';
      if (refusals.has(code)) refuse(code);
      throw error;
    }
  };

/** The ids that a field was asked with, by their names: what it was about. */
function idsIn(args: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const { input } = args;
  const given: [string, unknown][] = Object.entries({ ...args, ...(input instanceof Object && input) });
  return Object.fromEntries(
    given.flatMap(([name, id]) => (/^id$|Id$/.test(name) && typeof id === 'string' ? [[name, id]] : [])),
  );
}
