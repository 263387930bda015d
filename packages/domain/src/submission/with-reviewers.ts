import type { CalendarDate } from '../calendar/date.ts';
import {
  eventsOf,
  freezingKinds,
  lastReferral,
  type FreezingKind,
  type PlanEvent,
  type PlanEventOf,
} from '../stage/events.ts';

/** What froze a version, and on which day. */
interface Frozen {
  readonly kind: FreezingKind;
  readonly on: CalendarDate;
}

/** What froze a version: of one that was sent and agreed as it was, the sending. */
export const freezingOf = (
  events: readonly PlanEvent[],
  number: number | null,
): PlanEventOf<FreezingKind> | undefined =>
  freezingKinds
    .flatMap((kind): readonly PlanEventOf<FreezingKind>[] => eventsOf(events, kind))
    .find(({ version }) => version === number);

/**
 * Whether a version is the reviewers' to read: one that was sent to them is; one that the agreement froze once the agreed plan was
 * shared with them [S11], and stays so when that is referred back; what is varied while it is shared is at once.
 * @param happened what happened until today, corrections counted
 */
export function isWithReviewers({ kind, on }: Frozen, happened: readonly PlanEvent[]): boolean {
  if (kind === 'draftSubmitted') return true;
  const shared = eventsOf(happened, 'sharedWithLeadReviewer').map((event) => event.on);
  if (shared.some((day) => day >= on)) return true;
  const referredBackOn = lastReferral(happened) ?? '';
  return kind !== 'finalAgreed' && shared.some((day) => day > referredBackOn);
}
