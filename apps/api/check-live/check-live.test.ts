import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test(
  'what stood Saved on several screens over two instances that are killed, as their database is, is there once and everywhere',
  { timeout: 240_000 },
  async () => {
    // A process of its own: it makes itself into a browser.
    const args = ['--seed=1', '--editors=3', '--instances=2', '--minutes=0.1'];
    const { stdout, stderr } = await run(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args]).catch(
      (error: { readonly stdout: string; readonly stderr: string }) => error,
    );
    expect(stdout + stderr).toContain('All that stood Saved is there once, and all say the same.');
    for (const what of ['instances killed', 'PostgreSQL killed', 'tokens typed', 'things that stood Saved'])
      expect(stdout).toContain(what);
  },
);
