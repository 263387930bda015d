import type { CalendarDate } from '../calendar/date.ts';
import { responseRequests } from '../deadlines/written-response.ts';
import { isSealed } from './stage.ts';
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

/** On whom a plan waits, and for what; for nothing while progress is reported, and once it is closed. */
export interface WaitingOn {
  readonly on: 'authority' | 'leadReviewer' | 'inspectorates' | 'council' | 'both' | 'nobody';
  readonly for: WaitedFor | null;
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

const handedOverBy = (standing: readonly PlanEvent[]): WaitingOn['on'] => {
  const [first, second] = handoverAwaited(standing);
  return first === undefined || second !== undefined ? 'both' : first;
};
