import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect as connectTo, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { roleNames, startEmbeddedPostgres, type EmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { prepareRoles } from '../src/platform/embedded-roles.ts';
import { migrate } from '../src/platform/migrate.ts';
import { postgresHome } from '../src/platform/postgres-home.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import type { DatabaseUrls } from './instance.ts';

const DATABASE = 'cynllun';

/** A PostgreSQL that keeps what was committed, at one address however often it is started again. */
export interface Cluster {
  readonly urls: DatabaseUrls;
  /** Stops it as an administrator would and starts it again, or kills it and waits until it runs again by itself. */
  restart(how: 'stopped' | 'killed'): Promise<void>;
  /** Cuts every connection to it, as a network does. */
  cut(): void;
  close(): Promise<void>;
}

/** The embedded PostgreSQL in a folder of its own, migrated, behind a port of this process. */
export async function startCluster(): Promise<Cluster> {
  const folder = temporaryFolder('check-live');
  const home = postgresHome(folder.path);
  let runsAgain = Promise.withResolvers<void>();
  const start = () => startEmbeddedPostgres({ home, say: () => {}, durable: true, onUp: () => runsAgain.resolve() });
  let server: EmbeddedPostgres | null = await start();
  await prepareRoles(server, DATABASE);
  await migrate(server.url('owner', DATABASE), roleNames.application);
  const port = await forward(() => server);
  const throughPort = (address: string): string => {
    const url = new URL(address);
    url.host = `127.0.0.1:${port.number}`;
    url.search = '';
    return url.href;
  };
  return {
    urls: {
      owner: throughPort(server.url('owner', DATABASE)),
      application: throughPort(server.url('application', DATABASE)),
    },
    async restart(how) {
      if (how === 'killed') {
        runsAgain = Promise.withResolvers();
        process.kill(postmaster(home.folder), 'SIGKILL');
        return runsAgain.promise;
      }
      const running = server;
      server = null;
      await running?.stop();
      server = await start();
    },
    cut: port.cut,
    async close() {
      port.close();
      await server?.stop();
      folder.remove();
    },
  };
}

const postmaster = (home: string): number =>
  Number(readFileSync(join(home, 'cluster', 'postmaster.pid'), 'utf8').split('\n', 1)[0]);

/** Passes what comes to a port on to wherever the server is now. */
async function forward(running: () => EmbeddedPostgres | null) {
  const sockets = new Set<Socket>();
  const listener = createServer((socket) => {
    const server = running();
    if (server === null) return void socket.destroy();
    const onward = connectTo(placeOf(server));
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy()).on('close', () => (sockets.delete(one), other.destroy()));
      one.setNoDelay(true).pipe(other);
    }
  });
  await once(listener.listen(0, '127.0.0.1'), 'listening');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const close = () => {
    listener.close();
    cut();
  };
  return { number: (listener.address() as AddressInfo).port, cut, close };
}

function placeOf(server: EmbeddedPostgres): { path: string } | { host: string; port: number } {
  const { searchParams, hostname, port } = new URL(server.url('application', DATABASE));
  const folder = searchParams.get('host');
  return folder === null ? { host: hostname, port: Number(port) } : { path: join(folder, '.s.PGSQL.5432') };
}
