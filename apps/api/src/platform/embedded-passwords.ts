import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StartError } from './start-error.ts';

/** Each 24 random bytes in hex, made with the folder. */
const password = z.string().regex(/^[0-9a-f]{48}$/);
const passwordsSchema = z.object({ superuser: password, owner: password, application: password });
export type Passwords = z.infer<typeof passwordsSchema>;

/**
 * The passwords of the cluster in a folder, made where there is no cluster yet. They are on the disk before they are
 * used: a machine that loses its power keeps all of them or none.
 * @throws StartError where there is a cluster, and its passwords are gone or only half there
 */
export function embeddedPasswords(folder: string): Passwords {
  const file = join(folder, 'passwords.json');
  const known = existsSync(file) ? readWhole(file) : null;
  if (known !== null) return known;
  if (existsSync(join(folder, 'cluster'))) {
    const lack = existsSync(file) ? 'does not hold all of what was written to it' : 'is gone';
    throw new StartError(
      `${file} ${lack}, and the database in this folder cannot be opened without it: bring it back from a backup.`,
    );
  }
  const make = () => randomBytes(24).toString('hex');
  const passwords = { superuser: make(), owner: make(), application: make() };
  writeFileSync(`${file}.new`, JSON.stringify(passwords), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return passwords;
}

function readWhole(file: string): Passwords | null {
  try {
    return passwordsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
