import { randomBytes } from 'node:crypto';
import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import helmet from '@fastify/helmet';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Env } from './env.ts';
import { fault, formatFault } from './security-faults.ts';
import { limits, limitsRule } from './security-limits.ts';
import { isFromOwnScreens, isMeantForUs, ownOrigins } from './security-origin.ts';
import { contentSecurityPolicy, permissionsPolicy } from './security-policy.ts';

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
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
  });
  app.decorateReply('nonce', '');
  app.addHook('onRequest', async (request, reply) => {
    reply.nonce = randomBytes(16).toString('base64');
    reply.header('content-security-policy', contentSecurityPolicy(reply.nonce, env.publicUrl));
    reply.header('permissions-policy', permissionsPolicy);
    // Pages and answers may hold what only this person may see; the files of the build say otherwise themselves.
    reply.header('cache-control', 'no-store');
    return refuseForeign(request, reply, env);
  });
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply, log));
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

async function refuseForeign(request: FastifyRequest, reply: FastifyReply, env: Pick<Env, 'publicUrl' | 'isLocal'>) {
  if (!isMeantForUs(request.headers.host, env)) {
    return reply.code(421).send(oneError('This server is at another address.', 'MISDIRECTED'));
  }
  if (!reading.has(request.method) && !isFromOwnScreens(request.headers, ownOrigins(env))) {
    return reply.code(403).send(oneError('The request comes from another site.', 'FOREIGN_ORIGIN'));
  }
}

function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply, log: Logger) {
  const status = error.statusCode ?? 500;
  if (status >= 500) return reply.code(500).send({ errors: [fault(log, error)] });
  if (status === 413) {
    const allowed = request.routeOptions.bodyLimit;
    return reply.code(413).send(oneError(`At most ${allowed} bytes.`, 'TOO_LARGE', { limit: 'body', allowed }));
  }
  return reply.code(status).send(oneError(error.message, 'BAD_REQUEST'));
}

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
    plugins: [ApolloServerPluginLandingPageDisabled()],
  } as const satisfies Partial<ApolloServerOptions<BaseContext>>;
}

/** The limits by themselves. */
const graphqlLimits = () => ({
  validationRules: [limitsRule],
  validationOptions: { maxErrors: 1 },
  parseOptions: { maxTokens: limits.tokens },
});
