import { nodeOfContent } from '@cynllun/domain/aggregate/content';
import type { Node } from '@cynllun/domain/aggregate/aggregate';
import type { ErasedWords } from '@cynllun/domain/history/root-at';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Action, Recommendation } from '@cynllun/domain/plan/plan';
import { soughtWords } from '@cynllun/domain/text/for-search';
import type { Language } from '@cynllun/domain/text/language';
import { freezingKinds, type FreezingKind } from '@cynllun/domain/stage/events';
import type { Text } from '@cynllun/domain/text/text';
import type { Context } from '../core/context.ts';
import { openWords, type StoredValue } from '../core/snapshot/stored-snapshot.ts';
import { Prisma, type Organisation } from '../generated/prisma/client.ts';
import { readsDraft, visibleTo } from './overview.ts';

/** A recommendation as a version has it. */
export interface RecommendationInVersion {
  readonly planId: string;
  readonly version: number;
  readonly recommendationId: string;
}

export interface AnswerSearch {
  /** Each of them must be found, in whichever part of an answer; null for any. */
  readonly words: string | null;
  /** Answers of other plans to recommendations like this one, the most alike first. */
  readonly like: RecommendationInVersion | null;
  readonly first: number;
  readonly skip: number;
}

/** A recommendation of a version with what answers it; or an action that answers none. */
export interface FoundAnswer {
  readonly versionId: string;
  /** The recommendation, or else the action. */
  readonly subjectId: string;
  readonly planId: string;
  readonly authority: Organisation;
  /** The review's name. */
  readonly review: Text;
  readonly language: Language;
  /** The version's number. */
  readonly version: number;
  /** What froze it: it was sent, agreed, varied or corrected. */
  readonly frozenBy: FreezingKind;
  /** The day of that, as recorded. */
  readonly on: string;
  readonly isWithdrawn: boolean;
  /** Other versions of the plan that have it, whatever they say of it, the newest first. */
  readonly alsoIn: readonly number[];
  /** The recommendation's number; null where none is answered. */
  readonly number: number | null;
  readonly recommendation: Recommendation | null;
  /** With indicators, and nothing else that belongs to them. */
  readonly actions: readonly Action[];
  readonly erased: readonly ErasedWords[];
}

export interface FoundAnswers {
  readonly total: number;
  /** What the recommendation says that others like it are looked for; null where it is not there to be read. */
  readonly like: Text | null;
  readonly answers: readonly FoundAnswer[];
}

const nothing: FoundAnswers = { total: 0, like: null, answers: [] };

/** What the database keeps of an answer: the version's copy without its words. */
interface Content {
  readonly language: Language;
  readonly number: number | null;
  readonly recommendation: Node | null;
  readonly actions: readonly Node[];
}

type Row = Omit<FoundAnswer, keyof Content | 'erased'> & {
  readonly content: Content;
  readonly values: readonly Omit<StoredValue, 'salt'>[];
};

interface Answered {
  readonly total: number;
  readonly like: Pick<Row, 'content' | 'values'> | null;
  readonly rows: readonly Row[];
}

/**
 * How others answered: looked for in recommendations, actions and indicators of every version that the viewer may read,
 * withdrawn ones too. An answer is found once: in its newest version that stands, or where none does in the newest. By one statement.
 */
