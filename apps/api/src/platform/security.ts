import { randomBytes } from 'node:crypto';
import type { ApolloServerOptions, ApolloServerPlugin, BaseContext } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import helmet from '@fastify/helmet';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Env } from './env.ts';
import { databaseTrouble } from './database-trouble.ts';
import { formatFault, problemOf, tooLarge } from './security-faults.ts';
import { securityEvent } from './security-events.ts';
import { limits, limitsRule, type Limit } from './security-limits.ts';
import { isNestedTooDeep } from './security-nesting.ts';
import { isFromOwnScreens, isMeantForUs, ownOrigins } from './security-origin.ts';
import { unavailablePage } from './unavailable-page.ts';
import { contentSecurityPolicy, headersOfPage, policyOfNoPage } from './security-policy.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** This response's own, for the scripts and styles of its page. */
    nonce: string;
  }
}

/** Headers, the origin of requests, and what an error shows to clients. To be called before any route is added. */
export async function registerSecurity(
  app: FastifyInstance,
  env: Pick<Env, 'publicUrl' | 'isLocal'>,
  log: Logger,
): Promise<void> {
  const https = env.publicUrl.startsWith('https:');
  await app.register(helmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: https && { maxAge: 31_536_000, includeSubDomains: true },
    // Those of a page, which twenty files need not carry.
    referrerPolicy: false,
    frameguard: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xXssProtection: false,
    // For Internet Explorer, Flash and a prefetching that nothing here asks for.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xDnsPrefetchControl: false,
  });
  app.decorateReply('nonce', '');
  app.addHook('onRequest', async (request, reply) => {
    reply.nonce = randomBytes(16).toString('base64');
    // For whoever reports what they met: the log's lines about it have the same.
    reply.header('x-request-id', request.id);
    // Pages and answers may hold what only this person may see; the files of the build say otherwise themselves.
    reply.header('cache-control', 'no-store');
    return refuseForeign(request, reply, env) ?? refuseEncoded(request, reply);
  });
  app.addHook('onSend', async (_, reply) => {
    const isPage = String(reply.getHeader('content-type')).startsWith('text/html');
    const policy = isPage ? contentSecurityPolicy(reply.nonce, env.publicUrl) : policyOfNoPage;
    reply.header('content-security-policy', policy);
    if (isPage) reply.headers(headersOfPage);
  });
  app.addHook('preHandler', async (request, reply) => refuseNested(request, reply, log));
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply, log));
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

function refuseForeign(request: FastifyRequest, reply: FastifyReply, env: Pick<Env, 'publicUrl' | 'isLocal'>) {
  if (!isMeantForUs(request.headers.host, env)) {
    return reply.code(421).send(oneError('This server is at another address.', 'MISDIRECTED'));
  }
  if (!reading.has(request.method) && !isFromOwnScreens(request.headers, ownOrigins(env))) {
    return reply.code(403).send(oneError('The request comes from another site.', 'FOREIGN_ORIGIN'));
  }
  return undefined;
}

/** What a body was encoded with would be taken for what it says. */
function refuseEncoded({ headers }: FastifyRequest, reply: FastifyReply) {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding.toLowerCase() === 'identity') return undefined;
  return reply.code(415).send(oneError('A request is sent without a content-encoding.', 'BAD_REQUEST'));
}

function refuseNested(request: FastifyRequest, reply: FastifyReply, log: Logger) {
  const { routeOptions, body, query } = request;
  if (routeOptions.url !== '/graphql') return undefined;
  const documents = [body, query].map((sent) => (sent instanceof Object && 'query' in sent ? sent.query : undefined));
  if (!documents.some((document) => typeof document === 'string' && isNestedTooDeep(document))) return undefined;
  limitReached(request, log, 'nesting');
  return reply.code(400).send({ errors: [tooLarge('nesting')] });
}

function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply, log: Logger) {
  if (databaseTrouble(error) !== null) return answerUnavailable(error, request, reply, log);
  const status = error.statusCode ?? 500;
  if (status >= 500) return reply.code(500).send({ errors: [problemOf(log, error)] });
  if (status === 413) {
    limitReached(request, log, 'body');
    const allowed = request.routeOptions.bodyLimit;
    return reply.code(413).send(oneError(`At most ${allowed} bytes.`, 'TOO_LARGE', { limit: 'body', allowed }));
  }
  return reply.code(status).send(oneError(refusals[status] ?? refusals[400], 'BAD_REQUEST'));
}

/** In our words: those of a parser say how it works, and repeat what was sent. */
const refusals: Readonly<Record<number, string>> & { readonly 400: string } = {
  400: 'The request cannot be read.',
  415: 'This type of content is not taken here.',
};

/** For an address that cannot be read, which no route is asked for. */
export const answerUnreadable = (_: FastifyError, __: FastifyRequest, reply: FastifyReply) =>
  void reply.code(400).send(oneError(refusals[400], 'BAD_REQUEST'));

/** A person who followed a link is told in words of both languages; a program, as GraphQL is. */
async function answerUnavailable(error: FastifyError, request: FastifyRequest, reply: FastifyReply, log: Logger) {
  const answer = problemOf(log, error);
  reply.code(503).header('retry-after', RETRY_AFTER);
  if (!request.headers.accept?.includes('text/html')) return reply.send({ errors: [answer] });
  return reply.type('text/html; charset=utf-8').send(await unavailablePage());
}

/** Before it is known who asks. */
const limitReached = ({ id: requestId, ip }: FastifyRequest, log: Logger, limit: Limit) =>
  securityEvent({ log, viewer: null, caller: { requestId, ip } }, 'limitReached', { limit });

/** Refusals outside GraphQL read as those within it do. */
const oneError = (message: string, code: string, more: object = {}) => ({
  errors: [{ message, extensions: { code, ...more } }],
});

/**
 * Options of Apollo Server: limits, no description of the schema and no account of faults to
 * strangers, nothing batched, nothing from elsewhere.
 */
export function graphqlSecurity(env: Pick<Env, 'isLocal'>, log: Logger) {
  const introspection = env.isLocal && process.env['NODE_ENV'] !== 'production';
  return {
    ...graphqlLimits(),
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    formatError: formatFault(log),
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    plugins: [ApolloServerPluginLandingPageDisabled(), unavailableStatus],
  } as const satisfies Partial<ApolloServerOptions<BaseContext>>;
}

/** Seconds after which a client may try again. */
const RETRY_AFTER = '5';

/** An answer that lacks something because the database is away is sent as such, so that proxies and clients know. */
const unavailableStatus: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
      if (!errors.some(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE')) return;
      http.status = 503;
      http.headers.set('retry-after', RETRY_AFTER);
    },
  }),
};

/** The limits by themselves. */
const graphqlLimits = () => ({
  validationRules: [limitsRule],
  validationOptions: { maxErrors: 1 },
  parseOptions: { maxTokens: limits.tokens },
});
