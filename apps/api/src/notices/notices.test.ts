import { spawn } from 'node:child_process';
import { randomUUIDv7 } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { add, set } from '@cynllun/domain/plan/edit';
import type { MailChoice } from '@cynllun/domain/notices/notices';
import { beforeEach, describe, expect, test } from 'vitest';
import { anAuthority, aPerson, aReview, holds, type TestAuthority } from '../../testing/authority.ts';
import { testApi, TODAY } from '../../testing/api.ts';
import { sendEdits } from '../../testing/edit.ts';
import { recordEvents } from '../../testing/events.ts';
import { send } from '../../testing/send.ts';
import { smtpServer } from '../../testing/smtp-server.ts';
import { recordStatements } from '../../testing/statements.ts';
import { MailSender, smtp } from '../platform/mail-sender.ts';
import { pino } from 'pino';
import { deleteExpired } from '../people/sign-in/delete-expired.ts';
import { readOutbox } from '../people/sign-in/outbox.ts';
import { makeServices } from '../services.ts';
import { deliverDue } from './deliver.ts';
import { remindOfToday } from './remind.ts';

/** Where mail is sent; each test has it taken by a mail server of its own. */
const api = await testApi({ settings: { smtpUrl: 'smtp://127.0.0.1:1' } });
let own: TestAuthority;

beforeEach(async () => {
  api.travelTo(TODAY);
  await api.prisma.notice.deleteMany();
  await api.prisma.mail.deleteMany();
  own = await anAuthority(api.prisma, 'Dyffryn');
});

const said = `kind at isRead version deadline day role planId review { en } organisation { id }`;
interface Said {
  readonly id: string;
  readonly kind: string;
  readonly isRead: boolean | null;
  readonly version: number | null;
}
interface Page {
  readonly notices: readonly Said[];
  readonly total: number;
  readonly unread: number;
}
interface Answer {
  readonly page: Page;
  readonly mail: string;
  readonly isMailed: boolean;
  readonly ahead: readonly { readonly on: string; readonly deadline: string; readonly due: string }[];
  readonly sent: {
    readonly sent: readonly { readonly notice: Said; readonly to: string | null; readonly state: string }[];
    readonly total: number;
  };
}
async function notices(personId: string, of = api, sent = { first: 50, skip: 0 }): Promise<Answer> {
  const answer = await of.ask<{ notices: Answer }>(
    personId,
    `query ($first: Int, $skip: Int) { notices { mail isMailed ahead { on deadline due planId review { en } }
      page(first: 50) { total unread notices { id ${said} } }
      sent(first: $first, skip: $skip) { total sent { to state notice { id ${said} } } } } }`,
    sent,
  );
  return answer.notices;
}
const kinds = async (personId: string) => (await notices(personId)).page.notices.map(({ kind }) => kind);
const mailed = async (personId?: string) =>
  (
    await api.prisma.mail.findMany({
      where: { kind: 'notices', ...(personId && { personId }) },
      orderBy: { id: 'asc' },
    })
  ).map(({ params }) => (params as { said: { kind: string }[] }).said.map(({ kind }) => kind));
