import { can } from '@cynllun/domain/access/access';
import { roles, scopeOf, scopes, type Role, type Scope, type Viewer } from '@cynllun/domain/access/roles';
import { operations } from '@cynllun/domain/access/operations';
import { covers, type Subject } from '@cynllun/domain/access/subject';
import type { Language } from '@cynllun/domain/text/language';
import type { Text } from '@cynllun/domain/text/text';
import { stages, type Stage } from '@cynllun/domain/stage/transitions';
import type { WaitingOn } from '@cynllun/domain/stage/waiting-on';
import type { Context } from '../core/context.ts';
import { forSearch } from '@cynllun/domain/text/for-search';
import { Prisma, type Organisation } from '../generated/prisma/client.ts';
import type { StoredSummary } from './summarise.ts';
import { factsVersions, isStale, type PlanToSummarise } from './summaries.ts';
import { summaryCache, summaryVersion } from './summary-cache.ts';

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

export const sorts = ['nextDue', 'authority', 'stage'] as const;

export interface Search {
  /** Found in the name of the review or of its authority, in either language; null for any. */
  readonly words: string | null;
  readonly stage: Stage | null;
  readonly waitingOn: WaitingOn['on'] | null;
  /** Only this review. */
  readonly reviewId: string | null;
  readonly planId: string | null;
  readonly sort: (typeof sorts)[number];
  /** In whose alphabet authorities stand. */
  readonly language: Language;
  readonly first: number;
  readonly skip: number;
}

/** Every review, the next due first. */
export const allReviews: Search = {
  words: null,
  stage: null,
  waitingOn: null,
  reviewId: null,
  planId: null,
  sort: 'nextDue',
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
  const [found] = await sql.$queryRaw<(Omit<Page, 'listed'> & { readonly listed: string })[]>`
    WITH "known" AS MATERIALIZED (
      SELECT p."id" AS "planId", l."sequence", ${isStale(today)} AS "stale", ${matching(search)} AS "matches",
        ${place(search)} AS "place"
      FROM "Review" r JOIN "Plan" p ON p."reviewId" = r."id" JOIN "Organisation" o ON o."id" = r."authorityId"
        JOIN "ChangeLog" l ON l."id" = p."id" LEFT JOIN "PlanSummary" s ON s."planId" = p."id"
        LEFT JOIN (${factsVersions}) f ON f."rootId" = p."id"
      WHERE ${visibleTo(viewer)} AND ${oneReview(search)}
    ), "page" AS (
      SELECT "planId", "place" FROM "known" WHERE "matches"
      ORDER BY "place", "planId" LIMIT ${search.first} OFFSET ${search.skip}
    )
    SELECT
      (SELECT coalesce(json_agg(row_to_json(w)), '[]')::text FROM (
        SELECT r."id" AS "reviewId", p."id" AS "planId", r."name", r."draftReportMeetingOn", r."presentedOn",
          r."publishedOn", r."handoverOn", p."draftingLanguage", p."sharedWithReviewers",
          row_to_json(o) AS "authority", ${summaryVersion} AS "version"
        FROM "page" JOIN "Plan" p ON p."id" = "page"."planId" JOIN "Review" r ON r."id" = p."reviewId"
          JOIN "Organisation" o ON o."id" = r."authorityId" LEFT JOIN "PlanSummary" s ON s."planId" = p."id"
        ORDER BY "page"."place", p."id"
      ) w) AS "listed",
      (SELECT count(*)::int FROM "known" WHERE "matches") AS "total",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('planId', "planId", 'sequence', "sequence")), '[]')
        FROM "known" WHERE "stale") AS "stale"`;
  if (found === undefined) return { listed: [], total: 0, stale: [] };
  return { ...found, listed: JSON.parse(found.listed) as Listed[] };
}

/** SQL: whether a role of the viewer's reaches a review (`r`). */
export function visibleTo(viewer: Viewer): Prisma.Sql {
  if (viewer?.memberships.some((held) => scopeOf(held) === 'installation' && reaches(held.role, 'installation')))
    return Prisma.sql`TRUE`;
  const held = (scope: Scope) => Prisma.sql`"Membership" m WHERE m."personId" = ${viewer?.personId ?? null}::uuid
    AND m."role" = ANY (${roles.filter((role) => reaches(role, scope))}::"Role"[])`;
  return Prisma.sql`(r."id" IN (SELECT m."reviewId" FROM ${held('review')})
    OR r."authorityId" IN (SELECT m."organisationId" FROM ${held('organisation')} AND m."reviewId" IS NULL))`;
}

/** Whether a role held over something lets one know of the reviews there. */
const reaches = (role: Role, scope: Scope): boolean =>
  role in operations['review.read'].may && scopes[role].includes(scope);

function oneReview({ reviewId, planId }: Search): Prisma.Sql {
  return Prisma.sql`(${reviewId}::uuid IS NULL OR r."id" = ${reviewId}::uuid)
    AND (${planId}::uuid IS NULL OR p."id" = ${planId}::uuid)`;
}

function matching({ words, stage, waitingOn }: Search): Prisma.Sql {
  const sought = forSearch(words ?? '');
  const has = (name: Prisma.Sql) => Prisma.sql`strpos(for_search(${name}), ${sought}::text) > 0`;
  const names = [`r."name" ->> 'en'`, `r."name" ->> 'cy'`, 'o."nameEn"', 'o."nameCy"'].map((name) => Prisma.raw(name));
  return Prisma.sql`(
    (${sought}::text = '' OR ${Prisma.join(names.map(has), ' OR ')})
    AND (${stage}::text IS NULL OR s."stage" = ${stage}::text)
    AND (${waitingOn}::text IS NULL OR s."waitingOn" = ${waitingOn}::text))`;
}

/** What a review's place in the order turns on; empty is last. */
function place({ sort, language }: Search): Prisma.Sql {
  const places = {
    nextDue: Prisma.sql`s."nextDue"`,
    authority: language === 'cy' ? Prisma.sql`o."nameCy"` : Prisma.sql`o."nameEn"`,
    stage: Prisma.sql`array_position(${stages}::text[], s."stage")`,
  };
  return places[sort];
}

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
