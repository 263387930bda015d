import { eventsOf, type PlanEvent } from './events.ts';

/** The two sides that meet at the handover [S11]. */
export type HandoverSide = 'authority' | 'leadReviewer';

const kindOf = {
  authority: 'handoverAcknowledgedByAuthority',
  leadReviewer: 'handoverAcknowledgedByReviewer',
} as const satisfies Readonly<Record<HandoverSide, PlanEvent['kind']>>;
export const handoverSides = Object.keys(kindOf) as readonly HandoverSide[];

/** What a side records to say that the handover meeting took place. */
export const handoverKind = (side: HandoverSide): (typeof kindOf)[HandoverSide] => kindOf[side];

/**
 * The day each side said the handover meeting took place; null for one that has not. An entry from before each had their own was
 * for both.
 */
export function handoverDays(standing: readonly PlanEvent[]): Readonly<Record<HandoverSide, string | null>> {
  const [forBoth] = eventsOf(standing, 'handoverAcknowledged');
  const dayOf = (side: HandoverSide) => (eventsOf(standing, kindOf[side])[0] ?? forBoth)?.on ?? null;
  return { authority: dayOf('authority'), leadReviewer: dayOf('leadReviewer') };
}

/** Those who have still to say so, of what stands. The plan is handed over when nobody has. */
export function handoverAwaited(standing: readonly PlanEvent[]): readonly HandoverSide[] {
  const days = handoverDays(standing);
  return handoverSides.filter((side) => days[side] === null);
}