const change = async (personId: string, mutation: string, input: object, more: string) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await api.ask<Record<string, object>>(
    personId,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ${more} } }`,
    { input },
  );
  return answer[mutation];
};
const choose = (personId: string, mail: MailChoice) =>
  change(personId, 'chooseNoticeMail', { mail }, '... on NoticeMailChosen { notices { mail } }');
const read = (personId: string, ids: readonly (string | undefined)[]) =>
  change(personId, 'markNoticesRead', { ids }, '... on NoticesRead { unread }');
const record = (...events: Parameters<typeof recordEvents>[3]) =>
  recordEvents(api.services, own.people.lead, own.planId, events);
const presented = { kind: 'presentedToCouncil', on: '2026-11-20' } as const;
const submitted = { kind: 'draftSubmitted', on: '2026-11-20', version: 1, lateReason: '' } as const;
const leadHolds = () => holds(api.prisma, own.people.lead, 'lead', { organisationId: own.authorityId });

describe('an act', () => {
  test('is told to those whom the table names, once, and never to whoever did it', async () => {
    await leadHolds();
    await record(submitted);
    const { lead, editor, owner, viewer, contributor, forumMember, leadReviewer, reviewer, administrator } = own.people;
    for (const told of [editor, leadReviewer, reviewer]) expect(await kinds(told)).toEqual(['draftSubmitted']);
    for (const other of [lead, owner, viewer, contributor, forumMember, administrator])
      expect(await kinds(other)).toEqual([]);
  });

  test('says of a draft that somebody may not read nothing but its version and its day', async () => {
    const action = randomUUIDv7();
    await sendEdits(api, own.people.lead, own.planId, 0, [
      add('action', action, own.planId, { description: 'Secret words of the draft' }),
      add('extension', randomUUIDv7(), own.planId, {
        deadline: 'finalAgreed',
        proposedOn: '2027-06-01',
        reason: 'Secret reason',
      }),
    ]);
    await record(submitted, presented);
    await deliverDue(api.services);
    const stored = JSON.stringify([await api.prisma.notice.findMany(), await api.prisma.mail.findMany()]);
    expect(stored).not.toContain('Secret');
    expect((await notices(own.people.reviewer)).page.notices).toMatchObject([
      { kind: 'presentedToCouncil', version: null },
      { kind: 'draftSubmitted', version: 1, planId: own.planId, review: { en: 'Joint review' } },
    ]);
  });

  test('that is corrected is told as that', async () => {
    const [id] = await record(presented);
    await send(api, own.people.lead, 'correctPlanEvent', { planId: own.planId, id: randomUUIDv7(), corrects: id });
    expect(await kinds(own.people.leadReviewer)).toEqual(['recordCorrected', 'presentedToCouncil']);
  });

  test('of another review is not told to those with a part in this one', async () => {
    const other = await aReview(api.prisma, own.authorityId);
    await holds(api.prisma, own.people.lead, 'lead', { organisationId: own.authorityId });
    await recordEvents(api.services, own.people.lead, other.planId, [presented]);
    expect(await kinds(own.people.leadReviewer)).toEqual([]);
  });

  test('that tells people takes three more statements, whatever their number, and a save none', async () => {
    const count = async (run: () => Promise<unknown>) => (await recordStatements(api.pool, run)).length;
    await record(submitted);
    const few = await count(() => record(presented));
    for (let more = 0; more < 10; more += 1)
      await holds(api.prisma, await aPerson(api.prisma, own.authorityId, 'more'), 'editor', { reviewId: own.reviewId });
    expect(await count(() => record(presented))).toBe(few);
    const untold = await count(() => record({ kind: 'reportPublished', on: '2026-11-20' }));
    expect(few - untold).toBeLessThanOrEqual(3);
  });
});

describe('mail', () => {
  test('goes at once unless somebody chose otherwise, in one letter for each', async () => {
    await record(submitted, presented);
    await deliverDue(api.services);
    await deliverDue(api.services);
    expect((await mailed(own.people.leadReviewer)).toSorted()).toEqual([['draftSubmitted'], ['presentedToCouncil']]);
  });

  test('of a day goes in one letter at seven in the morning to those who chose that', async () => {
    expect(await choose(own.people.leadReviewer, 'daily')).toMatchObject({ notices: { mail: 'daily' } });
    await record(submitted, presented);
    await deliverDue(api.services);
    expect(await mailed(own.people.leadReviewer)).toEqual([]);
    api.travelTo('2026-11-24');
    await deliverDue(api.services);
    await deliverDue(api.services);
    expect(await mailed(own.people.leadReviewer)).toEqual([['draftSubmitted', 'presentedToCouncil']]);
    expect((await notices(own.people.leadReviewer)).mail).toBe('daily');
  });

  test('goes to nobody who wants none, but an invitation does', async () => {
    await choose(own.people.leadReviewer, 'none');
    await record(presented);
    const guest = await aPerson(api.prisma, own.authorityId, 'guest');
    await choose(guest, 'none');
    await send(api, own.people.lead, 'giveRole', { personId: guest, role: 'viewer', reviewId: own.reviewId });
    await deliverDue(api.services);
    expect(await mailed(own.people.leadReviewer)).toEqual([]);
    expect(await kinds(own.people.leadReviewer)).toEqual(['presentedToCouncil']);
    expect(await mailed(guest)).toEqual([['invited']]);
  });

  test('is made once by two instances at once, and by one that starts again', async () => {
    await record(submitted, presented);
    const other = makeServices({
      database: api,
      log: pino({ level: 'silent' }),
      settings: api.services.settings,
      now: api.services.now,
    });
    await Promise.all([deliverDue(api.services), deliverDue(other), deliverDue(api.services), deliverDue(other)]);
    await deliverDue(other);
    const told = await api.prisma.notice.count();
    expect(await mailed()).toHaveLength(told);
    expect(await api.prisma.notice.count({ where: { outcome: 'mailed', mailId: { not: null } } })).toBe(told);
  });

  test(
    'is made and sent once where the program is killed between taking it and writing it, and between taking it and sending it',
    { timeout: 60_000 },
    async () => {
      await record(presented);
      const dies = async (smtpUrl: string, stuck: () => Promise<unknown>) => {
        const program = join(import.meta.dirname, '..', '..', 'testing', 'deliver-notices.ts');
        const child = spawn(process.execPath, [program, api.url, smtpUrl, api.services.now().toISOString()]);
        const ended = once(child, 'exit');
        await stuck();
        child.kill('SIGKILL');
        expect(await ended).toEqual([null, 'SIGKILL']);
      };
      // No letter can be written while this stands, and what was taken for it waits.
      const other = await api.pool.connect();
      await other.query('BEGIN; LOCK TABLE "Mail" IN SHARE ROW EXCLUSIVE MODE');
      const waits = `SELECT FROM pg_locks WHERE relation = '"Mail"'::regclass AND NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
      const isWriting = () => expect.poll(async () => (await other.query(waits)).rowCount, { timeout: 30_000 }).toBe(1);
      await dies('smtp://127.0.0.1:1', isWriting);
      await other.query('ROLLBACK');
      other.release();
      expect(await mailed()).toEqual([]);

      const silent = createServer().listen(0, '127.0.0.1');
      await once(silent, 'listening');
      const { port } = silent.address() as AddressInfo;
      await dies(`smtp://127.0.0.1:${port}`, () => once(silent, 'connection'));
      silent.close();
      expect(await mailed()).toEqual(Array.from({ length: 5 }, () => ['presentedToCouncil']));

      const server = await smtpServer();
      await deliverDue(api.services);
      await sender(server.url).sendDue();
      // That which was being sent is left to whoever took it, for a while.
      expect(server.received).toHaveLength(4);
      api.travelTo('2026-11-24');
      await deliverDue(api.services);
      await sender(server.url).sendDue();
      expect(new Set(server.received.flatMap(({ to }) => to)).size).toBe(5);
      expect(server.received).toHaveLength(5);
    },
  );

  test('goes to nobody whose role was taken since', async () => {
    await record(presented);
    await api.prisma.membership.deleteMany({ where: { personId: own.people.leadReviewer } });
    await deliverDue(api.services);
    expect(await mailed(own.people.leadReviewer)).toEqual([]);
    expect(await kinds(own.people.leadReviewer)).toEqual([]);
    const kept = await api.prisma.notice.findFirstOrThrow({ where: { personId: own.people.leadReviewer } });
    expect(kept.outcome).toBe('roleLost');
  });

  test('of a role that was taken back at once goes nowhere', async () => {
    const guest = await aPerson(api.prisma, own.authorityId, 'guest');
    await send(api, own.people.lead, 'giveRole', { personId: guest, role: 'viewer', reviewId: own.reviewId });
    const { id } = await api.prisma.membership.findFirstOrThrow({ where: { personId: guest } });
    await send(api, own.people.lead, 'takeRole', { membershipId: id });
    await deliverDue(api.services);
    expect(await mailed(guest)).toEqual([]);
    expect(await kinds(guest)).toEqual([]);
  });

  test('is in the person’s own language first', async () => {
    const server = await smtpServer();
    await api.prisma.person.update({ where: { id: own.people.leadReviewer }, data: { language: 'cy' } });
    await record(presented);
    await deliverDue(api.services);
    await sender(server.url).sendDue();
    const letter = server.received.find(({ to }) => to[0]?.startsWith('leadreviewer'));
    expect(decodeURIComponent(letter?.data ?? '')).toMatch(/Cyflwynwyd[\s\S]*presented/);
  });
});

