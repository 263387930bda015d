import { randomUUIDv7 } from 'node:crypto';
import { languages } from '@cynllun/domain/text/language';
import { translator } from '@cynllun/messages/translator';
import { paragraphs } from '../../platform/mail.ts';
import { smtp, type Deliver } from '../../platform/mail-sender.ts';
import type { Services } from '../context.ts';
import { headLine } from './heads.ts';
import { readLogs } from './verify.ts';

const words = translator();

/**
 * Mails the heads of every log to the address that the settings name, once a day: neither the application nor whoever has its
 * disk can alter them there, and `verify --heads` takes the mail. Where it cannot be sent it is tried again with the next call.
 */
export async function mailHeads(
  { sql, now, today, settings }: Pick<Services, 'sql' | 'now' | 'today' | 'settings'>,
  deliver: Deliver | null = settings.smtpUrl === undefined ? null : smtp(settings.smtpUrl, settings.mailFrom),
): Promise<void> {
  const { headsMailTo: to, publicUrl: address } = settings;
  if (to === undefined || deliver === null) return;
  const day = today();
  const taken = await sql.$executeRaw`
    INSERT INTO "HeadsMailed" ("day", "at") VALUES (${day}::date, ${now()}) ON CONFLICT DO NOTHING`;
  if (taken === 0) return;
  try {
    const logs = await readLogs(sql);
    const texts = await Promise.all(
      languages.map(async (language) => {
        const t = (await words).getFixedT(language, 'mail');
        return { subject: t('heads.subject', { day }), body: t('heads.body', { day, address, count: logs.length }) };
      }),
    );
    const subject = texts.map((text) => text.subject).join(' / ');
    const body = texts.map((text) => text.body).join('\n\n');
    const heads = logs.map(headLine).join('\n');
    const html = `${paragraphs(body)}<pre>${heads}</pre>`;
    await deliver({ id: randomUUIDv7(), to, subject, text: `${body}\n\n${heads}\n`, html });
  } catch (error) {
    await sql.$executeRaw`DELETE FROM "HeadsMailed" WHERE "day" = ${day}::date`;
    throw error;
  }
}