export async function findAnswers({ sql, viewer, today }: Context, search: AnswerSearch): Promise<FoundAnswers> {
  const words = soughtWords(search.words ?? '');
  if (words.length === 0 && search.like === null) return nothing;
  const [found] = await sql.$queryRaw<Answered[]>`
    WITH "readable" AS MATERIALIZED (
      SELECT v."id", v."planId", v."number" FROM "Version" v JOIN "Plan" p ON p."id" = v."planId"
        JOIN "Review" r ON r."id" = p."reviewId"
      WHERE ${visibleTo(viewer, 'plan.readSubmitted')} AND (${readsDraft(viewer)} OR ${isWithReviewers(today())})
    ), "like" AS MATERIALIZED (${likeSql(search.like)}), "hit" AS MATERIALIZED (
      SELECT a."versionId", a."subjectId", a."planId", v."number", w."planId" IS NOT NULL AS "isWithdrawn",
        ${rankOf(search, words)} AS "rank"
      FROM "VersionAnswer" a JOIN "readable" v ON v."id" = a."versionId"
        LEFT JOIN (SELECT e."planId", e."version" FROM "PlanEvent" e WHERE ${stands('draftWithdrawn')}) w
          ON w."planId" = a."planId" AND w."version" = v."number"
      WHERE ${matching(search, words)}
    ), "newest" AS (
      SELECT DISTINCT ON ("planId", "subjectId") * FROM "hit" ORDER BY "planId", "subjectId", "isWithdrawn", "number" DESC
    ), "page" AS (
      SELECT * FROM "newest" ORDER BY "rank" DESC, "versionId" DESC, "subjectId"
      LIMIT ${search.first} OFFSET ${search.skip}
    )
    SELECT (SELECT count(*)::int FROM "newest") AS "total",
      (SELECT row_to_json(l) FROM (SELECT a."content", ${valuesOf} AS "values" FROM "like" a) l) AS "like",
      (SELECT coalesce(json_agg(row_to_json(w)), '[]') FROM (
        SELECT "page"."versionId", "page"."subjectId", "page"."planId", "page"."number" AS "version", "isWithdrawn",
          row_to_json(o) AS "authority", r."name" AS "review", a."content", ${valuesOf} AS "values",
          f."frozenBy", f."on",
          (SELECT coalesce(json_agg(v."number" ORDER BY v."number" DESC), '[]') FROM "VersionAnswer" h
            JOIN "readable" v ON v."id" = h."versionId"
            WHERE h."planId" = a."planId" AND h."subjectId" = a."subjectId" AND h."versionId" <> a."versionId") AS "alsoIn"
        FROM "page" JOIN "VersionAnswer" a USING ("versionId", "subjectId")
          JOIN "Plan" p ON p."id" = a."planId" JOIN "Review" r ON r."id" = p."reviewId"
          JOIN "Organisation" o ON o."id" = r."authorityId" CROSS JOIN LATERAL (${freezingOf}) f
        ORDER BY "page"."rank" DESC, "page"."versionId" DESC, "page"."subjectId"
      ) w) AS "rows"`;
  if (found === undefined) return nothing;
  return {
    total: found.total,
    like: found.like && (opened(found.like).recommendation?.text ?? null),
    answers: found.rows.map(opened),
  };
}

/** SQL: whether an event (`e`) stands as it was recorded or corrected. */
const isCurrent = Prisma.sql`(
  NOT EXISTS (SELECT FROM "PlanEvent" c WHERE c."corrects" = e."id" AND c."planId" = e."planId"))`;

/** SQL: whether an event (`e`) is of a kind, and stands. */
const stands = (kind: 'draftWithdrawn' | 'sharedWithLeadReviewer' | 'referredBack'): Prisma.Sql =>
  Prisma.sql`(e."kind" = ${kind} AND ${isCurrent})`;

/** SQL: what froze a version (of `page`) first, also where the record of that was taken back: it stays frozen by it. */
const freezingOf = Prisma.sql`
  SELECT e."kind" AS "frozenBy", e."on"::text AS "on" FROM "PlanEvent" e
  WHERE e."planId" = "page"."planId" AND e."version" = "page"."number" AND e."kind" = ANY (${[...freezingKinds]}::text[])
  ORDER BY ${isCurrent} DESC, array_position(${[...freezingKinds]}::text[], e."kind"), e."id" DESC LIMIT 1`;

