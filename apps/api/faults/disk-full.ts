import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Check } from './check.ts';

/** Megabytes: PostgreSQL's own programs, a cluster and two copies of it. */
const SIZE = 600;

/** A disk of its own for the data, so that it can be filled; null without the rights to mount one. */
export function smallDisk(folder: string): { readonly path: string; unmount(): void } | null {
  const path = join(folder, 'disk');
  mkdirSync(path);
  const options = `size=${SIZE}m,mode=0755`;
  if (spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', options, 'cynllun-faults', path]).status !== 0) return null;
  const unmount = () => void spawnSync('/bin/umount', ['--lazy', path]);
  process.on('exit', unmount);
  return { path, unmount };
}

/** The disk that holds the data is full for a while, and then has room again. */
export async function fillDisk(check: Check, disk: string, seconds: number): Promise<void> {
  check.say(`The disk is full for ${seconds} s`);
  const filler = join(disk, 'filler');
  const end = performance.now() + seconds * 1_000;
  let writes = 0;
  // What PostgreSQL gives back meanwhile is taken as well.
  while (performance.now() < end) {
    fill(filler);
    // Without room for its log PostgreSQL ends, and cannot start either.
    if (performance.now() > end - (seconds * 1_000) / 2) await check.program.beginAnotherLogFile().catch(() => {});
    writes += check.writer.refused.length;
    await delay(500);
  }
  if (writes === 0) check.wrong('nothing was refused: the disk was not full for PostgreSQL');
  check.say(`  PostgreSQL runs meanwhile: ${check.program.isDatabaseRunning ? 'yes' : 'no'}`);
  for (const line of check.program.said.filter((one) => one.includes('"problem"'))) check.say(`  ${line}`);
  rmSync(filler);
  await check.untilBack();
  check.refusedInWords();
}

/** Writes until there is no room left. */
function fill(file: string): void {
  const handle = openSync(file, 'a');
  try {
    for (let size = 1 << 20; size >= 4_096;) {
      try {
        if (writeSync(handle, Buffer.alloc(size)) < size) size = 4_096;
      } catch {
        size >>= 1;
      }
      const { bavail, bsize } = statfsSync(file);
      if (bavail * bsize === 0) return;
    }
  } finally {
    closeSync(handle);
  }
}
