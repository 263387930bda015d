import type { Logger } from 'pino';
import { buildApp } from './app.ts';
import { carryOverEvents } from './consultation/carry-over-events.ts';
import { logEarlierEvents } from './events/log-earlier-events.ts';
import { logEarlierNames } from './people/log-earlier-names.ts';
import { putExampleIn } from './example/seed.ts';
import { makeDocuments } from './documents/make-document.ts';
import { registerDocuments } from './documents/routes.ts';
import { deleteOldDocuments } from './documents/stored-documents.ts';
import { tellConcerns } from './consultation/concerns.ts';
import { deleteUnusedFiles } from './files/stored-files.ts';
import { deliverNotices } from './notices/deliver.ts';
import { remindDaily } from './notices/remind.ts';
import { Closing } from './platform/closing.ts';
import { makeContext, type Services } from './core/context.ts';
import { registerFirstWords } from './core/first-words.ts';
import { tellContributors } from './contribute/tell-contributors.ts';
import { registerConsultationFiles } from './consultation/file-routes.ts';
import { registerShownFiles } from './contribute/file-routes.ts';
import { registerCalendar } from './calendar/routes.ts';
import { registerExport } from './export/routes.ts';
import { registerImport } from './import/routes.ts';
import { inviteFirstAdministrator, type FirstAdministrator } from './people/sign-in/first-administrator.ts';
import { recognise } from './people/sign-in/recognise.ts';
import { registerSignInForm } from './people/sign-in/form.ts';
import { deleteExpired } from './people/sign-in/delete-expired.ts';
import { startHousekeeping } from './platform/housekeeping.ts';
import { deleteOldUploads } from './import/stored-uploads.ts';
import { openDatabase, type Database } from './platform/database.ts';
import { loadEnv, type Env } from './platform/env.ts';
import { registerHealth } from './platform/health.ts';
import { mailHeads } from './core/verify/mail-heads.ts';
import { listen, requireFreePort } from './platform/listen.ts';
import { createLog } from './platform/log.ts';
import { readFirstWords, registerScreens, screensFolder } from './platform/screens.ts';
import { schema } from './schema.ts';
import { registerLive } from './core/live/register-live.ts';
import { refreshSummaries } from './portfolio/refresh-summaries.ts';
import { makeServices } from './services.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const noMail =
  'SMTP_URL is not set, so nobody can be sent a code: set it, for example SMTP_URL=smtp://user:password@host:587.';

const closing = new Closing(say);
closing.onSignal();
await start().catch((error: unknown) => closing.fail(error));

async function start(): Promise<void> {
  const env = loadEnv(process.env);
  const log = createLog(env.logLevel);
  const database = await openDatabase(env, {
    log,
    say,
    onClaimed: () => requireFreePort(env),
  });
  // PostgreSQL may have much to write down.
  closing.first('the database', () => database.close(), 60_000);
  const services = makeServices({
    database,
    log,
    settings: env,
  });
  const entered = await logEarlierEvents(services);
  if (entered > 0)
    say(`Entered ${entered} events in the logs of their plans, which were recorded before logs had them`);
  const named = await logEarlierNames(services);
  if (named > 0) say(`Entered the names and addresses of ${named} people and roles, which no log had before`);
  const carried = await carryOverEvents(services);
  if (carried > 0) say(`Made ${carried} consultations that plans had recorded meetings of a consultation`);
  const invited = await invite(env, services);
  await serve(env, log, database, services);
  say(`\nCynllun is ready at ${env.publicUrl}`);
  say(howToSignIn(env, invited));
  if (!env.isLocal && env.smtpUrl === undefined) say(noMail);
}

/** Puts the example in on one's own machine; elsewhere, and without it, sees that someone can be the first in. */
async function invite(env: Env, services: Services): Promise<FirstAdministrator | null> {
  if (!env.example) return inviteFirstAdministrator(makeContext(services, null));
  if ((await putExampleIn(services)) === 'added') say('Put the example plan in');
  return null;
}

async function serve(env: Env, log: Logger, database: Database, services: Services): Promise<void> {
  const app = await buildApp({
    env,
    log,
    services,
    routes: async (server) => {
      await registerHealth(server, database.pool);
      await registerImport(server, services);
      await registerExport(server, services);
      await registerDocuments(server, services);
      await registerConsultationFiles(server, services);
      await registerShownFiles(server, services);
      await registerCalendar(server, services);
      const screens = await readFirstWords(screensFolder);
      if (screens !== null) {
        registerFirstWords(server, services, schema, recognise, screens);
        await registerSignInForm(server, services, screens);
      }
      await registerScreens(server, screensFolder);
    },
  });
  services.notices.start({ pool: database.pool, listenUrl: database.sessionUrl });
  closing.first('notices to other instances', () => services.notices.stop());
  const hourly = [deleteExpired, deleteOldUploads, deleteOldDocuments, deleteUnusedFiles, mailHeads].map(
    (job) => () => job(services),
  );
  closing.first('housekeeping', startHousekeeping(log, hourly));
  closing.first('summaries', refreshSummaries(services));
  closing.first('jobs', () => services.jobs.stop());
  await makeDocuments(services);
  await deliverNotices(services);
  closing.first('reminders', await remindDaily(services));
  closing.first('safeguarding concerns', await tellConcerns(services));
  closing.first('what contributors are told', tellContributors(services));
  closing.first('mail', () => services.mail.stop());
  services.mail.start();
  closing.first('requests', () => app.close());
  closing.first('the screens that are connected', registerLive(app, env, services, schema));
  await listen(app, env);
}

function howToSignIn(env: Env, invited: FirstAdministrator | null): string {
  if (env.example) return 'Sign in there as one of the example people. Ctrl-C stops it, the database too.';
  if (invited?.by === 'address') {
    return `It has no administrator yet. To become the first, open this address within a day; it works once:\n${invited.url}`;
  }
  if (invited?.by === 'email')
    return `${invited.email} is its first administrator, and signs in with a code by e-mail.`;
  return 'Sign in there with your e-mail address. Ctrl-C stops it, the database too.';
}