const sender = (url: string) =>
  new MailSender({
    prisma: api.prisma,
    log: pino({ level: 'silent' }),
    now: api.services.now,
    publicUrl: 'http://localhost',
    deliver: smtp(url, 'Cynllun <no-reply@localhost>'),
  });

describe('what one’s own acts told others', () => {
  const states = async (personId: string, of = api) =>
    Object.fromEntries((await notices(personId, of)).sent.sent.map(({ to, state }) => [to, state]));

  test('is shown with what became of each letter', async () => {
    await choose(own.people.editor, 'daily');
    await choose(own.people.owner, 'none');
    await api.prisma.person.update({ where: { id: own.people.viewer }, data: { email: null } });
    await record(presented);
    expect(await states(own.people.lead)).toMatchObject({ leadReviewer: 'waiting' });
    await deliverDue(api.services);
    const server = await smtpServer();
    await sender(server.url).sendDue();
    expect(await states(own.people.lead)).toEqual({
      editor: 'waiting',
      owner: 'notWanted',
      viewer: 'noAddress',
      leadReviewer: 'sent',
      reviewer: 'sent',
    });
  });

  test('says that an address is not known to its mail server, which is tried no more', async () => {
    const server = await smtpServer();
    server.state.refuse = '550 no such address';
    await record(presented);
    await deliverDue(api.services);
    await sender(server.url).sendDue();
    expect(await states(own.people.lead)).toMatchObject({ leadReviewer: 'undeliverable', reviewer: 'undeliverable' });
    server.state.refuse = null;
    api.travelTo('2026-11-24');
    await sender(server.url).sendDue();
    expect(server.received).toEqual([]);
  });

  test('says so, too, of a letter that nobody took in time', async () => {
    await record(presented);
    await deliverDue(api.services);
    api.travelTo('2027-01-24');
    expect(await states(own.people.lead)).toMatchObject({ leadReviewer: 'undeliverable' });
  });

  test('is nobody else’s to see, nor of who holds no role there any more', async () => {
    await record(presented);
    const { lead, ...others } = own.people;
    for (const other of Object.values(others)) expect((await notices(other)).sent).toEqual({ sent: [], total: 0 });
    expect((await notices(lead)).sent.sent).toHaveLength(5);
    await api.prisma.membership.deleteMany({ where: { personId: lead } });
    expect((await notices(lead)).sent).toEqual({ sent: [], total: 0 });
  });

  test('comes in pages, the newest first, none twice', async () => {
    await record(presented);
    await record(submitted);
    const page = async (skip: number) => (await notices(own.people.lead, api, { first: 3, skip })).sent;
    const pages = await Promise.all([0, 3, 6].map(page));
    expect(pages.map(({ sent, total }) => [sent.length, total])).toEqual([
      [3, 8],
      [3, 8],
      [2, 8],
    ]);
    const shown = pages.flatMap(({ sent }) => sent.map(({ notice }) => notice));
    expect(new Set(shown.map(({ id }) => id)).size).toBe(8);
    expect(shown.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 3 }, () => 'draftSubmitted'),
      ...Array.from({ length: 5 }, () => 'presentedToCouncil'),
    ]);
  });

  test('that could not be delivered is never taken for sent, however long ago', async () => {
    await record(presented);
    await deliverDue(api.services);
    api.travelTo('2027-06-01');
    await deleteExpired(api.services);
    expect(await states(own.people.lead)).toMatchObject({ leadReviewer: 'undeliverable' });
  });

  test('is an administrator’s who invites', async () => {
    const guest = await aPerson(api.prisma, own.authorityId, 'guest');
    await send(api, own.people.administrator, 'giveRole', {
      personId: guest,
      role: 'lead',
      organisationId: own.authorityId,
    });
    expect(await states(own.people.administrator)).toEqual({ guest: 'waiting' });
  });
});

