import { momentOf, readAccess } from '../core/aggregate/stored-aggregate.ts';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { storedPlan } from '../plan/stored-plan.ts';

/** That somebody has read a version, and when they last opened it. */
export interface ViewedVersion {
  readonly planId: string;
  /** The version's number. */
  readonly number: number;
  readonly at: Date;
}

/**
 * Stores that the viewer has opened a version: what changed since is told from the highest number they opened. It is private
 * to them and no part of the plan, so no log has it.
 * @throws ExpectedFailure
 */
export async function markVersionViewed(
  { sql, viewer, today, now }: Context,
  { planId, number }: Pick<ViewedVersion, 'planId' | 'number'>,
): Promise<ViewedVersion> {
  const access = (await readAccess(sql, storedPlan, [planId], momentOf({ today, now }))).get(planId);
  if (access?.subject.kind !== 'plan') throw new NotFoundError();
  allow(viewer, 'plan.readSubmitted', access.subject);
  const [viewed] = await sql.$queryRaw<ViewedVersion[]>`
    INSERT INTO "ViewedVersion" ("personId", "planId", "number", "at")
    SELECT ${viewer?.personId}::uuid, "planId", "number", ${now()} FROM "Version"
    WHERE "planId" = ${planId}::uuid AND "number" = ${number}::int
    ON CONFLICT ("personId", "planId", "number") DO UPDATE SET "at" = excluded."at"
    RETURNING "planId", "number", "at"`;
  if (viewed === undefined) throw new NotFoundError();
  return viewed;
}
