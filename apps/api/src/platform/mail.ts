import { randomUUIDv7 } from 'node:crypto';
import { roles } from '@cynllun/domain/access/roles';
import { deadlineCodes } from '@cynllun/domain/plan/choices';
import { otherLanguage, type Language } from '@cynllun/domain/text/language';
import { wordsIn } from '@cynllun/domain/text/text';
import { translator } from '@cynllun/messages/translator';
import { z } from 'zod';
import { Prisma } from '../generated/prisma/client.ts';

/** What a review or an organisation is called, in each language. */
const names = z.object({ en: z.string(), cy: z.string() });
const extension = {
  planId: z.string(),
  review: names,
  extensionId: z.string(),
  deadline: z.enum(deadlineCodes),
  /** YYYY-MM-DD. */
  day: z.string(),
};

/** What mail may say, and what its words need: never a word of a plan. The words are in the catalogue `mail`. */
export const letterSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('signInCode'), code: z.string(), minutes: z.number() }),
  z.strictObject({ kind: z.literal('firstAdministrator') }),
  z.strictObject({ kind: z.literal('addressChanged') }),
  /** `over`: the organisation or the review; null for everything. */
  z.strictObject({ kind: z.literal('roleGiven'), role: z.enum(roles), over: names.nullable() }),
  z.strictObject({ kind: z.literal('reviewSetUp'), planId: z.string(), review: names, authority: names }),
  z.strictObject({ kind: z.literal('extensionProposed'), ...extension }),
  z.strictObject({ kind: z.literal('extensionAgreed'), ...extension }),
]);
export type Letter = z.infer<typeof letterSchema>;

/**
 * The statement that puts a letter in the queue, to run in the transaction whose outcome it tells of; mail is sent
 * once that commits, or never.
 * @param to a query of ids of people: what it finds is written to
 * @param expiresAt past this it is not sent
 * @param address where it goes, if not to the person's present address
 * @param dueAt before this it is not sent
 */
export function enqueue(
  letter: Letter,
  to: Prisma.Sql,
  {
    now,
    expiresAt,
    dueAt = now,
    address = null,
  }: { now: Date; expiresAt: Date; dueAt?: Date; address?: string | null },
): Prisma.Sql {
  const { kind, ...params } = letter;
  // UUIDv7s, each its own: the time in front, what PostgreSQL draws behind it.
  const timeOfId = randomUUIDv7().slice(0, 19);
  return Prisma.sql`
    INSERT INTO "Mail" ("id", "personId", "kind", "params", "address", "createdAt", "dueAt", "expiresAt")
    SELECT (${timeOfId}::text || right(gen_random_uuid()::text, 17))::uuid, "to"."id", ${kind}, ${JSON.stringify(params)}::jsonb, ${address}::text, ${now},
      ${dueAt}, ${expiresAt}
    FROM (${to}) AS "to"`;
}

export interface Written {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const words = translator();

/** A letter in both languages, the person's own first. `address` is where people find Cynllun. */
export async function write(letter: Letter, language: Language, address: string): Promise<Written> {
  const parts = await Promise.all([language, otherLanguage(language)].map((each) => writeIn(letter, each, address)));
  return {
    subject: parts.map(({ subject }) => subject).join(' / '),
    text: parts.map(({ text }) => text).join('\n\n---\n\n'),
    html: parts.map(({ text, language: lang }) => `<div lang="${lang}">${paragraphs(text)}</div>`).join('<hr>'),
  };
}

async function writeIn(letter: Letter, language: Language, address: string) {
  const t = await translate(language);
  const { subject, body } = say(letter, t, language, address);
  return { language, subject, text: `${body}\n\n${t('mail:footer', { address })}` };
}

const translate = async (language: Language) =>
  (await words).getFixedT(language, ['mail', 'process', 'home', 'deadlines'] as const);
type Translate = Awaited<ReturnType<typeof translate>>;

function say(letter: Letter, t: Translate, language: Language, address: string): { subject: string; body: string } {
  const at = (place: string) => `${address}/${language}${place}`;
  const nameOf = (each: z.infer<typeof names>) => wordsIn(each, language).words;
  switch (letter.kind) {
    case 'signInCode':
      return { subject: t('mail:signInCode.subject', letter), body: t('mail:signInCode.body', letter) };
    case 'firstAdministrator':
    case 'addressChanged':
      return { subject: t(`mail:${letter.kind}.subject`), body: t(`mail:${letter.kind}.body`, { address }) };
    case 'roleGiven': {
      const over = letter.over === null ? t('mail:roleGiven.everything') : nameOf(letter.over);
      const role = t(`process:role.${letter.role}`);
      return {
        subject: t('mail:roleGiven.subject', { role }),
        body: t('mail:roleGiven.body', { role, over, address }),
      };
    }
    case 'reviewSetUp': {
      const review = nameOf(letter.review) || t('home:review.unnamed');
      const said = { review, authority: nameOf(letter.authority), place: at(`/plans/${letter.planId}`) };
      return { subject: t('mail:reviewSetUp.subject', { review }), body: t('mail:reviewSetUp.body', said) };
    }
    case 'extensionProposed':
    case 'extensionAgreed': {
      const review = nameOf(letter.review) || t('home:review.unnamed');
      const deadline = t(`deadlines:name.${letter.deadline}`);
      const said = { review, deadline, day: letter.day, place: at(`/deadlines/${letter.planId}`) };
      return { subject: t(`mail:${letter.kind}.subject`, { deadline }), body: t(`mail:${letter.kind}.body`, said) };
    }
  }
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as HTML, a paragraph where a line is blank. */
export const paragraphs = (text: string): string =>
  text
    .replace(/[&<>"]/g, (character) => escapes[character] ?? character)
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