describe('where no mail is set up', () => {
  const settings = { smtpUrl: undefined, isLocal: false };
  const outcomes = async () => [...new Set((await api.prisma.notice.findMany()).map(({ outcome }) => outcome))];

  test('a notice says so, at once and for good, and stands on pages alone', async () => {
    const unset = await testApi({ given: api, settings });
    await record(presented);
    const { sent, isMailed } = await notices(own.people.lead, unset);
    expect([isMailed, ...new Set(sent.sent.map(({ state }) => state))]).toEqual([false, 'noMail']);
    await deliverDue(unset.services);
    expect(await api.prisma.mail.count()).toBe(0);
    expect(await outcomes()).toEqual(['noMail']);
    expect(await kinds(own.people.leadReviewer)).toEqual(['presentedToCouncil']);
    // And still where mail is set up since.
    const since = await notices(own.people.lead);
    expect([since.isMailed, ...new Set(since.sent.sent.map(({ state }) => state))]).toEqual([true, 'noMail']);
  });

  test.each([
    ['at all', false],
    ['and mail is kept on a page', true],
  ])('nothing of before is mailed once it is set up: none was %s', async (_, isLocal) => {
    const unset = await testApi({ given: api, settings: { smtpUrl: undefined, isLocal } });
    await record(presented);
    await deliverDue(unset.services);
    expect(await readOutbox(unset.services)).toHaveLength(isLocal ? 5 : 0);
    const server = await smtpServer();
    await deliverDue(api.services);
    await sender(server.url).sendDue();
    expect(server.received).toEqual([]);
    await record(submitted);
    await deliverDue(api.services);
    await sender(server.url).sendDue();
    expect(server.received).toHaveLength(3);
  });
});

