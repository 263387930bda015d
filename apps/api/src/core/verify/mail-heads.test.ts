import { randomUUIDv7 } from 'node:crypto';
import { add } from '@cynllun/domain/plan/edit';
import { beforeEach, expect, test } from 'vitest';
import { testApi } from '../../../testing/api.ts';
import { anAuthority } from '../../../testing/authority.ts';
import { sendEdits } from '../../../testing/edit.ts';
import { smtpServer } from '../../../testing/smtp-server.ts';
import { smtp, type Deliver } from '../../platform/mail-sender.ts';
import { readHeads } from './heads.ts';
import { mailHeads } from './mail-heads.ts';
import { readLogs } from './verify.ts';

const api = await testApi();
const to = 'audit@example.gov.uk';
const services = { ...api.services, settings: { ...api.services.settings, headsMailTo: to } };

beforeEach(async () => {
  await api.prisma.headsMailed.deleteMany();
});

test('the heads of every log reach an address outside, and are read from the letter as it was sent', async () => {
  const own = await anAuthority(api.prisma, 'Cwm Derw');
  await sendEdits(api, own.people.lead, own.planId, 0, [add('action', randomUUIDv7(), own.planId, {})]);
  const server = await smtpServer();
  await mailHeads(services, smtp(server.url, 'Cynllun <no-reply@localhost>'));
  const [letter] = server.received;
  expect(letter?.to).toEqual([to]);
  const logs = await readLogs(api.services.sql);
  expect(new Set(readHeads(letter?.data ?? ''))).toEqual(
    new Set(
      logs.map(({ kind, id, sequence, head }) => ({
        kind,
        logId: id,
        sequence,
        head: Buffer.from(head).toString('hex'),
      })),
    ),
  );
});

test('a day has one letter, and another try where the first was not taken', async () => {
  const sent: string[] = [];
  let isTaken = false;
  const deliver: Deliver = async ({ subject }) => {
    if (!isTaken) throw new Error('not taken');
    sent.push(subject);
  };
  await expect(mailHeads(services, deliver)).rejects.toThrow('not taken');
  isTaken = true;
  await mailHeads(services, deliver);
  await mailHeads(services, deliver);
  expect(sent).toHaveLength(1);
});

test('nothing is mailed where no address is given', async () => {
  const deliver: Deliver = () => Promise.reject(new Error('It was mailed'));
  await mailHeads(api.services, deliver);
  expect(await api.prisma.headsMailed.count()).toBe(0);
});
