import type { Viewer } from '@cynllun/domain/access/roles';
import type { Logger } from 'pino';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { StoredAggregate } from './aggregate/stored-aggregate.ts';
import type { InSql, Sql } from '../platform/sql.ts';
import type { Env } from '../platform/env.ts';
import type { Jobs } from '../platform/jobs.ts';
import type { MailSender } from '../platform/mail-sender.ts';
import { noCaller, type Caller } from '../platform/caller.ts';
import type { WriteEvents } from './log/write-events.ts';
import type { Feeds } from './live/feed/feeds.ts';
import type { Notices } from './live/notices.ts';

/** What lasts as long as the process and serves every noun. What only one noun needs it makes itself: `onePerDatabase`. */
export interface Services {
  readonly prisma: PrismaClient;
  /** A transaction in SQL without Prisma, for frequent work. */
  readonly inSql: InSql;
  /** Statements in SQL, each a transaction of its own. */
  readonly sql: Sql;
  readonly log: Logger;
  /** The one place time comes from. */
  readonly now: () => Date;
  /** Today's date in Europe/London, YYYY-MM-DD. */
  readonly today: () => string;
  /** Every aggregate that is served. */
  readonly aggregates: readonly StoredAggregate[];
  /** Published after each write is committed. */
  readonly writeEvents: WriteEvents;
  /** Messages to and from other instances. */
  readonly notices: Notices;
  /** Sends those who have a root open what is written to it. */
  readonly feeds: Feeds;
  readonly mail: MailSender;
  /** Work that outlasts a request. */
  readonly jobs: Jobs;
  readonly settings: Settings;
}

/** The settings that use cases turn on. */
export type Settings = Pick<
  Env,
  'publicUrl' | 'isLocal' | 'example' | 'adminEmail' | 'smtpUrl' | 'mailFrom' | 'headsMailTo'
>;

/** One request: who asks, and with what. */
export interface Context extends Services {
  readonly caller: Caller;
  /** Set once the request is read and found within the limits, before anything is done. */
  viewer: Viewer;
  /** The session that says who the viewer is. */
  sessionId: string | null;
}

/** For what is done by a link or a code: whoever is signed in beside it has no part in it, and is not written down. */
export const withoutSession = (context: Context): Context => ({ ...context, viewer: null, sessionId: null });

/** One request's context: the services, and who asks. */
export const makeContext = (services: Services, viewer: Viewer, caller: Caller = noCaller): Context => ({
  ...services,
  caller,
  viewer,
  sessionId: null,
});
