import { randomInt } from 'node:crypto';
import { can } from '@cynllun/domain/access/access';
import { happenedTo } from '@cynllun/domain/deadlines/facts';
import { isReportPublished } from '@cynllun/domain/stage/stage';
import type { Subject } from '@cynllun/domain/access/subject';
import type { Language } from '@cynllun/domain/text/language';
import type { Text } from '@cynllun/domain/text/text';
import { linksEndAt, type Window } from '@cynllun/domain/consultation/window';
import { storedConsultation } from '../consultation/stored-consultation.ts';
import { isId } from '../core/graphql/checked-ids.ts';
import { momentOf } from '../core/aggregate/stored-aggregate.ts';
import type { Context } from '../core/context.ts';
import type { StoredFacts } from '../plan/plan-facts.ts';
import { hashOf } from '../platform/sessions-secrets.ts';
import type { Sql } from '../platform/sql.ts';

/** Letters and digits of a short code that nobody takes for one another when it is read out. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const CODE_LENGTH = 8;

const isSecret = (link: string): boolean => /^[\w-]{43}$/.test(link);
const isCode = (link: string): boolean =>
  link.length === CODE_LENGTH && [...link].every((one) => ALPHABET.includes(one));

/** Who was asked, as the invitation says. */
export interface Invited {
  readonly id: string;
  readonly kind: 'person' | 'body';
  readonly body: string;
  readonly name: string;
  readonly group: string | null;
}

/** How somebody came to a consultation, and what they came to. */
export interface WayIn {
  /** `signedIn`: of the team or a reviewer, and not invited: they may read what became of it, no more. */
  readonly by: 'invitation' | 'openLink' | 'signedIn';
  /** By the consultation's id, and a session. */
  readonly bySession: boolean;
  /** The consultation as access sees it, for somebody who came so. */
  readonly subject: Extract<Subject, { kind: 'consultation' }>;
  readonly consultationId: string;
  readonly contributionsId: string;
  readonly planId: string;
  /** Null from the open link. */
  readonly invited: Invited | null;
  /** The last copy: what contributors are shown, with how many of its words were erased and a hash of what is left of them. */
  readonly copy: { readonly id: string; readonly number: number; readonly erased: string };
  readonly window: Window;
  readonly keepsLate: boolean;
  /** The report of the review is public. */
  readonly reportPublished: boolean;
  /** The drafting language of the plan. */
  readonly language: Language;
  readonly authority: Text;
  readonly review: Text;
}

interface Row extends Omit<WayIn, 'by' | 'subject' | 'reportPublished' | 'language'> {
  readonly access: StoredFacts;
}

/**
 * What a link leads to; null where it leads nowhere. Whoever is signed in needs none: the consultation's id leads there too,
 * to what they were invited to or may read by their role. Opening it uses nothing up, and nothing is told of why one leads nowhere.
 * Whether whoever comes so may do something is `can()`'s to say, at each request.
 */
