import type { Contributions } from '@cynllun/domain/consultation/consultation';
import { releasedEasyReads } from '@cynllun/domain/consultation/easy-read';
import { readWhole } from '../core/read/read-whole.ts';
import { findFile, type KeptFile } from '../files/stored-files.ts';
import type { Sql } from '../platform/sql.ts';
import { readCopy } from './copies.ts';
import { contributionsOf } from './in-contributions.ts';
import { storedContributions } from './stored-consultation.ts';

/** What somebody may read of a consultation. */
export interface Reading {
  readonly copy: boolean;
  readonly outcomes: boolean;
}

/**
 * An easy-read version that is shown to those who take part: the last copy has it, or it is of the answers and released. Null where
 * there is none such, or it is of what they may not read.
 */
export async function findShownFile(
  sql: Sql,
  consultationId: string,
  fileId: string,
  may: Reading,
): Promise<KeptFile | null> {
  const file = await findFile(sql, fileId);
  if (file?.consultationId !== consultationId || file.purpose !== 'easyRead') return null;
  const isShown =
    (may.copy && (await isInCopy(sql, consultationId, fileId))) ||
    (may.outcomes && (await isOfAnswers(sql, consultationId, fileId)));
  return isShown ? file : null;
}

async function isInCopy(sql: Sql, consultationId: string, fileId: string): Promise<boolean> {
  const [copy] = await sql.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "ConsultationCopy" WHERE "consultationId" = ${consultationId}::uuid ORDER BY "number" DESC LIMIT 1`;
  if (copy === undefined) return false;
  const { consultation } = await readCopy(sql, copy.id);
  return consultation.easyReads.some((one) => one.fileId === fileId);
}

async function isOfAnswers(sql: Sql, consultationId: string, fileId: string): Promise<boolean> {
  const root = await contributionsOf(sql, consultationId);
  const contributions = root && (await readWhole<Contributions>(sql, storedContributions, root.id));
  return releasedEasyReads(contributions?.easyReads ?? []).some((one) => one.fileId === fileId);
}
