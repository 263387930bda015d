import { pino } from 'pino';
import { deliverDue } from '../src/notices/deliver.ts';
import { connect } from '../src/platform/database.ts';
import { makeServices } from '../src/services.ts';

/*
 * A process of its own that delivers the notices of a database and sends their letters, for tests that kill it:
 * `node deliver-notices.ts <database> <mail server> <now>`.
 */
const [url = '', smtpUrl = '', now = ''] = process.argv.slice(2);
const log = pino({ level: 'silent' });
const services = makeServices({
  database: connect(url, log),
  log,
  settings: {
    publicUrl: 'http://localhost',
    isLocal: false,
    example: false,
    adminEmail: undefined,
    smtpUrl,
    mailFrom: 'Cynllun <no-reply@localhost>',
    headsMailTo: undefined,
  },
  now: () => new Date(now),
});
await deliverDue(services);
await services.mail.sendDue();
