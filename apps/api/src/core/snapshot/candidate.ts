import { randomBytes } from 'node:crypto';
import type { Sql } from '../../platform/sql.ts';
import type { SealedJson } from './canonical.ts';

/** What is kept of something made ready to be frozen, so that it can be made again: its salts follow from the secret. */
export interface KeptCandidate {
  readonly secret: Uint8Array;
  /** Hex. */
  readonly hash: string;
  readonly madeAt: Date;
}

/** What of a root is made ready: a name that tells it from all else that could be. */
interface OfRoot {
  readonly logId: string;
  readonly of: string;
}

const DAY = 86_400_000;
/** What was looked at longer ago is looked at again. */
const KEPT_FOR = 7 * DAY;

export async function readCandidate(sql: Sql, { logId, of }: OfRoot): Promise<KeptCandidate | null> {
  const [row] = await sql.$queryRaw<KeptCandidate[]>`
    SELECT "secret", "hash", "madeAt" FROM "Candidate" WHERE "logId" = ${logId}::uuid AND "of" = ${of}`;
  return row ?? null;
}

/**
 * Makes something ready, under a secret that is kept. Two who do so at once have one candidate: the first. One whose hash
 * would be another by now (it says something else, or an older program made it) is made anew under the same secret.
 */
export async function candidateOf(
  sql: Sql,
  given: OfRoot & { readonly now: Date },
  seal: (secret: Uint8Array) => SealedJson,
): Promise<KeptCandidate> {
  const kept = await readCandidate(sql, given);
  const secret = kept?.secret ?? randomBytes(32);
  const { hash } = seal(secret);
  if (kept?.hash === hash) return kept;
  const made = { secret, hash, madeAt: given.now };
  if (await keepCandidate(sql, given, made)) return made;
  const first = await readCandidate(sql, given);
  return first === null ? made : { ...first, hash: seal(first.secret).hash };
}

/** Returns false where another was kept meanwhile. */
async function keepCandidate(
  sql: Sql,
  { logId, of }: OfRoot,
  { secret, hash, madeAt }: KeptCandidate,
): Promise<boolean> {
  const kept = await sql.$queryRaw<object[]>`
    WITH old AS (DELETE FROM "Candidate" WHERE "logId" = ${logId}::uuid
      AND "madeAt" < ${new Date(madeAt.getTime() - KEPT_FOR)}::timestamptz AND "of" <> ${of})
    INSERT INTO "Candidate" ("logId", "of", "secret", "hash", "madeAt")
    VALUES (${logId}::uuid, ${of}, ${secret}, ${hash}, ${madeAt}::timestamptz)
    ON CONFLICT ("logId", "of") DO UPDATE SET "hash" = EXCLUDED."hash", "madeAt" = EXCLUDED."madeAt"
    WHERE "Candidate"."secret" = EXCLUDED."secret" RETURNING "of"`;
  return kept.length > 0;
}

/** Once something is frozen: with a secret and a hash, words that are erased later could be guessed. */
export async function forgetCandidate(tx: Sql, { logId, of }: OfRoot): Promise<void> {
  await tx.$executeRaw`DELETE FROM "Candidate" WHERE "logId" = ${logId}::uuid AND "of" = ${of}`;
}

/** As `forgetCandidate`, of all that was made ready of a root. */
export async function forgetCandidates(tx: Sql, logId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM "Candidate" WHERE "logId" = ${logId}::uuid`;
}
