import type { PlanEventKind } from '../stage/events.ts';
import type { Operation } from './operations.ts';

/** What one must be allowed in order to record that something happened. */
export const operationToRecord = {
  arrangementsDiscussed: 'deadlines.keep',
  draftSubmitted: 'plan.submit',
  draftWithdrawn: 'plan.withdraw',
  responseIssued: 'advice.issue',
  presentedToCouncil: 'council.record',
  reportPublished: 'event.record',
  madeAvailable: 'deadlines.keep',
  putForAgreement: 'council.record',
  finalAgreed: 'council.record',
  sharedWithLeadReviewer: 'event.record',
  handoverAcknowledged: 'handover.acknowledge',
  monitoringRoundOpened: 'event.record',
  closed: 'event.record',
} as const satisfies Readonly<Record<PlanEventKind, Operation>>;

/** What one must be allowed in order to correct what was recorded: the lead reviewer's response is theirs alone. */
export const operationToCorrect = (kind: PlanEventKind): 'advice.correct' | 'event.correct' =>
  kind === 'responseIssued' ? 'advice.correct' : 'event.correct';
