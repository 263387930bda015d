import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { set } from '@cynllun/domain/plan/edit';
import { directoryAggregate } from '@cynllun/domain/people/directory';
import { firstHead } from '../core/verify/check-chain.ts';
import { verify } from '../core/verify/verify.ts';
import { openProse } from '../core/prose/stored-prose.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { openSession } from '../platform/sessions.ts';
import { verifiedIn } from '../services.ts';
import { testApi } from '../../testing/api.ts';
import { anOpenedConsultation, type OpenedConsultation } from '../../testing/contribute.ts';
import { sendEdits } from '../../testing/edit.ts';
import { docxSaying, pdfSaying } from '../../testing/files-saying.ts';
import { fileRoutes } from '../../testing/files.ts';
import { sendVersion, sequenceOf } from '../../testing/submission.ts';
import { plantIn } from '../../testing/plant.ts';
import { columnsSaying } from '../../testing/search-everything.ts';
import { send } from '../../testing/send.ts';
import { columnsNaming } from './export-person.ts';
import { ownColumns } from './erase-person.ts';

const NAME = 'Gwenhwyfar Prydderch-Ellis';
const EMAIL = 'gwenhwyfar.prydderch@planted.example';
const WORDS = `Ask ${NAME} (${EMAIL}).`;
const parts = ['gwenhwyfar', 'prydderch'];

/** Columns of text in which nobody's words can stand, since a program made them: a new column is planted, or is named here. */
const madeByPrograms: readonly RegExp[] = [
  // Logs: of words they have hashes.
  /^(Change|ChangeWrite|ChangeLog|Snapshot|Erasure|_prisma_migrations)\./,
  // Counts and ids for the rules, by their type.
  /^Facts\./,
  // How often each answer of a list was given.
  /^EqualityCounts\.(counts|shown)$/,
  // What is left of words of which some were erased.
  /\.remaining$/,
  // Names of things of the program itself, ids, hashes and codes.
  /\.(id|kind|of|part|path|paths|aggregate|planId|code|hash|textHash|findingsHash|madeFrom|entity|entityId|field|about|problem|consent|search)$/,
  /^(AdvicePoint|Judgement|Comment|ChosenAction)\.\w*(Id|copiedFrom)$/,
  /^PlanSummary\.(stage|waitingOn|waitingFor|waitingSince|nextDue|sentChanges|actions)$/,
  /^VersionAnswer\.(content|askedEn|askedCy)$/,
  /^Import\.sheet$/,
  /\.fileId$/,
  // Of pg-boss: queues, and how it runs jobs.
  /^(queue|schedule|subscription|version|bam|warning|queue_stats\w*|instance|job_dependency)\./,
  /^job\w*\.(name|policy|singleton_key|dead_letter|source_id|source_name|heartbeat_\w+)$/,
];

const api = await testApi();
const files = await fileRoutes(api);
afterAll(() => files.app.close());
let own: OpenedConsultation;
let personId: string;
let before: readonly string[];

const owner = new pg.Client({ connectionString: api.ownerUrl });
await owner.connect();
afterAll(() => owner.end());
const asOwner = async <T extends pg.QueryResultRow>(
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly T[]> => (await owner.query<T>(sql, [...values])).rows;

/** All that `verify` finds: what a test put in behind logs, and nothing else. */
async function findings(): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const one of verify({ sql: api.services.sql, verified: verifiedIn(api.services) }, []))
    // The planted things name files that never were.
    if (one.trouble !== 'fileMissing') found.push(`${one.trouble} ${one.kind} ${one.logId} ${one.where}`);
  return found.toSorted();
}

/** Every column of text, as the database says: of tables of ours and of the queue's. */
const textColumns = () =>
  asOwner<{ name: string; table: string; column: string; type: string; rows: string }>(`
    SELECT c.relname || '.' || a.attname AS "name", format('%I.%I', n.nspname, c.relname) AS "table", a.attname AS "column",
      format_type(a.atttypid, NULL) AS "type"
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind = 'r' AND n.nspname IN ('public', 'jobs') AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      AND a.atttypid = ANY ('{text,varchar,jsonb,json,text[]}'::regtype[]) ORDER BY 1`);

