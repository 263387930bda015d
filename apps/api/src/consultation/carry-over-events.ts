import { randomUUIDv7 } from 'node:crypto';
import { emptyFields } from '@cynllun/domain/aggregate/edit';
import { contributionsAggregate } from '@cynllun/domain/consultation/contribution-entities';
import { consultationAggregate } from '@cynllun/domain/consultation/entities';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { ConsultationEvent } from '@cynllun/domain/plan/plan';
import type { Language } from '@cynllun/domain/text/language';
import { languages } from '@cynllun/domain/text/language';
import { sayer } from '@cynllun/messages/say';
import { translator } from '@cynllun/messages/translator';
import { makeContext, type Services } from '../core/context.ts';
import type { Write } from '../core/log/types.ts';
import { writeToLogsInSql } from '../core/log/write.ts';
import { materialiseIn } from '../core/prose/materialise.ts';
import { firstHead } from '../core/verify/check-chain.ts';
import { insertRows } from '../core/write/store-rows.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import type { Sql } from '../platform/sql.ts';
import { putContributionFacts } from './act-on-comment.ts';
import { begin } from './begin-consultation.ts';

/**
 * Makes the consultation that plans recorded themselves meetings of a consultation of the plan's, one made for them: it is not
 * opened, and nobody contributes to it. In its plan's log each is removed, by nobody, so that history and versions have what was
 * written there. The list is made by a migration, so what someone puts in behind the log afterwards is not carried over. Several
 * instances may start at once.
 * @returns how many it carried over
 */
export async function carryOverEvents(services: Services): Promise<number> {
  const plans = await services.prisma.retiredConsultationEvent.findMany({
    distinct: ['planId'],
    select: { planId: true },
  });
  let carried = 0;
  for (const { planId } of plans) carried += await carryOver(services, planId);
  return carried;
}

async function carryOver(services: Services, planId: string): Promise<number> {
  const context = makeContext(services, null);
  const logs = [
    { aggregate: planAggregate, id: planId },
    { aggregate: consultationAggregate, id: randomUUIDv7(), head: firstHead },
    { aggregate: contributionsAggregate, id: randomUUIDv7(), head: firstHead },
  ];
  const title = await titles();
  let carried = 0;
  const written = writeToLogsInSql(
    context,
    logs,
    null,
    async ([plan, setUp, contributed]) => {
      if (plan === undefined || setUp === undefined || contributed === undefined) return;
      const taken = await takeFromList(plan.tx, planId);
      const [first] = taken;
      if (first === undefined) throw new NothingLeft();
      const language = first.draftingLanguage;
      const empty = emptyFields(consultationAggregate, 'consultation', language);
      await begin([setUp, contributed], planId, { ...empty, title: { original: language, madeFrom: null, ...title } });
      for (const { event } of taken) remove(plan, event, planId);
      await addMeetings(contributed, taken);
      await putContributionFacts(context, contributed);
      carried = taken.length;
    },
    // What people were typing in them is in them.
    { first: async (tx) => void (await materialiseIn(tx, context, storedPlan, planId, null)) },
  );
  await written.catch((error: unknown) => {
    if (!(error instanceof NothingLeft)) throw error;
  });
  return carried;
}

/** Another instance has carried them over: rolls back the logs that were begun. */
class NothingLeft extends Error {}

/** What the consultation that is made for them is called, in both languages. */
async function titles(): Promise<Readonly<Record<Language, string>>> {
  const words = await translator();
  const [en, cy] = languages.map((language) => sayer(words, language)('consultation:carriedOver'));
  return { en: en ?? '', cy: cy ?? '' };
}

interface Taken {
  readonly event: ConsultationEvent;
  readonly draftingLanguage: Language;
}

const takeFromList = (tx: Sql, planId: string) =>
  tx.$queryRaw<Taken[]>`
    WITH listed AS (DELETE FROM "RetiredConsultationEvent" WHERE "planId" = ${planId}::uuid RETURNING "id"),
      gone AS (DELETE FROM "ConsultationEvent" WHERE "id" IN (SELECT "id" FROM listed) RETURNING *)
    SELECT to_jsonb(e) - 'planId' AS "event", p."draftingLanguage"
    FROM gone e JOIN "Plan" p ON p."id" = e."planId" ORDER BY e."position", e."id"`;

function remove({ changes }: Write<Sql>, { id, ...values }: ConsultationEvent, parentId: string): void {
  changes.push({ entity: 'consultationEvent', entityId: id, field: '', before: { ...values, parentId }, after: null });
}

async function addMeetings({ tx, log, changes }: Write<Sql>, taken: readonly Taken[]): Promise<void> {
  const meetings = taken.map(({ event, draftingLanguage }) => ({
    id: randomUUIDv7(),
    parentId: log.id,
    groups: event.groups,
    values: {
      ...emptyFields(contributionsAggregate, 'consultationMeeting', draftingLanguage),
      on: event.heldOn,
      minute: event.account,
      language: draftingLanguage,
    },
  }));
  const groups = meetings.flatMap(({ id: parentId, groups: there }) =>
    there.map((group) => ({ id: randomUUIDv7(), parentId, values: { group, count: null } })),
  );
  for (const [entity, rows] of [
    ['consultationMeeting', meetings],
    ['meetingGroup', groups],
  ] as const) {
    await insertRows(tx, contributionsAggregate, entity, rows);
    for (const { id, parentId, values } of rows)
      changes.push({ entity, entityId: id, field: '', before: null, after: { ...values, parentId } });
  }
}
