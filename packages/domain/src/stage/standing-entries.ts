import type { CalendarDate } from '../calendar/date.ts';
import type { PlanEventEntry } from '../plan/plan.ts';
import { currentEvents } from './current-events.ts';
import { standingEvents, type PlanEventKind } from './events.ts';

/** An entry that counts: nothing corrects it or takes it back. */
export interface CurrentEntry extends PlanEventEntry {
  readonly kind: PlanEventKind;
  readonly on: CalendarDate;
  /** Whether it still stands: a draft may be taken back, and an agreement referred back, by what happened since. */
  readonly stands: boolean;
}

/** The entries of some kinds that count at `today`, in order of day, and whether each still stands. */
export function currentEntries(
  entries: readonly PlanEventEntry[],
  kinds: readonly PlanEventKind[],
  today: CalendarDate,
): readonly CurrentEntry[] {
  const standing = standingEvents(currentEvents(entries), today);
  const corrected = new Set(entries.map(({ corrects }) => corrects));
  const stands = (entry: PlanEventEntry) =>
    standing.some(
      (event) =>
        event.kind === entry.kind &&
        event.on === entry.on &&
        (!('version' in event) || event.version === entry.version),
    );
  return entries
    .flatMap((entry) => {
      const { kind, on } = entry;
      if (kind === null || on === null || corrected.has(entry.id) || !kinds.includes(kind)) return [];
      return [{ ...entry, kind, on, stands: stands(entry) }];
    })
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}
