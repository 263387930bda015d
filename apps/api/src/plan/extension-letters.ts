import type { Extension } from '@cynllun/domain/plan/plan';
import type { Text } from '@cynllun/domain/text/text';
import type { Write } from '../core/log/types.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { enqueue, type Letter } from '../platform/mail.ts';
import type { Sql } from '../platform/sql.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** A proposal is often put right soon after it is made: what is mailed is where it stood then. */
const LATER = 5 * minute;
/** What was proposed is out of date by then. */
const EXPIRES = 30 * day;

type Written = Pick<Write<Sql>, 'tx' | 'changes' | 'viewer' | 'at'>;
type Found = Pick<Extension, 'id' | 'deadline' | 'proposedOn' | 'agreedOn'> & { readonly review: Text };

/**
 * Tells a review's lead reviewers of an extension that was proposed, and those who lead the plan of one that was agreed.
 * A letter that waits is replaced by what is true after this write, or withdrawn where nothing is proposed any more.
 */
export async function queueExtensionLetters({ tx, changes, viewer, at }: Written, planId: string): Promise<void> {
  const changed = [...new Set(changes.flatMap(({ entity, entityId }) => (entity === 'extension' ? [entityId] : [])))];
  if (changed.length === 0) return;
  await tx.$executeRaw`DELETE FROM "Mail" WHERE "kind" = 'extensionProposed' AND "sentAt" IS NULL
    AND "params" ->> 'extensionId' = ANY (${changed}::text[])`;
  const found = await tx.$queryRaw<readonly Found[]>`
    SELECT e."id", e."deadline", e."proposedOn"::text, e."agreedOn"::text, r."name" AS "review" FROM "Extension" e
    JOIN "Plan" p ON p."id" = e."planId" JOIN "Review" r ON r."id" = p."reviewId"
    WHERE p."id" = ${planId}::uuid AND e."id" = ANY (${changed}::uuid[])`;
  for (const one of found) {
    const { deadline, proposedOn } = one;
    if (deadline === null || proposedOn === null) continue;
    const kind = one.agreedOn === null ? 'extensionProposed' : 'extensionAgreed';
    const { en, cy } = one.review;
    const letter: Letter = { kind, planId, review: { en, cy }, extensionId: one.id, deadline, day: proposedOn };
    const expiresAt = new Date(at.getTime() + EXPIRES);
    const dueAt = kind === 'extensionProposed' ? new Date(at.getTime() + LATER) : at;
    const to = toldOf[kind](planId, viewer?.personId ?? null);
    await tx.$executeRaw`${enqueue(letter, to, { now: at, dueAt, expiresAt })}`;
  }
}

/** Whom each letter is for: never whoever did it. */
const toldOf = {
  extensionProposed: (planId: string, writer: string | null) => Prisma.sql`
    SELECT DISTINCT m."personId" AS "id" FROM "Membership" m JOIN "Plan" p ON p."reviewId" = m."reviewId"
    WHERE p."id" = ${planId}::uuid AND m."role" = 'leadReviewer' AND m."personId" IS DISTINCT FROM ${writer}::uuid`,
  extensionAgreed: (planId: string, writer: string | null) => Prisma.sql`
    SELECT DISTINCT m."personId" AS "id" FROM "Plan" p JOIN "Review" r ON r."id" = p."reviewId"
    JOIN "Membership" m ON m."reviewId" = r."id" OR m."organisationId" = r."authorityId"
    WHERE p."id" = ${planId}::uuid AND m."role" = 'lead' AND m."personId" IS DISTINCT FROM ${writer}::uuid`,
};
