import type { Role } from '../../generated/graphql.ts';

interface HomeReview {
  readonly viewerRoles: readonly Role[];
  readonly ownActions: readonly object[];
}

/** Reviews by what the viewer is to them: one of the team, a reviewer, or neither (an administrator). */
export function arrange<Review extends HomeReview>(reviews: readonly Review[]) {
  const isOf = (review: HomeReview, roles: readonly string[]) =>
    review.viewerRoles.some((role) => roles.includes(role));
  const plans = reviews.filter((review) => isOf(review, team));
  const assigned = reviews.filter((review) => !plans.includes(review) && isOf(review, reviewers));
  return {
    plans,
    assigned,
    all: reviews.filter((review) => !plans.includes(review) && !assigned.includes(review)),
    actions: plans.filter((review) => review.ownActions.length > 0 || isOf(review, ['owner'])),
  };
}

const team = ['lead', 'editor', 'owner', 'viewer'];
const reviewers = ['leadReviewer', 'reviewer'];
