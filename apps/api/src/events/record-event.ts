import { operationToRecord } from '@cynllun/domain/access/event-operations';
import { add } from '@cynllun/domain/plan/edit';
import { currentEvents } from '@cynllun/domain/stage/current-events';
import { problemsAfter, type ReportedEvent } from '@cynllun/domain/stage/event-problems';
import type { RecordedByHand } from '@cynllun/domain/stage/events';
import { transitionAt } from '@cynllun/domain/stage/transitions';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { StageError } from '../core/log/failure.ts';
import { writeToAggregate, type AggregateWrite } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { planOf, readEntries, refuse, refuseUnreadable } from './plan-events.ts';

export interface RecordEvent {
  readonly planId: string;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
  /** UUIDv7 of the entry, made by whoever records it. */
  readonly id: string;
  /** What is done on a screen is recorded by what does it. */
  readonly event: ReportedEvent & { readonly kind: RecordedByHand };
}

/**
 * Records that something happened to a plan on a day, by one who may record that, at a stage at which it can be. The
 * gates of what is sent are not asked here: what happened is a fact.
 */
export async function recordEvent(context: Context, { planId, requestId, id, event }: RecordEvent): Promise<void> {
  refuseUnreadable(event, context.today());
  const options = { rootId: planId, requestId };
  await writeToAggregate(context, storedPlan, options, async (write) => {
    await refuseAtStage(write, event, context.today());
    await applyEdits(write, [add('planEvent', id, planId, event)], 'caller');
  });
}

async function refuseAtStage(write: AggregateWrite, event: RecordEvent['event'], today: string): Promise<void> {
  const plan = planOf(write);
  allow(write.viewer, operationToRecord[event.kind], plan);
  if (transitionAt(plan.stage, event.kind) === null) throw new StageError();
  refuse(problemsAfter(currentEvents(await readEntries(write)), event, today));
}
