import { directoryAggregate } from '@cynllun/domain/people/directory';
import { makeContext, type Services } from '../core/context.ts';
import type { Change, Tx } from '../core/log/types.ts';
import { writeToLog } from '../core/log/write.ts';

/**
 * Enters in the logs of organisations the names and addresses of people that were there before the logs had them, as
 * writes by nobody. The list is made by a migration, so what someone alters behind the log afterwards is not entered.
 * Several instances may start at once.
 * @returns of how many people and roles
 */
export async function logEarlierNames(services: Services): Promise<number> {
  const logs = await services.prisma.unloggedName.findMany({ distinct: ['logId'], select: { logId: true } });
  const nobody = makeContext(services, null);
  let entered = 0;
  for (const { logId } of logs)
    await writeToLog(nobody, { aggregate: directoryAggregate, id: logId }, null, async ({ tx, changes }) => {
      const listed = await takeFromList(tx, logId);
      changes.push(...listed.flatMap(entriesOf));
      entered += listed.length;
    });
  return entered;
}

interface Listed {
  readonly id: string;
  readonly entity: 'membership' | 'person';
  readonly names: Readonly<Record<string, string | null>>;
}

/** Before is blank and not null: from nothing to nothing would say that it is not known. */
const entriesOf = ({ id, entity, names }: Listed): Change[] =>
  Object.entries(names).map(([field, after]) => ({ entity, entityId: id, field, before: '', after }));

const takeFromList = (tx: Tx, logId: string) =>
  tx.$queryRaw<Listed[]>`
    WITH taken AS (DELETE FROM "UnloggedName" WHERE "logId" = ${logId}::uuid RETURNING "id")
    SELECT p."id", 'person' AS "entity", jsonb_build_object('name', p."name", 'email', p."email") AS "names"
    FROM "Person" p WHERE p."id" IN (SELECT "id" FROM taken)
    UNION ALL
    SELECT m."id", 'membership', jsonb_build_object('called', m."called")
    FROM "Membership" m WHERE m."id" IN (SELECT "id" FROM taken)
    ORDER BY "entity", "id"`;
