import { planWith } from '@cynllun/domain/fixtures/builders';
import { expect, test, vi } from 'vitest';
import { runJob } from './run-job.ts';

// A thread takes a while to start.
vi.setConfig({ testTimeout: 30_000 });

const read = (text: string) => runJob('readUpload', { bytes: Buffer.from(text), plan: planWith({}), before: {} });
const csv = 'Recommendation,Action\nImprove,Write';

test('many files at once are all read, in turn', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => read(csv)));
  expect(all.map(({ sheets }) => sheets[0]?.rows)).toEqual([2, 2, 2, 2, 2, 2]);
});

test('more than can wait are told to come back', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 30 }, () => read(csv)));
  const refused = asked.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(8);
  expect(refused[0]).toMatchObject({ reason: { code: 'busy' } });
});

test('a file at fault leaves the thread to the next one', async () => {
  await expect(read('%PDF-1.7')).rejects.toMatchObject({ code: 'notASpreadsheet' });
  expect((await read(csv)).sheets).toEqual([{ name: '', rows: 2 }]);
});
