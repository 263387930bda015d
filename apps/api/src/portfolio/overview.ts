import { can } from '@cynllun/domain/access/access';
import { addDays } from '@cynllun/domain/calendar/date';
import { roles, scopeOf, scopes, type Role, type Scope, type Viewer } from '@cynllun/domain/access/roles';
import { operations } from '@cynllun/domain/access/operations';
import { covers, type Subject } from '@cynllun/domain/access/subject';
import type { Language } from '@cynllun/domain/text/language';
import type { Text } from '@cynllun/domain/text/text';
import { stages, type Stage } from '@cynllun/domain/stage/transitions';
import {
  actsFor,
  waitsFor as waitsForInOrder,
  whoseTurn,
  type WaitedOn,
  type WaitsFor,
} from '@cynllun/domain/stage/waiting-on';
import type { Context } from '../core/context.ts';
import { forSearch } from '@cynllun/domain/text/for-search';
import { Prisma, type Organisation } from '../generated/prisma/client.ts';
import type { StoredSummary } from './summarise.ts';
import { factsVersions, isStale, type PlanToSummarise } from './summaries.ts';
import { summaryCache, summaryVersion } from './summary-cache.ts';
import type { VersionSummary } from './version-summary.ts';

/** A review as lists and pages about it show it. What its plan says is only in `summary.draft`. */
export interface Overview {
  readonly reviewId: string;
  readonly planId: string;
  readonly name: Text;
  readonly draftReportMeetingOn: string | null;
  readonly presentedOn: string | null;
  readonly publishedOn: string | null;
  readonly handoverOn: string | null;
  readonly draftingLanguage: Language;
  readonly sharedWithReviewers: boolean;
  readonly authority: Organisation;
  readonly summary: StoredSummary;
}

export const sorts = ['nextDue', 'authority', 'stage', 'waitingSince', 'complete', 'sinceLooked'] as const;
export const groups = ['waitsFor', 'stage'] as const;
/** When the next deadline is: past, within so many days of today, or on no day that is known. */
export const nextDates = ['late', 'within14Days', 'within30Days', 'notSet'] as const;

export interface Search {
  /** Found in the name of the review or of its authority, in either language; null for any. */
  readonly words: string | null;
  /** At one of these stages; null for any. */
  readonly stages: readonly Stage[] | null;
  readonly waitingOn: WaitedOn | null;
  /** For whom it waits, as the viewer sees it. */
  readonly waitsFor: WaitsFor | null;
  readonly next: (typeof nextDates)[number] | null;
  /** Only this review. */
  readonly reviewId: string | null;
  readonly planId: string | null;
  /** Those that are alike stand together; null for no groups. */
  readonly group: (typeof groups)[number] | null;
  readonly sort: (typeof sorts)[number];
  /** What has no place in an order is last in either direction. */
  readonly descending: boolean;
  /** In whose alphabet authorities stand. */
  readonly language: Language;
  readonly first: number;
  readonly skip: number;
}

/** Every review, the next due first. */
export const allReviews: Search = {
  words: null,
  stages: null,
  waitingOn: null,
  waitsFor: null,
  next: null,
  reviewId: null,
  planId: null,
  group: null,
  sort: 'nextDue',
  descending: false,
  language: 'en',
  first: 200,
  skip: 0,
};

export interface Found {
  readonly overviews: readonly Overview[];
  readonly total: number;
}

/** A review of a page, and the version of its summary. */
type Listed = Omit<Overview, 'summary'> & { readonly version: string };

interface Page {
  readonly listed: readonly Listed[];
  readonly total: number;
  readonly stale: readonly PlanToSummarise[];
}

/**
 * The reviews a viewer may know of, by one statement while summaries are fresh and cached; stale ones are made anew
 * first, since what is looked for and put in order is in them.
 */
export async function findOverviews(context: Context, search: Search): Promise<Found> {
  const { listed, total } = await readFreshPage(context, search);
  const summaries = await summaryCache(context.sql).read(listed);
  const overviews = listed.flatMap(({ version: _, ...review }): Overview[] => {
    const summary = summaries.get(review.planId);
    return summary === undefined ? [] : [{ ...review, summary }];
  });
  return { overviews, total };
}

async function readFreshPage(context: Context, search: Search): Promise<Page> {
  const today = context.today();
  const page = await readPage(context, search, today);
  if (page.stale.length === 0) return page;
  await summaryCache(context.sql).refresh(page.stale, today);
  return readPage(context, search, today);
}

