import { expect, test, vi } from 'vitest';
import { Closing } from './closing.ts';
import { StartError } from './start-error.ts';

test('a fault ends what was opened, the newest first, and says one line', async () => {
  const order: string[] = [];
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('exit');
  });
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const closing = new Closing();
  closing.first(async () => order.push('database'));
  closing.first(async () => order.push('server'));
  await expect(closing.fail(new StartError('Mend it so.'))).rejects.toThrow('exit');
  expect(order).toEqual(['server', 'database']);
  expect(write.mock.calls).toEqual([['Mend it so.\n']]);
  expect(exit).toHaveBeenCalledWith(1);
  vi.restoreAllMocks();
});
