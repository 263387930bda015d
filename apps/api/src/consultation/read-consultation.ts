import { can } from '@cynllun/domain/access/access';
import type { OperationOn } from '@cynllun/domain/access/operations';
import type { Subject } from '@cynllun/domain/access/subject';
import type { Consultation, Contributions } from '@cynllun/domain/consultation/consultation';
import { openingGaps, type OpeningGap } from '@cynllun/domain/consultation/opening';
import { gateFactsOf } from '@cynllun/domain/consultation/triage';
import { happenedTo } from '@cynllun/domain/deadlines/facts';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { GateFacts } from '@cynllun/domain/rules/gate-facts';
import { isReportPublished } from '@cynllun/domain/stage/stage';
import { momentOf, readAccess } from '../core/aggregate/stored-aggregate.ts';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { readWhole } from '../core/read/read-whole.ts';
import { planReader } from '../plan/plan-reader.ts';
import type { Sql } from '../platform/sql.ts';
import { storedConsultation, storedContributions } from './stored-consultation.ts';

/** A consultation as access sees it. */
export type ConsultationSubject = Extract<Subject, { kind: 'consultation' }>;

/** Some consultations as access sees them, by id, whoever asks. */
export async function consultationsAsAccess(
  context: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ConsultationSubject>> {
  const found = await readAccess(context.sql, storedConsultation, ids, momentOf(context));
  return new Map(
    [...found].flatMap(([id, { subject }]) => (subject.kind === 'consultation' ? [[id, subject] as const] : [])),
  );
}

/** Goes on if the viewer may do something to a consultation; otherwise throws what they are told. */
async function allowOnConsultation(
  context: Context,
  operation: OperationOn<'consultation'>,
  id: string,
): Promise<ConsultationSubject> {
  const subject = (await consultationsAsAccess(context, [id])).get(id);
  if (subject === undefined) throw new NotFoundError();
  allow(context.viewer, operation, subject as never);
  return subject;
}

export const mayOnConsultation = (
  { viewer }: Pick<Context, 'viewer'>,
  operation: OperationOn<'consultation'>,
  subject: ConsultationSubject,
): boolean => can(viewer, operation, subject as never) === 'allowed';

/** A consultation with the plan that it is on, as both stand. */
export interface LoadedConsultation {
  readonly consultation: Consultation;
  readonly plan: Plan;
  readonly subject: ConsultationSubject;
}

/** A consultation as its lead sees it; null where there is none that the viewer runs. */
export async function loadConsultation(context: Context, id: string): Promise<LoadedConsultation | null> {
  const subject = (await consultationsAsAccess(context, [id])).get(id);
  if (subject === undefined || !mayOnConsultation(context, 'consultation.run', subject)) return null;
  return { subject, ...(await readWithPlan(context.sql, id)) };
}

/**
 * As `loadConsultation`, for a command.
 * @throws what the viewer is told who does not run it
 */
export async function loadToRun(context: Context, id: string): Promise<LoadedConsultation> {
  const subject = await allowOnConsultation(context, 'consultation.run', id);
  return { subject, ...(await readWithPlan(context.sql, id)) };
}

/** @throws NotFoundError where either is not there */
export async function readWithPlan(sql: Sql, id: string): Promise<Omit<LoadedConsultation, 'subject'>> {
  const consultation = await readWhole<Consultation>(sql, storedConsultation, id);
  const plan = consultation && (await planReader(sql).read(consultation.planId));
  if (consultation === null || plan === null) throw new NotFoundError();
  return { consultation, plan };
}

/** What is not ready, and what the lead is warned of, as it stands now. */
export const gapsNow = (
  { today, now }: Pick<Context, 'today' | 'now'>,
  { consultation, plan }: Pick<LoadedConsultation, 'consultation' | 'plan'>,
): readonly OpeningGap[] =>
  openingGaps(consultation, plan, { now: now().getTime(), reportPublished: reportIsOut(plan, today()) });

/** The groups that were heard in a consultation; before it was opened none was. */
export async function groupsHeard(
  sql: Sql,
  { id, copies }: Pick<Consultation, 'id' | 'copies'>,
  today: string,
): Promise<readonly GateFacts['consulted'][number][]> {
  if (copies.length === 0) return [];
  const [row] = await sql.$queryRaw<
    { id: string }[]
  >`SELECT "id" FROM "Contributions" WHERE "consultationId" = ${id}::uuid`;
  const contributions = row && (await readWhole<Contributions>(sql, storedContributions, row.id));
  return contributions ? gateFactsOf(contributions, today).consulted : [];
}

export const reportIsOut = (plan: Plan, today: string): boolean =>
  isReportPublished(happenedTo(plan), { publishedOn: plan.review.publishedOn }, today);
