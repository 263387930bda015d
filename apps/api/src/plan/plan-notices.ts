import { actsOf, deadlinesMetBy, extensionsIn, type Act } from '@cynllun/domain/notices/acts';
import type { DeadlineCode } from '@cynllun/domain/deadlines/table';
import type { Extension } from '@cynllun/domain/plan/plan';
import type { Services } from '../core/context.ts';
import type { Write } from '../core/log/types.ts';
import { givePlanNotices } from '../platform/give-notices.ts';
import type { Sql } from '../platform/sql.ts';

/** Milliseconds: a proposal is often put right soon after it is made, so what is mailed is where it stood then. */
const LATER = 5 * 60_000;

type Written = Pick<Write<Sql>, 'tx' | 'changes' | 'viewer' | 'at'>;
type Found = Pick<Extension, 'id' | 'deadline' | 'proposedOn' | 'agreedOn'>;

/** Tells people of what a write to a plan did; of most writes there is nothing to tell, and nothing is asked. */
export async function tellOfPlan({ jobs }: Pick<Services, 'jobs'>, write: Written, planId: string): Promise<void> {
  const { tx, changes, viewer, at } = write;
  const giving = { tx, at, byPersonId: viewer?.personId ?? null };
  const ofPlan = (acts: readonly Act[]) => acts.map((act) => ({ ...act, planId }));
  await givePlanNotices(jobs, giving, ofPlan(actsOf(changes)));
  await withdrawReminders(write, planId, deadlinesMetBy(changes));
  const changed = extensionsIn(changes);
  if (changed.length === 0) return;
  const { proposed, agreed } = await readExtensions(write, planId, changed);
  await withdrawProposals(write, changed);
  await givePlanNotices(jobs, { ...giving, dueAt: new Date(at.getTime() + LATER) }, ofPlan(proposed));
  await givePlanNotices(jobs, giving, ofPlan(agreed));
}

/** What is said of extensions after the write. A day is named with the extension: another one is told anew. */
async function readExtensions({ tx }: Written, planId: string, ids: readonly string[]) {
  const found = await tx.$queryRaw<readonly Found[]>`
    SELECT "id", "deadline", "proposedOn"::text, "agreedOn"::text FROM "Extension"
    WHERE "planId" = ${planId}::uuid AND "id" = ANY (${ids}::uuid[])`;
  const acts = (kind: 'extensionProposed' | 'extensionAgreed') =>
    found.flatMap(({ id, deadline, proposedOn, agreedOn }): Act[] => {
      const isOfKind = (agreedOn !== null) === (kind === 'extensionAgreed');
      if (deadline === null || proposedOn === null || !isOfKind) return [];
      return [{ kind, about: `${id} ${deadline} ${proposedOn}`, params: { deadline, day: proposedOn } }];
    });
  return { proposed: acts('extensionProposed'), agreed: acts('extensionAgreed') };
}

/** A proposal that was changed, answered or taken back before it was mailed or read was never told. */
const withdrawProposals = ({ tx }: Written, ids: readonly string[]): Promise<number> => tx.$executeRaw`
  DELETE FROM "Notice" WHERE "kind" = 'extensionProposed' AND "outcome" IS NULL AND "readAt" IS NULL
    AND split_part("about", ' ', 1) = ANY (${ids}::text[])`;

/** Nobody is reminded of what is done: the reminder is read, and its mail not sent where it waits. */
async function withdrawReminders({ tx, at }: Written, planId: string, met: readonly DeadlineCode[]): Promise<void> {
  if (met.length === 0) return;
  await tx.$executeRaw`
    WITH "over" AS (
      UPDATE "Notice" SET "readAt" = coalesce("readAt", ${at}), "outcome" = coalesce("outcome", 'done')
      WHERE "planId" = ${planId}::uuid AND "kind" IN ('dateComing', 'dateMissed')
        AND "params" ->> 'deadline' = ANY (${met}::text[])
      RETURNING "mailId")
    UPDATE "Mail" SET "expiresAt" = ${at} WHERE "sentAt" IS NULL AND "id" IN (SELECT "mailId" FROM "over")
      AND (SELECT count(*) FROM "Notice" n WHERE n."mailId" = "Mail"."id") = 1`;
}
