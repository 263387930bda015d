import { planAggregate } from '@cynllun/domain/plan/entities';
import { makeContext, type Services } from '../core/context.ts';
import type { Tx } from '../core/log/types.ts';
import { writeToLog } from '../core/log/write.ts';

/**
 * Enters in their plans' logs the events that were recorded before the log had them, as writes by nobody. The list is
 * made by a migration, so what someone puts in behind the log afterwards is not entered. Several instances may start at once.
 * @returns how many it entered
 */
export async function logEarlierEvents(services: Services): Promise<number> {
  const plans = await services.prisma.unloggedEvent.findMany({ distinct: ['planId'], select: { planId: true } });
  const nobody = makeContext(services, null);
  let entered = 0;
  for (const { planId } of plans)
    await writeToLog(nobody, { aggregate: planAggregate, id: planId }, null, async ({ tx, changes }) => {
      for (const { id, event } of await takeFromList(tx, planId))
        changes.push({
          entity: 'planEvent',
          entityId: id,
          field: '',
          before: null,
          after: { ...event, parentId: planId },
        });
      entered += changes.length;
    });
  return entered;
}

interface Listed {
  readonly id: string;
  readonly event: Readonly<Record<string, unknown>>;
}

const takeFromList = (tx: Tx, planId: string) =>
  tx.$queryRaw<Listed[]>`
    WITH taken AS (DELETE FROM "UnloggedEvent" WHERE "planId" = ${planId}::uuid RETURNING "id")
    SELECT e."id", to_jsonb(e) - 'id' - 'planId' AS "event"
    FROM "PlanEvent" e WHERE e."id" IN (SELECT "id" FROM taken) ORDER BY e."on", e."id"`;
