import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import { buildApp } from '../src/app.ts';
import type { StoredAggregate } from '../src/core/aggregate/stored-aggregate.ts';
import type { Services } from '../src/core/context.ts';
import { schema } from '../src/schema.ts';
import { registerLive } from '../src/core/live/register-live.ts';
import { registerImport } from '../src/import/routes.ts';
import { connect } from '../src/platform/database.ts';
import { loadEnv, type Env } from '../src/platform/env.ts';
import { openSession } from '../src/platform/sessions.ts';
import { makeServices } from '../src/services.ts';
import { testDatabase, type TestDatabase } from './database.ts';

/** One of several servers on one database, listening, with its live sockets. */
export interface Instance {
  /** `http://localhost:…`; sockets are at the same address with `ws:`. */
  readonly url: string;
  readonly services: Services;
  stop(): Promise<void>;
}

/** A database of its own and servers on it: `serve` starts another. All end with the file's last test. */
export async function servedApi(aggregates: readonly StoredAggregate[] = [], now: () => Date = () => new Date()) {
  const database = await testDatabase();
  const running = new Set<Instance>();
  const serve = async (): Promise<Instance> => {
    const instance = await start(database, aggregates, now);
    running.add(instance);
    return instance;
  };
  afterAll(async () => {
    await Promise.all([...running].map((instance) => instance.stop()));
  });

  /** The `Cookie` header of a browser that `personId` is signed in with. */
  async function cookieOf(personId: string): Promise<string> {
    const token = await openSession(database.prisma, { personId, userAgent: 'a test', now: now() });
    return `cynllun=${token}`;
  }

  return { ...database, serve, cookieOf };
}

async function start(
  database: TestDatabase,
  aggregates: readonly StoredAggregate[],
  now: () => Date,
): Promise<Instance> {
  const log = pino({ level: 'silent' });
  const own = connect(database.url, log);
  const env: Env = { ...loadEnv({ HOST: '127.0.0.1', PUBLIC_URL: 'http://localhost' }), logLevel: 'silent' };
  const services = makeServices({ database: own, log, settings: env, aggregates, now });
  const app = await buildApp({ env, log, services, routes: (server) => registerImport(server, services) });
  const closeLive = registerLive(app, env, services, schema);
  services.notices.start({ pool: own.pool, listenUrl: own.sessionUrl });
  await app.listen({ host: '127.0.0.1', port: 0 });
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    await closeLive();
    await app.close();
    await services.notices.stop();
    await own.close();
  };
  return {
    url: `http://localhost:${(app.server.address() as AddressInfo).port}`,
    services,
    stop: () => (stopped ??= stop()),
  };
}
