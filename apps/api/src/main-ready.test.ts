import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { testDatabase } from '../testing/database.ts';

const database = await testDatabase();

async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return String(typeof address === 'object' && address ? address.port : 0);
}

/** Starts the whole program on the one database, ends it once it has said `last`, and gives back what it said. */
async function startAndStop(settings: Record<string, string>, last: RegExp) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: {
      PATH: process.env['PATH'],
      PORT: await freePort(),
      DATABASE_URL: database.url,
      DATABASE_OWNER_URL: database.ownerUrl,
      LOG_LEVEL: 'error',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints = text(child.stderr);
  let said = '';
  child.stdout.on('data', (part: Buffer) => {
    const before = last.test(said);
    said += String(part);
    if (!before && last.test(said)) child.kill('SIGTERM');
  });
  const [code] = await once(child, 'close');
  return { code, said, complaints: await complaints };
}

const elsewhere = { PUBLIC_URL: 'https://plans.example.gov.uk' };

/** In order, on one database: the first administrator is invited until there is one, and the example comes last. */
test.each<[string, Record<string, string>, RegExp[]]>([
  [
    'where others come, a one-time address, and that no code can be sent without SMTP_URL',
    elsewhere,
    [/ready at https:\/\/plans\.example\.gov\.uk\n/, /it works once:\nhttps:\S+\/set-up#\S+\n/, /SMTP_URL is not set/],
  ],
  [
    'where others come, the first administrator that ADMIN_EMAIL names',
    { ...elsewhere, ADMIN_EMAIL: 'first@example.gov.uk', SMTP_URL: 'smtp://localhost:1' },
    [/first@example\.gov\.uk is its first administrator, and signs in with a code by e-mail/],
  ],
  [
    'on one’s own machine without the example, that people sign in by e-mail',
    { EXAMPLE: 'no' },
    [/ready at http:\/\/localhost:\d+\n/, /Sign in there with your e-mail address/],
  ],
  [
    'on one’s own machine, the example people',
    {},
    [/Put the example plan in/, /Sign in there as one of the example people/],
  ],
])('a start says how to sign in, and stops when asked: %s', { timeout: 60_000 }, async (_, settings, lines) => {
  const { code, said, complaints } = await startAndStop(settings, lines.at(-1) ?? /ready/);
  for (const line of lines) expect(said).toMatch(line);
  expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
});
