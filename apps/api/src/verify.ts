import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Services } from './core/context.ts';
import type { TamperFinding, Trouble } from './core/verify/finding.ts';
import { headLine, readHeads } from './core/verify/heads.ts';
import { readLogs, verify } from './core/verify/verify.ts';
import { logEarlierEvents } from './events/log-earlier-events.ts';
import { logEarlierNames } from './people/log-earlier-names.ts';
import { openDatabase } from './platform/database.ts';
import { loadEnv } from './platform/env.ts';
import { createLog } from './platform/log.ts';
import { failPlainly, inWords, StartError } from './platform/start-error.ts';
import { makeServices, verifiedIn } from './services.ts';

/**
 * `pnpm verify`: reads every log of the database that the settings name and the rows it tells of, and says what was altered
 * behind the logs. `--heads FILE` also compares heads that were mailed; `--print` prints the present ones and compares
 * nothing. It ends with 1 where anything was found. Nothing is written but what a start would bring up to date.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);

const troubles: Readonly<Record<Trouble, string>> = {
  writeChanged: 'the write is not what was written: its hash does not follow',
  writeMissing: 'the write is gone',
  headChanged: 'the head or the number of writes is not that of the last write',
  wordsChanged: 'the words are not those that were written',
  wordsMissing: 'the words are gone',
  wordsErasedUnnoted: 'the words were taken out, and no erasure says so',
  logMissing: 'there is no log',
  fieldChanged: 'the field says something else than the log',
  thingMissing: 'the log has it and the tables have not',
  thingUnlogged: 'the tables have it and the log has not',
  snapshotChanged: 'a version is not the one that was frozen',
  snapshotMissing: 'a version that was frozen is not there',
  snapshotUnlogged: 'a version is there that the log does not know',
  fileChanged: 'a file is not the one that was kept',
  fileMissing: 'a file that was kept is not there',
  searchDiffers: 'what a search finds of a version is not what the version says',
  mailedHeadDiffers: 'the head that was mailed is not that of the write, which is another or gone',
};

function inLine({ trouble, kind, logId, sequence, where }: TamperFinding): string {
  const write = sequence === null ? [] : [`write ${sequence}`];
  const place = where === '' ? [] : [where];
  return `${[`${kind} ${logId}`, ...write, ...place].join(', ')}: ${troubles[trouble]} (${trouble})`;
}

await run().catch((error: unknown) => failPlainly(asDamage(error) ?? inWords(error, loadEnv({}).dataDir)));

/** PostgreSQL finds by its checksums that a file of the database is not as it wrote it. */
function asDamage(error: unknown): StartError | null {
  const { code, message } = Object(error) as Readonly<Record<string, unknown>>;
  if (!['XX001', 'XX002'].includes(String(code))) return null;
  return new StartError(
    `The files of the database were altered or damaged (${String(message)}): see docs/operations.md.`,
  );
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { heads: { type: 'string', multiple: true, default: [] }, print: { type: 'boolean', default: false } },
  });
  const env = loadEnv(process.env);
  const log = createLog('error');
  const mailed = values.heads.flatMap((file) => headsIn(file));
  const database = await openDatabase(env, { log, say: (line) => process.stderr.write(`${line}\n`), patient: true });
  try {
    const services = makeServices({ database, log, settings: env });
    await logEarlierEvents(services);
    await logEarlierNames(services);
    if (values.print) for (const head of await readLogs(services.sql)) say(headLine(head));
    else process.exitCode = (await verifyAll(services, mailed)) === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}

/** @throws StartError where a file has no heads: a wrong file would prove nothing and say that all is well */
function headsIn(file: string) {
  const heads = readHeads(readFileSync(file, 'utf8'));
  if (heads.length === 0)
    throw new StartError(`No heads stand in ${file}: give the mail with the heads, saved as text.`);
  return heads;
}

/** @returns how much was found */
async function verifyAll(services: Services, mailed: ReturnType<typeof headsIn>): Promise<number> {
  let found = 0;
  for await (const finding of verify({ sql: services.sql, verified: verifiedIn(services) }, mailed)) {
    found += 1;
    say(inLine(finding));
  }
  const logs = (await readLogs(services.sql)).length;
  const compared = mailed.length === 0 ? 'no heads that were mailed' : `${mailed.length} heads that were mailed`;
  say(`${logs} logs read, compared with ${compared}: ${found === 0 ? 'nothing was altered' : `${found} found`}`);
  return found;
}
