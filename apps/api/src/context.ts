import type { Viewer } from '@cynllun/domain/access/roles';
import type { Logger } from 'pino';
import type { PrismaClient } from './generated/prisma/client.ts';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { StoredAggregate } from './core/aggregate/stored-aggregate.ts';
import type { RootReader } from './core/read/root-reader.ts';
import type { InSql, Sql } from './platform/sql.ts';
import type { Env } from './platform/env.ts';
import type { SummaryCache } from './portfolio/summary-cache.ts';
import type { MailSender } from './platform/mail-sender.ts';
import { noCookies, type Cookies } from './platform/sessions-cookies.ts';
import type { Written } from './core/log/written.ts';
import type { Feeds } from './core/live/feed/feeds.ts';
import type { Notices } from './core/live/notices.ts';

/** What lasts as long as the process. */
export interface Services {
  readonly prisma: PrismaClient;
  /** A transaction in SQL alone, for what is done often. */
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
  readonly plans: RootReader<Plan>;
  readonly summaries: SummaryCache;
  /** Told of every write once it is committed. */
  readonly written: Written;
  /** What other instances say, and what they are told. */
  readonly notices: Notices;
  /** Sends those who have a root open what is written to it. */
  readonly feeds: Feeds;
  readonly mail: MailSender;
  readonly settings: Settings;
}

/** The settings that use cases turn on. */
export type Settings = Pick<Env, 'publicUrl' | 'isLocal' | 'example' | 'adminEmail' | 'smtpUrl' | 'mailFrom'>;

/** The browser or program that asks. */
export interface Caller {
  readonly ip: string;
  readonly userAgent: string;
  /** Whose page it is that asks, where it says so: one may outlive a change of person in its browser. */
  readonly person?: string | undefined;
  readonly cookies: Cookies;
}

/** One request: who asks, and with what. */
export interface Context extends Services {
  readonly caller: Caller;
  /** Set once the request is read and found within the limits, before anything is done. */
  viewer: Viewer;
  /** The session that says who the viewer is. */
  sessionId: string | null;
}

const ourselves: Caller = { ip: '', userAgent: '', cookies: noCookies };

/** One request's context: the services, and who asks. */
export const makeContext = (services: Services, viewer: Viewer, caller: Caller = ourselves): Context => ({
  ...services,
  caller,
  viewer,
  sessionId: null,
});
