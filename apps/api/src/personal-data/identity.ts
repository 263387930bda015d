import type { Sql } from '../platform/sql.ts';

/** Whose data: a person's, by id; anybody's by an address that was left here, a member's or not; or by what gives their name. */
export interface Whom {
  readonly personId: string | null;
  readonly email: string | null;
  /** An invitation, something that was said elsewhere, or a comment, that gives their name. */
  readonly entryId: string | null;
}

/** Where somebody is known here, and by what. */
export interface Identity {
  /** Null where an address alone is known. */
  readonly personId: string | null;
  /** Lower case: every address that they have or had. */
  readonly addresses: readonly string[];
  /** What they go by, or went by. */
  readonly names: readonly string[];
  readonly invitations: readonly { readonly id: string; readonly consultationId: string }[];
  /** What they said themselves: by an invitation of theirs, with an address of theirs for the reply, or under their name. What a body said is the body's. */
  readonly comments: readonly { readonly id: string; readonly contributionsId: string }[];
  /** What an officer entered for them, by an address of theirs for the reply or under their name, with its original. */
  readonly statements: readonly {
    readonly id: string;
    readonly contributionsId: string;
    readonly fileId: string;
    readonly name: string;
  }[];
  readonly memberships: readonly { readonly id: string; readonly directoryId: string }[];
  /** The directory that added them; null for those in none. */
  readonly directoryId: string | null;
}

/** SQL: the directory that has a role `m`: its organisation's, its authority's, or the operator's. */
const directoryOf = `coalesce(m."organisationId", (SELECT r."authorityId" FROM "Review" r WHERE r."id" = m."reviewId"),
  (SELECT o."id" FROM "Organisation" o WHERE o."kind" = 'operator'))`;

/** Who somebody is here; null where there is nobody, or nobody any more. */
export async function identify(sql: Sql, { personId, email, entryId }: Whom): Promise<Identity | null> {
  const entries = await sql.$queryRaw<{ address: string }[]>`
    SELECT lower(btrim("email")) AS "address" FROM "Invitation" WHERE "id" = ${entryId}::uuid AND "name" <> ''
    UNION SELECT lower(btrim("replyTo")) FROM "Statement" WHERE "id" = ${entryId}::uuid AND "name" <> ''
    UNION SELECT lower(btrim("replyTo")) FROM "Comment" WHERE "id" = ${entryId}::uuid AND "name" <> ''`;
  const typed = [
    ...(email === null ? [] : [email.trim().toLowerCase()]),
    ...entries.map(({ address }) => address).filter(isAddress),
  ];
  const [person] = await sql.$queryRaw<{ id: string; said: readonly string[]; directoryId: string | null }[]>`
    SELECT p."id", (
      SELECT coalesce(jsonb_agg(DISTINCT w), '[]') FROM (
        SELECT unnest(ARRAY[p."name", p."email"]) AS w
        UNION SELECT m."called" FROM "Membership" m WHERE m."personId" = p."id"
        UNION SELECT v."value" FROM "Change" c JOIN "ChangeValue" v USING ("logId", "sequence", "n")
          WHERE (c."entity" = 'person' AND c."entityId" = p."id")
            OR (c."entity" = 'membership' AND c."field" = '' AND coalesce(c."after", c."before") ->> 'personId' = p."id"::text)
      ) s WHERE w IS NOT NULL AND w <> '') AS "said", (
      SELECT c."logId" FROM "Change" c WHERE c."entity" = 'person' AND c."entityId" = p."id" AND c."field" = '' LIMIT 1
    ) AS "directoryId"
    FROM "Person" p WHERE p."erasedAt" IS NULL AND (p."id" = ${personId}::uuid OR lower(p."email") = ANY (${typed}::text[])) LIMIT 1`;
  const said = person?.said ?? [];
  const addresses = new Set([...said.filter(isAddress).map((one) => one.toLowerCase()), ...typed]);
  const id = person?.id ?? null;
  if (id === null && email === null && entries.length === 0) return null;
  const invitations = await sql.$queryRaw<Invited[]>`
    SELECT i."id", i."consultationId", i."name", lower(i."email") AS "email", i."kind"::text FROM "Invitation" i
    WHERE i."personId" = ${id}::uuid OR lower(btrim(i."email")) = ANY (${[...addresses]}::text[]) OR i."id" = ${entryId}::uuid
    ORDER BY i."id"`;
  const own = invitations.filter(({ kind }) => kind !== 'body').map((one) => one.id);
  const statements = await sql.$queryRaw<Identity['statements']>`
    SELECT s."id", s."contributionsId", s."fileId", s."name" FROM "Statement" s
    WHERE lower(btrim(s."replyTo")) = ANY (${[...addresses]}::text[]) OR s."id" = ${entryId}::uuid ORDER BY s."id"`;
  const comments = await sql.$queryRaw<Said[]>`
    SELECT m."id", m."contributionsId", m."name" FROM "Comment" m
    WHERE m."invitationId" = ANY (${own}::text[]) OR m."statementId" = ANY (${statements.map((one) => one.id)}::uuid[]) OR lower(btrim(m."replyTo")) = ANY (${[...addresses]}::text[])
      OR m."id" = ${entryId}::uuid OR m."id" IN (SELECT o."commentId" FROM "ReceiptComment" k
        JOIN "ReceiptComment" o USING ("receiptId") WHERE k."commentId" = ${entryId}::uuid) ORDER BY m."id"`;
  const memberships = await sql.$queryRawUnsafe<Identity['memberships']>(
    `SELECT m."id", ${directoryOf} AS "directoryId" FROM "Membership" m WHERE m."personId" = $1::uuid ORDER BY m."id"`,
    id,
  );
  for (const one of invitations) if (one.email.trim() !== '') addresses.add(one.email.trim());
  const names = [
    ...said.filter((one) => !isAddress(one)),
    ...invitations.map(({ name }) => name),
    ...comments.map(({ name }) => name),
    ...statements.map(({ name }) => name),
  ];
  const [letter] = await sql.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Mail" WHERE "personId" IS NULL AND lower("address") = ANY (${[...addresses]}::text[]) LIMIT 1`;
  if (id === null && invitations.length + comments.length + statements.length === 0 && letter === undefined)
    return null;
  return {
    personId: id,
    addresses: [...addresses],
    names: [...new Set(names.map((one) => one.trim()).filter((one) => one !== ''))],
    invitations: invitations.map((one) => ({ id: one.id, consultationId: one.consultationId })),
    comments: comments.map((one) => ({ id: one.id, contributionsId: one.contributionsId })),
    statements,
    memberships,
    directoryId: person?.directoryId ?? null,
  };
}

