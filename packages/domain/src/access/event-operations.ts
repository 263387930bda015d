import type { PlanEventKind, RecordedKind } from '../stage/events.ts';
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
  putForAgreement: 'agreement.record',
  finalAgreed: 'agreement.record',
  referredBack: 'council.record',
  planVaried: 'variation.make',
  wordingCorrected: 'wording.correct',
  sharedWithLeadReviewer: 'event.record',
  handoverAcknowledgedByAuthority: 'handover.acknowledge',
  handoverAcknowledgedByReviewer: 'handover.acknowledgeAsReviewer',
  monitoringRoundOpened: 'event.record',
  closed: 'event.record',
} as const satisfies Readonly<Record<RecordedKind, Operation>>;

/** What one must be allowed in order to correct what was recorded: what the lead reviewer recorded is theirs alone. */
export const operationToCorrect = (kind: PlanEventKind): 'advice.correct' | 'event.correct' =>
  kind === 'responseIssued' || kind === 'handoverAcknowledgedByReviewer' ? 'advice.correct' : 'event.correct';