/** Of all known reviews only what filters and sorts them is read; everything else only of those on the page. */
async function readPage({ sql, viewer }: Context, search: Search, today: string): Promise<Page> {
  const inOrder = (from: string) =>
    Prisma.raw(`${from}"group", ${from}"place" ${search.descending ? 'DESC' : 'ASC'} NULLS LAST, ${from}"planId"`);
  const [found] = await sql.$queryRaw<(Omit<Page, 'listed'> & { readonly listed: string })[]>`
    WITH "known" AS MATERIALIZED (
      SELECT p."id" AS "planId", l."sequence", ${isStale(today)} AS "stale", ${matching(search, viewer, today)} AS "matches",
        ${groupOf(search, viewer)} AS "group", ${place(search, viewer)} AS "place"
      FROM "Review" r JOIN "Plan" p ON p."reviewId" = r."id" JOIN "Organisation" o ON o."id" = r."authorityId"
        JOIN "ChangeLog" l ON l."id" = p."id" LEFT JOIN "PlanSummary" s ON s."planId" = p."id"
        LEFT JOIN (${factsVersions}) f ON f."rootId" = p."id"
      WHERE ${visibleTo(viewer)} AND ${oneReview(search)}
    ), "page" AS (
      SELECT "planId", "group", "place" FROM "known" WHERE "matches"
      ORDER BY ${inOrder('')} LIMIT ${search.first} OFFSET ${search.skip}
    )
    SELECT
      (SELECT coalesce(json_agg(row_to_json(w)), '[]')::text FROM (
        SELECT r."id" AS "reviewId", p."id" AS "planId", r."name", r."draftReportMeetingOn", r."presentedOn",
          r."publishedOn", r."handoverOn", p."draftingLanguage", p."sharedWithReviewers",
          row_to_json(o) AS "authority", ${summaryVersion} AS "version"
        FROM "page" JOIN "Plan" p ON p."id" = "page"."planId" JOIN "Review" r ON r."id" = p."reviewId"
          JOIN "Organisation" o ON o."id" = r."authorityId" LEFT JOIN "PlanSummary" s ON s."planId" = p."id"
        ORDER BY ${inOrder('"page".')}
      ) w) AS "listed",
      (SELECT count(*)::int FROM "known" WHERE "matches") AS "total",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('planId', "planId", 'sequence', "sequence")), '[]')
        FROM "known" WHERE "stale") AS "stale"`;
  if (found === undefined) return { listed: [], total: 0, stale: [] };
  return { ...found, listed: JSON.parse(found.listed) as Listed[] };
}

/** What a role either may do to every plan it is held over, or to none: so that a list need not look at each plan. */
type AskedOfLists = 'review.read' | 'plan.readSubmitted';

/** SQL: whether a role of the viewer's reaches a review (`r`) for an operation: unless given, for knowing of it. */
export function visibleTo(viewer: Viewer, operation: AskedOfLists = 'review.read'): Prisma.Sql {
  const reaches = (role: Role, scope: Scope) => role in operations[operation].may && isHeldOver(role, scope);
  if (viewer?.memberships.some((held) => scopeOf(held) === 'installation' && reaches(held.role, 'installation')))
    return Prisma.sql`TRUE`;
  return heldOver(viewer, (scope) => roles.filter((role) => reaches(role, scope)));
}

const isHeldOver = (role: Role, scope: Scope): boolean => (scopes[role] as readonly Scope[]).includes(scope);

/** SQL: whether the viewer holds one of some roles over a review (`r`) or its authority. */
function heldOver(viewer: Viewer, rolesAt: (scope: Scope) => readonly Role[]): Prisma.Sql {
  const held = (scope: Scope) => Prisma.sql`"Membership" m WHERE m."personId" = ${viewer?.personId ?? null}::uuid
    AND m."role" = ANY (${rolesAt(scope)}::"Role"[])`;
  return Prisma.sql`(r."id" IN (SELECT m."reviewId" FROM ${held('review')} AND m."reviewId" IS NOT NULL)
    OR r."authorityId" IN (SELECT m."organisationId" FROM ${held('organisation')} AND m."reviewId" IS NULL))`;
}

