import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { lockFolder } from './folder-lock.ts';
import { StartError } from './start-error.ts';

const folder = temporaryFolder('lock');
afterAll(() => folder.remove());

test('a folder in use is refused, naming the process that uses it, until it lets go', () => {
  const lock = lockFolder(folder.path);
  const again = () => lockFolder(folder.path);
  expect(again).toThrow(StartError);
  expect(again).toThrow(`process ${process.pid}`);
  lock.release();
  const taken = again();
  taken.release();
});

test('a process that was killed leaves no lock', () => {
  const module = JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'));
  const script = `import { lockFolder } from ${module};
    globalThis.held = lockFolder(${JSON.stringify(folder.path)});
    process.kill(process.pid, 'SIGKILL');`;
  expect(() => execFileSync(process.execPath, ['--input-type=module', '-e', script])).toThrow(/SIGKILL|Command failed/);
  const lock = lockFolder(folder.path);
  expect(() => lockFolder(folder.path)).toThrow('already running');
  lock.release();
});
