import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import cookie from '@fastify/cookie';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { ResponseCache } from './core/cache/response-cache.ts';
import { makeContext, type Context, type Services } from './core/context.ts';
import { callerOf } from './platform/caller.ts';
import type { Env } from './platform/env.ts';
import { cacheableContributorPage } from './contribute/cacheable-page.ts';
import { cacheablePlan } from './plan/cacheable-plan.ts';
import { cacheablePortfolio } from './portfolio/cacheable-portfolio.ts';
import { cacheableVersion } from './submission/cacheable-version.ts';
import { answerUnreadable, graphqlSecurity, registerSecurity } from './platform/security.ts';
import { trustedProxies } from './platform/trusted-proxies.ts';
import { schema } from './schema.ts';
import { limits } from './platform/security-limits.ts';
import { logLimits } from './core/graphql/log-limits.ts';
import { recogniseCaller } from './people/sign-in/recognise.ts';

/** The HTTP server: the API, and whatever `routes` adds (health, files, the screens). */
export async function buildApp(given: {
  readonly env: Env;
  readonly log: Logger;
  readonly services: Services;
  readonly routes?: (app: FastifyInstance) => Promise<void>;
}): Promise<FastifyInstance> {
  const { env, log, services } = given;
  const loggerInstance: FastifyBaseLogger = log;
  const app = fastify({
    loggerInstance,
    genReqId: () => randomUUID(),
    frameworkErrors: answerUnreadable,
    trustProxy: trustedProxies(env.trustedProxies) ?? false,
    logController: new LogController({ disableRequestLogging: true }),
  });
  await registerSecurity(app, env, log);
  await app.register(cookie);
  const cache = new ResponseCache([cacheablePlan, cacheablePortfolio, cacheableVersion, cacheableContributorPage]);
  const apollo = new ApolloServer<Context>({
    schema,
    ...graphqlSecurity(env, log),
    // The composition root ends everything in order; Apollo would repeat the signal.
    stopOnTerminationSignals: false,
    plugins: [
      ...graphqlSecurity(env, log).plugins,
      recogniseCaller,
      logLimits,
      cache.plugin,
      fastifyApolloDrainPlugin(app),
      // It looks at every field of every answer: a third of what reading a whole plan costs.
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
  await apollo.start();
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    bodyLimit: limits.body,
    onSend: cache.send,
    handler: fastifyApolloHandler(apollo, {
      context: async (request, reply) =>
        cache.follow(makeContext(services, null, callerOf(request, reply, env.publicUrl)), request),
    }),
  });
  await given.routes?.(app);
  return app;
}