beforeAll(async () => {
  own = await anOpenedConsultation(api, { reach: 'openLink' }, '2026-11-01');
  const person = { reviewId: own.reviewId, name: NAME, email: EMAIL, language: 'cy', role: 'editor' };
  await send(api, own.people.administrator, 'addPerson', person);
  personId = (await api.prisma.person.findUniqueOrThrow({ where: { email: EMAIL } })).id;
  const said = [set('action', own.actionId, { description: WORDS })];
  await sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), said);
  await sendVersion(api, own);
  await enterLetters();
  const operator = randomUUIDv7();
  await api.prisma.organisation.create({ data: { id: operator, kind: 'operator', nameEn: 'Us', nameCy: 'Ni' } });
  await api.prisma.changeLog.create({ data: { id: operator, kind: 'directory', head: firstHead } });
  const contributions = await api.prisma.contributions.findFirstOrThrow({ where: { planId: own.planId } });
  // A plan has one paper: the planted one.
  await api.prisma.scrutinyRecommendation.deleteMany();
  await api.prisma.councilPaper.deleteMany();
  const adviceId = randomUUIDv7();
  const versionId = randomUUIDv7();
  await api.prisma.version.create({
    data: { id: versionId, planId: own.planId, number: 800, sequence: 1, hash: 'x', findingsHash: 'x' },
  });
  await api.prisma.changeLog.create({ data: { id: adviceId, kind: 'advice', head: firstHead } });
  await api.prisma.advice.create({ data: { id: adviceId, planId: own.planId, versionId, version: 800 } });
  before = await findings();
  const roots = {
    plan: own.planId,
    consultation: own.consultationId,
    contributions: contributions.id,
    advice: adviceId,
  };
  const planting = { words: WORDS, personId, organisationId: own.authorityId };
  for (const { aggregate } of api.services.aggregates)
    await plantIn(api.services, aggregate, roots[aggregate.name as keyof typeof roots], planting);
  // An address is one person's: no other's can be theirs.
  const instead = { 'person.email': 'another@example.org' };
  await plantIn(api.services, directoryAggregate, own.authorityId, { ...planting, instead });
  await plantTyped();
  await plantRows();
  await plantColumns();
}, 60_000);

/** What is found here by their name alone. */
async function namedEntries(): Promise<readonly string[]> {
  const { peopleNamed } = await api.ask<{ peopleNamed: readonly { entryId: string | null }[] }>(
    own.people.administrator,
    'query ($name: String!) { peopleNamed(name: $name) { entryId } }',
    { name: NAME },
  );
  return peopleNamed.flatMap(({ entryId }) => entryId ?? []);
}

/** Letters of theirs, whose originals are called nothing that names them: with their address for the reply, and under their name. */
async function enterLetters(): Promise<void> {
  const { lead } = own.people;
  const letter = {
    way: 'letter',
    on: '2026-11-23',
    worker: '',
    language: 'en',
    view: 'mine',
    group: 'carers',
    members: '',
  };
  const reply = { mayBeNamed: false, words: 'Six weeks is long.' };
  const enter = async (bytes: Uint8Array, name: string, more: object) => {
    const fileId = await files.sent(lead, own.consultationId, { bytes, name });
    const said = { consultationId: own.consultationId, ...letter, ...reply, fileId, ...more };
    const answer = await send(api, lead, 'enterStatement', said);
    if (answer.__typename !== 'StatementEntered') throw new Error(JSON.stringify(answer));
  };
  await enter(pdfSaying(WORDS), 'letter.pdf', { name: '', replyBy: 'email', replyTo: EMAIL });
  await enter(docxSaying(WORDS), 'letter.docx', { name: NAME, replyBy: 'post', replyTo: '2 Heol y Bont' });
}

/** Words that were typed and taken out again, a letter at a time, and some that are in no column yet. */
async function plantTyped(): Promise<void> {
  const stored = await openProse(api.services, storedPlan, own.planId, own.actionId);
  const document = stored?.document ?? new Y.Doc();
  const text = document.getText(`action:${own.actionId}:description`);
  const from = Y.encodeStateVector(document);
  text.insert(0, NAME);
  text.delete(0, NAME.length);
  text.insert(0, `${NAME} rings. `);
  const update = Buffer.from(Y.encodeStateAsUpdate(document, from));
  await api.prisma.proseUpdate.create({ data: { documentId: own.actionId, personId, at: new Date(), update } });
}

