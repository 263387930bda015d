import { readFileSync } from 'node:fs';
import type { NetConnectOpts } from 'node:net';
import { join } from 'node:path';
import { roleNames, startEmbeddedPostgres, type EmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { prepareRoles } from '../src/platform/embedded-roles.ts';
import { migrate } from '../src/platform/migrate.ts';
import { postgresHome } from '../src/platform/postgres-home.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import type { DatabaseUrls } from './instance.ts';
import { openNetwork } from './network.ts';

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
  const network = await openNetwork(() => (server === null ? null : placeOf(server)));
  const throughPort = (address: string): string => {
    const url = new URL(address);
    url.host = `127.0.0.1:${network.port}`;
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
    cut: network.cut,
    async close() {
      network.close();
      await server?.stop();
      folder.remove();
    },
  };
}

const postmaster = (home: string): number =>
  Number(readFileSync(join(home, 'cluster', 'postmaster.pid'), 'utf8').split('\n', 1)[0]);

function placeOf(server: EmbeddedPostgres): NetConnectOpts {
  const { searchParams, hostname, port } = new URL(server.url('application', DATABASE));
  const folder = searchParams.get('host');
  return folder === null ? { host: hostname, port: Number(port) } : { path: join(folder, '.s.PGSQL.5432') };
}
