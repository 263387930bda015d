import type { Aggregate } from '@cynllun/domain/aggregate/aggregate';
import { isErased } from '@cynllun/domain/history/row';
import { inTwoLanguages } from '@cynllun/domain/aggregate/former-words';
import type { Language } from '@cynllun/domain/text/language';

/**
 * The words that stand in a row of the log as hashes, by their hashes; of erased ones what is left, or else when that was.
 */
export type Words = Readonly<Record<string, unknown>>;

/** In SQL, the `Words` of the row `c` of the log. */
export const wordsOfRow = `(
  SELECT jsonb_object_agg(encode(v."hash", 'hex'),
    coalesce(to_jsonb(v."value"), to_jsonb(v."remaining"), jsonb_build_object('erasedAt', v."erasedAt")))
  FROM "ChangeValue" v WHERE v."logId" = c."logId" AND v."sequence" = c."sequence" AND v."n" = c."n")`;

/**
 * A stored row of a log as it is read, whenever it was written: with its words, and with the fields that things
 * have now. `plainNamesIn` is its log's.
 */
export function readRow<Row extends Stored>(
  from: Aggregate,
  { words, ...row }: Row,
  plainNamesIn: Language,
): Omit<Row, 'words'> & Pick<Row, keyof Omit<Stored, 'words'>> {
  const before = 'before' in row && { before: opened(row.before, words) };
  return inTwoLanguages(from, { ...row, ...before, after: opened(row.after, words) }, plainNamesIn);
}

interface Stored {
  readonly entity: string;
  readonly field: string;
  readonly after: unknown;
  readonly before?: unknown;
  readonly words: Words | null;
}

/** A value of a row with its words in the place of hashes, and in the place of erased words when they were. */
export function opened(value: unknown, words: Words | null): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('sha256' in value) return words?.[String(value.sha256)];
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, opened(one, words)]));
}

/** Whether words in it were erased. */
export const hasErased = (value: unknown): boolean =>
  isErased(value) || (typeof value === 'object' && value !== null && Object.values(value).some(hasErased));
