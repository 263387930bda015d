import ICAL from 'ical.js';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { set } from '@cynllun/domain/plan/edit';
import welsh from '@cynllun/messages/cy/dates';
import { buildApp } from '../app.ts';
import { loadEnv } from '../platform/env.ts';
import { anAuthority, type TestAuthority } from '../../testing/authority.ts';
import { testApi } from '../../testing/api.ts';
import { anOpenedConsultation } from '../../testing/contribute.ts';
import { sendEdits } from '../../testing/edit.ts';
import { sequenceOf, sendVersion } from '../../testing/submission.ts';
import { registerCalendar } from './routes.ts';

const api = await testApi();
const lines: string[] = [];
const app = await buildApp({
  env: loadEnv({}),
  log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
  services: api.services,
  routes: (server) => registerCalendar(server, api.services),
});
afterAll(() => app.close());

let own: TestAuthority;
beforeAll(async () => {
  own = await anAuthority(api.prisma, 'Arth');
  await edit({ name: { en: 'Review of Arth' }, presentedOn: '2027-02-11', publishedOn: '2027-03-01' });
});

const edit = async (fields: object) =>
  sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), [set('review', own.reviewId, fields)]);

const keep = async (personId: string, isKept = true) =>
  (
    await api.ask<{ keepCalendarFeed: { address: string | null; feed: { madeAt: string | null } } }>(
      personId,
      `mutation ($input: KeepCalendarFeedInput!) { keepCalendarFeed(input: $input) {
         ... on CalendarFeedKept { address feed { madeAt } } } }`,
      { input: { isKept } },
    )
  ).keepCalendarFeed;

const fetchAt = (address: string | null) => app.inject({ url: new URL(address ?? '').pathname });

/** As another library reads it. */
async function eventsAt(address: string | null) {
  const { statusCode, body } = await fetchAt(address);
  expect(statusCode).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(body) as never);
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    return {
      id: event.uid,
      isDay: event.startDate.isDate,
      from: event.startDate.toString(),
      to: event.endDate.toString(),
      summary: event.summary,
    };
  });
}

describe('a person’s own calendar', () => {
  test('has the open deadlines of the reviews they may know of, each a whole day that ends before the next', async () => {
    const { address, feed } = await keep(own.people.leadReviewer);
    expect(feed.madeAt).not.toBeNull();
    const events = await eventsAt(address);
    expect(events.map(({ from, to, isDay }) => [from, to, isDay])).toEqual([
      ['2027-01-14', '2027-01-15', true],
      ['2027-02-10', '2027-02-11', true],
      ['2027-02-11', '2027-02-12', true],
      ['2027-03-01', '2027-03-02', true],
      ['2027-04-26', '2027-04-27', true],
    ]);
    expect(events[0]?.summary).toBe('Draft to the lead reviewer: Arth');
  });

  test('keeps the name of an event when its day moves, and forgets it once it is met', async () => {
    const { address } = await keep(own.people.leadReviewer);
    const before = await eventsAt(address);
    await edit({ presentedOn: '2027-02-12' });
    const after = await eventsAt(address);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after[0]?.from).toBe('2027-01-15');
    await sendVersion(api, own);
    expect((await eventsAt(address)).map(({ from }) => from)).not.toContain('2027-01-15');
  });

  test('is in their language', async () => {
    await api.prisma.person.update({ where: { id: own.people.viewer }, data: { language: 'cy' } });
    const [first] = await eventsAt((await keep(own.people.viewer)).address);
    expect(first?.summary).toBe(`${welsh.name.writtenResponse}: Arth`);
  });

  test.each(['contributor', 'forumMember'] as const)('of a %s has nothing: they know of no review', async (role) => {
    expect(await eventsAt((await keep(own.people[role])).address)).toEqual([]);
  });

  test('says no more than that to an administrator, who reads no plan', async () => {
    const events = await eventsAt((await keep(own.people.administrator)).address);
    expect(events.length).toBeGreaterThan(0);
  });

  test('loses at the next fetch what a role that ended let them know of', async () => {
    const { address } = await keep(own.people.reviewer);
    expect(await eventsAt(address)).not.toEqual([]);
    await api.prisma.membership.deleteMany({ where: { personId: own.people.reviewer } });
    expect(await eventsAt(address)).toEqual([]);
  });

  test('is at one address alone: a new one ends the one before, and ending it leaves none', async () => {
    const first = await keep(own.people.editor);
    const second = await keep(own.people.editor);
    expect((await fetchAt(first.address)).statusCode).toBe(404);
    expect((await fetchAt(second.address)).statusCode).toBe(200);
    expect(await keep(own.people.editor, false)).toEqual({ address: null, feed: { madeAt: null } });
    expect((await fetchAt(second.address)).statusCode).toBe(404);
  });

  test('is of nobody whose data was erased', async () => {
    const { address } = await keep(own.people.owner);
    await api.prisma.person.update({
      where: { id: own.people.owner },
      data: { name: null, email: null, erasedAt: new Date() },
    });
    expect((await fetchAt(address)).statusCode).toBe(404);
  });

  test('keeps a hash of its secret, and no line of the log has it', async () => {
    const { address } = await keep(own.people.lead);
    const secret = /([\w-]{43})\.ics$/.exec(address ?? '')?.[1] ?? '';
    expect(secret).not.toBe('');
    await fetchAt(address);
    await fetchAt(`http://localhost/calendar/${'x'.repeat(43)}.ics`);
    const kept = await api.prisma.calendarFeed.findUniqueOrThrow({ where: { personId: own.people.lead } });
    expect(Buffer.from(kept.secretHash).toString('latin1')).not.toContain(secret);
    expect(lines.join('')).not.toContain(secret);
  });

  test.each(['/calendar/.ics', '/calendar/short.ics', `/calendar/${'%00'.repeat(43)}.ics`])(
    'is not at %s',
    async (url) => {
      expect((await app.inject({ url })).statusCode).toBe(404);
    },
  );
});

test('someone who is invited to a consultation has the day on which it closes, until it has or they are invited no more', async () => {
  const consulted = await anOpenedConsultation(api);
  const { personId } = await api.prisma.invitation.findUniqueOrThrow({ where: { id: consulted.invitationId } });
  const { address } = await keep(personId ?? '');
  expect(await eventsAt(address)).toMatchObject([
    { id: `closes.${consulted.consultationId}@cynllun`, isDay: true, from: '2027-01-15', to: '2027-01-16' },
  ]);
  const other = await keep((await anOpenedConsultation(api)).people.contributor);
  expect(await eventsAt(other.address)).toEqual([]);
  await api.prisma.invitation.update({ where: { id: consulted.invitationId }, data: { withdrawn: true } });
  expect(await eventsAt(address)).toEqual([]);
  await api.prisma.invitation.update({ where: { id: consulted.invitationId }, data: { withdrawn: false } });
  api.travelTo('2027-01-18');
  expect(await eventsAt(address)).toEqual([]);
});