/** SQL: for whom a review waits as the viewer sees it: `whoseTurn` of the domain. */
export function whoseTurnSql(viewer: Viewer): Prisma.Sql {
  const entries = Object.entries(actsFor);
  const acting = [...new Set(entries.flatMap(([, acts]) => acts))].map((role) => {
    const waitedOn = entries.filter(([, acts]) => acts.includes(role)).map(([on]) => on);
    const holds = heldOver(viewer, (scope) => (isHeldOver(role, scope) ? [role] : []));
    return Prisma.sql`(s."waitingOn" = ANY (${waitedOn}::text[]) AND ${holds})`;
  });
  return Prisma.sql`(CASE WHEN s."waitingFor" IS NULL THEN 'nobody' WHEN ${Prisma.join(acting, ' OR ')} THEN 'you'
    ELSE 'others' END)`;
}

function oneReview({ reviewId, planId }: Search): Prisma.Sql {
  return Prisma.sql`(${reviewId}::uuid IS NULL OR r."id" = ${reviewId}::uuid)
    AND (${planId}::uuid IS NULL OR p."id" = ${planId}::uuid)`;
}

function matching({ words, waitingOn, waitsFor, next, ...search }: Search, viewer: Viewer, today: string): Prisma.Sql {
  const sought = forSearch(words ?? '');
  const has = (name: Prisma.Sql) => Prisma.sql`strpos(for_search(${name}), ${sought}::text) > 0`;
  const names = [`r."name" ->> 'en'`, `r."name" ->> 'cy'`, 'o."nameEn"', 'o."nameCy"'].map((name) => Prisma.raw(name));
  const turn = waitsFor === null ? Prisma.sql`TRUE` : Prisma.sql`${whoseTurnSql(viewer)} = ${waitsFor}::text`;
  return Prisma.sql`(
    (${sought}::text = '' OR ${Prisma.join(names.map(has), ' OR ')})
    AND (${search.stages}::text[] IS NULL OR s."stage" = ANY (${search.stages}::text[]))
    AND (${waitingOn}::text IS NULL OR s."waitingOn" = ${waitingOn}::text AND s."waitingFor" IS NOT NULL)
    AND ${turn} AND ${next === null ? Prisma.sql`TRUE` : nextDate(next, today)})`;
}

/** SQL: whether the next deadline of a summary (`s`) is then. */
function nextDate(next: NonNullable<Search['next']>, today: string): Prisma.Sql {
  const within = (days: number) => Prisma.sql`(s."nextDue" BETWEEN ${today}::text AND ${addDays(today, days)}::text)`;
  const dates = {
    late: Prisma.sql`s."nextDue" < ${today}::text`,
    within14Days: within(14),
    within30Days: within(30),
    notSet: Prisma.sql`s."nextDue" IS NULL`,
  };
  return dates[next];
}

/** Groups in order: what waits for the viewer first, stages in the order of the process. */
function groupOf({ group }: Search, viewer: Viewer): Prisma.Sql {
  if (group === null) return Prisma.sql`0`;
  return group === 'stage'
    ? Prisma.sql`array_position(${stages}::text[], s."stage")`
    : Prisma.sql`array_position(${waitsForInOrder}::text[], ${whoseTurnSql(viewer)})`;
}

/** What a review's place in the order turns on; empty is last. */
function place({ sort, language }: Search, viewer: Viewer): Prisma.Sql {
  const places = {
    nextDue: Prisma.sql`s."nextDue"`,
    authority: language === 'cy' ? Prisma.sql`o."nameCy"` : Prisma.sql`o."nameEn"`,
    stage: Prisma.sql`array_position(${stages}::text[], s."stage")`,
    waitingSince: Prisma.sql`s."waitingSince"`,
    complete: ofReadable(viewer, { version: Prisma.sql`s."sentComplete"`, draft: Prisma.sql`s."draftComplete"` }),
    sinceLooked: ofReadable(viewer, { version: versionNews(viewer), draft: draftNews(viewer) }),
  };
  return places[sort];
}

/** SQL: one value where the viewer is told of a version, and one where of the draft: `readableOf`, for putting in order. */
function ofReadable(viewer: Viewer, { version, draft }: Record<Readable['what'], Prisma.Sql>): Prisma.Sql {
  const over = (held: readonly Role[]) => heldOver(viewer, (scope) => held.filter((role) => isHeldOver(role, scope)));
  const submitted = roles.filter((role) => role in operations['plan.readSubmitted'].may);
  const readsVersion = Prisma.sql`s."sentComplete" IS NOT NULL AND ${over(submitted)} AND NOT ${over(team)}`;
  return Prisma.sql`(CASE WHEN ${readsVersion} THEN ${version} WHEN ${readsDraft(viewer)} THEN ${draft} END)`;
}

