import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { pino } from 'pino';
import { startCluster } from '../../check-live/cluster.ts';
import { makeContext, type Services } from '../../src/core/context.ts';
import { editAggregate } from '../../src/core/write/edit-aggregate.ts';
import { Closing } from '../../src/platform/closing.ts';
import { connect } from '../../src/platform/database.ts';
import { loadEnv } from '../../src/platform/env.ts';
import { openSession } from '../../src/platform/sessions.ts';
import { makeServices } from '../../src/services.ts';
import { anAuthority } from '../authority.ts';
import { addNotebook } from './add-notebook.ts';
import { makeNotebookTables } from './notebook-tables.ts';
import type { NotebookDatabase, WrittenNotebook } from './notebook-database.ts';
import { storedNotebook } from './stored-notebook.ts';

/* Prints a `NotebookDatabase` with a notebook of each name that it is given, and runs until it is told to end. */
const closing = new Closing(() => {});
closing.onSignal();
const cluster = await startCluster();
closing.first('the database', () => cluster.close());
const { urls } = cluster;
await makeNotebookTables({ ownerUrl: urls.owner, url: urls.application });
const log = pino({ level: 'silent' });
const database = connect(urls.application, log);
const services = makeServices({ database, log, settings: loadEnv({}), aggregates: [storedNotebook] });
const notebooks = [];
for (const name of process.argv.slice(2)) notebooks.push(await aNotebook(services, name));
await database.close();
const ready: NotebookDatabase = { urls, notebooks };
process.stdout.write(`${JSON.stringify(ready)}\n`);

async function aNotebook(of: Services, name: string): Promise<WrittenNotebook> {
  const { prisma } = of;
  const own = await anAuthority(prisma, name);
  const { lead, editor } = own.people;
  const id = await addNotebook(of, own);
  const fields = { position: 1, heading: 'Diary' };
  const edits = [{ kind: 'add', entity: 'page', id: randomUUIDv7(), parentId: id, fields }] as const;
  const memberships = await prisma.membership.findMany({ where: { personId: lead } });
  await editAggregate(makeContext(of, { personId: lead, memberships }), storedNotebook, {
    rootId: id,
    baseSequence: 1,
    requestId: randomUUID(),
    edits,
  });
  const signIn = (personId: string) => openSession(prisma, { personId, userAgent: 'a test', now: new Date() });
  const { id: membershipId } = await prisma.membership.findFirstOrThrow({ where: { personId: editor } });
  return { id, tokens: { lead: await signIn(lead), editor: await signIn(editor) }, membershipId };
}
