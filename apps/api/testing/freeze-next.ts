import { makeContext, type Services } from '../src/core/context.ts';
import { writeToAggregate } from '../src/core/write/aggregate-write.ts';
import { storedPlan } from '../src/plan/stored-plan.ts';
import { freezeVersion, readyAsItStands } from '../src/submission/freeze-version.ts';

/** Sends a plan as it stands today, whatever is missing of it. */
export async function freezeNext(services: Services, planId: string, personId: string): Promise<void> {
  const context = makeContext(services, { personId, memberships: [] });
  await writeToAggregate(context, storedPlan, { rootId: planId, requestId: null }, async (write) => {
    const { now, ...frozen } = await readyAsItStands(context, write);
    await freezeVersion(write, now, { ...frozen, event: { kind: 'draftSubmitted', on: services.today() } });
  });
}
