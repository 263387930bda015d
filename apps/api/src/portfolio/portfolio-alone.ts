import type { Question } from '../core/cache/question.ts';
import type { Context } from '../context.ts';
import { known } from './overview.ts';

const fieldsOfPortfolioAlone: ReadonlySet<string> = new Set([
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

/** Of what a list of reviews is made, told without looking at any of them closely. */
interface Marks {
  readonly plans: string | null;
  readonly organisations: string | null;
}

/**
 * What someone sees first, and nothing beside it. All it says of a review and its plan follows from the plan's writes,
 * its day and who asks; organisations, which may also be named otherwise without a write to a plan, are told apart as they are.
 */
export const portfolioAlone: Question = {
  root: 'home',
  fields: fieldsOfPortfolioAlone,
  async madeOf(context) {
    if (context.viewer === null) return null;
    return [context.viewer, context.today(), await readMarks(context)];
  },
};

async function readMarks({ sql, viewer }: Context): Promise<Marks | undefined> {
  const [marks] = await sql.$queryRaw<Marks[]>`
    SELECT sum(hash_record_extended(ROW(l."id", l."sequence"), 0))::text AS "plans",
      (SELECT sum(hash_record_extended(ROW(o, d."sequence"), 0))::text
        FROM "Organisation" o LEFT JOIN "ChangeLog" d ON d."id" = o."id") AS "organisations"
    FROM "Review" r JOIN "Plan" p ON p."reviewId" = r."id" JOIN "ChangeLog" l ON l."id" = p."id"
    WHERE ${known(viewer)}`;
  return marks;
}
