import { randomUUIDv7 } from 'node:crypto';
import { add } from '@cynllun/domain/plan/edit';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { writeToAggregate, type AggregateWrite } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import { planOf } from '../events/plan-events.ts';
import { storedPlan } from '../plan/stored-plan.ts';

export interface BeginPaper {
  readonly planId: string;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
}

/**
 * Begins the paper to the Council, with nothing written in it. Of several who begin it at once the first does, and all have the
 * same.
 * @throws ExpectedFailure
 */
export async function beginPaper(context: Context, { planId, requestId }: BeginPaper): Promise<void> {
  await writeToAggregate(context, storedPlan, { rootId: planId, requestId }, async (write) => {
    allow(write.viewer, 'paper.write', planOf(write));
    if (await isBegun(write)) return;
    await applyEdits(write, [paperToAdd(planId)], 'caller');
  });
}

const paperToAdd = (planId: string) => add('councilPaper', randomUUIDv7(), planId, {});

async function isBegun({ tx, rootId }: AggregateWrite): Promise<boolean> {
  const found = await tx.$queryRaw<object[]>`SELECT "id" FROM "CouncilPaper" WHERE "planId" = ${rootId}::uuid`;
  return found.length > 0;
}