test('what waited for months, since nothing ran, is mailed no more', async () => {
  await record(presented);
  api.travelTo('2027-02-01');
  await deliverDue(api.services);
  expect(await mailed()).toEqual([]);
  const { sent } = await notices(own.people.lead);
  expect([...new Set(sent.sent.map(({ state }) => state))]).toEqual(['outOfDate']);
});

describe('a deadline', () => {
  /** Presented on a day: the draft is due 28 days before, the response the day before. */
  const presentedOn = (day: string) =>
    api.prisma.review.update({ where: { id: own.reviewId }, data: { presentedOn: new Date(day) } });
  const reminded = async () =>
    (await api.prisma.notice.findMany({ where: { kind: { startsWith: 'date' }, planId: own.planId } }))
      .map(({ personId, about }) => `${nameOf(personId)} ${about}`)
      .toSorted();
  const nameOf = (id: string) => Object.entries(own.people).find(([, person]) => person === id)?.[0];
  const onDay = async (day: string) => {
    api.travelTo(day);
    await remindOfToday(api.services);
    await deliverDue(api.services);
  };

  test('that comes is told to those who have to act, once however often the day is looked at', async () => {
    await presentedOn('2027-01-04');
    await Promise.all([onDay('2026-11-23'), onDay('2026-11-23')]);
    await onDay('2026-11-23');
    expect(await reminded()).toEqual(['editor', 'lead'].map((who) => `${who} draftToLeadReviewer 2026-12-07 14`));
    expect(await mailed(own.people.lead)).toEqual([['dateComing']]);
    await onDay('2026-11-30');
    expect(await mailed(own.people.lead)).toEqual([['dateComing'], ['dateComing']]);
  });

  test('that is to come is seen by those who will be told, and no more once it is met', async () => {
    await presentedOn('2027-01-04');
    const ahead = async (who: string) =>
      (await notices(who)).ahead.filter(({ deadline }) => deadline === 'draftToLeadReviewer').map(({ on }) => on);
    // Due on 7 December: 30 days before is past, and 14 days before is today.
    for (const told of [own.people.lead, own.people.editor])
      expect(await ahead(told)).toEqual(['2026-11-30', '2026-12-06']);
    const { lead, editor, ...others } = own.people;
    for (const other of Object.values(others)) expect(await ahead(other)).toEqual([]);
    expect((await notices(own.people.leadReviewer)).ahead).toMatchObject([
      { deadline: 'writtenResponse', due: '2027-01-03', planId: own.planId, review: { en: 'Joint review' } },
      {},
      {},
      {},
    ]);
    await record(submitted);
    expect(await ahead(own.people.lead)).toEqual([]);
  });

  test('that was missed is told to both sides', async () => {
    await presentedOn('2027-01-04');
    await onDay('2026-12-08');
    expect(await reminded()).toEqual(
      ['editor', 'lead', 'leadReviewer'].map((who) => `${who} draftToLeadReviewer 2026-12-07`),
    );
  });

  test('that was met is no more told, on the start page nor by a letter that waits', async () => {
    await presentedOn('2027-01-04');
    await remindOfToday(api.services);
    await record(submitted);
    await deliverDue(api.services);
    expect(await mailed(own.people.lead)).toEqual([]);
    expect((await notices(own.people.lead)).page).toMatchObject({ unread: 0 });
    await onDay('2026-11-30');
    expect(await mailed(own.people.lead)).toEqual([]);
  });

  test('that was met after the letter was written keeps it from being sent', async () => {
    await presentedOn('2027-01-04');
    await onDay('2026-11-23');
    await record(submitted);
    const server = await smtpServer();
    await sender(server.url).sendDue();
    expect(server.received.filter(({ to }) => to[0]?.includes(own.people.lead))).toEqual([]);
  });

  test('is told by its agreed later day', async () => {
    await presentedOn('2027-01-04');
    const extension = randomUUIDv7();
    await sendEdits(api, own.people.lead, own.planId, 0, [
      add('extension', extension, own.planId, {
        deadline: 'draftToLeadReviewer',
        proposedOn: '2026-12-14',
        reason: 'Snow',
      }),
    ]);
    await sendEdits(api, own.people.lead, own.planId, 1, [
      set('extension', extension, { agreedOn: TODAY, letter: 'SSIW/26/1' }),
    ]);
    await onDay('2026-11-23');
    expect(await reminded()).toEqual([]);
    await onDay('2026-11-30');
    expect(await reminded()).toContain('lead draftToLeadReviewer 2026-12-14 14');
  });

  test('moved while its letter waits is not told by the day it had', async () => {
    await presentedOn('2027-01-04');
    await remindOfToday(api.services);
    const { sequence } = await api.prisma.changeLog.findUniqueOrThrow({ where: { id: own.planId } });
    await sendEdits(api, own.people.lead, own.planId, Number(sequence), [
      set('review', own.reviewId, { presentedOn: '2027-03-01' }),
    ]);
    await deliverDue(api.services);
    expect(await mailed(own.people.lead)).toEqual([]);
  });

  test('takes as many statements for many plans as for one', async () => {
    await presentedOn('2027-01-04');
    await remindOfToday(api.services);
    const count = async () => {
      await api.prisma.notice.deleteMany();
      return (await recordStatements(api.pool, () => remindOfToday(api.services))).length;
    };
    const one = await count();
    for (let more = 0; more < 4; more += 1) {
      const { reviewId } = await aReview(api.prisma, own.authorityId);
      await holds(api.prisma, own.people.lead, 'lead', { reviewId });
      await api.prisma.review.update({ where: { id: reviewId }, data: { presentedOn: new Date('2027-01-04') } });
    }
    await remindOfToday(api.services);
    expect(await count()).toBe(one);
    expect(await api.prisma.notice.count({ where: { personId: own.people.lead } })).toBe(5);
  });
});

