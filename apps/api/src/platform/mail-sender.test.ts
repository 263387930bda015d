import { randomUUIDv7 } from 'node:crypto';
import { pino } from 'pino';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Prisma } from '../generated/prisma/client.ts';
import { testDatabase, type TestDatabase } from '../../testing/database.ts';
import { smtpServer } from '../../testing/smtp-server.ts';
import { enqueue, write, type Letter } from './mail.ts';
import { MailSender, smtp, type Message } from './mail-sender.ts';

const minute = 60_000;
const letter: Letter = { kind: 'signInCode', code: '123456', minutes: 10 };
let now = new Date('2026-11-23T09:00:00Z');
const pass = (milliseconds: number) => void (now = new Date(now.getTime() + milliseconds));

let database: TestDatabase;
let personId: string;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  await database.prisma.mail.deleteMany();
  personId = randomUUIDv7();
  await database.prisma.person.create({
    data: { id: personId, name: 'Eleri', email: `${personId}@example.org`, language: 'cy' },
  });
});

let delivered: Message[] = [];
let outcome: 'taken' | 'refused' = 'taken';
const sender = (deliver: ((message: Message) => Promise<void>) | null = fakeDeliver) =>
  new MailSender({
    prisma: database.prisma,
    log: pino({ level: 'silent' }),
    now: () => now,
    publicUrl: 'https://plans.example.gov.wales',
    deliver,
  });
async function fakeDeliver(message: Message): Promise<void> {
  if (outcome === 'refused') throw new Error('greylisted');
  delivered.push(message);
}
beforeEach(() => {
  delivered = [];
  outcome = 'taken';
});

const queue = () =>
  database.prisma.$executeRaw(
    enqueue(letter, Prisma.sql`SELECT ${personId}::uuid AS "id"`, {
      now,
      expiresAt: new Date(now.getTime() + 10 * minute),
    }),
  );

describe('a letter', () => {
  const names = { en: 'Joint review', cy: 'Cyd-adolygiad' };
  const extension = { planId: 'p1', over: names, params: { deadline: 'finalAgreed', day: '2027-07-14' } } as const;
  const given = { planId: null, over: null, params: { role: 'administrator' } } as const;
  const notices = (...said: Extract<Letter, { kind: 'notices' }>['said']): Letter => ({ kind: 'notices', said });

  it.each<[Letter, RegExp]>([
    [
      notices({ kind: 'invited', planId: null, over: names, params: { role: 'editor' } }),
      /Golygydd.*Cyd-adolygiad.*Mewngofnodwch.*Editor.*Joint review/su,
    ],
    [notices({ kind: 'roleGiven', ...given }), /every authority/],
    [
      notices({ kind: 'reviewSetUp', planId: 'p1', over: { en: '', cy: 'Cyd-adolygiad' }, params: {} }),
      /cy\/plans\/p1.*For: Cyd-adolygiad/su,
    ],
    [notices({ kind: 'extensionProposed', ...extension }), /14 Gorffennaf 2027.*until you agree.*en\/deadlines\/p1/su],
    [notices({ kind: 'extensionAgreed', ...extension }), /A later day is agreed: .*14 July 2027/],
    [
      notices({ kind: 'extensionAgreed', ...extension }, { kind: 'roleGiven', ...given }),
      /^Cynllun: hysbysiadau ichi \(2\) \/ Cynllun: 2 notices for you\n.*14 July 2027.*Administrator.*en\/notices/su,
    ],
  ])('of every kind says what it is about, in both languages: %j', async (given, expected) => {
    const { subject, text } = await write(given, 'cy', 'https://plans.example.gov.wales');
    expect(`${subject}\n${text}`).toMatch(expected);
    expect(`${subject}\n${text}`).not.toMatch(/{{|}}|undefined/);
  });
});

