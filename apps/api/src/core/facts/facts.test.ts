import { beforeAll, expect, test } from 'vitest';
import { notebookAggregate } from '@cynllun/domain/fixtures/test-aggregate';
import { makeContext } from '../context.ts';
import { testApi } from '../../../testing/api.ts';
import { anAuthority, type TestAuthority } from '../../../testing/authority.ts';
import { addNotebook } from '../../../testing/notebook/add-notebook.ts';
import { makeNotebookTables } from '../../../testing/notebook/notebook-tables.ts';
import { storedNotebook } from '../../../testing/notebook/stored-notebook.ts';
import { writeToLog } from '../log/write.ts';
import type { Write } from '../log/types.ts';
import { putFacts } from './facts.ts';

const api = await testApi({ aggregates: [storedNotebook] });
const { prisma, services } = api;
let own: TestAuthority;
let notebookId: string;
beforeAll(async () => {
  await makeNotebookTables(api);
  own = await anAuthority(prisma, 'Cwm Derw');
  notebookId = await addNotebook(services, own);
});

const write = (use: (write: Write) => Promise<void>) =>
  writeToLog(
    makeContext(services, { personId: own.people.lead, memberships: [] }),
    { aggregate: notebookAggregate, id: notebookId },
    null,
    use,
  );
const change = { entity: 'notebook', field: 'title.en', before: '', after: 'Notes' };
const tell = (hidden: boolean) =>
  write(async (one) => {
    one.changes.push({ ...change, entityId: notebookId });
    await putFacts(one, own.planId, { comments: [{ id: notebookId, hidden }] });
  });
const stored = () => prisma.facts.findMany({ select: { sequence: true, facts: true } });

test('facts have the sequence of the write that changed them, and keep it until others come', async () => {
  const first = await tell(false);
  await tell(false);
  expect(await stored()).toEqual([
    { sequence: BigInt(first.sequence), facts: { comments: [{ id: notebookId, hidden: false }] } },
  ]);
  const last = await tell(true);
  expect(await stored()).toMatchObject([{ sequence: BigInt(last.sequence) }]);
});

test('facts are refused in a write that records nothing, since it takes no sequence', async () => {
  await expect(write((one) => putFacts(one, own.planId, {}))).rejects.toThrow('nothing recorded');
});

test('facts neither go back nor go', async () => {
  await tell(false);
  await expect(prisma.facts.updateMany({ data: { sequence: 1 } })).rejects.toThrow('is refused');
  await expect(prisma.facts.deleteMany()).rejects.toThrow('is refused');
});