/** SQL: the last day until today of events of a kind, of the plan of a version (`v`); null where there is none. */
const lastDay = (kind: 'sharedWithLeadReviewer' | 'referredBack', today: string): Prisma.Sql => Prisma.sql`(
  SELECT max(e."on") FROM "PlanEvent" e WHERE e."planId" = v."planId" AND e."on" <= ${today}::date AND ${stands(kind)})`;

/** SQL: `isWithReviewers` of the domain, of a version (`v`): not of one that anything but its sending froze, until it is shared. */
const isWithReviewers = (today: string): Prisma.Sql => Prisma.sql`(
  NOT EXISTS (SELECT FROM "PlanEvent" f WHERE f."planId" = v."planId" AND f."version" = v."number"
    AND f."kind" = ANY (${freezingKinds}::text[]))
  OR EXISTS (SELECT FROM "PlanEvent" f WHERE f."planId" = v."planId" AND f."version" = v."number"
    AND f."kind" = ANY (${freezingKinds}::text[]) AND (f."kind" = 'draftSubmitted'
      OR ${lastDay('sharedWithLeadReviewer', today)} >= f."on"
      OR f."kind" <> 'finalAgreed' AND ${lastDay('sharedWithLeadReviewer', today)}
        > coalesce(${lastDay('referredBack', today)}, '-infinity'::date))))`;

/** SQL: the words of an answer (`a`), as they were frozen and not erased since. */
const valuesOf =
  Prisma.raw(`(SELECT coalesce(json_agg(json_build_object('path', s."path", 'value', coalesce(s."value", s."remaining"),
    'erasedAt', CASE WHEN s."remaining" IS NULL THEN s."erasedAt" END)), '[]')
  FROM "SnapshotValue" s WHERE s."id" = a."versionId" AND s."part" = 'plan' AND s."path" = ANY (a."paths"))`);

/** SQL: the recommendation that others are to be like, where the viewer may read it. */
function likeSql(like: AnswerSearch['like']): Prisma.Sql {
  return Prisma.sql`SELECT a.* FROM "VersionAnswer" a JOIN "readable" v ON v."id" = a."versionId"
    WHERE a."planId" = ${like?.planId ?? null}::uuid
      AND v."number" = ${like?.version ?? null}::int AND a."subjectId" = ${like?.recommendationId ?? null}::uuid`;
}

function matching({ like }: AnswerSearch, words: readonly string[]): Prisma.Sql {
  const holds = words.map((word) => Prisma.sql`a."words" LIKE ${`%${escaped(word)}%`}::text`);
  const alike = like === null ? [] : [Prisma.sql`a."planId" <> ${like.planId}::uuid AND ${likeness} > 0`];
  return Prisma.join([...holds, ...alike], ' AND ');
}

/** SQL: how alike what a recommendation (`a`) asks is to the one that is given, in the language in which they are most. */
const likeness =
  Prisma.raw(`coalesce((SELECT greatest(similarity(a."askedEn", l."askedEn"), similarity(a."askedCy", l."askedCy"))
  FROM "like" l), 0)`);

/** SQL: the more alike, or the more of the words stand in the recommendation itself, the earlier; then the newest. */
function rankOf({ like }: AnswerSearch, words: readonly string[]): Prisma.Sql {
  if (like !== null) return likeness;
  const each = words.map((word) => Prisma.sql`(strpos(a."askedEn" || ' ' || a."askedCy", ${word}::text) > 0)::int`);
  return Prisma.join(each, ' + ');
}

/** Words as `LIKE` takes them for themselves. */
const escaped = (word: string): string => word.replace(/[\\%_]/g, String.raw`\$&`);

function opened<R extends Pick<Row, 'content' | 'values'>>({ content, values, ...row }: R) {
  const { open, erased } = openWords({ values });
  const { recommendation, actions, language, number } = content;
  return {
    ...row,
    language,
    number,
    recommendation: recommendation && nodeOfContent(planAggregate, 'recommendation', recommendation, language, open),
    actions: actions.map((action) => nodeOfContent(planAggregate, 'action', action, language, open)),
    erased,
  };
}
