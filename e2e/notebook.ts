import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Page, WebSocketRoute } from '@playwright/test';
import { Instance } from '../apps/api/check-live/instance.ts';
import type { NotebookDatabase } from '../apps/api/testing/notebook/notebook-database.ts';
import { freePort } from './program.ts';

const file = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Two instances over one database with notebooks in it: an aggregate that the product does not have. */
export interface Notebooks {
  readonly notebooks: NotebookDatabase['notebooks'];
  readonly instances: readonly [Instance, Instance];
  stop(): Promise<void>;
}

/** Builds the screen, makes a database with a notebook of each name, and starts two instances on it. */
export async function startNotebooks(names: readonly string[]): Promise<Notebooks> {
  const [, database] = await Promise.all([buildScreen(), startDatabase(names)]);
  const { urls, notebooks } = database.ready;
  const program = file('apps/api/testing/notebook/serve.ts');
  const one = new Instance(urls, await freePort(), program);
  const other = new Instance(urls, await freePort(), program);
  await Promise.all([one.start(), other.start()]);
  return {
    notebooks,
    instances: [one, other],
    stop: async () => {
      await Promise.all([one.end('stopped'), other.end('stopped')]);
      await database.stop();
    },
  };
}

async function buildScreen(): Promise<void> {
  const vite = file('apps/web/node_modules/vite/bin/vite.js');
  const build = spawn(process.execPath, [vite, 'build', file('apps/web/testing/notebook'), '--logLevel', 'error'], {
    stdio: 'inherit',
  });
  const [code] = (await once(build, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The screen of the notebook could not be built.');
}

async function startDatabase(names: readonly string[]) {
  const child = spawn(process.execPath, [file('apps/api/testing/notebook/make-database.ts'), ...names], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const failed = ended.then(() => {
    throw new Error('The database of the notebooks ended instead of starting.');
  });
  failed.catch(() => undefined);
  const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), failed])) as [string];
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { ready: JSON.parse(line) as NotebookDatabase, stop };
}

/** Holds what a page and its server say to each other over sockets, as a slow line does. */
export interface SlowLine {
  hold(): void;
  /** Lets all of it through, in order: first what the page said, then what the server did. */
  release(): void;
}

/** Takes charge of a page's sockets, before it opens any. */
export async function slowLineOf(page: Page): Promise<SlowLine> {
  let isHeld = false;
  const toServer: (() => void)[] = [];
  const toPage: (() => void)[] = [];
  const pass = (from: WebSocketRoute, to: WebSocketRoute, held: (() => void)[]) =>
    from.onMessage((message) => {
      if (isHeld) held.push(() => to.send(message));
      else to.send(message);
    });
  await page.routeWebSocket(/\/(live|graphql)\b/, (socket) => {
    const server = socket.connectToServer();
    pass(socket, server, toServer);
    pass(server, socket, toPage);
  });
  return {
    hold: () => {
      isHeld = true;
    },
    release: () => {
      isHeld = false;
      for (const send of [...toServer.splice(0), ...toPage.splice(0)]) send();
    },
  };
}
