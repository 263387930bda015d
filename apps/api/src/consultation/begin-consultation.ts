import { randomUUIDv7 } from 'node:crypto';
import type { FieldValues } from '@cynllun/domain/aggregate/aggregate';
import { emptyFields } from '@cynllun/domain/aggregate/edit';
import { fieldsAtFirst } from '@cynllun/domain/consultation/choices';
import { contributionsAggregate } from '@cynllun/domain/consultation/contribution-entities';
import { consultationAggregate } from '@cynllun/domain/consultation/entities';
import { path } from '@cynllun/domain/aggregate/path';
import type { Context } from '../core/context.ts';
import { invalid, NotFoundError } from '../core/log/failure.ts';
import type { Write } from '../core/log/types.ts';
import { writeToLogsInSql } from '../core/log/write.ts';
import { firstHead } from '../core/verify/check-chain.ts';
import { allowOnPlan } from '../plan/allow-on-plan.ts';
import { planReader } from '../plan/plan-reader.ts';
import type { Sql } from '../platform/sql.ts';

export interface BeginConsultation {
  readonly planId: string;
  /** A UUIDv7 made by whoever begins it, so that begun twice by one request it is one. */
  readonly consultationId: string;
  readonly requestId: string;
}

/**
 * Begins a consultation on a plan, with nothing written in it, and the log of what will be contributed. Of several who begin one
 * at once each has their own.
 * @throws ExpectedFailure
 */
export async function beginConsultation(context: Context, input: BeginConsultation): Promise<void> {
  await allowOnPlan(context, 'consultation.run', input.planId);
  const plan = await planReader(context.sql).read(input.planId);
  if (plan === null) throw new NotFoundError();
  const logs = [
    { aggregate: consultationAggregate, id: input.consultationId, head: firstHead },
    { aggregate: contributionsAggregate, id: randomUUIDv7(), head: firstHead },
  ];
  await writeToLogsInSql(context, logs, input.requestId, async ([setUp, contributed]) => {
    if (setUp === undefined || contributed === undefined) return;
    if (setUp.sequence > 1) throw invalid(path('consultation', input.consultationId, ''), 'alreadyThere');
    await begin(
      [setUp, contributed],
      input.planId,
      emptyFields(consultationAggregate, 'consultation', plan.draftingLanguage),
    );
  });
}

/** Makes a consultation on a plan and what will be contributed to it, each in the write to its own log. */
export async function begin(
  [setUp, contributed]: readonly [Write<Sql>, Write<Sql>],
  planId: string,
  fields: FieldValues,
): Promise<void> {
  const { tx } = setUp;
  const consultationId = setUp.log.id;
  // Whoever is later waits here for the other's number.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`consultations ${planId}`}))`;
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    SELECT coalesce(max("number"), 0) + 1 AS "number" FROM "Consultation" WHERE "planId" = ${planId}::uuid`;
  const values = { ...fields, planId, number: row?.number ?? 1, shows: fieldsAtFirst, reach: 'named' };
  const rootRow = JSON.stringify({ id: consultationId, ...values });
  await tx.$executeRaw`
    INSERT INTO "Consultation" SELECT * FROM jsonb_populate_record(NULL::"Consultation", ${rootRow}::jsonb)`;
  added(setUp, 'consultation', consultationId, values);
  const { id } = contributed.log;
  await tx.$executeRaw`
    INSERT INTO "Contributions" ("id", "consultationId", "planId")
    VALUES (${id}::uuid, ${consultationId}::uuid, ${planId}::uuid)`;
  added(contributed, 'contributions', id, { consultationId, planId });
}

function added({ changes }: Write<Sql>, entity: string, entityId: string, after: object): void {
  changes.push({ entity, entityId, field: '', before: null, after: { ...after } });
}
