import type { Stage } from '@cynllun/domain/stage/transitions';

interface WithDeadlines {
  readonly planId: string;
  readonly viewerCan: { readonly planReadDraft: boolean };
}

interface Placed extends WithDeadlines {
  readonly id: string;
  readonly stage: Stage;
  readonly viewerCan: { readonly planReadDraft: boolean; readonly reviewSetUp: boolean };
}

/**
 * Where a review's name leads: to its plan; for those who may not read that, to what they set up, or to the versions they
 * were sent, or else to its deadlines.
 */
export function placeOf({ id, planId, stage, viewerCan }: Placed): string {
  if (viewerCan.planReadDraft) return `/plans/${planId}`;
  if (viewerCan.reviewSetUp) return `/reviews/${id}`;
  return isUnsent(stage) ? deadlinesOf({ planId, viewerCan }) : `/versions/${planId}`;
}

const isUnsent = (stage: Stage): boolean => stage === 'arrangements' || stage === 'drafting';

/** Its deadlines: among the plan's screens for those who may read that. */
export const deadlinesOf = ({ planId, viewerCan: { planReadDraft } }: WithDeadlines): string =>
  planReadDraft ? `/plans/${planId}/deadlines` : `/deadlines/${planId}`;
