import { randomUUIDv7 } from 'node:crypto';
import type { PlanEvent } from '@cynllun/domain/stage/events';
import { makeContext, type Services } from '../src/core/context.ts';
import { recordEvent } from '../src/events/record-event.ts';

const nothingMore = { version: null, minuteReference: '', lateReason: '' };

/** Records what happened to a plan, in order, as someone who may; returns the ids of the entries. */
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
    await recordEvent(context, { planId, requestId: randomUUIDv7(), id, event: { ...nothingMore, ...event } });
    ids.push(id);
  }
  return ids;
}