export async function findWayIn(
  context: Pick<Context, 'today' | 'now' | 'viewer'>,
  sql: Sql,
  typed: string,
): Promise<WayIn | null> {
  const personId = context.viewer?.personId ?? null;
  const id = personId !== null && isId(typed) ? typed : null;
  const link = id ?? (isSecret(typed) ? typed : readCode(typed));
  if (link === null) return null;
  const [row] = await sql.$queryRawUnsafe<Row[]>(
    `SELECT w."consultationId", w."bySession", b."id" AS "contributionsId", b."planId", ${storedConsultation.accessSql('w."consultationId"')} AS "access",
       c."keepsLate",
       (SELECT jsonb_build_object('id', i."id", 'kind', i."kind", 'body', i."body", 'name', i."name", 'group', i."group")
         FROM "Invitation" i WHERE i."id" = w."invitationId") AS "invited",
       (SELECT jsonb_build_object('id', y."id", 'number', y."number", 'erased', (SELECT
         count(*) || ' ' || md5(coalesce(string_agg(v."remaining", ' ' ORDER BY v."path"), '')) FROM "SnapshotValue" v WHERE v."id" = y."id" AND v."erasedAt" IS NOT NULL)) FROM "ConsultationCopy" y
         WHERE y."consultationId" = c."id" ORDER BY y."number" DESC LIMIT 1) AS "copy",
       (SELECT jsonb_build_object('opensOn', n."opensOn", 'closesOn', n."closesOn", 'closesMinute', n."closesMinute")
         FROM "ConsultationWindow" n WHERE n."consultationId" = c."id" ORDER BY n."number" DESC LIMIT 1) AS "window",
       jsonb_build_object('original', 'en', 'en', o."nameEn", 'cy', o."nameCy", 'madeFrom', NULL) AS "authority",
       r."name" AS "review"
     FROM (
       SELECT i."consultationId", i."id" AS "invitationId", false AS "bySession" FROM "InvitationLink" l
         JOIN "Invitation" i ON i."id" = l."invitationId" WHERE l."secretHash" = $1 AND NOT i."withdrawn"
       UNION ALL SELECT k."consultationId", NULL, false FROM "OpenLink" k WHERE k."code" = $2
       UNION ALL SELECT s."id", (SELECT i."id" FROM "Invitation" i WHERE i."consultationId" = s."id"
         AND i."personId" = $4::uuid AND NOT i."withdrawn" ORDER BY i."position", i."id" LIMIT 1), true
         FROM "Consultation" s WHERE s."id" = $3::uuid
     ) w JOIN "Consultation" c ON c."id" = w."consultationId" JOIN "Contributions" b ON b."consultationId" = c."id"
       JOIN "Plan" p ON p."id" = c."planId" JOIN "Review" r ON r."id" = p."reviewId"
       JOIN "Organisation" o ON o."id" = r."authorityId"`,
    hashOf('invitation', link),
    link,
    id,
    personId,
  );
  if (row === undefined || row.copy === null || row.window === null) return null;
  const { access, ...found } = row;
  const { bySession } = found;
  const { subject, language } = storedConsultation.toAccess(access, momentOf(context));
  if (subject.kind !== 'consultation') return null;
  const by = found.invited !== null ? 'invitation' : bySession ? 'signedIn' : 'openLink';
  if (by === 'invitation' && context.now().getTime() >= linksEndAt(found.window)) return null;
  const { publishedOn } = access;
  const reportPublished = isReportPublished(happenedTo(access), { publishedOn }, context.today());
  return {
    by,
    subject: bySession ? subject : { ...subject, by: by === 'signedIn' ? null : by },
    reportPublished,
    language,
    ...found,
  };
}

/** As `findWayIn`, where whoever comes so may read what they came to. */
export async function openWayIn(
  context: Pick<Context, 'today' | 'now' | 'viewer' | 'sql'>,
  link: string,
  operation: 'consultation.read' | 'outcomes.read' = 'consultation.read',
): Promise<WayIn | null> {
  const way = await findWayIn(context, context.sql, link);
  // The team and reviewers have pages of their own for what contributors are shown.
  if (way?.by === 'signedIn' && operation !== 'outcomes.read') return null;
  if (way === null) return null;
  // What a link opens turns on the link, whoever is signed in beside it.
  return can(way.bySession ? context.viewer : null, operation, way.subject) === 'allowed' ? way : null;
}

/** A short code, as it was typed from a poster; null where it can be none. */
function readCode(typed: string): string | null {
  const code = typed.toLowerCase().replaceAll(/[\s\p{Pd}]/gu, '');
  return isCode(code) ? code : null;
}

/** The code of a consultation's open link: made when it is first asked for, and then always the same. */
export async function openLinkCode(sql: Sql, consultationId: string): Promise<string> {
  const code = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  const read = () => sql.$queryRaw<{ code: string }[]>`
    SELECT "code" FROM "OpenLink" WHERE "consultationId" = ${consultationId}::uuid`;
  const [known] = await read();
  if (known !== undefined) return known.code;
  await sql.$executeRaw`
    INSERT INTO "OpenLink" ("consultationId", "code") VALUES (${consultationId}::uuid, ${code})
    ON CONFLICT ("consultationId") DO NOTHING`;
  const [made] = await read();
  if (made === undefined) throw new Error(`No open link of consultation ${consultationId}`);
  return made.code;
}
