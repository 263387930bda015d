import type { Language } from '@cynllun/domain/text/language';
import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { letterSchema, write, type Written } from './mail.ts';

/** A letter with the envelope it goes in. */
export interface Message extends Written {
  readonly id: string;
  readonly to: string;
}
/** Hands a message to the mail server. Rejects when it was not taken. */
export type Deliver = (message: Message) => Promise<void>;

const seconds = 1000;
/** Mail queued by another instance is found within this. */
const lookEvery = 5 * seconds;
/** Longer than a delivery may take, so that nobody else tries meanwhile; doubled with each try. */
const firstRetry = 60 * seconds;
const MOST_DOUBLED = 10;
const LONGEST_RETRY = firstRetry * 2 ** MOST_DOUBLED;

interface Due {
  readonly id: string;
  readonly kind: string;
  readonly params: object;
  readonly to: string;
  readonly language: Language;
}

interface Given {
  readonly prisma: PrismaClient;
  readonly log: Logger;
  readonly now: () => Date;
  readonly publicUrl: string;
  /** Null: mail is stored, and not sent. */
  readonly deliver: Deliver | null;
}

/** Sends what is queued: each once, or again if this process died between sending and saying so. */
export class MailSender {
  readonly #given: Given;
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> = Promise.resolve();

  constructor(given: Given) {
    this.#given = given;
  }

  start(): void {
    this.#timer = setInterval(() => this.wake(), lookEvery).unref();
    this.wake();
  }

  /** Ends once what is being sent is sent. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
    await this.#sending;
  }

  /** Told that there is mail, so that nobody waits for their code. Does nothing unless started. */
  wake(): void {
    if (this.#timer === undefined) return;
    this.#sending = this.#sending
      .then(() => this.sendDue())
      .catch((error: unknown) => this.#given.log.warn({ err: error }, 'Mail could not be looked for'));
  }

  async sendDue(): Promise<void> {
    const { deliver } = this.#given;
    if (deliver === null) return;
    for (let due = await this.#take(); due !== undefined; due = await this.#take()) await this.#send(due, deliver);
  }

  /** Takes the next that is due, and puts off its next try: nothing is locked while the mail server thinks. */
  async #take(): Promise<Due | undefined> {
    const now = this.#given.now();
    // Later than any try is put off: it was queued while a clock was ahead.
    const latest = new Date(now.getTime() + LONGEST_RETRY);
    const [due] = await this.#given.prisma.$queryRaw<Due[]>`
      UPDATE "Mail" m SET "tries" = m."tries" + 1,
        "dueAt" = ${now}::timestamptz + ${firstRetry} * power(2, least(m."tries", ${MOST_DOUBLED})) * interval '1 millisecond'
      FROM (
        SELECT n."id", coalesce(n."address", q."email") AS "to", coalesce(n."language", q."language") AS "language"
        FROM "Mail" n LEFT JOIN "Person" q ON q."id" = n."personId"
        WHERE q."erasedAt" IS NULL AND coalesce(n."address", q."email") IS NOT NULL AND n."sentAt" IS NULL AND n."refusedAt" IS NULL AND (n."dueAt" <= ${now} OR n."dueAt" > ${latest}) AND n."expiresAt" > ${now}
        ORDER BY n."dueAt" LIMIT 1 FOR UPDATE OF n SKIP LOCKED) next
      WHERE m."id" = next."id"
      RETURNING m."id", m."kind", m."params", next."to", next."language"`;
    return due;
  }

  async #send({ id, kind, params, to, language }: Due, deliver: Deliver): Promise<void> {
    const { prisma, log, now, publicUrl } = this.#given;
    try {
      const letter = letterSchema.parse({ kind, ...params });
      await deliver({ id, to, ...(await write(letter, language, publicUrl)) });
      // It may have been withdrawn meanwhile.
      await prisma.mail.updateMany({ where: { id }, data: { sentAt: now(), params: {}, address: null } });
    } catch (error) {
      if (isRefused(error)) {
        await prisma.mail.updateMany({ where: { id }, data: { refusedAt: now(), params: {}, address: null } });
        return log.warn(
          { err: error, mail: id },
          'The mail server knows no such address; mail to it is not tried again',
        );
      }
      log.warn({ err: error, mail: id }, 'Mail was not sent; it is tried again until it is out of date');
    }
  }
}

/** Whether the mail server said, for good, that it takes nothing for this address. What nodemailer throws has its answer. */
const isRefused = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'EENVELOPE' &&
  'responseCode' in error &&
  Number(error.responseCode) >= 500;

/**
 * Delivers by SMTP. The address stands in the envelope as an object, never in a header of our making. TLS is asked for
 * unless the server is on this machine or the address says otherwise (`?requireTLS=false`).
 */
export function smtp(smtpUrl: string, from: string): Deliver {
  const url = new URL(smtpUrl);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol === 'smtp:' && !isHere && !url.searchParams.has('requireTLS'))
    url.searchParams.set('requireTLS', 'true');
  for (const [name, limit] of Object.entries({ connectionTimeout: 10, greetingTimeout: 10, socketTimeout: 20 })) {
    url.searchParams.set(name, String(limit * seconds));
  }
  const transport = createTransport(url.href);
  return async ({ id, to, subject, text, html }) => {
    await transport.sendMail({
      from,
      to: { name: '', address: to },
      subject,
      text,
      html,
      messageId: `<${id}@cynllun>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'en, cy' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
}
