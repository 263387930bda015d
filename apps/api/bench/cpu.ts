import { readdirSync, readFileSync } from 'node:fs';

/** A clock tick of Linux's accounts. */
const TICK_MS = 10;

/**
 * Milliseconds of processor time that a process and its children have had, those that ended included: on a machine
 * that others use, this says more than how long something took. Null where there is no /proc.
 */
export function cpuOf(pid: number): number | null {
  const own = accountsOf(String(pid));
  if (own === null) return null;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(accountsOf)
    .filter((account) => account?.parent === pid);
  return [own, ...children].reduce((sum, account) => sum + (account?.ticks ?? 0), own.ended) * TICK_MS;
}

function accountsOf(pid: string): { parent: number; ticks: number; ended: number } | null {
  try {
    // After the name, which may hold anything, in brackets: the state, the parent, and from the twelfth the times.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ').map(Number) ?? [];
    const at = (index: number) => fields[index] ?? 0;
    return { parent: at(1), ticks: at(11) + at(12), ended: at(13) + at(14) };
  } catch {
    return null;
  }
}
