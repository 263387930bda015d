interface Placed {
  readonly planId: string;
  readonly viewerCan: { readonly planReadDraft: boolean };
}

/** Where a review's name leads: to its plan, or for those who may not read that, to its deadlines. */
export const placeOf = ({ planId, viewerCan }: Placed): string =>
  viewerCan.planReadDraft ? `/plans/${planId}` : `/deadlines/${planId}`;
