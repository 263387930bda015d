import { randomUUIDv7 } from 'node:crypto';
import { roles } from '@cynllun/domain/access/roles';
import { noticeKinds, noticePlace } from '@cynllun/domain/notices/notices';
import { commentOutcomes } from '@cynllun/domain/consultation/choices';
import { invitationPath } from '@cynllun/domain/consultation/address';
import { deadlineCodes } from '@cynllun/domain/plan/choices';
import { otherLanguage, type Language } from '@cynllun/domain/text/language';
import { wordsIn } from '@cynllun/domain/text/text';
import { noticeWords } from '@cynllun/messages/noticeWords';
import { sayer, type Say } from '@cynllun/messages/say';
import { translator } from '@cynllun/messages/translator';
import { z } from 'zod';
import { Prisma } from '../generated/prisma/client.ts';

/** What a review or an organisation is called, in each language. */
const names = z.object({ en: z.string(), cy: z.string() });
/** Something that somebody is told. */
const said = z.strictObject({
  kind: z.enum(noticeKinds),
  planId: z.string().nullable(),
  /** The organisation or the review; null for everything. */
  over: names.nullable(),
  params: z.strictObject({
    version: z.number().optional(),
    deadline: z.enum(deadlineCodes).optional(),
    /** YYYY-MM-DD. */
    day: z.string().optional(),
    role: z.enum(roles).optional(),
  }),
});
type Said = z.infer<typeof said>;

/** What mail may say, and what its words need: never a word of a plan. The words are in the catalogue `mail`. */
export const letterSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('signInCode'), code: z.string(), minutes: z.number() }),
  z.strictObject({ kind: z.literal('firstAdministrator') }),
  z.strictObject({ kind: z.literal('addressChanged') }),
  /** What became of what somebody said in a consultation, in the authority's words. */
  z.strictObject({
    kind: z.literal('commentAnswered'),
    title: names,
    outcome: z.enum(commentOutcomes),
    reason: names,
  }),
  /** That what somebody said is hidden, and why, in the authority's words. */
  z.strictObject({ kind: z.literal('commentHidden'), title: names, reason: names }),
  /** That it is shown again, and why. */
  z.strictObject({ kind: z.literal('commentShown'), title: names, reason: names }),
  /** That they are asked to take part in a consultation, with a link of their own. */
  z.strictObject({
    kind: z.literal('consultationInvitation'),
    title: names,
    secret: z.string(),
    /** YYYY-MM-DD. */
    closesOn: z.string(),
  }),
  /** What the person was told: one thing, or all of a day. */
  z.strictObject({ kind: z.literal('notices'), said: z.array(said).min(1) }),
]);
export type Letter = z.infer<typeof letterSchema>;

/**
 * The statement that puts a letter in the queue, to run in the transaction whose outcome it tells of; mail is sent
 * once that commits, or never.
 * @param to a query of ids of people: what it finds is written to
 * @param expiresAt past this it is not sent
 * @param address where it goes, if not to the person's present address
 * @param dueAt before this it is not sent
 * @param language that comes first in it, if not the person's present one
 */