/** A row of each table that no aggregate has. */
async function plantRows(): Promise<void> {
  const { prisma } = api;
  const now = new Date();
  const later = new Date(now.getTime() + 86_400_000);
  await openSession(prisma, { personId, userAgent: 'a', now });
  await prisma.savedView.create({ data: { id: randomUUIDv7(), personId, name: 'a', search: '', createdAt: now } });
  await prisma.mail.create({
    data: {
      id: randomUUIDv7(),
      personId: null,
      language: 'en',
      kind: 'commentAnswered',
      params: { a: '' },
      address: EMAIL,
      createdAt: now,
      dueAt: now,
      expiresAt: later,
    },
  });
  await prisma.mail.create({
    data: {
      id: randomUUIDv7(),
      personId: own.people.lead,
      kind: 'commentAnswered',
      params: { a: '' },
      address: 'a',
      createdAt: now,
      dueAt: now,
      expiresAt: later,
    },
  });
  const content = gzipSync(JSON.stringify([{ rows: [[WORDS]] }]));
  const file = {
    planId: own.planId,
    digest: randomBytes(32),
    uploadedAt: now,
    rows: { a: '' },
    outside: { a: '' },
    result: { a: '' },
  };
  await prisma.import.create({
    data: { id: randomUUIDv7(), personId: own.people.lead, fileName: 'a', content, ...file },
  });
  await prisma.import.create({ data: { id: randomUUIDv7(), personId, fileName: 'a', content, ...file } });
  await prisma.planSummary.upsert({
    where: { planId: own.planId },
    create: { planId: own.planId, sequence: 0, factsVersion: 0, rulesVersion: 0, summary: { a: '' }, actions: {} },
    update: { summary: { a: '' } },
  });
  await prisma.notice.create({
    data: {
      id: randomUUIDv7(),
      personId: own.people.lead,
      kind: 'invited',
      about: 'x',
      params: { a: '' },
      at: now,
      dueAt: now,
    },
  });
  await prisma.keptFile.create({
    data: {
      id: randomUUIDv7(),
      consultationId: own.consultationId,
      purpose: 'original',
      kind: 'pdf',
      name: WORDS,
      size: 3,
      hash: randomBytes(32),
      bytes: Buffer.from(WORDS),
      personId: own.people.lead,
      at: now,
      usedAt: now,
    },
  });
  const document = {
    kind: 'version',
    subjectId: own.planId,
    format: 'docx',
    language: 'en',
    madeFrom: 'x',
    askedAt: now,
    expiresAt: later,
  } as const;
  await prisma.document.create({
    data: {
      id: randomUUIDv7(),
      ...document,
      name: 'a',
      personId: own.people.lead,
      state: 'ready',
      bytes: Buffer.from(pdfSaying(WORDS)),
    },
  });
}

/** The words in every column that has none of them yet, but for those of programs: behind the logs, where no log tells of them. */
async function plantColumns(): Promise<void> {
  const said = new Set(await columnsSaying(api.ownerUrl, parts));
  const empty = (await textColumns()).filter(
    ({ name }) => !said.has(name) && !madeByPrograms.some((made) => made.test(name)),
  );
  for (const { table, column, type } of empty) {
    const value = type.startsWith('json') ? JSON.stringify({ a: WORDS }) : type === 'text[]' ? [WORDS] : WORDS;
    await asOwner(`UPDATE ${table} SET "${column}" = $1 WHERE ctid = (SELECT max(ctid) FROM ${table})`, [value]);
  }
}

test('a name is planted in every column of text that can have one', async () => {
  const said = new Set(await columnsSaying(api.ownerUrl, parts));
  const missing = (await textColumns()).filter(
    ({ name }) => !said.has(name) && !madeByPrograms.some((made) => made.test(name)),
  );
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test.each(['pdf', 'docx'])('a name is read in the packed bytes of a %s', async (kind) => {
  await asOwner(`CREATE TABLE "One" AS SELECT "bytes" FROM "KeptFile" WHERE "name" = 'letter.${kind}'`);
  expect(await columnsSaying(api.ownerUrl, parts)).toContain('One.bytes');
  await asOwner('DROP TABLE "One"');
});

test('each column that names a person is theirs alone, or stays as an id', async () => {
  const all = (await columnsNaming(api.services.sql)).map(({ table, column }) => `${table}.${column}`);
  expect(all).toEqual(expect.arrayContaining([...ownColumns]));
});

describe('once a person is erased', () => {
  beforeAll(async () => {
    const answer = await send(api, own.people.administrator, 'erasePerson', {
      personId,
      keepsWords: false,
      language: 'en',
    });
    if (answer.__typename !== 'PersonErased') throw new Error(JSON.stringify(answer));
    // What has their name and no address of theirs is found by the name, one at a time.
    for (const entryId of await namedEntries()) {
      const more = await send(api, own.people.administrator, 'erasePerson', {
        entryId,
        keepsWords: false,
        language: 'en',
      });
      if (more.__typename !== 'PersonErased') throw new Error(JSON.stringify(more));
    }
  }, 60_000);

  test('no table has their name or address, in words or in bytes', async () => {
    expect(await columnsSaying(api.ownerUrl, parts)).toEqual([]);
  });

  test('every chain and hash verifies as before', async () => {
    expect((await findings()).filter((one) => !before.includes(one))).toEqual([]);
  });
});
