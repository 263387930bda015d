import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Linux tells of processes in files, the other Unixes through `ps`, Windows not at all. */
const inFiles = existsSync('/proc/self/stat');

/** What a process was started as, with spaces between; empty when there is none. */
export function commandLine(pid: number): string {
  return inFiles ? read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ') : ps('command=', pid);
}

/** The process that started it, or has taken it over since; 0 when there is none. */
export function parentOf(pid: number): number {
  // In the file, the name stands in brackets and may hold anything; state and parent follow it.
  const text = inFiles ? read(`/proc/${pid}/stat`).replace(/^.*\) \w /s, '') : ps('ppid=', pid);
  return Number.parseInt(text, 10) || 0;
}

/** The processes above this one, the nearest first. */
export function ancestorsOf(pid: number): number[] {
  const parent = parentOf(pid);
  return parent > 1 ? [parent, ...ancestorsOf(parent)] : [];
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function ps(field: string, pid: number): string {
  try {
    return execFileSync('ps', ['-ww', '-o', field, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return '';
  }
}
