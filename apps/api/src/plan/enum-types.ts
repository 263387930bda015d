import type { Finding } from '@cynllun/domain/plan/finding';
import type { PlanEventKind } from '@cynllun/domain/stage/events';
import { builder } from '../core/graphql/builder.ts';

export const SeverityRef = builder.enumType('Severity', {
  description: 'Whether a finding stops anything.',
  values: {
    required: { description: 'Blocks its gate unless the plan lead gives a reason.' },
    advised: { description: 'Is shown, and never blocks.' },
  } satisfies Record<Finding['severity'], object>,
});

export const GateRef = builder.enumType('Gate', {
  description: 'Where a required finding stops a plan.',
  values: {
    draft: { description: 'Sending a version to the lead reviewer.' },
    final: { description: "Putting a version to the Council for agreement, where the draft's findings stop it too." },
  } satisfies Record<NonNullable<Finding['gate']>, object>,
});

export const PlanEventKindRef = builder.enumType('PlanEventKind', {
  description: 'What can happen to a plan.',
  values: {
    arrangementsDiscussed: { description: 'The review team discussed how the plan will be produced [S4].' },
    draftSubmitted: { description: 'A version went to the lead reviewer [S9].' },
    draftWithdrawn: { description: 'A version was taken back: it counts as never sent.' },
    responseIssued: { description: "The lead reviewer's written response to a version [S7]." },
    presentedToCouncil: { description: 'A session of the Council received the draft with the report [S8].' },
    reportPublished: { description: 'The inspectorates published the report.' },
    madeAvailable: { description: 'The plan could be had by the public [S3].' },
    putForAgreement: { description: 'A version was put to the Council for agreement.' },
    finalAgreed: { description: 'The Council agreed a version [S11].' },
    sharedWithLeadReviewer: { description: 'The agreed plan was shared with the lead reviewer [S11].' },
    handoverAcknowledged: { description: 'The handover was acknowledged.' },
    monitoringRoundOpened: { description: 'A round of monitoring was opened.' },
    closed: { description: 'The plan was closed.' },
  } satisfies Record<PlanEventKind, object>,
});