describe('the start page', () => {
  const home = async (personId: string) => {
    const answer = await api.ask<{ home: { notices: Page } }>(
      personId,
      `{ home { notices(first: 2) { total unread notices { id kind isRead } } } }`,
    );
    return answer.home.notices;
  };

  test('has what is unread first, and what was read only by whom it was told to', async () => {
    await record(submitted, presented);
    await record({ kind: 'finalAgreed', on: '2026-11-20', version: 1, minuteReference: 'C/1' });
    const [newest] = (await home(own.people.leadReviewer)).notices;
    const ids = [newest?.id];
    expect(await read(own.people.reviewer, ids)).toMatchObject({ unread: 3 });
    expect((await home(own.people.leadReviewer)).unread).toBe(3);
    expect(await read(own.people.leadReviewer, ids)).toMatchObject({ unread: 2 });
    expect(await home(own.people.leadReviewer)).toMatchObject({
      total: 3,
      unread: 2,
      notices: [{ isRead: false }, { isRead: false }],
    });
  });
});

test('letters that waited when the program was brought up to date are sent as notices', async () => {
  const names = { en: 'Joint review', cy: 'Cyd-adolygiad' };
  const extension = { planId: own.planId, review: names, extensionId: randomUUIDv7(), deadline: 'finalAgreed' };
  const before = {
    roleGiven: { role: 'editor', over: null },
    reviewSetUp: { planId: own.planId, review: names, authority: names },
    extensionProposed: { ...extension, day: '2027-07-14' },
    extensionAgreed: { ...extension, day: '2027-07-14' },
  };
  const times = { createdAt: new Date(), dueAt: new Date(), expiresAt: new Date('2027-06-01') };
  for (const [kind, params] of Object.entries(before))
    await api.prisma.mail.create({ data: { id: randomUUIDv7(), personId: own.people.viewer, kind, params, ...times } });
  const migration = new URL('../../../../prisma/migrations/20261130000010_notices/migration.sql', import.meta.url);
  const updates = readFileSync(migration, 'utf8')
    .split(';')
    .filter((statement) => statement.includes('UPDATE "Mail"'));
  for (const update of updates) await api.prisma.$executeRawUnsafe(update);
  const letters = await readOutbox(api.services);
  // All were written at one moment, so in no order.
  expect(letters.map(({ subject }) => subject.split(' / ')[0]).toSorted()).toEqual([
    'A later day is agreed: Final plan formally agreed, 14 July 2027',
    'A later day is proposed: Final plan formally agreed, 14 July 2027',
    'A review was set up, with an empty plan to answer it',
    'You have a part in Cynllun: Editor',
  ]);
  expect(letters.find(({ subject }) => subject.startsWith('A later day is agreed'))?.text).toContain('Joint review');
});

// The last: from here on jobs deliver.
test('mail is delivered by a job, which comes of the act itself', async () => {
  await api.services.jobs.work('notices', () => deliverDue(api.services));
  await record(presented);
  api.services.jobs.wake('notices');
  await expect.poll(() => mailed(own.people.leadReviewer), { timeout: 10_000 }).toEqual([['presentedToCouncil']]);
});
