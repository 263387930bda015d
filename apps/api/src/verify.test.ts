import { execFile, execFileSync } from 'node:child_process';
import { randomUUIDv7 } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, test } from 'vitest';
import { add, set } from '@cynllun/domain/plan/edit';
import { anAuthority } from '../testing/authority.ts';
import { PAGE, sealPage } from '../testing/page-checksum.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { makeContext } from './core/context.ts';
import { headLine } from './core/verify/heads.ts';
import { readLogs } from './core/verify/verify.ts';
import { editAggregate } from './core/write/edit-aggregate.ts';
import { storedPlan } from './plan/stored-plan.ts';
import { openDatabase } from './platform/database.ts';
import { loadEnv } from './platform/env.ts';
import { makeServices } from './services.ts';

/** The command as an operator runs it, on a data folder that someone has had in their hands while the program stood still. */
const folder = temporaryFolder('verify');
const data = join(folder.path, 'data');
const older = join(folder.path, 'older');
const letter = join(folder.path, 'letter.txt');
const actionId = randomUUIDv7();
let planId: string;
/** The file of the table of actions, in the data folder. */
let table: string;

const copy = (from: string, to: string) => {
  rmSync(to, { recursive: true, force: true });
  execFileSync('cp', ['-a', from, to]);
};

/** Opens the database in the data folder for some work, and closes it. */
async function withDatabase(work: (services: ReturnType<typeof makeServices>) => Promise<void>): Promise<void> {
  const env = loadEnv({ DATA_DIR: data });
  const log = pino({ level: 'silent' });
  const database = await openDatabase(env, { log, say: () => {} });
  try {
    await work(makeServices({ database, log, settings: env }));
  } finally {
    await database.close();
  }
}

const edit = (
  services: ReturnType<typeof makeServices>,
  leadId: string,
  base: number,
  change: ReturnType<typeof set>,
) =>
  editAggregate(makeContext(services, { personId: leadId, memberships: [] }), storedPlan, {
    rootId: planId,
    baseSequence: base,
    requestId: randomUUIDv7(),
    edits: [change],
  });

beforeAll(async () => {
  let leadId = '';
  await withDatabase(async (services) => {
    const place = await anAuthority(services.prisma, 'Arth');
    planId = place.planId;
    leadId = place.people.lead;
    await edit(services, leadId, 0, add('action', actionId, planId, { description: 'We visit every week.' }));
  });
  copy(data, older);
  await withDatabase(async (services) => {
    await edit(services, leadId, 1, set('action', actionId, { endsOn: '2028-01-31' }));
    writeFileSync(letter, (await readLogs(services.sql)).map(headLine).join('\n'));
    const [{ path } = { path: '' }] = await services.sql.$queryRaw<{ path: string }[]>`
      SELECT pg_relation_filepath('"Action"') AS "path"`;
    table = join('database', 'cluster', path);
  });
}, 120_000);
afterAll(() => folder.remove());

/** What `verify` says of the plan and its log, and how it ends. */
const verify = (dataDir: string, ...args: readonly string[]) =>
  new Promise<{ readonly code: unknown; readonly said: string }>((resolve) => {
    const env = { PATH: process.env['PATH'], DATA_DIR: dataDir };
    execFile(process.execPath, [join(import.meta.dirname, 'verify.ts'), ...args], { env }, (error, out, complaints) =>
      resolve({ code: error?.code ?? 0, said: out + complaints }),
    );
  });

/** Alters words on the disk, in a copy of the data folder. */
function alterOnDisk(to: string, { seal }: { readonly seal: boolean }): void {
  copy(data, to);
  const file = join(to, table);
  const bytes = readFileSync(file);
  // The last version of a row stands first in its page.
  const at = bytes.indexOf('We visit every week.');
  bytes.write('We never visit them.', at);
  const number = Math.floor(at / PAGE);
  if (seal) sealPage(bytes.subarray(number * PAGE, (number + 1) * PAGE), number);
  writeFileSync(file, bytes);
}

const slow = { timeout: 120_000 };

test.concurrent(
  'a data folder that was replaced with an older copy is named by the heads that were mailed',
  slow,
  async ({ expect }) => {
    const { code, said } = await verify(older, '--heads', letter);
    expect(said).toContain(`plan ${planId}, write 2: the head that was mailed is not that of the write`);
    expect(code).toBe(1);
  },
);

test.concurrent('words altered on the disk, with their page’s checksum, are named', slow, async ({ expect }) => {
  const altered = join(folder.path, 'altered');
  alterOnDisk(altered, { seal: true });
  const { code, said } = await verify(altered, '--heads', letter);
  expect(said).toContain(`action ${actionId} description: the field says something else than the log`);
  expect(code).toBe(1);
});

test.concurrent(
  'words altered on the disk without the checksum are refused by the database, and said so',
  slow,
  async ({ expect }) => {
    const altered = join(folder.path, 'torn');
    alterOnDisk(altered, { seal: false });
    const { code, said } = await verify(altered, '--heads', letter);
    expect(said).toMatch(/^The files of the database were altered or damaged \(invalid page in block 0 of /m);
    expect(code).toBe(1);
  },
);
