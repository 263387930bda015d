import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { testDatabase } from '../../../testing/database.ts';
import { patience } from '../../../testing/writer.ts';
import { Notices, type Notice } from './notices.ts';

const { pool, sessionUrl } = await testDatabase();

/** An instance's notices, and what it hears. */
async function anInstance() {
  const notices = new Notices(pino({ level: 'silent' }));
  const heard: Notice[] = [];
  notices.subscribe((notice) => heard.push(notice));
  const listens = new Promise<void>((resolve) => void notices.onPoll(resolve));
  notices.start({ pool, listenUrl: sessionUrl });
  onTestFinished(() => notices.stop());
  await listens;
  return { notices, heard };
}

test('of prose others are told once one of them was heard, and of all else in any case', async () => {
  const [one, other] = [await anInstance(), await anInstance()];
  const prose = (row: string): Notice => ({ topic: 'prose', id: 'document', rows: [row] });
  const written: Notice = { topic: 'written', kind: 'plan', id: 'plan', sequence: 1 };
  one.notices.publish(prose('1'));
  one.notices.publish(written);
  await expect.poll(() => other.heard, patience).toEqual([written]);
  other.notices.publish({ topic: 'alive', id: '' });
  await expect.poll(() => one.heard.length, patience).toBe(1);
  one.notices.publish(prose('2'));
  await expect.poll(() => other.heard, patience).toEqual([written, prose('2')]);
});
