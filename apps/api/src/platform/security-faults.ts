import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { databaseTrouble } from './database-trouble.ts';
import { limits, type Limit } from './security-limits.ts';

/** Codes that say what is wrong with a request, and so are the client's to know. Anything else is a fault of ours. */
const askersMistakes = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'SIGN_IN_NEEDED',
  'FORBIDDEN',
  'NOT_FOUND',
]);

/** What GraphQL clients see of an error, over HTTP and sockets; see `formatError`. */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Keeps faults to ourselves: the log has the whole of it under an id, the client `{code: 'FAULT', id}`. A request over
 * a limit learns which (`{code: 'TOO_LARGE', limit, allowed}`); other mistakes in a request go through.
 */
export const formatFault =
  (log: Logger): FormatError =>
  (formatted, error) => {
    const limit = limitPassed(formatted);
    if (limit) return tooLarge(limit);
    const code = String(formatted.extensions?.['code']);
    if (!askersMistakes.has(code)) return problemOf(log, unwrapResolverError(error), formatted.path);
    return { ...formatted, extensions: { code } };
  };

/** What an error that nobody expected is answered with. */
export function problemOf(log: Logger, err: unknown, path?: GraphQLFormattedError['path']): GraphQLFormattedError {
  const trouble = databaseTrouble(err);
  if (trouble === null) return fault(log, err, path);
  // Asking again is right either way; a statement that is slow on a machine at rest is a defect, and must be seen.
  if (trouble === 'slow') log.error({ err, path }, 'The database took too long over a statement');
  else log.warn({ err, path }, 'The database does not answer');
  return unavailable(path);
}

function fault(log: Logger, err: unknown, path?: GraphQLFormattedError['path']): GraphQLFormattedError {
  const id = randomUUID();
  log.error({ err, id, path }, 'Fault');
  return { message: 'Something went wrong here.', ...(path && { path }), extensions: { code: 'FAULT', id } };
}

/** A database that is away is no fault of ours, and is tried again. */
const unavailable = (path?: GraphQLFormattedError['path']): GraphQLFormattedError => ({
  message: 'The database does not answer just now. Try again in a minute.',
  ...(path && { path }),
  extensions: { code: 'UNAVAILABLE' },
});

export const tooLarge = (limit: Limit): GraphQLFormattedError => ({
  message: `The request is over a limit: ${limit}, at most ${limits[limit]}.`,
  extensions: { code: 'TOO_LARGE', limit, allowed: limits[limit] },
});

function limitPassed(formatted: GraphQLFormattedError): Limit | undefined {
  // The parser's own refusals carry no code of their own.
  if (formatted.message.startsWith('Syntax Error: Document contains more that')) return 'tokens';
  const limit = formatted.extensions?.['limit'];
  return Object.keys(limits).find((name): name is Limit => name === limit);
}
