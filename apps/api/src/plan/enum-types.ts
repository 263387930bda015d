import type { Finding } from '@cynllun/domain/plan/finding';
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
