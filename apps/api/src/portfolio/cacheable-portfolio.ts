import type { CacheableQuery } from '../core/cache/cacheable-query.ts';
import type { Context } from '../core/context.ts';
import { visibleTo } from './overview.ts';
import { factsVersions } from './summaries.ts';

const fields: ReadonlySet<string> = new Set([
  ...['reviews', 'authorities'].map((field) => `Home.${field}`),
  ...['reviews', 'total'].map((field) => `ReviewPage.${field}`),
  ...['id', 'kind', 'nameEn', 'nameCy'].map((field) => `Organisation.${field}`),
  ...['id', 'planId', 'name', 'authority', 'draftingLanguage', 'sharedWithReviewers'].map(ofReview),
  ...['draftReportMeetingOn', 'presentedOn', 'publishedOn', 'handoverOn'].map(ofReview),
  ...['stage', 'waitingOn', 'deadlines', 'nextDeadline', 'completeness', 'ownActions', 'viewerRoles'].map(ofReview),
  ofReview('viewerCan'),
  'PlanAbilities.*',
  ...['on', 'for'].map((field) => `WaitingOn.${field}`),
  ...['code', 'by', 'originalDue', 'due', 'metOn', 'status', 'daysRemaining'].map(
    (field) => `DeadlineStanding.${field}`,
  ),
  ...['sequence', 'recommendations', 'answered', 'actions', 'required', 'advised', 'cost'].map(ofDraft),
  ...['blockingDraft', 'blockingFinal', 'checksMet', 'checks'].map(ofDraft),
  ...['id', 'reference', 'title', 'startsOn', 'endsOn', 'required', 'advised'].map((field) => `OwnAction.${field}`),
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
}

/**
 * What someone sees first. All it says of a review and its plan follows from the plan's log, its facts, the day and who
 * asks; organisations go by names that are in no log of a plan.
 */
export const cacheablePortfolio: CacheableQuery = {
  root: 'home',
  fields,
  async version(context) {
    const { viewer } = context;
    const row = viewer && (await readRow(context));
    if (!row) return null;
    const { logs, facts, organisations } = row;
    return { logs, facts, unlogged: organisations, viewer, day: context.today() };
  },
};

/** Sequences and organisations as sums of hashes: a list of them would be as long as the portfolio. */
async function readRow({ sql, viewer }: Context): Promise<Row | undefined> {
  const [row] = await sql.$queryRaw<Row[]>`
    SELECT sum(hash_record_extended(ROW(l."id", l."sequence"), 0))::text AS "logs",
      sum(hash_record_extended(ROW(p."id", f."version"), 0)) FILTER (WHERE f."version" IS NOT NULL)::text AS "facts",
      (SELECT sum(hash_record_extended(o, 0))::text FROM "Organisation" o) AS "organisations"
    FROM "Review" r JOIN "Plan" p ON p."reviewId" = r."id" JOIN "ChangeLog" l ON l."id" = p."id"
      LEFT JOIN (${factsVersions}) f ON f."rootId" = p."id"
    WHERE ${visibleTo(viewer)}`;
  return row;
}
