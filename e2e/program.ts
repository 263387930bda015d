import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The whole program, as `start` serves it, with an empty database of its own and the example in it. */
export interface Program {
  /** Its address, as a person opens it. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts it, and waits until it says where it is. @throws with what it said, when it ends instead */
export async function startProgram(): Promise<Program> {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'cynllun-e2e-'));
  const server = fileURLToPath(new URL('server.ts', import.meta.url));
  const child = spawn(process.execPath, [server], {
    env: { ...process.env, PORT: String(port), E2E_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const address = `http://localhost:${port}`;
  let said = '';
  const isReady = new Promise<void>((resolve) => {
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      if (said.includes(address)) resolve();
    });
  });
  child.stderr.pipe(process.stderr);
  const failed = ended.then(() => {
    throw new Error(`The program ended instead of starting. It said:\n${said}`);
  });
  await Promise.race([isReady, failed]);
  failed.catch(() => undefined);
  return {
    address,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const at = probe.address();
  probe.close();
  if (at === null || typeof at === 'string') throw new Error('No port is free.');
  return at.port;
}
