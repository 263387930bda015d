import {
  getOperationAST,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { Context } from '../../context.ts';
import { isNestedTooDeep } from '../../../platform/security-nesting.ts';
import type { graphqlSecurity } from '../../../platform/security.ts';

/** What is served, and within which limits. */
interface Served {
  readonly schema: GraphQLSchema;
  readonly security: ReturnType<typeof graphqlSecurity>;
}

/**
 * What a socket asks for, found within the limits that a request is held to over HTTP; or what is wrong with it. A
 * socket is only followed: what is asked once, or changes something, goes over HTTP.
 */
export function readSubscription(
  { query, variables, operationName }: SubscribePayload,
  { schema, security }: Served,
  contextValue: Context,
): ExecutionArgs | readonly GraphQLError[] {
  const document = readDocument(query, { schema, security });
  if (!('kind' in document)) return document;
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
    return [mistake('Only subscriptions are answered here.', 'BAD_REQUEST')];
  return {
    schema,
    document,
    contextValue,
    variableValues: variables ?? {},
    ...(operationName != null && { operationName }),
  };
}

function readDocument(query: string, { schema, security }: Served): DocumentNode | readonly GraphQLError[] {
  const { introspection, hideSchemaDetailsFromClientErrors, parseOptions, validationRules, validationOptions } =
    security;
  if (isNestedTooDeep(query)) return [new GraphQLError('Nested too deep.', { extensions: { limit: 'nesting' } })];
  try {
    const document = parse(query, parseOptions);
    const closed = introspection ? [] : [NoSchemaIntrospectionCustomRule];
    const rules = [...specifiedRules, ...closed, ...validationRules];
    const errors = validate(schema, document, rules, {
      ...validationOptions,
      hideSuggestions: hideSchemaDetailsFromClientErrors,
    });
    // The first says what is wrong; a second only that there is more.
    const [error] = errors;
    return error === undefined ? document : [coded(error, 'GRAPHQL_VALIDATION_FAILED')];
  } catch (error) {
    if (error instanceof GraphQLError) return [coded(error, 'GRAPHQL_PARSE_FAILED')];
    throw error;
  }
}

const mistake = (message: string, code: string) => new GraphQLError(message, { extensions: { code } });

const coded = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(error.message, { extensions: { ...error.extensions, code } });
