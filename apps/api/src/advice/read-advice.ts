import { can } from '@cynllun/domain/access/access';
import type { Subject } from '@cynllun/domain/access/subject';
import type { Advice, AdviceText } from '@cynllun/domain/advice/advice';
import { momentOf, readAccess } from '../core/aggregate/stored-aggregate.ts';
import type { Context } from '../core/context.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { readWhole } from '../core/read/read-whole.ts';
import { planAsAccess } from '../plan/allow-on-plan.ts';
import type { Sql } from '../platform/sql.ts';
import { storedAdvice } from './stored-advice.ts';

/** Advice as access sees it. */
export type AdviceSubject = Extract<Subject, { kind: 'advice' }>;

/** Advice as it stands, for one who may read it. */
export interface LoadedAdvice {
  readonly advice: Advice;
  readonly subject: AdviceSubject;
}

/**
 * The advice on a version of a plan; null where there is none that the viewer may read. Whoever may read none is answered
 * before it is looked for: how long that takes tells them nothing.
 */
export async function loadAdvice(context: Context, planId: string, version: number): Promise<LoadedAdvice | null> {
  const plan = await planAsAccess(context, planId);
  if (plan === null || can(context.viewer, 'advice.read', plan) !== 'allowed') return null;
  const [row] = await context.sql.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Advice" WHERE "planId" = ${planId}::uuid AND "version" = ${version}::int`;
  return row === undefined ? null : loadAdviceById(context, row.id);
}

export async function loadAdviceById(context: Context, adviceId: string): Promise<LoadedAdvice | null> {
  const { sql, viewer, today, now } = context;
  const access = (await readAccess(sql, storedAdvice, [adviceId], momentOf({ today, now }))).get(adviceId);
  if (access?.subject.kind !== 'advice' || can(viewer, 'advice.read', access.subject) !== 'allowed') return null;
  const advice = await readWhole<Advice>(sql, storedAdvice, adviceId);
  return advice && { advice, subject: access.subject };
}

/** All of it, under its lock. */
export async function adviceUnderLock(tx: Sql, adviceId: string): Promise<Advice> {
  const advice = await readWhole<Advice>(tx, storedAdvice, adviceId);
  if (advice === null) throw new NotFoundError();
  return advice;
}

/** The text that is drafted, or the response that stands. There is one from the beginning. */
export function latestText({ id, texts }: Advice): AdviceText {
  const last = texts.at(-1);
  if (last === undefined) throw new Error(`Advice ${id} has no text`);
  return last;
}
