interface WithDeadlines {
  readonly planId: string;
  readonly viewerCan: { readonly planReadDraft: boolean };
}

interface Placed extends WithDeadlines {
  readonly id: string;
  readonly viewerCan: { readonly planReadDraft: boolean; readonly reviewSetUp: boolean };
}

/**
 * Where a review's name leads: to its plan; for those who may not read that, to what they set up, or else to its
 * deadlines.
 */
export function placeOf({ id, planId, viewerCan }: Placed): string {
  if (viewerCan.planReadDraft) return `/plans/${planId}`;
  return viewerCan.reviewSetUp ? `/reviews/${id}` : deadlinesOf({ planId, viewerCan });
}

/** Its deadlines: among the plan's screens for those who may read that. */
export const deadlinesOf = ({ planId, viewerCan: { planReadDraft } }: WithDeadlines): string =>
  planReadDraft ? `/plans/${planId}/deadlines` : `/deadlines/${planId}`;
