import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectFolder } from './env.ts';
import { canEnter, closedFolder, postgresUser, type PostgresUser } from './postgres-user.ts';
import { StartError } from './start-error.ts';

/** Where databases go when Cynllun runs as root from a folder that PostgreSQL's user cannot enter. */
const machineFolder = '/var/lib/cynllun';

export interface PostgresHome {
  /** Holds `cluster/` (the data), `programs-*` (PostgreSQL itself) and `passwords.json`. */
  folder: string;
  user: PostgresUser;
}

/**
 * Finds, or makes, the folder of the embedded PostgreSQL: `<dataDir>/database`. Where PostgreSQL's user could not
 * enter that, it is a link to a folder under /var/lib/cynllun, so the link is also the record of where the data is.
 * @throws StartError when the folder is gone or out of reach
 */
export function postgresHome(dataDir: string): PostgresHome {
  const place = join(dataDir, 'database');
  if (!lstatSync(place, { throwIfNoEntry: false })) makeHome(place, dataDir);
  const folder = follow(place);
  const user = postgresUser(join(folder, 'cluster'));
  if (!canEnter(folder, user)) {
    const closed = closedFolder(folder, user);
    throw new StartError(
      `The user ${user?.name}, who runs the database, cannot enter ${closed}: allow it with chmod o+x ${closed}, or move the folder back.`,
    );
  }
  return { folder, user };
}

function makeHome(place: string, dataDir: string): void {
  const user = postgresUser(join(place, 'cluster'));
  if (canEnter(dataDir, user)) {
    mkdirSync(place);
    giveTo(place, user);
    return;
  }
  const elsewhere = join(machineFolder, `${basename(projectFolder)}-${randomBytes(4).toString('hex')}`);
  mkdirSync(machineFolder, { recursive: true });
  chmodSync(machineFolder, 0o755);
  mkdirSync(elsewhere);
  giveTo(elsewhere, user);
  writeFileSync(join(elsewhere, 'whose-database.txt'), `The database of Cynllun, linked from ${place}\n`);
  symlinkSync(elsewhere, place);
}

export function giveTo(path: string, user: PostgresUser): void {
  if (user) chownSync(path, user.uid, user.gid);
}

function follow(place: string): string {
  try {
    return realpathSync(place);
  } catch {
    throw new StartError(
      `The database that ${place} links to is gone: bring it back from a backup, or delete the link to begin with an empty one.`,
    );
  }
}
