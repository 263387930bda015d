import { randomUUIDv7 } from 'node:crypto';
import { expect, test } from 'vitest';
import { aggregate, root } from '@cynllun/domain/aggregate/aggregate';
import { words } from '@cynllun/domain/aggregate/field';
import { makeContext } from '../context.ts';
import { testApi } from '../../../testing/api.ts';
import { brokenAt } from '../../../testing/broken-at.ts';
import { firstHead } from '../verify/check-chain.ts';
import { writeToLogs } from './write.ts';
import type { Log } from './types.ts';

const api = await testApi();
const context = makeContext(api.services, null);
const made = (name: string, lockOrder: number) =>
  aggregate(
    name,
    name,
    { [name]: root('Of this test.', { says: words(10, 'Words.') }) },
    { lockOrder, languageProperty: null },
  );
const [early, late] = [made('early', 901), made('late', 902)];

async function aLog(of: typeof early): Promise<Log> {
  const log = { aggregate: of, id: randomUUIDv7() };
  await writeToLogs(context, [{ ...log, head: firstHead }], null, writeEach);
  return log;
}

const writeEach = async (writes: Parameters<Parameters<typeof writeToLogs>[3]>[0]): Promise<void> => {
  for (const { log, sequence, changes } of writes)
    changes.push({
      entity: log.aggregate.root,
      entityId: log.id,
      field: 'says',
      before: String(sequence - 1),
      after: String(sequence),
    });
};

test('writes to the same logs in opposite orders never wait for each other, and each log has every one', async () => {
  const [one, other] = [await aLog(late), await aLog(early)];
  const both = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? [one, other] : [other, one]));
  const done = await Promise.all(both.map((logs) => writeToLogs(context, logs, null, writeEach)));
  const sequences = done.flat().map(({ sequence }) => sequence);
  expect(sequences.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 80 }, (_, index) => 2 + (index >> 1)));
  expect([await brokenAt(api.prisma, one.id), await brokenAt(api.prisma, other.id)]).toEqual([null, null]);
});

test('a write to several logs is in all of them or in none', async () => {
  const [one, other] = [await aLog(early), await aLog(late)];
  const failing = writeToLogs(context, [one, other], null, async (writes) => {
    await writeEach(writes);
    throw new Error('half way');
  });
  await expect(failing).rejects.toThrow('half way');
  const heads = await api.prisma.changeLog.findMany({ where: { id: { in: [one.id, other.id] } } });
  expect(heads.map(({ sequence }) => Number(sequence))).toEqual([1, 1]);
});

test('sent again, a write to several logs answers as it did and is in each of them once', async () => {
  const [one, other] = [await aLog(early), await aLog(late)];
  const requestId = randomUUIDv7();
  const personId = randomUUIDv7();
  await api.prisma.person.create({ data: { id: personId, name: 'Siân' } });
  const asked = makeContext(api.services, { personId, memberships: [] });
  const first = await writeToLogs(asked, [one, other], requestId, writeEach);
  await writeToLogs(asked, [other], null, writeEach);
  const again = await writeToLogs(asked, [one, other], requestId, writeEach);
  expect(again.map(({ sequence }) => sequence)).toEqual(first.map(({ sequence }) => sequence));
});
