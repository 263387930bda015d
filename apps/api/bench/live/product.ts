import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { buildApp } from '../../src/app.ts';
import { schema } from '../../src/schema.ts';
import { registerLive } from '../../src/core/live/register-live.ts';
import { connect } from '../../src/platform/database.ts';
import { loadEnv } from '../../src/platform/env.ts';
import { makeServices } from '../../src/services.ts';

/** One instance of the product's own server, with its live sockets. */
const log = pino({ level: 'error' });
const env = loadEnv({ DATABASE_URL: process.argv[2], NODE_ENV: 'production' });
const database = connect(process.argv[2] ?? '', log);
const services = makeServices({ database, log, settings: env });
const app = await buildApp({ env, log, services });
registerLive(app, env, services, schema);
services.notices.start({ pool: database.pool, listenUrl: database.sessionUrl });
await app.listen({ host: '127.0.0.1', port: 0 });
process.send?.({ port: (app.server.address() as AddressInfo).port });