/** SQL: whether the viewer may read the working draft of a plan (`p`, of the review `r`). */
export function readsDraft(viewer: Viewer): Prisma.Sql {
  const over = (held: readonly Role[]) => heldOver(viewer, (scope) => held.filter((role) => isHeldOver(role, scope)));
  return Prisma.sql`(${over(draftReaders(false))} OR p."sharedWithReviewers" AND ${over(draftReaders(true))})`;
}

/** The roles that may read a draft which is shared with reviewers, or is not. */
const draftReaders = (sharedWithReviewers: boolean): readonly Role[] => {
  const draft = { kind: 'plan', authorityId: '', reviewId: '', sharedWithReviewers, stage: 'drafting' } as const;
  const may: Readonly<Partial<Record<Role, (subject: Subject, personId: null) => boolean>>> =
    operations['plan.readDraft'].may;
  return roles.filter((role) => may[role]?.(draft, null) === true);
};

/** What was never read is all new. */
const UNREAD = -1_000_000;

/** SQL: how much the last version (of `s`) says otherwise than the last that the viewer read; the most is the least. */
const versionNews = (viewer: Viewer): Prisma.Sql => Prisma.sql`(
  SELECT CASE WHEN max(v."number") IS NULL THEN ${UNREAD}::int
    ELSE -coalesce((s."sentChanges" ->> max(v."number")::text)::int, 0) END
  FROM "ViewedVersion" v WHERE v."planId" = p."id" AND v."personId" = ${viewer?.personId ?? null}::uuid)`;

/** SQL: as `versionNews`, the writes of others to the draft (of `p`) since the viewer looked at its history. */
const draftNews = (viewer: Viewer): Prisma.Sql => Prisma.sql`coalesce((
  SELECT -(SELECT count(*)::int FROM "ChangeWrite" w WHERE w."logId" = p."id" AND w."sequence" > n."sequence"
    AND w."personId" IS DISTINCT FROM n."personId")
  FROM "LogSeen" n WHERE n."logId" = p."id" AND n."personId" = ${viewer?.personId ?? null}::uuid), ${UNREAD}::int)`;

/** A review as access sees it. */
export const overviewSubject = (overview: Overview): Extract<Subject, { kind: 'plan' }> => ({
  kind: 'plan',
  authorityId: overview.authority.id,
  reviewId: overview.reviewId,
  sharedWithReviewers: overview.sharedWithReviewers,
  stage: overview.summary.standing.stage,
});

export const mayReadDraft = (viewer: Viewer, overview: Overview): boolean =>
  can(viewer, 'plan.readDraft', overviewSubject(overview)) === 'allowed';

export const mayManagePeople = (viewer: Viewer, overview: Overview): boolean =>
  can(viewer, 'people.manage', overviewSubject(overview)) === 'allowed';

/** The roles by which the viewer knows of a review. */
export function rolesOver(viewer: Viewer, overview: Overview): readonly Role[] {
  const subject = overviewSubject(overview);
  const held = (viewer?.memberships ?? []).filter((membership) => covers(membership, subject));
  return [...new Set(held.map(({ role }) => role))];
}

/** For whom a review waits, as the viewer sees it. */
export const waitsForWhom = (viewer: Viewer, overview: Overview): WaitsFor =>
  whoseTurn(overview.summary.standing.waitingOn, rolesOver(viewer, overview));

/** What a viewer may read of a plan, as its summary has it. */
export type Readable =
  | { readonly what: 'draft'; readonly summary: StoredSummary['draft'] }
  | ({ readonly what: 'version' } & VersionSummary);

/**
 * What the viewer is told of a plan from: the team from its working draft, reviewers from the last version that was sent to
 * them, or before there is one from a draft that is shared with them. Null, and then nothing is told, where they may read
 * neither.
 */
export function readableOf(viewer: Viewer, overview: Overview): Readable | null {
  const { draft, sent } = overview.summary;
  const isReviewer = rolesOver(viewer, overview).every((role) => !team.includes(role));
  if (sent !== null && isReviewer && can(viewer, 'plan.readSubmitted', overviewSubject(overview)) === 'allowed')
    return { what: 'version', ...sent };
  return mayReadDraft(viewer, overview) ? { what: 'draft', summary: draft } : null;
}

const team: readonly Role[] = ['lead', 'editor', 'owner', 'viewer'];
