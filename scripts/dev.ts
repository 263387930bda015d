import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { loadEnv } from '../apps/api/src/platform/env.ts';
import { failPlainly, inWords } from '../apps/api/src/platform/start-error.ts';
import { prepareCode } from './prepare.ts';
import { findProgram, projectFolder, runScript } from './run.ts';
import { stopWithLauncher } from './stop-with-launcher.ts';

/** The API, restarted, and the screens, reloaded, as their files are edited; both at one address. */
const say = (line: string) => process.stdout.write(`${line}\n`);

stopWithLauncher();
try {
  const env = loadEnv(process.env);
  await prepareCode(say).catch(tell);
  keepPrepared();
  serve(env.port, env.publicUrl);
} catch (error) {
  failPlainly(inWords(error, projectFolder));
}

/** Vite has the port people know and passes on what is the API's, which listens on the next. */
function serve(port: number, publicUrl: string): void {
  const web = join(projectFolder, 'apps', 'web');
  const apiPort = String(port + 1);
  const api = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'apps/api/src/main.ts'], {
    cwd: projectFolder,
    env: { ...process.env, PORT: apiPort, PUBLIC_URL: publicUrl },
    stdio: 'inherit',
  });
  const screens = spawn(process.execPath, [findProgram('vite', web), '--port', String(port), '--strictPort'], {
    cwd: web,
    env: { ...process.env, API_URL: `http://127.0.0.1:${apiPort}` },
    stdio: 'inherit',
  });
  const both = [api, screens];
  const ended = both.map((child) => once(child, 'exit'));
  void Promise.race(ended).then(() => both.forEach((child) => child.kill('SIGTERM')));
  void Promise.all(ended).then(() => process.exit());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => both.forEach((child) => child.kill('SIGTERM')));
  }
}

/** While editing, what cannot be made now is made at the next change. */
function tell(error: unknown): void {
  say(error instanceof Error ? error.message : String(error));
}

/** The API's code makes schema.graphql, which with the screens' operations makes their types. */
function keepPrepared(): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const prepare = async () => {
    await prepareCode(say);
    if (await runScript('scripts/check-schema.ts', [])) await prepareCode(say);
  };
  const later = (_: string, path: string | null) => {
    if (path?.includes('generated')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(prepare).catch(tell);
    }, 200);
  };
  for (const folder of ['prisma', 'apps/api/src', 'apps/web/src']) {
    watch(join(projectFolder, folder), { recursive: true }, later);
  }
}
