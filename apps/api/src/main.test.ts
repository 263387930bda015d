import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockFolder, type FolderLock } from './platform/folder-lock.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const folder = temporaryFolder('main');
const busy = createServer();
let lock: FolderLock;
let port: number;

beforeAll(async () => {
  await once(busy.listen(0, '127.0.0.1'), 'listening');
  const address = busy.address();
  port = typeof address === 'object' && address ? address.port : 0;
  lock = lockFolder(folder.path);
});
afterAll(() => {
  lock.release();
  busy.close();
  folder.remove();
});

/** Starts the whole program, which must not come up. */
function start(settings: Record<string, string>): Promise<{ code: unknown; said: string }> {
  const variables = { PATH: process.env['PATH'], PORT: String(port), ...settings };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(import.meta.dirname, 'main.ts')], { env: variables }, (error, _, said) =>
      resolve({ code: error?.code, said }),
    );
  });
}

describe.concurrent('a start that cannot succeed ends with code 1 and one line that names the mend', () => {
  test.each<[string, () => Record<string, string>, RegExp]>([
    ['a bad setting', () => ({ PORT: 'abc' }), /^PORT is "abc": give a number/],
    [
      'a second Cynllun on the folder',
      () => ({ DATA_DIR: folder.path }),
      /^Cynllun is already running .*: stop it first/,
    ],
    ['a busy port', () => ({ DATA_DIR: join(folder.path, 'other') }), /^Port \d+ is busy: .* choose another/],
    [
      'a folder that cannot be',
      () => ({ DATA_DIR: '/dev/null/data' }),
      /^\/dev\/null\/data cannot be written: make it/,
    ],
    [
      'a database that does not answer',
      () => ({ DATABASE_URL: 'postgresql://u:p@localhost:1/d', PORT: '1' }),
      /^DATABASE_URL cannot be reached .*: start that/,
    ],
  ])('%s', { timeout: 60_000 }, async (_, settings, line) => {
    const { code, said } = await start(settings());
    expect({ code, lines: said.trim().split('\n').length }).toEqual({ code: 1, lines: 1 });
    expect(said).toMatch(line);
  });
});
