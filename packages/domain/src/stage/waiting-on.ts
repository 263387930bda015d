import { addDays, type CalendarDate } from '../calendar/date.ts';
import type { Role } from '../access/roles.ts';
import type { BaseDates } from '../deadlines/base-dates.ts';
import { responseRequests } from '../deadlines/written-response.ts';
import { isSealed, stageOf } from './stage.ts';
import { standingEvents, type PlanEvent, type PlanEventKind } from './events.ts';
import { handoverAwaited } from './handover.ts';
import type { Stage } from './transitions.ts';

/** What a plan can wait for: an event, or the lead reviewer's answer to an extension that is proposed. */
export const waitedFor = [
  'arrangementsDiscussed',
  'draftSubmitted',
  'responseIssued',
  'presentedToCouncil',
  'reportPublished',
  'putForAgreement',
  'finalAgreed',
  'sharedWithLeadReviewer',
  'handoverAcknowledged',
  'monitoringRoundOpened',
  'extensionAgreed',
] as const satisfies readonly (PlanEventKind | 'extensionAgreed')[];
export type WaitedFor = (typeof waitedFor)[number];

export const waitedOn = ['authority', 'leadReviewer', 'inspectorates', 'council', 'both', 'nobody'] as const;
export type WaitedOn = (typeof waitedOn)[number];

/** On whom a plan waits, and for what; for nothing while progress is reported, and once it is closed. */
export interface WaitingOn {
  readonly on: WaitedOn;
  readonly for: WaitedFor | null;
}

/** The roles whose holders do what is waited for. Nobody here acts for the Council or publishes the report. */
export const actsFor: Readonly<Record<WaitedOn, readonly Role[]>> = {
  authority: ['lead'],
  leadReviewer: ['leadReviewer'],
  inspectorates: [],
  council: [],
  both: ['lead', 'leadReviewer'],
  nobody: [],
};

/** For whom something waits, as one person sees it. */
export const waitsFor = ['you', 'others', 'nobody'] as const;
export type WaitsFor = (typeof waitsFor)[number];

/**
 * For whom a plan waits, as somebody with these roles over it sees it: for them, for others, or for nobody. While progress is
 * reported nothing is asked of anyone.
 */
export function whoseTurn(waiting: WaitingOn, roles: readonly Role[]): WaitsFor {
  if (waiting.for === null) return 'nobody';
  return actsFor[waiting.on].some((role) => roles.includes(role)) ? 'you' : 'others';
}

const NEXT: Readonly<Record<Stage, WaitingOn>> = {
  arrangements: { on: 'both', for: 'arrangementsDiscussed' },
  drafting: { on: 'authority', for: 'draftSubmitted' },
  submitted: { on: 'leadReviewer', for: 'responseIssued' },
  responded: { on: 'authority', for: 'presentedToCouncil' },
  presented: { on: 'inspectorates', for: 'reportPublished' },
  published: { on: 'authority', for: 'putForAgreement' },
  agreed: { on: 'authority', for: 'sharedWithLeadReviewer' },
  shared: { on: 'both', for: 'handoverAcknowledged' },
  handedOver: { on: 'authority', for: 'monitoringRoundOpened' },
  monitoring: { on: 'authority', for: null },
  closed: { on: 'nobody', for: null },
};

/**
 * On whom a plan at `stage` waits. Once shared, for whoever of the two has not acknowledged the handover yet. Before the seal, a version before the Council waits for the Council, and else a
 * draft without its written response for the lead reviewer, also when the plan has been presented meanwhile.
 */
export function waitingOn(stage: Stage, events: readonly PlanEvent[], today: CalendarDate): WaitingOn {
  const standing = standingEvents(events, today);
  if (stage === 'shared') return { on: handedOverBy(standing), for: 'handoverAcknowledged' };
  if (isSealed(stage)) return NEXT[stage];
  if (standing.some((event) => event.kind === 'putForAgreement')) return { on: 'council', for: 'finalAgreed' };
  const wasPresented = NEXT[stage].for === 'reportPublished' || NEXT[stage].for === 'putForAgreement';
  if (wasPresented && responseRequests(standing).at(-1)?.answeredOn === null) return NEXT.submitted;
  return NEXT[stage];
}

/**
 * The day since which a plan has waited as it does at `today`: of the days on which something happened to it, the first since
 * which it has not waited otherwise. Null where it has waited so from the beginning.
 */
export function waitingSince(
  events: readonly PlanEvent[],
  baseDates: Pick<BaseDates, 'publishedOn'>,
  today: CalendarDate,
): CalendarDate | null {
  const days = [...events.map(({ on }) => on), baseDates.publishedOn].filter(
    (day): day is CalendarDate => day !== null && day <= today,
  );
  const [first, ...later] = [...new Set(days)].toSorted();
  if (first === undefined) return null;
  const waitingAt = (day: CalendarDate) => waitingOn(stageOf(events, baseDates, day), events, day);
  const now = waitingAt(today);
  const inOrder = [addDays(first, -1), first, ...later];
  const last = inOrder.findLastIndex((day) => {
    const then = waitingAt(day);
    return then.on !== now.on || then.for !== now.for;
  });
  return last === -1 ? null : (inOrder[last + 1] ?? null);
}
const handedOverBy = (standing: readonly PlanEvent[]): WaitingOn['on'] => {
  const [first, second] = handoverAwaited(standing);
  return first === undefined || second !== undefined ? 'both' : first;
};
