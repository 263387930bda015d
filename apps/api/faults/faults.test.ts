import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test(
  'while its database is killed and hangs everyone is answered 503 in words, and all that was acknowledged is there',
  { timeout: 240_000 },
  async () => {
    // A process of its own: it makes itself into a browser.
    const said = await run(process.execPath, [join(import.meta.dirname, 'main.ts'), '--short']).then(
      ({ stdout }) => stdout,
      (failure: { stdout: string; stderr: string }) => failure.stdout + failure.stderr,
    );
    expect(said.split('\n').filter((line) => line.startsWith('WRONG'))).toEqual([]);
    expect(said).toContain('All that was acknowledged is there.');
  },
);