describe('mail', () => {
  it('is sent once to the person’s address, and what it said is forgotten', async () => {
    await queue();
    await sender().sendDue();
    await sender().sendDue();
    expect(delivered).toMatchObject([
      { to: `${personId}@example.org`, subject: expect.stringMatching(/^123456 yw .* \/ 123456 is /) },
    ]);
    expect(await database.prisma.mail.findFirst()).toMatchObject({ sentAt: now, params: {} });
  });

  it('is sent by one of two instances that look at the same time', async () => {
    for (let n = 0; n < 5; n += 1) await queue();
    await Promise.all([sender().sendDue(), sender().sendDue()]);
    expect(new Set(delivered.map(({ id }) => id)).size).toBe(5);
    expect(delivered).toHaveLength(5);
  });

  it('that was not taken is tried again after one, three and seven minutes, until it is out of date', async () => {
    outcome = 'refused';
    await queue();
    const tries: number[] = [];
    for (let passed = 0; passed <= 20; passed += 1) {
      const before = await database.prisma.mail.findFirstOrThrow();
      await sender().sendDue();
      const after = await database.prisma.mail.findFirstOrThrow();
      if (after.tries > before.tries) tries.push(passed);
      pass(minute);
    }
    expect(tries).toEqual([0, 1, 3, 7]);
    outcome = 'taken';
    await sender().sendDue();
    expect(delivered).toEqual([]);
  });

  it('left by an instance that died while sending is sent by another a minute later', async () => {
    await queue();
    const dying = sender(() => new Promise(() => undefined));
    void dying.sendDue();
    await expect.poll(async () => (await database.prisma.mail.findFirstOrThrow()).tries).toBe(1);
    await sender().sendDue();
    expect(delivered).toEqual([]);
    pass(minute);
    await sender().sendDue();
    expect(delivered).toHaveLength(1);
  });

  it('to a person without an address is not sent', async () => {
    await queue();
    await database.prisma.person.update({ where: { id: personId }, data: { email: null } });
    await sender().sendDue();
    expect(delivered).toEqual([]);
  });

  it('is kept where nothing delivers it', async () => {
    await queue();
    await sender(null).sendDue();
    expect(await database.prisma.mail.findFirst()).toMatchObject({ sentAt: null, tries: 0 });
  });

  it('queued in a transaction that fails is never there', async () => {
    await database.prisma
      .$transaction(async (tx) => {
        const to = Prisma.sql`SELECT ${personId}::uuid AS "id"`;
        await tx.$executeRaw(enqueue(letter, to, { now, expiresAt: now }));
        throw new Error('no');
      })
      .catch(() => undefined);
    expect(await database.prisma.mail.count()).toBe(0);
  });
});

describe('a started sender', () => {
  it('sends what it is told of, and stops once that is sent', async () => {
    const started = sender();
    started.start();
    await queue();
    started.wake();
    await started.stop();
    expect(delivered).toHaveLength(1);
    await queue();
    started.wake();
    await started.stop();
    expect(delivered).toHaveLength(1);
  });
});

describe('a letter', () => {
  it('says each language in that language, the person’s own first', async () => {
    const { text, html } = await write({ kind: 'firstAdministrator' }, 'en', 'https://x.example/?a&<b>');
    expect(text.split('\n\n---\n\n')).toHaveLength(2);
    expect(html).toMatch(/^<div lang="en">.*<\/div><hr><div lang="cy">.*<\/div>$/);
    expect(html).toContain('https://x.example/?a&amp;&lt;b&gt;');
    expect(html).not.toContain('<b>');
  });
});

describe('SMTP', () => {
  it('is given one recipient, both forms and a name that stays the same when it is sent again', async () => {
    const server = await smtpServer();
    const message = {
      id: randomUUIDv7(),
      to: 'eleri@example.org',
      ...(await write(letter, 'en', 'https://x.example')),
    };
    await smtp(server.url, 'Cynllun <no-reply@example.gov.wales>')(message);
    const [received] = server.received;
    expect(received?.to).toEqual(['eleri@example.org']);
    expect(received?.data).toContain(`Message-ID: <${message.id}@cynllun>`);
    expect(received?.data).toContain('To: eleri@example.org');
    expect(received?.data).toMatch(/text\/plain[^]+text\/html/);
  });

  it('is not given words that a recipient could be made of', async () => {
    const server = await smtpServer();
    const deliver = smtp(server.url, 'no-reply@example.gov.wales');
    const to = 'eleri@example.org\r\nRCPT TO:<all@example.org>';
    await deliver({ id: 'x', to, subject: 'a\r\nBcc: all@example.org', text: '', html: '' }).catch(() => undefined);
    for (const received of server.received) {
      expect(received.to).not.toContain('all@example.org');
      expect(received.data).not.toMatch(/^Bcc:/m);
    }
  });

  it('tells of a refusal', async () => {
    const server = await smtpServer();
    server.state.refuse = '550 no such user';
    const message = { id: 'x', to: 'eleri@example.org', subject: 's', text: 't', html: 'h' };
    await expect(smtp(server.url, 'no-reply@example.gov.wales')(message)).rejects.toThrow(/550/);
  });
});
