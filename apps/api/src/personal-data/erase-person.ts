import { gunzipSync } from 'node:zlib';
import { randomUUIDv7 } from 'node:crypto';
import { consultationAggregate } from '@cynllun/domain/consultation/entities';
import { directoryAggregate } from '@cynllun/domain/people/directory';
import { placesOf } from '@cynllun/domain/text/take-out';
import type { Language } from '@cynllun/domain/text/language';
import { sayer } from '@cynllun/messages/say';
import { translator } from '@cynllun/messages/translator';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { eraseSaidIn, eraseWordsIn, writeDownTyped, type SealedWords } from '../core/log/erase.ts';
import { invalid, NotFoundError } from '../core/log/failure.ts';
import type { Log, Write } from '../core/log/types.ts';
import { writeToLogsInSql } from '../core/log/write.ts';
import { eraseFile } from '../files/stored-files.ts';
import { securityEvent } from '../platform/security-events.ts';
import type { Sql } from '../platform/sql.ts';
import { identify, soughtWords, type Identity, type Whom } from './identity.ts';

export interface ErasePerson extends Whom {
  /** The writer's own name for this request: sent again, it is done once. */
  readonly requestId: string;
  /** They agreed that the words of what they said in consultations are kept, without their name. */
  readonly keepsWords: boolean;
  /** The language in which whoever erases said that they agreed. */
  readonly language: Language;
}

/** What became of it. */
export interface PersonErased {
  /** A name of theirs was not looked for in what others wrote: it is one word, or somebody else has it too. */
  readonly sharedName: boolean;
}

const words = translator();

/**
 * Erases a person, or somebody of whom only an address or a name is known: their name and addresses wherever they stand, what they said in
 * consultations unless they agreed that it stays, and all that is theirs alone. Who wrote what in logs stays an id. Everything is done
 * in one transaction, under the lock of each log that holds a word of it, or nothing is.
 * @throws ExpectedFailure naming `email` where nobody is known by it, `role` for the last administrator
 */
export async function erasePerson(context: Context, input: ErasePerson): Promise<PersonErased> {
  allow(context.viewer, 'person.erase', { kind: 'person', id: input.personId ?? '' });
  const found = await identify(context.sql, input);
  if (found === null) throw input.email === null ? new NotFoundError() : invalid('email', 'nobodyKnown');
  const { words: sought, sharedName } = await soughtWords(context.sql, found);
  const logs = await logsOf(context, found, sought);
  const consent = input.keepsWords ? sayer(await words, input.language)('personalData:erase.keepsWords') : '';
  const eraseAll = async (tx: Sql, writes: readonly Write<Sql>[]) => {
    await eraseOwn(tx, found, context);
    for (const write of writes) await eraseIn(write, found, sought, input.keepsWords);
    await eraseFiles({ sql: tx, viewer: context.viewer }, found, sought);
    await eraseElsewhere(tx, sought, context.viewer?.personId ?? null);
    await tx.$executeRaw`
      INSERT INTO "PersonErasure" ("id", "personId", "byPersonId", "consent", "at")
      VALUES (${randomUUIDv7()}::uuid, ${found.personId}::uuid, ${context.viewer?.personId ?? null}::uuid, ${consent}, ${context.now()})`;
  };
  if (logs.length === 0) await context.inSql((tx) => eraseAll(tx, []));
  else
    await writeToLogsInSql(
      context,
      logs,
      input.requestId,
      async (writes) => {
        const [first] = writes;
        if (first !== undefined) await eraseAll(first.tx, writes);
      },
      { first: (tx) => writeDownTyped(tx, context, logs) },
    );
  securityEvent(context, 'personErased', { person: found.personId });
  return { sharedName };
}

