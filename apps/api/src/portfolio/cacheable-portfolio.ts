import { createHash } from 'node:crypto';
import type { Membership, Viewer } from '@cynllun/domain/access/roles';
import { LRUCache } from 'lru-cache';
import type { CacheableQuery } from '../core/cache/cacheable-query.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { onePerDatabase } from '../platform/per-database.ts';
import type { Sql } from '../platform/sql.ts';
import { visibleTo } from './overview.ts';
import { factsVersions } from './summaries.ts';

const fields: ReadonlySet<string> = new Set([
  ...['reviews', 'authorities', 'views', 'notices'].map((field) => `Home.${field}`),
  ...['reviews', 'total', 'tally'].map((field) => `ReviewPage.${field}`),
  'ReviewTally.*',
  'StageTally.*',
  'WeekTally.*',
  'SavedView.*',
  'SinceLooked.*',
  'UnansweredPoints.*',
  'OwedDuty.*',
  ...['notices', 'total', 'unread'].map((field) => `NoticePage.${field}`),
  'Notice.*',
  ...['id', 'kind', 'nameEn', 'nameCy'].map((field) => `Organisation.${field}`),
  ...['id', 'planId', 'name', 'authority', 'draftingLanguage', 'sharedWithReviewers'].map(ofReview),
  ...['draftReportMeetingOn', 'presentedOn', 'publishedOn', 'handoverOn'].map(ofReview),
  ...['stage', 'waitingOn', 'deadlines', 'nextDeadline', 'completeness', 'ownActions', 'viewerRoles'].map(ofReview),
  ...['viewerCan', 'nextOwnDate', 'sinceLooked', 'unansweredPoints'].map(ofReview),
  ...['kind', 'name', 'due', 'daysRemaining'].map((field) => `OwnDateStanding.${field}`),
  'PlanAbilities.*',
  ...['on', 'for', 'since', 'turn'].map((field) => `WaitingOn.${field}`),
  ...['code', 'by', 'originalDue', 'due', 'metOn', 'status', 'daysRemaining', 'daysLate'].map(
    (field) => `DeadlineStanding.${field}`,
  ),
  ...['sequence', 'recommendations', 'answered', 'actions', 'required', 'advised', 'cost'].map(ofDraft),
  ...['blockingDraft', 'blockingFinal', 'nextGate', 'met', 'missing', 'version', 'sentOn', 'owed'].map(ofDraft),
  ...['id', 'reference', 'title', 'startsOn', 'endsOn', 'gaps', 'advised'].map((field) => `OwnAction.${field}`),
  ...['original', 'en', 'cy', 'madeFrom', 'translation'].map((field) => `Text.${field}`),
]);

function ofReview(field: string): string {
  return `ReviewOverview.${field}`;
}

function ofDraft(field: string): string {
  return `Completeness.${field}`;
}

interface Row {
  readonly logs: string | null;
  readonly facts: string | null;
  readonly organisations: string | null;
  /** What the viewer has looked at, and their views, which are in no log. */
  readonly own: string | null;
  /** What the viewer was told, which is in no log. */
  readonly notices: string | null;
}

/** What a viewer's reviews were read at, and the snapshot of the database that it was read in. */
interface Known {
  readonly snapshot: string;
  readonly row: Row;
}
const known = onePerDatabase(() => new LRUCache<string, Known>({ max: 2_000 }));

/**
 * What someone sees first. All it says of a review and its plan follows from the plan's log, its facts, the day and who
 * asks; organisations go by names that are in no log of a plan.
 */
export const cacheablePortfolio: CacheableQuery = {
  root: 'home',
  fields,
  async version(context) {
    const { viewer } = context;
    if (viewer === null) return null;
    const { logs, facts, organisations, own, notices } = await readRow(context.sql, viewer);
    const asker = [viewer.personId, hashOfRoles(viewer.memberships)];
    return { logs, facts, unlogged: [organisations, own, notices], viewer: asker, day: context.today() };
  },
};

/**
 * Sequences and organisations as sums of hashes: a list of them would be as long as the portfolio. Two equal snapshots
 * show the same rows, so while nobody writes anything nothing is summed up again.
 */
async function readRow(sql: Sql, viewer: NonNullable<Viewer>): Promise<Row> {
  const last = known(sql).get(viewer.personId);
  const own = (row: string) => Prisma.sql`${Prisma.raw(row)}."personId" = ${viewer.personId}::uuid`;
  const [found] = await sql.$queryRaw<{ snapshot: string; row: Row | null }[]>`
    SELECT pg_current_snapshot()::text AS "snapshot",
      CASE WHEN pg_current_snapshot()::text = ${last?.snapshot ?? ''}::text THEN NULL ELSE (
        SELECT json_build_object(
          'logs', sum(hash_record_extended(ROW(l."id", l."sequence"), 0))::text,
          'facts', sum(hash_record_extended(ROW(p."id", f."version"), 0)) FILTER (WHERE f."version" IS NOT NULL)::text,
          'organisations', (SELECT sum(hash_record_extended(o, 0))::text FROM "Organisation" o),
          'own', concat_ws(' ', (SELECT sum(hash_record_extended(v, 0)) FROM "ViewedVersion" v WHERE ${own('v')}),
            (SELECT sum(hash_record_extended(n, 0)) FROM "LogSeen" n WHERE ${own('n')}),
            (SELECT sum(hash_record_extended(k, 0)) FROM "SavedView" k WHERE ${own('k')})),
          'notices', (SELECT sum(hash_record_extended(n, 0))::text FROM "Notice" n
            WHERE n."personId" = ${viewer.personId}::uuid))
        FROM "Review" r JOIN "Plan" p ON p."reviewId" = r."id" JOIN "ChangeLog" l ON l."id" = p."id"
          LEFT JOIN (${factsVersions}) f ON f."rootId" = p."id"
        WHERE ${visibleTo(viewer)}) END AS "row"`;
  const row = found?.row ?? last?.row;
  if (found === undefined || row === undefined) throw new Error('The database shows no snapshot');
  known(sql).set(viewer.personId, { snapshot: found.snapshot, row });
  return row;
}

/** Of lists of roles that sessions hold: a lead reviewer's may be thousands long. */
const hashes = new WeakMap<readonly Membership[], string>();

function hashOfRoles(memberships: readonly Membership[]): string {
  const hash = hashes.get(memberships) ?? createHash('sha256').update(JSON.stringify(memberships)).digest('base64');
  hashes.set(memberships, hash);
  return hash;
}
