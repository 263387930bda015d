import { expect, test, vi } from 'vitest';
import { Closing } from './closing.ts';
import { StartError } from './start-error.ts';

test('a fault ends what was opened, the newest first, waits for nothing for ever, and says one line', async () => {
  const order: string[] = [];
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('exit');
  });
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const say = vi.fn<(line: string) => void>();
  const closing = new Closing(say);
  closing.first('the database', async () => order.push('database'));
  closing.first('mail', () => new Promise(() => {}), 10);
  closing.first('requests', async () => order.push('server'));
  await expect(closing.fail(new StartError('Mend it so.'))).rejects.toThrow('exit');
  expect(order).toEqual(['server', 'database']);
  expect(say.mock.calls).toEqual([['Not waiting any longer for mail']]);
  expect(write.mock.calls).toEqual([['Mend it so.\n']]);
  expect(exit).toHaveBeenCalledWith(1);
  vi.restoreAllMocks();
});
