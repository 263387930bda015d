import type { Text } from '@cynllun/domain/text/text';
import type { Context } from '../core/context.ts';
import { mayReadDraft, type Overview } from './overview.ts';

/** An action on which the viewer is named, and what is to be done about it. */
export interface OwnAction {
  readonly id: string;
  readonly planId: string;
  /** `1a`. */
  readonly reference: string;
  readonly title: Text;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly gaps: number;
  readonly advised: number;
}

/** The viewer's actions in those of these plans whose draft they may read, by plan; one statement. */
export async function readOwnActions(
  { sql, viewer }: Context,
  overviews: readonly Overview[],
): Promise<ReadonlyMap<string, readonly OwnAction[]>> {
  const planIds = overviews.filter((overview) => mayReadDraft(viewer, overview)).map(({ planId }) => planId);
  if (viewer === null || planIds.length === 0) return new Map();
  const actions = await sql.$queryRaw<OwnAction[]>`
    SELECT a."id", a."planId", a."title", a."startsOn"::text, a."endsOn"::text,
      coalesce(s."actions" -> a."id"::text ->> 'reference', '') AS "reference",
      coalesce((s."actions" -> a."id"::text ->> 'gaps')::int, 0) AS "gaps",
      coalesce((s."actions" -> a."id"::text ->> 'advised')::int, 0) AS "advised"
    FROM "Action" a JOIN "PlanSummary" s ON s."planId" = a."planId"
    WHERE a."planId" = ANY (${planIds}::uuid[])
      AND (a."responsiblePersonId" = ${viewer.personId}::uuid OR a."accountablePersonId" = ${viewer.personId}::uuid)
    ORDER BY a."position", a."id"`;
  return Map.groupBy(actions, ({ planId }) => planId);
}