const isAddress = (words: string): boolean => words.includes('@');

interface Invited {
  readonly id: string;
  readonly consultationId: string;
  readonly name: string;
  readonly email: string;
  readonly kind: string | null;
}

interface Said {
  readonly id: string;
  readonly contributionsId: string;
  readonly name: string;
}

/**
 * The words by which somebody is looked for in what others wrote: their addresses, and names of two words or more that nobody
 * else here has. `sharedName`: another one was left out, so passages that name them are for a lead to mark.
 */
export async function soughtWords(
  sql: Sql,
  { personId, names, addresses, invitations, statements, comments }: Identity,
): Promise<{ readonly words: readonly string[]; readonly sharedName: boolean }> {
  const lower = names.map((one) => one.toLowerCase());
  const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id);
  const others = await sql.$queryRaw<{ name: string }[]>`
    SELECT lower("name") AS "name" FROM "Person"
      WHERE "erasedAt" IS NULL AND "id" IS DISTINCT FROM ${personId}::uuid AND lower("name") = ANY (${lower}::text[])
    UNION SELECT lower("name") FROM "Invitation"
      WHERE NOT "id" = ANY (${ids(invitations)}::uuid[]) AND lower("name") = ANY (${lower}::text[])
    UNION SELECT lower("name") FROM "Statement"
      WHERE NOT "id" = ANY (${ids(statements)}::uuid[]) AND lower("name") = ANY (${lower}::text[])
    UNION SELECT lower("name") FROM "Comment"
      WHERE NOT "id" = ANY (${ids(comments)}::uuid[]) AND lower("name") = ANY (${lower}::text[])`;
  const taken = new Set(others.map(({ name }) => name));
  const own = names.filter((name) => /\s/u.test(name) && !taken.has(name.toLowerCase()));
  return { words: [...addresses, ...own], sharedName: own.length < names.length };
}
