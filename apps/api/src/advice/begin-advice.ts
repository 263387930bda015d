import { randomUUIDv7 } from 'node:crypto';
import type { Advice, AdviceText } from '@cynllun/domain/advice/advice';
import { adviceAggregate } from '@cynllun/domain/advice/entities';
import { judgementsOf } from '@cynllun/domain/advice/judgements';
import { emptyFields, type Edit } from '@cynllun/domain/aggregate/edit';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { invalid, NotFoundError } from '../core/log/failure.ts';
import type { Write } from '../core/log/types.ts';
import { writeToLogInSql } from '../core/log/write.ts';
import { firstHead } from '../core/verify/check-chain.ts';
import { writeToAggregate } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import { insertRows } from '../core/write/store-rows.ts';
import { allowOnPlan } from '../plan/allow-on-plan.ts';
import type { Sql } from '../platform/sql.ts';
import { openVersion } from '../submission/open-version.ts';
import { adviceUnderLock, latestText } from './read-advice.ts';
import { storedAdvice } from './stored-advice.ts';

/**
 * Begins the advice on a version that was sent and not withdrawn, with every judgement it asks for. Of several who begin it at
 * once the first does, and all have the same.
 * @returns its id
 * @throws ExpectedFailure
 */
export async function beginAdvice(context: Context, planId: string, version: number): Promise<string> {
  await allowOnPlan(context, 'advice.draft', planId);
  const opened = await openVersion(context, planId, version);
  if (opened === null) throw new NotFoundError();
  if (opened.version.withdrawal !== null) throw invalid('version', 'notSubmitted');
  const versionId = opened.version.id;
  const begun = await idOf(context.sql, versionId);
  if (begun !== null) return begun;
  const id = randomUUIDv7();
  try {
    await writeToLogInSql(context, { aggregate: adviceAggregate, id, head: firstHead }, null, (write) =>
      begin(write, { id, planId, versionId, version }, opened.plan),
    );
    return id;
  } catch (error) {
    const first = error instanceof BegunMeanwhile ? await idOf(context.sql, versionId) : null;
    if (first === null) throw error;
    return first;
  }
}

/** Somebody else has begun it. Rolls back what was to be the first write of another log. */
class BegunMeanwhile extends Error {}

type Root = Pick<Advice, 'id' | 'planId' | 'versionId'> & { readonly version: number };

async function begin(write: Write<Sql>, { id, ...root }: Root, plan: Pick<Plan, 'recommendations'>): Promise<void> {
  const { tx, changes } = write;
  // Whoever is later waits here for the other's transaction.
  const rows = await tx.$queryRaw<object[]>`
    INSERT INTO "Advice" ("id", "planId", "versionId", "version")
    VALUES (${id}::uuid, ${root.planId}::uuid, ${root.versionId}::uuid, ${root.version}::int)
    ON CONFLICT ("versionId") DO NOTHING RETURNING "id"`;
  if (rows.length === 0) throw new BegunMeanwhile();
  changes.push({ entity: 'advice', entityId: id, field: '', before: null, after: root });
  const textId = randomUUIDv7();
  await add(write, 'adviceText', [{ id: textId, parentId: id, values: { number: 1 } }]);
  const judgements = judgementsOf(plan).map((values) => ({ id: randomUUIDv7(), parentId: textId, values }));
  await add(write, 'judgement', judgements);
}

interface NewThing {
  readonly id: string;
  readonly parentId: string;
  readonly values: object;
}

async function add({ tx, changes }: Write<Sql>, entity: string, things: readonly NewThing[]): Promise<void> {
  const empty = emptyFields(adviceAggregate, entity, 'en');
  const rows = things.map(({ values, ...thing }) => ({ ...thing, values: { ...empty, ...values } }));
  await insertRows(tx, adviceAggregate, entity, rows);
  for (const { id, parentId, values } of rows)
    changes.push({ entity, entityId: id, field: '', before: null, after: { ...values, parentId } });
}

async function idOf(sql: Sql, versionId: string): Promise<string | null> {
  const [row] = await sql.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Advice" WHERE "versionId" = ${versionId}::uuid`;
  return row?.id ?? null;
}

export interface SupersedeResponse {
  readonly adviceId: string;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
}

/**
 * Begins the text that will supersede a response that was issued, with all that it says. Where one was begun already, nothing
 * changes: two who find the same error mend it together.
 * @throws ExpectedFailure
 */
export async function supersedeResponse(context: Context, { adviceId, requestId }: SupersedeResponse): Promise<void> {
  await writeToAggregate(context, storedAdvice, { rootId: adviceId, requestId }, async (write) => {
    const { subject } = write.access;
    if (subject.kind !== 'advice') throw new NotFoundError();
    allow(write.viewer, 'advice.issue', subject);
    const advice = await adviceUnderLock(write.tx, adviceId);
    const issued = latestText(advice);
    if (issued.isFrozen) await applyEdits(write, copyOf(advice, issued), 'caller');
  });
}

/** The next text, saying what this one says. */
function copyOf({ id }: Advice, { number, judgements, points }: AdviceText): readonly Edit[] {
  const textId = randomUUIDv7();
  const addition = (entity: string, parentId: string, fields: object, ownId = randomUUIDv7()): Edit => ({
    kind: 'add',
    entity,
    id: ownId,
    parentId,
    fields: { ...fields },
  });
  return [
    addition('adviceText', id, { number: (number ?? 0) + 1 }, textId),
    ...judgements.map(({ id: _, ...fields }) => addition('judgement', textId, fields)),
    ...points.map(({ id: copiedFrom, ...fields }) => addition('advicePoint', textId, { ...fields, copiedFrom })),
  ];
}
