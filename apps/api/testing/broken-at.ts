import { verifiedStored } from '../src/core/verify/verified-aggregate.ts';
import { readLogs, verifyLog } from '../src/core/verify/verify.ts';
import { storedAdvice } from '../src/advice/stored-advice.ts';
import { storedConsultation, storedContributions } from '../src/consultation/stored-consultation.ts';
import { storedPlan } from '../src/plan/stored-plan.ts';
import type { Sql } from '../src/platform/sql.ts';
import { storedNotebook } from './notebook/stored-notebook.ts';

const verified = [storedPlan, storedConsultation, storedContributions, storedAdvice, storedNotebook].map(
  verifiedStored,
);

/** What is wrong with a log and the rows it tells of, in words; null where it is whole. */
export async function brokenAt(sql: Sql, logId: string): Promise<string | null> {
  const log = (await readLogs(sql)).find(({ id }) => id === logId);
  if (log === undefined) return 'logMissing';
  const [first] = await verifyLog({ sql, verified }, log);
  return first === undefined ? null : [first.trouble, first.sequence, first.where].filter(Boolean).join(' ');
}
