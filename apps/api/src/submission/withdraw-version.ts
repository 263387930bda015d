import { randomUUIDv7 } from 'node:crypto';
import { add } from '@cynllun/domain/plan/edit';
import { currentEvents } from '@cynllun/domain/stage/current-events';
import { nothingSaid, problemsAfter } from '@cynllun/domain/stage/event-problems';
import { withdrawalSchema } from '@cynllun/domain/submission/forms';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { checked } from '../core/log/failure.ts';
import { writeToAggregate } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import { planOf, readEntries, refuse } from '../events/plan-events.ts';
import { storedPlan } from '../plan/stored-plan.ts';

export interface WithdrawVersion {
  readonly planId: string;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
  readonly version: number;
  readonly withdrawalReason: string;
}

/**
 * Takes a version back that was sent, before it was answered. It stays as it was frozen, for everyone who could read it.
 * @throws ExpectedFailure, with nothing written
 */
export async function withdrawVersion(context: Context, input: WithdrawVersion): Promise<void> {
  const { planId, requestId, version } = input;
  const { withdrawalReason } = checked(withdrawalSchema, input);
  const today = context.today();
  const event = {
    kind: 'draftWithdrawn',
    on: today,
    ...nothingSaid,
    version,
    withdrawalReason,
  } as const;
  await writeToAggregate(context, storedPlan, { rootId: planId, requestId }, async (write) => {
    allow(write.viewer, 'plan.withdraw', planOf(write));
    refuse(problemsAfter(currentEvents(await readEntries(write)), event, today));
    await applyEdits(write, [add('planEvent', randomUUIDv7(), planId, event)], 'caller');
  });
}
