import { randomUUIDv7 } from 'node:crypto';
import { notebookAggregate } from '@cynllun/domain/fixtures/test-aggregate';
import { emptyFields } from '@cynllun/domain/aggregate/edit';
import { makeContext, type Services } from '../../src/core/context.ts';
import { firstHead } from '../../src/core/verify/check-chain.ts';
import { writeToLog } from '../../src/core/log/write.ts';
import { writeToAggregate } from '../../src/core/write/aggregate-write.ts';
import { applyEdits } from '../../src/core/write/apply-edits.ts';
import type { TestAuthority } from '../authority.ts';
import { storedNotebook } from './stored-notebook.ts';

/** Starts an empty notebook of a plan: the first write of its log. */
export async function addNotebook(services: Services, { planId, people }: TestAuthority): Promise<string> {
  const id = randomUUIDv7();
  const context = makeContext(services, { personId: people.lead, memberships: [] });
  await writeToLog(context, { aggregate: notebookAggregate, id, head: firstHead }, null, async ({ tx, changes }) => {
    const values = emptyFields(notebookAggregate, 'notebook', 'en');
    await tx.$executeRaw`
      INSERT INTO "Notebook" SELECT * FROM jsonb_populate_record(NULL::"Notebook",
        ${JSON.stringify({ ...values, id, planId })}::jsonb)`;
    changes.push({ entity: 'notebook', entityId: id, field: '', before: null, after: { ...values, planId } });
  });
  return id;
}

/** What a use case of its own writes once. */
export async function writeCopy(
  services: Services,
  personId: string,
  notebookId: string,
  content: string,
): Promise<string> {
  const id = randomUUIDv7();
  const memberships = await services.prisma.membership.findMany({ where: { personId } });
  const context = makeContext(services, { personId, memberships });
  const options = { rootId: notebookId, requestId: null };
  await writeToAggregate(context, storedNotebook, options, (write) =>
    applyEdits(write, [{ kind: 'add', entity: 'copy', id, parentId: notebookId, fields: { content } }], 'caller'),
  );
  return id;
}
