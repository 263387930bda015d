import { setImmediate } from 'node:timers/promises';
import { mergeFacts, noFacts, type GateFactsSource } from '@cynllun/domain/rules/gate-facts';
import type { Plan } from '@cynllun/domain/plan/plan';
import { rulesVersion } from '@cynllun/domain/rules/version';
import { factsOfRootSql, type Facts } from '../core/facts/facts.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { inTimeSlices } from '../platform/time-slices.ts';
import type { Sql } from '../platform/sql.ts';
import { readSnapshots } from '../core/snapshot/stored-snapshot.ts';
import { summarising, type Summarised, type SummaryInputs } from './summarise.ts';
import { lastSent, versionSummary, type VersionSummary } from './version-summary.ts';
import { planReader } from '../plan/plan-reader.ts';

/** How many whole plans are held at once while summaries are made. */
const AT_ONCE = 20;

/** SQL: the version of each root's facts, of those that have any. */
export const factsVersions = Prisma.raw(`SELECT "rootId", sum("sequence") AS "version" FROM "Facts" GROUP BY "rootId"`);

/** Whether a plan's summary (`s`, which may be missing) is not that of its last write (`l`), its facts (`f`), rules or day. */
export const isStale = (today: string): Prisma.Sql => Prisma.sql`
  (s."planId" IS NULL OR s."sequence" <> l."sequence" OR s."factsVersion" <> coalesce(f."version", 0)
    OR s."rulesVersion" <> ${rulesVersion}
    OR s."validUntil" < ${today}::date)`;

/** A plan that wants a summary, as it is after a write. */
export interface PlanToSummarise {
  readonly planId: string;
  readonly sequence: number;
}

/** Makes the summaries of these plans anew. One made by another instance of later writes is left as it is. */
export async function refresh(sql: Sql, requested: readonly PlanToSummarise[], today: string): Promise<void> {
  for (let from = 0; from < requested.length; from += AT_ONCE) {
    const summarised: Summarised[] = [];
    const atOnce = requested.slice(from, from + AT_ONCE).map(({ planId, sequence }) => ({ id: planId, sequence }));
    const inputs = await readInputs(
      sql,
      atOnce.map(({ id }) => id),
    );
    const plans = await planReader(sql).allAt(atOnce);
    const sent = await summariseSent(sql, plans, inputs, today);
    for (const plan of plans) {
      const input = { ...(inputs.get(plan.id) ?? withoutAny), sent: sent.get(plan.id) ?? null };
      summarised.push(await inTimeSlices(summarising(plan, input, today)));
      // Many short plans are long together.
      await setImmediate();
    }
    await store(sql, summarised);
  }
}

const withoutAny: SummaryInputs = { facts: noFacts, factsVersion: 0, proposedOn: new Map(), sent: null };

interface Row {
  readonly id: string;
  readonly facts: Facts<GateFactsSource>;
  readonly proposedOn: Readonly<Record<string, string>> | null;
  readonly sent: VersionSummary | null;
}

/** With what was kept of a version before: a version says the same for ever. */
async function readInputs(sql: Sql, planIds: readonly string[]): Promise<ReadonlyMap<string, SummaryInputs>> {
  const rows = await sql.$queryRawUnsafe<Row[]>(
    `SELECT p."id", ${factsOfRootSql('p."id"')} AS "facts", s."summary" -> 'sent' AS "sent",
       (SELECT json_object_agg(e."id", (
          SELECT max(w."at" AT TIME ZONE 'Europe/London')::date::text FROM "Change" c
            JOIN "ChangeWrite" w ON w."logId" = c."logId" AND w."sequence" = c."sequence"
          WHERE c."entityId" = e."id" AND c."logId" = p."id" AND c."field" IN ('', 'proposedOn')))
        FROM "Extension" e WHERE e."planId" = p."id") AS "proposedOn"
     FROM unnest($1::uuid[]) AS p("id")
       LEFT JOIN "PlanSummary" s ON s."planId" = p."id" AND s."rulesVersion" = $2::int`,
    planIds,
    rulesVersion,
  );
  return new Map(
    rows.map(({ id, facts: { sources, sequence }, proposedOn, sent }) => [
      id,
      {
        facts: mergeFacts(sources),
        factsVersion: sequence,
        proposedOn: new Map(Object.entries(proposedOn ?? {}).filter(([, day]) => day !== null)),
        sent,
      },
    ]),
  );
}

/** The last version that was sent of each plan: from its copy where it is not known yet, all of those by one statement. */
async function summariseSent(
  sql: Sql,
  plans: readonly Plan[],
  known: ReadonlyMap<string, SummaryInputs>,
  today: string,
): Promise<ReadonlyMap<string, VersionSummary>> {
  const last = plans.flatMap((plan) => {
    const version = lastSent(plan, today);
    return version === null ? [] : [{ plan, version, kept: known.get(plan.id)?.sent ?? null }];
  });
  const unknown = last.filter(({ version, kept }) => kept?.id !== version.id);
  const ids = unknown.flatMap(({ plan }) => plan.versions.map(({ id }) => id));
  const snapshots = ids.length === 0 ? [] : await readSnapshots(sql, ids);
  return new Map(
    last.map(({ plan, version, kept }) => [
      plan.id,
      kept?.id === version.id ? { ...kept, on: version.on } : versionSummary(plan, version, snapshots),
    ]),
  );
}

/** Every plan whose summary is stale, with its sequence; where `logIds` is given only those with that log, or with facts from it. */
export async function stalePlans(
  sql: Sql,
  today: string,
  logIds: readonly string[] | null = null,
): Promise<readonly PlanToSummarise[]> {
  const rows = await sql.$queryRaw<{ planId: string; sequence: bigint }[]>`
    SELECT p."id" AS "planId", l."sequence" FROM "Plan" p
    JOIN "ChangeLog" l ON l."id" = p."id" LEFT JOIN "PlanSummary" s ON s."planId" = p."id"
      LEFT JOIN (${factsVersions}) f ON f."rootId" = p."id"
    WHERE ${isStale(today)} AND (${logIds}::uuid[] IS NULL OR p."id" = ANY (${logIds}::uuid[])
      OR p."id" IN (SELECT "rootId" FROM "Facts" WHERE "logId" = ANY (${logIds}::uuid[])))`;
  return rows.map(({ planId, sequence }) => ({ planId, sequence: Number(sequence) }));
}

async function store(sql: Sql, summarised: readonly Summarised[]): Promise<void> {
  await sql.$executeRaw`
    INSERT INTO "PlanSummary" ("planId", "sequence", "factsVersion", "rulesVersion", "validUntil", "summary", "actions")
    SELECT "planId", "sequence", "factsVersion", "rulesVersion", "validUntil", "summary", "actions"
    FROM jsonb_populate_recordset(NULL::"PlanSummary", ${JSON.stringify(summarised)}::jsonb)
    ON CONFLICT ("planId") DO UPDATE SET "sequence" = EXCLUDED."sequence",
      "factsVersion" = EXCLUDED."factsVersion", "rulesVersion" = EXCLUDED."rulesVersion", "validUntil" = EXCLUDED."validUntil",
      "summary" = EXCLUDED."summary", "actions" = EXCLUDED."actions"
    WHERE "PlanSummary"."sequence" <= EXCLUDED."sequence" AND "PlanSummary"."factsVersion" <= EXCLUDED."factsVersion"`;
}
