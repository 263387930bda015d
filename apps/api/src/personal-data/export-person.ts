import { languages } from '@cynllun/domain/text/language';
import { sayer } from '@cynllun/messages/say';
import { translator } from '@cynllun/messages/translator';
import { can } from '@cynllun/domain/access/access';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { invalid, NotFoundError } from '../core/log/failure.ts';
import { securityEvent } from '../platform/security-events.ts';
import type { Sql } from '../platform/sql.ts';
import { ownColumns } from './erase-person.ts';
import { identify, type Identity, type Whom } from './identity.ts';

/** What is kept of somebody, by what it is: a list each, with the columns of its rows. */
type Kept = Readonly<Record<Section, readonly object[]>>;
const sections = [
  'person',
  'roles',
  'invitations',
  'comments',
  'statements',
  'receipts',
  'letters',
  'own',
  'files',
  'writes',
  'named',
] as const;
export type Section = (typeof sections)[number];

/** How much is kept of somebody: what whoever exports or erases it sees. */
export interface PersonalData {
  readonly personId: string | null;
  /** Null for those who are no member. */
  readonly name: string | null;
  readonly counts: readonly { readonly section: Section; readonly count: number }[];
}

const words = translator();

/** How much is kept of somebody; null where nobody is known, or the viewer may not export it. */
export async function readPersonalData(context: Context, whom: Whom): Promise<PersonalData | null> {
  const { viewer, sql } = context;
  if (can(viewer, 'person.export', { kind: 'person', id: whom.personId ?? '' }) !== 'allowed') return null;
  const found = await identify(sql, whom);
  if (found === null) return null;
  const kept = await readKept(sql, found);
  const [person] = kept.person as readonly { readonly name: string }[];
  return {
    personId: found.personId,
    name: person?.name ?? null,
    counts: sections.map((section) => ({ section, count: kept[section].length })),
  };
}

/**
 * Everything that is kept of somebody, as a JSON file for them: what each part is stands in it in both languages. It has their own
 * words, and of what they wrote in plans the places and never the words, since whoever makes it reads no plan.
 * @throws ExpectedFailure naming `email` where nobody is known by it
 */
export async function exportPerson(context: Context, whom: Whom): Promise<string> {
  allow(context.viewer, 'person.export', { kind: 'person', id: whom.personId ?? '' });
  const found = await identify(context.sql, whom);
  if (found === null) throw whom.email === null ? new NotFoundError() : invalid('email', 'nobodyKnown');
  const kept = await readKept(context.sql, found);
  const explained = async (key: string) => {
    const said = await words;
    return Object.fromEntries(
      languages.map((language) => [language, sayer(said, language)(`personalData:file.${key}`)]),
    );
  };
  const about = await Promise.all(sections.map(async (one) => [one, await explained(`sections.${one}`)] as const));
  securityEvent(context, 'exportMade', { person: found.personId, kind: 'personalData' });
  return JSON.stringify(
    {
      about: await explained('about'),
      madeAt: context.now().toISOString(),
      notHere: await explained('notHere'),
      explained: Object.fromEntries(about),
      addresses: found.addresses,
      ...kept,
    },
    null,
    2,
  );
}

