import { randomUUIDv7 } from 'node:crypto';
import { londonDate, londonMinute } from '@cynllun/domain/calendar/date';
import { tellingOf, workingDayEndsAfter } from '@cynllun/domain/consultation/concern';
import { contributionsAggregate } from '@cynllun/domain/consultation/contribution-entities';
import type { Contributions } from '@cynllun/domain/consultation/consultation';
import { makeContext, type Context, type Services } from '../core/context.ts';
import { invalid } from '../core/log/failure.ts';
import { writeToLogInSql } from '../core/log/write.ts';
import { readWhole } from '../core/read/read-whole.ts';
import { insertRows } from '../core/write/store-rows.ts';
import { eachPhase } from '../platform/each-phase.ts';
import { giveNotice } from '../platform/give-notices.ts';
import type { Sql } from '../platform/sql.ts';
import { act, type OnComment } from './act-on-comment.ts';
import { storedContributions } from './stored-consultation.ts';

/** When an entry is made, as entries of a concern say it. */
const moment = (at: Date) => ({ on: londonDate(at.getTime()), minute: londonMinute(at.getTime()) });

/**
 * Says that a comment makes one fear for a person: from then on its named contacts alone read it. The first is told at once, the
 * next where nobody takes it up (`tellingOf`), and whom and when is recorded.
 * @throws ExpectedFailure naming `commentId` where nobody is named: it would be read by nobody
 */
export async function raiseConcern(context: Context, on: OnComment): Promise<string> {
  const consultationId = await act(context, on, 'consultation.answer', async ({ comment, contributions, write }) => {
    if (comment.concerns.length > 0) return [];
    const { subject } = write.access;
    const contacts = subject.kind === 'consultation' ? subject.contactPersonIds : [];
    if (contacts.length === 0) throw invalid('commentId', 'noContact');
    const id = randomUUIDv7();
    const raised = moment(write.at);
    const { now } = tellingOf({ ...raised, told: [], acknowledgements: [] }, contacts, write.at.getTime());
    await tell(context, write, { concernId: id, planId: contributions.planId, personIds: now });
    return [
      { entity: 'safeguardingConcern', fields: raised, id },
      ...now.map((personId) => ({ entity: 'concernTold', fields: { ...raised, personId }, parentId: id })),
    ];
  });
  context.jobs.wake('notices');
  return consultationId;
}

/** That a named contact has taken a concern up: nobody else is told. */
export const acknowledgeConcern = (context: Context, on: OnComment): Promise<string> =>
  act(context, on, 'concern.acknowledge', ({ comment, write }) => {
    const concern = comment.concerns.at(-1);
    return concern === undefined
      ? []
      : [{ entity: 'concernAcknowledged', fields: moment(write.at), parentId: concern.id }];
  });

interface Told {
  readonly concernId: string;
  readonly planId: string;
  readonly personIds: readonly string[];
}

/** Nobody is left out: who raised it may be a contact, and has it as a contact has. */
async function tell(
  { jobs }: Pick<Services, 'jobs'>,
  { tx, at }: { readonly tx: Sql; readonly at: Date },
  { concernId, planId, personIds }: Told,
): Promise<void> {
  const about = { kind: 'safeguardingConcern', about: concernId, params: {}, organisationId: null, planId } as const;
  for (const personId of personIds) await giveNotice(jobs, { tx, at, byPersonId: null }, { ...about, personId });
}

/**
 * Tells the next contact of each concern that nobody has taken up by the end of the working day. However often this runs, and on
 * however many instances, each contact is told of each once: whom is worked out under the log's lock.
 */
export async function tellNextContacts(services: Services): Promise<void> {
  const roots = await services.sql.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT m."contributionsId" AS "id" FROM "SafeguardingConcern" s JOIN "Comment" m ON m."id" = s."commentId"
    WHERE NOT EXISTS (SELECT FROM "ConcernAcknowledged" a WHERE a."safeguardingConcernId" = s."id")`;
  const done = await Promise.allSettled(roots.map(({ id }) => tellNextIn(services, id)));
  services.jobs.wake('notices');
  // One that fails keeps no other from being told, and is tried again.
  const failed = done.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function tellNextIn(services: Services, rootId: string): Promise<void> {
  const log = { aggregate: contributionsAggregate, id: rootId };
  await writeToLogInSql(makeContext(services, null), log, null, async ({ tx, at, changes }) => {
    const contributions = await readWhole<Contributions>(tx, storedContributions, rootId);
    if (contributions === null) return;
    const contacts = await contactsOf(tx, contributions.consultationId);
    for (const concern of contributions.comments.flatMap(({ concerns }) => concerns)) {
      const { now } = tellingOf(concern, contacts, at.getTime());
      if (now.length === 0) continue;
      await tell(services, { tx, at }, { concernId: concern.id, planId: contributions.planId, personIds: now });
      const rows = now.map((personId) => ({
        id: randomUUIDv7(),
        parentId: concern.id,
        values: { ...moment(at), personId },
      }));
      await insertRows(tx, contributionsAggregate, 'concernTold', rows);
      for (const { id, parentId, values } of rows)
        changes.push({ entity: 'concernTold', entityId: id, field: '', before: null, after: { ...values, parentId } });
    }
  });
}

async function contactsOf(tx: Sql, consultationId: string): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    SELECT "personId" FROM "SafeguardingContact" WHERE "consultationId" = ${consultationId}::uuid AND "personId" IS NOT NULL
    ORDER BY "position", "id"`;
  return rows.map(({ personId }) => personId);
}

/**
 * Has jobs tell the next contacts at the start, and as each working day ends.
 * @returns a function that stops it
 */
export async function tellConcerns(services: Services): Promise<() => Promise<void>> {
  const { jobs, now } = services;
  await jobs.work('concerns', () => tellNextContacts(services));
  return eachPhase(services, 'concerns', () => String(workingDayEndsAfter(now().getTime())));
}
