import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from './start-error.ts';

/** The user PostgreSQL runs as when Cynllun runs as root, which PostgreSQL refuses; undefined: our own user. */
export type PostgresUser = { uid: number; gid: number; name: string } | undefined;

/**
 * Whoever owns the cluster already, else `nobody`: every Unix has that user, and none needs adding to the machine.
 * @throws StartError when the cluster belongs to somebody we cannot act as
 */
export function postgresUser(cluster: string): PostgresUser {
  const self = process.getuid?.();
  if (self === undefined) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (self !== 0 && owner && owner.uid !== self) {
    throw new StartError(
      `The database in ${cluster} belongs to another user (${nameOf(owner.uid)}): start as root or as that user, or set DATA_DIR to another folder.`,
    );
  }
  if (self !== 0) return undefined;
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid, name: nameOf(owner.uid) } : nobody();
}

/** Whether PostgreSQL's user can reach what is in the folder, by trying: file modes do not show access control lists. */
export function canEnter(folder: string, user: PostgresUser): boolean {
  if (!user) return true;
  const { uid, gid } = user;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { uid, gid, cwd: '/' }).status === 0;
}

/** The topmost folder on the way to this one that the user cannot enter. */
export function closedFolder(folder: string, user: PostgresUser): string {
  const parent = dirname(folder);
  return parent === folder || canEnter(parent, user) ? folder : closedFolder(parent, user);
}

function nobody(): PostgresUser {
  const line = passwdLines().find(([name]) => name === 'nobody');
  return line
    ? { uid: Number(line[2]), gid: Number(line[3]), name: 'nobody' }
    : { uid: 65534, gid: 65534, name: 'nobody' };
}

function nameOf(uid: number): string {
  return passwdLines().find((line) => line[2] === String(uid))?.[0] ?? `number ${uid}`;
}

function passwdLines(): string[][] {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'));
  } catch {
    return [];
  }
}
