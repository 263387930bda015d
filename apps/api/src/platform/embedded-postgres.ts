import { chownSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { embeddedPasswords, type Passwords } from './embedded-passwords.ts';
import { giveTo, type PostgresHome } from './postgres-home.ts';
import {
  explain,
  explainEnd,
  lastWords,
  runProgram,
  socketPrefix,
  spawnProgram,
  stopLeftover,
} from './postgres-process.ts';
import { preparePrograms } from './postgres-programs.ts';
import { keepRunning } from './keep-running.ts';

export type EmbeddedRole = keyof Passwords;

/** The names of the roles in the cluster. */
export const roleNames: Record<EmbeddedRole, string> = {
  superuser: 'postgres',
  owner: 'cynllun_owner',
  application: 'cynllun_app',
};

export interface EmbeddedPostgres {
  /** An address for `pg` and Prisma; nobody outside this machine can use it. */
  url(role: EmbeddedRole, database: string): string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  home: PostgresHome;
  say: (line: string) => void;
  /** A line of PostgreSQL's own log. */
  onLog?: (line: string) => void;
  /** Called with the reason when PostgreSQL ends without being asked to, or does not start again. */
  onDown?: (problem: string) => void;
  /** Called when it runs again after that. */
  onUp?: () => void;
  /** False only where the data may be lost, in tests. */
  durable?: boolean;
}

/**
 * Starts PostgreSQL 18 on the cluster in its home folder, made when there is none. The caller holds the lock of the
 * folder, so anything still running there is a leftover. Should it end by itself, it is started again until it runs.
 * @throws StartError with the mend
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { home, say } = options;
  const cluster = join(home.folder, 'cluster');
  const programs = await preparePrograms(home);
  const passwords = embeddedPasswords(home.folder);
  if (!existsSync(cluster)) await makeCluster(options, programs, passwords.superuser);
  await stopLeftover(cluster, say);
  const place = await listeningPlace(home);
  const clear = () => {
    if ('socketFolder' in place) rmSync(place.socketFolder, { recursive: true, force: true });
  };
  process.on('exit', clear);
  const server = await keepRunning(() => startServer(programs, cluster, place, options), {
    explain: (words) => explainEnd(words, cluster),
    ...options,
  });
  return {
    url: (role, database) => {
      const login = `${roleNames[role]}:${passwords[role]}`;
      return 'socketFolder' in place
        ? `postgresql://${login}@localhost/${database}?host=${encodeURIComponent(place.socketFolder)}`
        : `postgresql://${login}@127.0.0.1:${place.port}/${database}`;
    },
    async stop() {
      await server.stop();
      process.off('exit', clear);
      clear();
    },
  };
}

/** Made under another name and renamed when whole, so that a kill half-way leaves nothing that looks like a cluster. */
async function makeCluster(options: EmbeddedOptions, programs: string, password: string): Promise<void> {
  const { home, say } = options;
  say(`Making an empty database in ${home.folder}`);
  const unfinished = join(home.folder, 'cluster.new');
  const passwordFile = join(home.folder, 'first-password');
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(passwordFile, home.user);
  const args = ['-D', unfinished, '-U', roleNames.superuser, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C', '--builtin-locale=C.UTF-8'];
  const quick = options.durable === false ? ['--no-sync'] : [];
  await runProgram(join(programs, 'bin', 'initdb'), [...args, ...locale, ...quick], home.user, home.folder);
  rmSync(passwordFile);
  renameSync(unfinished, join(home.folder, 'cluster'));
}

type Place = { socketFolder: string } | { port: number };

/**
 * A socket in a folder of its own that only PostgreSQL's user can open: no port to clash with, nothing for other users.
 * It lies in the system's temporary folder because the name of a socket is limited to about 100 characters and shared or
 * network folders may not carry sockets. Windows has a loopback port instead.
 */
async function listeningPlace(home: PostgresHome): Promise<Place> {
  if (process.platform === 'win32') return { port: await freePort() };
  const parent = tmpdir().length < 60 ? tmpdir() : '/tmp';
  const socketFolder = mkdtempSync(join(parent, socketPrefix));
  if (home.user) chownSync(socketFolder, home.user.uid, home.user.gid);
  return { socketFolder };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return address && typeof address === 'object' ? address.port : 5433;
}

function settings(place: Place, durable: boolean): string[] {
  const listen =
    'socketFolder' in place
      ? [`unix_socket_directories=${place.socketFolder}`, 'listen_addresses=']
      : [`port=${place.port}`, 'listen_addresses=127.0.0.1'];
  const unsafe = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  // Databases that are gone within minutes need no tidying, and nobody follows their log.
  const shortLived = ['autovacuum=off', 'wal_level=minimal', 'max_wal_senders=0'];
  // Few rows are read by each of many statements: to plan one again for its values takes longer than to run it.
  const fewRows = ['plan_cache_mode=force_generic_plan'];
  const quick = durable ? [] : [...unsafe, ...shortLived, ...fewRows];
  const all = [...listen, ...quick, 'timezone=UTC', 'log_timezone=UTC', 'log_checkpoints=off', 'logging_collector=off'];
  return all.flatMap((setting) => ['-c', setting]);
}

/** @throws StartError with the mend */
async function startServer(programs: string, cluster: string, place: Place, options: EmbeddedOptions) {
  for (let attempt = 1; ; attempt += 1) {
    const args = ['-D', cluster, ...settings(place, options.durable ?? true)];
    const child = spawnProgram(join(programs, 'bin', 'postgres'), args, options.home.user);
    const words = lastWords(child, options.onLog);
    const ended = once(child, 'close').catch((error: Error) => [error.message]);
    const gaveUp = new AbortController();
    const ready = await Promise.race([ended.then(() => false), untilReady(cluster, child.pid, gaveUp.signal)]);
    gaveUp.abort();
    if (ready) return { pid: child.pid ?? 0, ended, words };
    const reason = words() || String((await ended)[0]);
    // The workers of a killed PostgreSQL take a moment to notice and let go of its memory.
    if (attempt === 50 || !/pre-existing shared memory block/.test(reason)) throw explain(reason, cluster);
    await delay(200);
  }
}

/** PostgreSQL writes its state as the eighth line of its note; after a crash it replays its log first, however long. */
async function untilReady(cluster: string, pid: number | undefined, gaveUp: AbortSignal): Promise<boolean> {
  const note = join(cluster, 'postmaster.pid');
  while (!gaveUp.aborted) {
    const lines = existsSync(note) ? readFileSync(note, 'utf8').split('\n') : [];
    if (lines[0] === String(pid) && lines[7]?.trim() === 'ready') return true;
    await delay(10);
  }
  return false;
}
