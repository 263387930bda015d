import { londonDate } from '@cynllun/domain/calendar/date';
import type { Logger } from 'pino';
import { WriteEvents } from './core/log/write-events.ts';
import { Feeds } from './core/live/feed/feeds.ts';
import { Notices } from './core/live/notices.ts';
import type { Services, Settings } from './core/context.ts';
import type { StoredAggregate } from './core/aggregate/stored-aggregate.ts';
import { verifiedStored, type VerifiedAggregate } from './core/verify/verified-aggregate.ts';
import { verifiedDirectory } from './people/verified-directory.ts';
import { storedAdvice } from './advice/stored-advice.ts';
import { storedConsultation, storedContributions } from './consultation/stored-consultation.ts';
import { checkFiles } from './files/check-files.ts';
import { storedPlan } from './plan/stored-plan.ts';
import { checkAnswers } from './submission/version-answers.ts';
import type { Database } from './platform/database.ts';
import { Jobs } from './platform/jobs.ts';
import { MailSender, smtp } from './platform/mail-sender.ts';

/** Everything that lasts as long as the process, made once by the composition root or by a test. */
export function makeServices(given: {
  readonly database: Pick<Database, 'prisma' | 'inSql' | 'sql' | 'sessionUrl'>;
  readonly log: Logger;
  readonly settings: Settings;
  readonly now?: () => Date;
  /** More aggregates than the program's own: those of tests. */
  readonly aggregates?: readonly StoredAggregate[];
}): Services {
  const { database, log, settings, now = () => new Date(), aggregates = [] } = given;
  const { prisma, inSql, sql, sessionUrl } = database;
  const { publicUrl, smtpUrl, mailFrom } = settings;
  const writeEvents = new WriteEvents();
  const notices = new Notices(log);
  writeEvents.subscribe(({ here, ...log }) => here && notices.publish({ topic: 'written', ...log }));
  notices.subscribe((notice) => notice.topic === 'written' && writeEvents.publish({ ...notice, here: false }));
  const deliver = smtpUrl === undefined ? null : smtp(smtpUrl, mailFrom);
  const served = [storedPlan, storedConsultation, storedContributions, storedAdvice, ...aggregates];
  return {
    prisma,
    inSql,
    sql,
    log,
    settings,
    now,
    today: londonDays(now),
    mail: new MailSender({ prisma, log, now, publicUrl, deliver }),
    jobs: new Jobs({ url: sessionUrl, log }),
    aggregates: served,
    writeEvents,
    notices,
    feeds: new Feeds({ inSql, log, now, writeEvents, notices, aggregates: served }),
  };
}

/** All whose rows `verify` compares with their logs. */
export const verifiedIn = ({ aggregates }: Pick<Services, 'aggregates'>): readonly VerifiedAggregate[] => [
  ...aggregates.map((stored) => ({ ...verifiedStored(stored), ...checksOf.get(stored) })),
  verifiedDirectory,
];

/** What else is compared of some. */
const checksOf = new Map<StoredAggregate, Pick<VerifiedAggregate, 'checkOfCopies' | 'checkOfFiles'>>([
  [storedPlan, { checkOfCopies: checkAnswers }],
  [
    storedConsultation,
    { checkOfFiles: checkFiles({ kind: 'consultation', tables: ['EasyRead'], rootId: 'consultationId' }) },
  ],
  [
    storedContributions,
    {
      checkOfFiles: checkFiles({
        kind: 'contributions',
        tables: ['Statement', 'AnswersEasyRead'],
        rootId: 'contributionsId',
      }),
    },
  ],
]);

const HOUR = 3_600_000;

/** Today in Wales, recomputed once an hour: a list needs it for every row, and days begin on the hour. */
function londonDays(now: () => Date): () => string {
  let known = { hour: Number.NaN, day: '' };
  return () => {
    const instant = now().getTime();
    const hour = Math.floor(instant / HOUR);
    if (hour !== known.hour) known = { hour, day: londonDate(instant) };
    return known.day;
  };
}
