import { randomUUIDv7 } from 'node:crypto';
import type { Language } from '@cynllun/domain/text/language';
import { otherLanguage } from '@cynllun/domain/text/language';
import { translator } from '@cynllun/messages/translator';
import { z } from 'zod';
import { Prisma } from '../generated/prisma/client.ts';

/** What mail may say, and what its words need. The words are in the catalogue `mail`. */
export const letterSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('signInCode'), code: z.string(), minutes: z.number() }),
  z.strictObject({ kind: z.literal('firstAdministrator') }),
  z.strictObject({ kind: z.literal('addressChanged') }),
]);
export type Letter = z.infer<typeof letterSchema>;

/**
 * The statement that puts a letter in the queue, to run in the transaction whose outcome it tells of; mail is sent
 * once that commits, or never.
 * @param to a query of ids of people: what it finds is written to
 * @param expiresAt past this it is not sent
 * @param address where it goes, if not to the person's present address
 */
export function enqueue(
  letter: Letter,
  to: Prisma.Sql,
  { now, expiresAt, address = null }: { now: Date; expiresAt: Date; address?: string | null },
): Prisma.Sql {
  const { kind, ...params } = letter;
  return Prisma.sql`
    INSERT INTO "Mail" ("id", "personId", "kind", "params", "address", "createdAt", "dueAt", "expiresAt")
    SELECT ${randomUUIDv7()}::uuid, "to"."id", ${kind}, ${JSON.stringify(params)}::jsonb, ${address}::text, ${now},
      ${now}, ${expiresAt}
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
  const t = (await words).getFixedT(language, 'mail');
  const say = (): { subject: string; body: string } => {
    if (letter.kind === 'signInCode') {
      return { subject: t('signInCode.subject', letter), body: t('signInCode.body', letter) };
    }
    return { subject: t(`${letter.kind}.subject`), body: t(`${letter.kind}.body`, { address }) };
  };
  const { subject, body } = say();
  return { language, subject, text: `${body}\n\n${t('footer', { address })}` };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as HTML, a paragraph where a line is blank. */
export const paragraphs = (text: string): string =>
  text
    .replace(/[&<>"]/g, (character) => escapes[character] ?? character)
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