/** Every log that has words of theirs, or words that are sought, or documents that may remember some. */
async function logsOf(context: Context, found: Identity, sought: readonly string[]): Promise<readonly Log[]> {
  const { sql, aggregates } = context;
  const ids = [
    ...found.invitations.map(({ consultationId }) => consultationId),
    ...found.comments.map(({ contributionsId }) => contributionsId),
    ...found.statements.map(({ contributionsId }) => contributionsId),
    ...found.memberships.map(({ directoryId }) => directoryId),
    ...(found.directoryId === null ? [] : [found.directoryId]),
  ];
  const rows = await sql.$queryRaw<{ id: string; kind: string }[]>`
    SELECT l."id", l."kind" FROM "ChangeLog" l JOIN (
      SELECT unnest(${ids}::uuid[]) AS "id"
      UNION SELECT c."logId" FROM "Change" c WHERE c."entity" = 'membership' AND c."field" = ''
        AND coalesce(c."after", c."before") ->> 'personId' = ${found.personId}
      UNION SELECT v."logId" FROM "ChangeValue" v WHERE coalesce(v."value", v."remaining") ~* erasing_pattern(${sought}::text[])
      UNION SELECT o."logId" FROM "SnapshotValue" s JOIN "Snapshot" o USING ("id", "part")
        WHERE coalesce(s."value", s."remaining") ~* erasing_pattern(${sought}::text[])
      UNION SELECT d."rootId" FROM "ProseUpdate" u JOIN "ProseDocument" d ON d."id" = u."documentId"
    ) f ON f."id" = l."id" ORDER BY l."id"`;
  const byName = new Map(
    [...aggregates.map(({ aggregate }) => aggregate), directoryAggregate].map((one) => [one.name, one]),
  );
  return rows.flatMap(({ id, kind }) => {
    const aggregate = byName.get(kind);
    return aggregate === undefined ? [] : [{ aggregate, id }];
  });
}

async function eraseIn(
  write: Write<Sql>,
  found: Identity,
  sought: readonly string[],
  keepsWords: boolean,
): Promise<void> {
  const { aggregate, id } = write.log;
  if (aggregate.name === directoryAggregate.name) await leave(write, found);
  if (aggregate.name === consultationAggregate.name) await withdraw(write, found);
  const whole = [
    ...(await ofThings(write, 'person', found.personId === null ? [] : [found.personId], ['name', 'email'])),
    ...(await ofThings(write, 'membership', await everHeld(write, found), ['called'])),
    ...(await ofThings(write, 'invitation', idsIn(found.invitations, 'consultationId', id), ['name', 'email'])),
    ...(await ofThings(
      write,
      'comment',
      idsIn(found.comments, 'contributionsId', id),
      keepsWords ? ['name', 'replyTo'] : ['name', 'replyTo', 'words'],
    )),
    ...(await ofThings(
      write,
      'statement',
      idsIn(found.statements, 'contributionsId', id),
      keepsWords ? ['name', 'replyTo', 'worker'] : ['name', 'replyTo', 'worker', 'words'],
    )),
  ];
  await eraseWordsIn(write, whole, 'person');
  await eraseSaidIn(write, { words: sought, places: null }, 'person');
}

const idsIn = <K extends string>(
  things: readonly ({ readonly id: string } & Readonly<Record<K, string>>)[],
  of: K,
  id: string,
) => things.filter((one) => one[of] === id).map((one) => one.id);

/** The roles that a directory ever gave them. */
async function everHeld({ tx, log }: Write<Sql>, { personId }: Identity): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "entityId" AS "id" FROM "Change" WHERE "logId" = ${log.id}::uuid AND "entity" = 'membership' AND "field" = ''
      AND coalesce("after", "before") ->> 'personId' = ${personId}`;
  return rows.map(({ id }) => id);
}

/** All that a log ever said in some fields of some things. */
async function ofThings(
  { tx, log }: Write<Sql>,
  entity: string,
  ids: readonly string[],
  fields: readonly string[],
): Promise<readonly SealedWords[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<(Omit<SealedWords, 'sequence'> & { readonly sequence: bigint })[]>`
    SELECT v."sequence", v."n", encode(v."hash", 'hex') AS "hash" FROM "Change" c JOIN "ChangeValue" v USING ("logId", "sequence", "n")
    WHERE c."logId" = ${log.id}::uuid AND c."entity" = ${entity} AND c."entityId" = ANY (${ids}::uuid[])
      AND coalesce(v."value", v."remaining") IS NOT NULL
      AND (c."field" = ANY (${fields}::text[]) OR (c."field" = '' AND EXISTS (SELECT FROM unnest(${fields}::text[]) f
        WHERE strpos((coalesce(c."after", c."before") -> f)::text, encode(v."hash", 'hex')) > 0)))`;
  return rows.map(({ sequence, ...rest }) => ({ ...rest, sequence: Number(sequence), live: entity === 'invitation' }));
}

/** Takes away the roles that a directory has them hold. */
async function leave(write: Write<Sql>, { memberships }: Identity): Promise<void> {
  const { tx, log, changes } = write;
  const gone = await tx.$queryRaw<{ id: string; role: string }[]>`
    DELETE FROM "Membership" WHERE "id" = ANY (${idsIn(memberships, 'directoryId', log.id)}::uuid[])
    RETURNING "id", "personId", "role"::text AS "role", "organisationId", "reviewId"`;
  for (const { id, ...before } of gone)
    changes.push({ entity: 'membership', entityId: id, field: '', before, after: null });
  if (!gone.some(({ role }) => role === 'administrator')) return;
  const [left] = await tx.$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int FROM "Membership" WHERE "role" = 'administrator'`;
  if (left?.count === 0) throw invalid('role', 'lastAdministrator');
}