async function readKept(sql: Sql, found: Identity): Promise<Kept> {
  const { personId, addresses } = found;
  const commentIds = found.comments.map(({ id }) => id);
  const rows = (query: string, ...values: readonly unknown[]) =>
    sql.$queryRawUnsafe<{ row: object }[]>(query, ...values).then((list) => list.map(({ row }) => row));
  const columns = await columnsNaming(sql);
  const isOwn = ({ table, column }: PersonColumn) => (ownColumns as readonly string[]).includes(`${table}.${column}`);
  const ofTables = async (some: readonly PersonColumn[], what: (column: PersonColumn) => string) =>
    (
      await Promise.all(
        some.map((one) =>
          rows(`SELECT ${what(one)} AS "row" FROM "${one.table}" t WHERE t."${one.column}" = $1::uuid`, personId),
        ),
      )
    ).flat();
  const [person, roles, invitations, comments, statements, receipts, letters, own, files, writes, named] =
    await Promise.all([
      rows(
        `SELECT jsonb_build_object('id', "id", 'name', "name", 'email', "email", 'language', "language", 'createdAt', "createdAt") AS "row"
      FROM "Person" WHERE "id" = $1::uuid`,
        personId,
      ),
      rows(
        `SELECT jsonb_build_object('role', m."role", 'called', m."called", 'organisation', o."nameEn", 'review', r."name") AS "row"
      FROM "Membership" m LEFT JOIN "Organisation" o ON o."id" = m."organisationId" LEFT JOIN "Review" r ON r."id" = m."reviewId"
      WHERE m."personId" = $1::uuid`,
        personId,
      ),
      rows(
        `SELECT to_jsonb(i) - 'position' || jsonb_build_object('consultation', c."title") AS "row"
      FROM "Invitation" i JOIN "Consultation" c ON c."id" = i."consultationId" WHERE i."id" = ANY ($1::uuid[])`,
        found.invitations.map(({ id }) => id),
      ),
      rows(`SELECT to_jsonb(m) AS "row" FROM "Comment" m WHERE m."id" = ANY ($1::uuid[]) ORDER BY m."id"`, commentIds),
      rows(
        `SELECT to_jsonb(s) - 'fileId' || jsonb_build_object('original', f."name") AS "row"
      FROM "Statement" s LEFT JOIN "KeptFile" f ON f."id"::text = s."fileId" WHERE s."id" = ANY ($1::uuid[]) ORDER BY s."id"`,
        found.statements.map(({ id }) => id),
      ),
      rows(
        `SELECT jsonb_build_object('at', q."at", 'language', q."language", 'consent', q."consent") AS "row" FROM "Receipt" q
      WHERE q."id" IN (SELECT "receiptId" FROM "ReceiptComment" WHERE "commentId" = ANY ($1::uuid[]))`,
        commentIds,
      ),
      // What a letter said is in its own words; a code or a link in one that waits is a secret.
      rows(
        `SELECT to_jsonb(m) - 'params' AS "row" FROM "Mail" m
      WHERE m."personId" = $1::uuid OR lower(m."address") = ANY ($2::text[]) ORDER BY m."createdAt"`,
        personId,
        addresses,
      ),
      ofTables(
        columns.filter(isOwn),
        ({ table, secret }) =>
          `jsonb_build_object('of', '${table}') || (to_jsonb(t) - '{${secret.join(',')}}'::text[])`,
      ),
      rows(
        `SELECT jsonb_build_object('fileName', "fileName", 'uploadedAt', "uploadedAt", 'acceptedAt', "acceptedAt") AS "row"
      FROM "Import" WHERE "personId" = $1::uuid`,
        personId,
      ),
      rows(
        `SELECT jsonb_build_object('at', w."at", 'of', l."kind", 'id', w."logId", 'write', w."sequence", 'changed', (
        SELECT jsonb_agg(jsonb_build_object('entity', c."entity", 'id', c."entityId", 'field', c."field") ORDER BY c."n")
        FROM "Change" c WHERE c."logId" = w."logId" AND c."sequence" = w."sequence")) AS "row"
      FROM "ChangeWrite" w JOIN "ChangeLog" l ON l."id" = w."logId"
      WHERE w."personId" = $1::uuid OR $1::uuid = ANY (w."authors") ORDER BY w."at"`,
        personId,
      ),
      ofTables(
        columns.filter((one) => !isOwn(one) && !elsewhere.includes(one.table)),
        ({ table, column }) => `jsonb_build_object('of', '${table}', 'as', '${column}', 'id', to_jsonb(t) -> 'id')`,
      ),
    ]);
  return { person, roles, invitations, comments, statements, receipts, letters, own, files, writes, named };
}

/** Tables that name a person and have a part of their own. */
const elsewhere: readonly string[] = ['Membership', 'Mail', 'Invitation', 'Import', 'ChangeWrite', 'ProseUpdate'];

interface PersonColumn {
  readonly table: string;
  readonly column: string;
  /** Columns of the table that hold secrets or files: none of them is shown. */
  readonly secret: readonly string[];
}

/** Every column that names a person, as the database itself says. */
export const columnsNaming = (sql: Sql): Promise<readonly PersonColumn[]> =>
  sql.$queryRaw<PersonColumn[]>`
    SELECT c."relname" AS "table", a."attname" AS "column", (
      SELECT coalesce(array_agg(s."attname"::text), '{}') FROM pg_attribute s
      WHERE s."attrelid" = c."oid" AND s."attnum" > 0 AND s."atttypid" = 'bytea'::regtype) AS "secret"
    FROM pg_constraint f JOIN pg_class c ON c."oid" = f."conrelid"
      JOIN pg_attribute a ON a."attrelid" = f."conrelid" AND a."attnum" = f."conkey"[1]
    WHERE f."contype" = 'f' AND f."confrelid" = '"Person"'::regclass ORDER BY 1, 2`;