export function enqueue(
  letter: Letter,
  to: Prisma.Sql,
  {
    now,
    expiresAt,
    dueAt = now,
    address = null,
    language = null,
  }: { now: Date; expiresAt: Date; dueAt?: Date; address?: string | null; language?: Language | null },
): Prisma.Sql {
  const { kind, ...params } = letter;
  // UUIDv7s, each its own: the time in front, what PostgreSQL draws behind it.
  const timeOfId = randomUUIDv7().slice(0, 19);
  return Prisma.sql`
    INSERT INTO "Mail" ("id", "personId", "kind", "params", "address", "language", "createdAt", "dueAt", "expiresAt")
    SELECT (${timeOfId}::text || right(gen_random_uuid()::text, 17))::uuid, "to"."id", ${kind}, ${JSON.stringify(params)}::jsonb, ${address}::text, ${language}::"Language", ${now},
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
  const { subject, body } = say(letter, { t, words: sayer(await words, language), language, address });
  return { language, subject, text: `${body}\n\n${t('mail:footer', { address })}` };
}

const translate = async (language: Language) =>
  (await words).getFixedT(language, ['mail', 'process', 'home', 'dates'] as const);
type Translate = Awaited<ReturnType<typeof translate>>;

interface Saying {
  readonly t: Translate;
  /** For what is only known when it runs: which kind of notice. */
  readonly words: Say;
  readonly language: Language;
  readonly address: string;
}

function say(letter: Letter, saying: Saying): { subject: string; body: string } {
  const { t, address } = saying;
  switch (letter.kind) {
    case 'signInCode':
      return { subject: t('mail:signInCode.subject', letter), body: t('mail:signInCode.body', letter) };
    case 'firstAdministrator':
    case 'addressChanged':
      return { subject: t(`mail:${letter.kind}.subject`), body: t(`mail:${letter.kind}.body`, { address }) };
    case 'commentAnswered':
      return sayAnswered(letter, saying);
    case 'commentHidden':
    case 'commentShown':
      return sayHidden(letter, saying);
    case 'consultationInvitation':
      return sayInvitation(letter, saying);
    case 'notices':
      return sayNotices(letter.said, saying);
  }
}

function sayAnswered(
  { title, outcome, reason }: Extract<Letter, { kind: 'commentAnswered' }>,
  { t, language, address }: Saying,
): { subject: string; body: string } {
  const name = wordsIn(title, language).words;
  const place = `${address}/${language}/receipt`;
  const why = wordsIn(reason, language).words;
  return {
    subject: t('mail:commentAnswered.subject', { name }),
    body: t('mail:commentAnswered.body', { name, outcome: t(`mail:commentAnswered.outcome.${outcome}`), why, place }),
  };
}

function sayHidden(
  { kind, title, reason }: Extract<Letter, { kind: 'commentHidden' | 'commentShown' }>,
  { t, language, address }: Saying,
): { subject: string; body: string } {
  const name = wordsIn(title, language).words;
  const place = `${address}/${language}/receipt`;
  return {
    subject: t(`mail:${kind}.subject`, { name }),
    body: t(`mail:${kind}.body`, { name, why: wordsIn(reason, language).words, place }),
  };
}

function sayInvitation(
  { title, secret, closesOn }: Extract<Letter, { kind: 'consultationInvitation' }>,
  { t, language, address }: Saying,
): { subject: string; body: string } {
  const name = title[language] || title[otherLanguage(language)];
  const place = `${address}${invitationPath(language, secret)}`;
  return {
    subject: t('mail:consultationInvitation.subject', { name }),
    body: t('mail:consultationInvitation.body', { name, place, day: closesOn }),
  };
}

function sayNotices(notices: readonly Said[], saying: Saying): { subject: string; body: string } {
  const { t, language, address } = saying;
  const lines = notices.map((one) => ({
    what: noticeWords(saying.words, one.kind, one.params),
    rest: restOf(one, saying),
  }));
  const [first] = lines;
  const choose = t('mail:choose', { place: `${address}/${language}/notices` });
  if (first === undefined || lines.length > 1) {
    const each = lines.map(({ what, rest }) => [what, ...rest].join('\n'));
    return { subject: t('mail:notices', { count: lines.length }), body: [...each, choose].join('\n\n') };
  }
  return { subject: first.what, body: [first.what, ...first.rest, choose].join('\n\n') };
}

/** What is said besides what happened: over what, what it asks of the reader, and where. */
function restOf({ kind, planId, over, params }: Said, { t, language, address }: Saying): readonly string[] {
  const name = over === null ? null : wordsIn(over, language).words || t('home:review.unnamed');
  const isOfEverything = over === null && planId === null;
  return [
    ...(name === null && !isOfEverything ? [] : [t('mail:about', { name: name ?? t('mail:everything') })]),
    ...(kind === 'invited' ? [t('mail:invited', { address })] : []),
    ...(kind === 'reviewSetUp' || kind === 'extensionProposed' ? [t(`mail:${kind}`)] : []),
    t('mail:place', { place: `${address}/${language}${noticePlace({ kind, planId, ...params })}` }),
  ];
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as HTML, a paragraph where a line is blank. */
export const paragraphs = (text: string): string =>
  text
    .replace(/[&<>"]/g, (character) => escapes[character] ?? character)
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
