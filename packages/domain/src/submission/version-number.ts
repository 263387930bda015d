import type { Plan } from '../plan/plan.ts';

/**
 * The number that the next version has. One that was ever used stays used, also where it was withdrawn, or was recorded by
 * hand and corrected since.
 */
export function nextVersionNumber({ versions, events }: Pick<Plan, 'versions' | 'events'>): number {
  const sent = events.filter(({ kind }) => kind === 'draftSubmitted').map(({ version }) => version ?? 0);
  return Math.max(0, ...versions.map(({ number }) => number ?? 0), ...sent) + 1;
}