/** Their invitations let nobody in any more. */
async function withdraw({ tx, log, changes }: Write<Sql>, { invitations }: Identity): Promise<void> {
  const ids = idsIn(invitations, 'consultationId', log.id);
  const withdrawn = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Invitation" SET "withdrawn" = true WHERE "id" = ANY (${ids}::uuid[]) AND NOT "withdrawn" RETURNING "id"`;
  for (const { id } of withdrawn)
    changes.push({ entity: 'invitation', entityId: id, field: 'withdrawn', before: false, after: true });
  await tx.$executeRaw`DELETE FROM "InvitationLink" WHERE "invitationId" = ANY (${ids}::uuid[])`;
}

/** What is theirs alone and in no log. Their row stays without a word, since logs name it. */
async function eraseOwn(tx: Sql, { personId, addresses }: Identity, { now }: Pick<Context, 'now'>): Promise<void> {
  await tx.$executeRaw`DELETE FROM "Mail" WHERE "personId" = ${personId}::uuid OR lower("address") = ANY (${addresses}::text[])`;
  if (personId === null) return;
  await tx.$executeRaw`
    INSERT INTO "ErasedSession" ("tokenHash", "expiresAt")
    SELECT "tokenHash", ${new Date(now().getTime() + REMEMBERED)}::timestamptz FROM "Session" WHERE "personId" = ${personId}::uuid`;
  for (const column of ownColumns) {
    const [table = '', name = ''] = column.split('.');
    await tx.$executeRawUnsafe(`DELETE FROM "${table}" WHERE "${name}" = $1::uuid`, personId);
  }
  await tx.$executeRaw`UPDATE "Import" SET "content" = NULL, "fileName" = '' WHERE "personId" = ${personId}::uuid`;
  await tx.$executeRaw`
    UPDATE "Person" SET "name" = NULL, "email" = NULL, "language" = 'en', "erasedAt" = ${now()}::timestamptz
    WHERE "id" = ${personId}::uuid`;
}

/** Milliseconds for which a browser that was signed in is known, to be told to forget what it keeps. */
const REMEMBERED = 90 * 24 * 60 * 60_000;

/** What is one person's alone, by the column that says whose: its rows go. A test asks of every other column that names a person. */
export const ownColumns = [
  'Session.personId',
  'SignInCode.personId',
  'KnownBrowser.personId',
  'CalendarFeed.personId',
  'SavedView.personId',
  'LogSeen.personId',
  'ViewedVersion.personId',
  'NoticeChoice.personId',
  'Notice.personId',
  'Document.personId',
] as const;

/** Erases the originals of what was entered for them, and files that are called by their name: what a file holds is not read. */
async function eraseFiles(
  by: Pick<Context, 'sql' | 'viewer'>,
  { statements }: Identity,
  sought: readonly string[],
): Promise<void> {
  const files = await by.sql.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "KeptFile" WHERE "id"::text = ANY (${statements.map(({ fileId }) => fileId)}::text[])
      OR "name" ~* erasing_pattern(${sought}::text[])`;
  for (const { id } of files) await eraseFile(by, id, 'person');
}

/** Takes the sought words out of all that no log tells of, in whichever table, and out of files that wait to be brought in. */
async function eraseElsewhere(tx: Sql, sought: readonly string[], byPersonId: string | null): Promise<void> {
  if (sought.length === 0) return;
  const tables = await tx.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', n."nspname", c."relname") AS "name" FROM pg_class c JOIN pg_namespace n ON n."oid" = c."relnamespace"
    WHERE c."relkind" = 'r' AND n."nspname" IN ('public', 'jobs') ORDER BY 1`;
  for (const { name } of tables)
    await tx.$queryRaw`SELECT erase_left(${name}::regclass, ${sought}::text[], ${byPersonId}::uuid, 'person', ${randomUUIDv7()}::uuid)`;
  const waiting = await tx.$queryRaw<{ id: string; content: Uint8Array }[]>`
    SELECT "id", "content" FROM "Import" WHERE "content" IS NOT NULL`;
  const saying = waiting.filter(({ content }) => placesOf(gunzipSync(content).toString('utf8'), sought).length > 0);
  await tx.$executeRaw`UPDATE "Import" SET "content" = NULL WHERE "id" = ANY (${saying.map(({ id }) => id)}::uuid[])`;
}
