// First: what it adds to the API has to be there when the program makes its schema.
import './schema.ts';
import { join } from 'node:path';
import { buildApp } from '../../src/app.ts';
import { registerLive } from '../../src/core/live/register-live.ts';
import { Closing } from '../../src/platform/closing.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { loadEnv, projectFolder } from '../../src/platform/env.ts';
import { listen } from '../../src/platform/listen.ts';
import { createLog } from '../../src/platform/log.ts';
import { registerScreens } from '../../src/platform/screens.ts';
import { schema } from '../../src/schema.ts';
import { makeServices } from '../../src/services.ts';
import { storedNotebook } from './stored-notebook.ts';

/* The program with one aggregate more, and the screen that only journeys open in the place of the product's. */
const screen = join(projectFolder, 'apps', 'web', 'testing', 'notebook', 'dist');
const say = (line: string) => process.stdout.write(`${line}\n`);
const closing = new Closing(say);
closing.onSignal();
const env = loadEnv(process.env);
const log = createLog(env.logLevel);
const database = await openDatabase(env, { log, say });
closing.first('the database', () => database.close());
const services = makeServices({ database, log, settings: env, aggregates: [storedNotebook] });
const app = await buildApp({ env, log, services, routes: (server) => registerScreens(server, screen) });
services.notices.start({ pool: database.pool, listenUrl: database.sessionUrl });
closing.first('what other instances are told', () => services.notices.stop());
closing.first('requests', () => app.close());
closing.first('the screens that are connected', registerLive(app, env, services, schema));
await listen(app, env);
say(`Cynllun is ready at ${env.publicUrl}`);
