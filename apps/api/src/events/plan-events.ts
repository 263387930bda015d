import { checkFields } from '@cynllun/domain/aggregate/check-fields';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { PlanEventEntry } from '@cynllun/domain/plan/plan';
import { eventProblems, type EventProblem, type ReportedEvent } from '@cynllun/domain/stage/event-problems';
import type { Subject } from '@cynllun/domain/access/subject';
import { NotFoundError, type Problem, ValidationError } from '../core/log/failure.ts';
import type { AggregateWrite } from '../core/write/aggregate-write.ts';
import { eventsSql } from '../plan/plan-facts.ts';

/** @throws ExpectedFailure naming each field of an event that cannot be taken */
export function refuseUnreadable(event: ReportedEvent, today: string): void {
  const errors = checkFields(planAggregate, 'planEvent', { ...event });
  refuse(errors.length > 0 ? errors : eventProblems(event, today));
}

export function refuse(problems: readonly (EventProblem | FieldProblem)[]): void {
  if (problems.length === 0) return;
  const named = problems.map(({ field, code, params }) => ({ path: field, code, params }));
  throw new ValidationError(named);
}

type FieldProblem = Omit<Problem, 'path'> & { readonly field: string };

/** What was recorded of a plan, under its lock. */
export async function readEntries({ tx, rootId }: AggregateWrite): Promise<readonly PlanEventEntry[]> {
  const [found] = await tx.$queryRawUnsafe<{ entries: readonly PlanEventEntry[] }[]>(
    `SELECT ${eventsSql('$1::uuid')} AS "entries"`,
    rootId,
  );
  return found?.entries ?? [];
}

/** The plan that is written to, as access sees it. */
export function planOf({ access }: AggregateWrite): Extract<Subject, { kind: 'plan' }> {
  if (access.subject.kind !== 'plan') throw new NotFoundError();
  return access.subject;
}
