import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { cannotWrite, diskFull, inWords, StartError } from './start-error.ts';

const SQLITE_BUSY = 5;
const SQLITE_FULL = 13;

export interface FolderLock {
  release(): void;
}

/**
 * Lets one Cynllun at a time use a data folder.
 *
 * Node has no flock, and a file with a process number in it goes stale after `kill -9` and lies after a restart that
 * gives the number to another process. An open SQLite transaction is a lock the kernel itself lets go when the process
 * ends, however it ends, on every system.
 * @throws StartError when another Cynllun holds it, or the folder cannot be written
 */
export function lockFolder(dataDir: string): FolderLock {
  const holder = join(dataDir, 'in-use-by.txt');
  try {
    writeFileSync(join(dataDir, 'lock'), '', { flag: 'a' });
    const lock = new DatabaseSync(join(dataDir, 'lock'), { timeout: 0 });
    lock.exec('PRAGMA journal_mode = memory');
    lock.exec('BEGIN EXCLUSIVE');
    writeFileSync(holder, `${process.pid}\n`);
    return { release: () => lock.close() };
  } catch (error) {
    throw lockFault(error, dataDir, holder);
  }
}

function lockFault(error: unknown, dataDir: string, holder: string): unknown {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  if (code === undefined) return inWords(error, dataDir);
  if (code === SQLITE_FULL) return diskFull(dataDir);
  if (code !== SQLITE_BUSY) return cannotWrite(dataDir);
  return new StartError(
    `Cynllun is already running on ${dataDir} (process ${readHolder(holder)}): stop it first, or set DATA_DIR to another folder.`,
  );
}

function readHolder(holder: string): string {
  try {
    return readFileSync(holder, 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
