import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import type { PostgresUser } from './postgres-user.ts';
import { commandLine } from './processes.ts';
import { cannotWrite, diskFull, StartError } from './start-error.ts';

/**
 * A program of PostgreSQL, away from our settings (PGDATA and its like), our folder and our terminal's Ctrl-C. However
 * our process ends, short of a kill, it is not left running.
 */
export function spawnProgram(program: string, args: string[], user: PostgresUser): ChildProcess {
  const env = { PATH: process.env['PATH'] ?? '', SystemRoot: process.env['SystemRoot'] ?? '', LC_ALL: 'C', TZ: 'UTC' };
  const child = spawn(program, args, {
    ...(user && { uid: user.uid, gid: user.gid }),
    env,
    cwd: '/',
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stopToo = () => child.kill('SIGINT');
  process.on('exit', stopToo);
  child.on('close', () => process.off('exit', stopToo));
  return child;
}

/** Keeps what a program says last, to explain why it ended. */
export function lastWords(child: ChildProcess, onLine: (line: string) => void = () => {}): () => string {
  const lines: string[] = [];
  if (child.stderr) {
    createInterface(child.stderr).on('line', (line) => {
      lines.splice(0, lines.length - 19);
      lines.push(line);
      onLine(line);
    });
  }
  return () => lines.join('\n');
}

function knownReason(words: string, folder: string): StartError | null {
  if (/No space left on device|Disk quota exceeded/.test(words)) return diskFull(folder);
  if (/Read-only file system|Permission denied/.test(words)) return cannotWrite(folder);
  return null;
}

/** Why a program of PostgreSQL failed, in one line with the mend. */
export function explain(words: string, folder: string): StartError {
  const reason = knownReason(words, folder);
  if (reason !== null) return reason;
  const line = words.split('\n').findLast((text) => /FATAL|PANIC|error:|ERROR/.test(text)) ?? words.split('\n').at(-1);
  return new StartError(
    `The embedded PostgreSQL does not start (${line?.trim()}): set DATABASE_URL to a PostgreSQL 18 of your own, or look in ${folder}.`,
  );
}

/** Why a PostgreSQL that ran ended. */
export function explainEnd(words: string, folder: string): string {
  const reason = knownReason(words, folder);
  return (
    reason?.message ?? `The database in ${folder} stopped by itself (${words.split('\n').at(-1) || 'it said nothing'}).`
  );
}

/** Runs a program to its end. @throws StartError saying why it failed */
export async function runProgram(program: string, args: string[], user: PostgresUser, folder: string): Promise<void> {
  const child = spawnProgram(program, args, user);
  const words = lastWords(child);
  const [code] = await once(child, 'close').catch((error: Error) => [error.message]);
  if (code !== 0) throw explain(words() || String(code), folder);
}

/**
 * Stops a PostgreSQL that a killed run left behind on this cluster, and clears away its note of itself.
 * The caller holds the folder's lock, so no living Cynllun is using it.
 */
export async function stopLeftover(cluster: string, say: (line: string) => void): Promise<void> {
  const note = join(cluster, 'postmaster.pid');
  const [pid, , , , socketFolder] = existsSync(note) ? readFileSync(note, 'utf8').split('\n') : [];
  if (!pid) return;
  // The process id may have gone to another process since.
  if (commandLine(Number(pid)).includes(cluster)) {
    say('Stopping the database that an earlier run left behind');
    await stopProcess(Number(pid));
  }
  rmSync(note, { force: true });
  if (socketFolder?.includes(socketPrefix)) rmSync(socketFolder, { recursive: true, force: true });
}

export const socketPrefix = 'cynllun-pg-';

/** Asks for a fast shutdown, then an immediate one, then kills: each loses nothing that was committed. */
export async function stopProcess(pid: number): Promise<void> {
  const asks = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const;
  for (const [signal, patience] of asks) {
    if (!sendSignal(pid, signal)) return;
    for (let waited = 0; waited < patience; waited += 20) {
      if (!sendSignal(pid, 0)) return;
      await delay(20);
    }
  }
}

/** Whether the process was there to take it; 0 only asks. */
function sendSignal(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
