import { abilities, can } from '@cynllun/domain/access/access';
import type { Plan } from '@cynllun/domain/plan/plan';
import { isDeepStrictEqual } from 'node:util';
import { LRUCache } from 'lru-cache';
import type { CacheableQuery } from '../core/cache/cacheable-query.ts';
import type { VersionKey } from '../core/cache/version-key.ts';
import type { Context } from '../core/context.ts';
import { isId } from '../core/graphql/checked-ids.ts';
import type { NamedPerson } from '../core/aggregate/stored-aggregate.ts';
import type { Organisation } from '../generated/prisma/client.ts';
import { cacheablePlan } from '../plan/cacheable-plan.ts';
import { factsSql, toPlanFacts, type StoredFacts } from '../plan/plan-facts.ts';
import { ownActionIds } from '../plan/plan-subject.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { inspectoratesSql, namedIn } from '../plan/surroundings.ts';
import { onePerDatabase } from '../platform/per-database.ts';
import { readFrozen } from './open-version.ts';
import { writesSql } from './versions.ts';

/** The fields that follow from what was frozen, the plan's log, the day and the viewer; not what others said of it. */
const fields: ReadonlySet<string> = new Set([
  ...cacheablePlan.fields,
  ...['version', 'plan', 'erased', 'contents', 'gaps', 'findings', 'deadline'].map((field) => `OpenedVersion.${field}`),
  'PlanVersion.*',
  'ChainHead.*',
  'Withdrawal.*',
  'AgreedChange.*',
  ...['on', 'body', 'agreedBy', 'minuteReference', 'callInUntil', 'decision'].map((field) => `Agreement.${field}`),
  'ExplainedFinding.*',
  'ErasedWords.*',
  'PlanContents.*',
  'SendingDeadline.*',
]);

/**
 * A version of a plan. It is frozen: besides what of it was erased, an answer turns on what happened to the plan, the day, who may
 * see what of it, and the names of those in it. What is written to the draft changes none of these.
 */
export const cacheableVersion: CacheableQuery = {
  root: 'planVersion',
  fields,
  async version(context, { planId, number }) {
    if (typeof planId !== 'string' || !isId(planId) || typeof number !== 'number') return null;
    const version = await versionOf(context, planId, number);
    if (version !== null) asked.set(context, { planId, number, version });
    return version;
  },
  // Names, and who may read, may have been others for a moment while it was made.
  async isOfVersion(context) {
    const found = asked.get(context);
    if (found === undefined) return false;
    return isDeepStrictEqual(found.version, await versionOf(context, found.planId, found.number));
  },
};

/** Of each request, what its answer was found to turn on before it was made. */
const asked = new WeakMap<
  Context,
  { readonly planId: string; readonly number: number; readonly version: VersionKey }
>();

async function versionOf(context: Context, planId: string, number: number): Promise<VersionKey | null> {
  const { sql, viewer, today } = context;
  const frozen = await unchanging(context, planId, number);
  const [row] = frozen === null ? [] : await sql.$queryRawUnsafe<Row[]>(versionSql, planId, frozen.people, frozen.id);
  if (frozen === null || row === undefined || row.access === null) return null;
  const facts = toPlanFacts(row.access, today());
  const subject = { ...facts, kind: 'plan' } as const;
  if (can(viewer, 'plan.readSubmitted', subject) !== 'allowed') return null;
  return {
    logs: [frozen.id, row.erased, row.access],
    facts: null,
    unlogged: [row.authority, row.inspectorates, row.people],
    viewer: [abilities(viewer, subject), ownActionIds(viewer, facts, frozen.actions)],
    day: today(),
  };
}

interface Row {
  /** How many of its words, and what is left of them. */
  readonly erased: string;
  readonly access: StoredFacts | null;
  readonly authority: Organisation;
  readonly inspectorates: readonly Organisation[];
  readonly people: readonly NamedPerson[];
}

/** SQL: what an answer on the version `$3` of the plan `$1` turns on, which names the people `$2`, with those who froze versions and took them back. */
const versionSql = `
  SELECT (SELECT count(*) || ' ' || md5(coalesce(string_agg(s."remaining", ' ' ORDER BY s."path"), '')) FROM "SnapshotValue" s
      WHERE s."id" = $3::uuid AND s."erasedAt" IS NOT NULL) AS "erased",
    ${factsSql('$1::uuid')} AS "access", row_to_json(o) AS "authority",
    ${inspectoratesSql} AS "inspectorates",
    ${storedPlan.namedPeopleSql(
      '$1::uuid',
      `SELECT unnest($2::uuid[]) UNION SELECT w."personId" FROM (${writesSql}) w`,
    )} AS "people"
  FROM "Plan" p JOIN "Review" r ON r."id" = p."reviewId" JOIN "Organisation" o ON o."id" = r."authorityId"
  WHERE p."id" = $1::uuid`;

/** What of a version never changes: who is named in it. */
interface Unchanging {
  readonly id: string;
  readonly people: readonly string[];
  readonly actions: readonly Pick<Plan['actions'][number], 'id' | 'responsiblePersonId' | 'accountablePersonId'>[];
}

const known = onePerDatabase(() => new LRUCache<string, Unchanging>({ max: 500 }));

async function unchanging(context: Context, planId: string, number: number): Promise<Unchanging | null> {
  const { sql } = context;
  const name = `${planId} ${number}`;
  const found = known(sql).get(name);
  if (found !== undefined) return found;
  const [version] = await sql.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Version" WHERE "planId" = ${planId}::uuid AND "number" = ${number}::int`;
  if (version === undefined) return null;
  const { plan } = await readFrozen(context, version.id);
  const actions = plan.actions.map(({ id, responsiblePersonId, accountablePersonId }) => ({
    id,
    responsiblePersonId,
    accountablePersonId,
  }));
  const read = { id: version.id, people: namedIn(plan), actions };
  known(sql).set(name, read);
  return read;
}
