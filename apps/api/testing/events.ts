import { randomUUIDv7 } from 'node:crypto';
import { add } from '@cynllun/domain/plan/edit';
import { nothingSaid } from '@cynllun/domain/stage/event-problems';
import { kindsRecordedByHand, type PlanEvent, type RecordedByHand } from '@cynllun/domain/stage/events';
import { makeContext, type Context, type Services } from '../src/core/context.ts';
import { writeToAggregate } from '../src/core/write/aggregate-write.ts';
import { applyEdits } from '../src/core/write/apply-edits.ts';
import { recordEvent } from '../src/events/record-event.ts';
import { storedPlan } from '../src/plan/stored-plan.ts';

/**
 * Records what happened to a plan, in order, as someone who may; returns the ids of the entries. What a screen records by
 * itself stands in the log as it was recorded by hand once, without a version that was frozen.
 */
export async function recordEvents(
  services: Services,
  personId: string,
  planId: string,
  events: readonly PlanEvent[],
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const event of events) {
    const id = randomUUIDv7();
    const context = makeContext(services, { personId, memberships: [] });
    if (isRecordedByHand(event))
      await recordEvent(context, { planId, requestId: randomUUIDv7(), id, event: { ...nothingSaid, ...event } });
    else await recordAsOnce(context, planId, id, event);
    ids.push(id);
  }
  return ids;
}

const isRecordedByHand = (event: PlanEvent): event is Extract<PlanEvent, { kind: RecordedByHand }> =>
  kindsRecordedByHand.some((kind) => kind === event.kind);

const recordAsOnce = (context: Context, planId: string, id: string, event: PlanEvent) =>
  writeToAggregate(context, storedPlan, { rootId: planId, requestId: null }, (write) =>
    applyEdits(write, [add('planEvent', id, planId, event)], 'caller'),
  );
