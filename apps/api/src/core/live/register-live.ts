import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Services } from '../context.ts';
import type { Env } from '../../platform/env.ts';
import { serveFeed } from './feed/serve-feed.ts';
import { serveProse } from './prose/serve-prose.ts';
import { trustedProxies } from '../../platform/trusted-proxies.ts';
import { OpenSockets } from './open-sockets.ts';
import { registerSockets, type LivePath } from './sockets.ts';

/**
 * What people see of each other's work as it happens. @returns ends it, before the server and its database are closed
 */
export function registerLive(
  app: FastifyInstance,
  env: Env,
  services: Services,
  schema: GraphQLSchema,
): () => Promise<void> {
  const open = new OpenSockets(services.log, trustedProxies(env.trustedProxies) ?? (() => false));
  const paths: Readonly<Record<string, LivePath>> = {
    '/graphql': serveFeed(env, services, { schema, open }),
    '/live': serveProse(services, open),
  };
  registerSockets(app, env, Object.fromEntries(Object.entries(paths).map(([path, { upgrade }]) => [path, upgrade])));
  return async () => {
    await Promise.all(Object.values(paths).map((path) => path.close()));
  };
}
