import { can } from '@cynllun/domain/access/access';
import {
  equalityNumbers,
  equalityQuestionNames,
  equalitySchema,
  FEWEST_SHOWN,
  type EqualityCounts,
  type EqualityNumbers,
} from '@cynllun/domain/consultation/equality';
import { readReceiptCode } from '@cynllun/domain/consultation/receipt-code';
import { consultationsAsAccess, mayOnConsultation } from '../consultation/read-consultation.ts';
import type { Context } from '../core/context.ts';
import { checked, invalid, NotFoundError, StageError } from '../core/log/failure.ts';
import { hashOf } from '../platform/sessions-secrets.ts';
import { findReceipt } from './own-comments.ts';

/**
 * Counts what somebody says of themselves, once for each receipt and while comments are taken. Nothing is kept of them: the counts
 * of a consultation are one row, and that they answered is a hash that only their code makes, which nobody here has.
 * @param answers by question; none has to be there
 * @throws ExpectedFailure
 */
export async function answerEquality(context: Context, typed: string, answers: unknown): Promise<void> {
  const code = readReceiptCode(typed);
  const receipt = code === null ? null : await findReceipt(context, code);
  if (code === null || receipt === null || can(context.viewer, 'contribution.own', receipt.subject) !== 'allowed')
    throw new NotFoundError();
  if (receipt.subject.state !== 'open') throw new StageError();
  const given = checked(equalitySchema, answers);
  const said = equalityQuestionNames.flatMap((question) => {
    const answer = given[question];
    return answer ? [{ question, answer }] : [];
  });
  await context.inSql(async (tx) => {
    const spent = await tx.$executeRaw`
      INSERT INTO "EqualitySpent" ("codeHash") VALUES (${hashOf('equality', code)}) ON CONFLICT DO NOTHING`;
    if (spent === 0) throw invalid('receipt', 'alreadyAnswered');
    await tx.$executeRaw`
      INSERT INTO "EqualityCounts" ("consultationId", "counts", "answered") VALUES (${receipt.consultationId}::uuid, '{}', 0)
      ON CONFLICT DO NOTHING`;
    // One after another, so that each counts from what the last left.
    const [row] = await tx.$queryRaw<{ counts: EqualityCounts }[]>`
      SELECT "counts" FROM "EqualityCounts" WHERE "consultationId" = ${receipt.consultationId}::uuid FOR UPDATE`;
    await tx.$executeRaw`
      UPDATE "EqualityCounts" SET "answered" = "answered" + 1, "counts" = ${JSON.stringify(added(row?.counts ?? {}, said))}::jsonb
      WHERE "consultationId" = ${receipt.consultationId}::uuid`;
  });
}

function added(counts: EqualityCounts, said: readonly { question: keyof EqualityCounts; answer: string }[]) {
  const next: Record<string, Readonly<Record<string, number>>> = { ...counts };
  for (const { question, answer } of said)
    next[question] = { ...next[question], [answer]: (next[question]?.[answer] ?? 0) + 1 };
  return next;
}

interface Shown {
  readonly counts: EqualityCounts;
  readonly people: number;
}

/**
 * What those who took part said of themselves, for its lead; null for anybody else, and until it has closed. Two looks differ by
 * five people or by none, so that nothing of one person can be had from the difference.
 */
export async function readEqualityNumbers(
  context: Context,
  consultationId: string,
): Promise<readonly EqualityNumbers[] | null> {
  const subject = (await consultationsAsAccess(context, [consultationId])).get(consultationId);
  if (subject === undefined || !mayOnConsultation(context, 'consultation.run', subject)) return null;
  if (subject.state !== 'closed') return null;
  await context.sql.$executeRaw`
    UPDATE "EqualityCounts" e SET "shown" = jsonb_build_object('counts', e."counts", 'answered', e."answered", 'people',
      (SELECT count(*) FROM "Receipt" q JOIN "Contributions" b ON b."id" = q."contributionsId"
        WHERE b."consultationId" = e."consultationId"))
    WHERE e."consultationId" = ${consultationId}::uuid
      AND (e."shown" IS NULL OR e."answered" - (e."shown"->>'answered')::int >= ${FEWEST_SHOWN}::int)`;
  const [row] = await context.sql.$queryRaw<{ shown: Shown }[]>`
    SELECT "shown" FROM "EqualityCounts" WHERE "consultationId" = ${consultationId}::uuid`;
  return equalityNumbers(row?.shown.counts ?? {}, row?.shown.people ?? 0);
}
