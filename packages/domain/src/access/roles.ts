/** The roles a person can hold. A person can hold several. */
export const roles = [
  'lead',
  'editor',
  'owner',
  'viewer',
  'contributor',
  'forumMember',
  'leadReviewer',
  'reviewer',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

export type Scope = 'installation' | 'organisation' | 'review';

/**
 * What each role can be held over. A role over an organisation covers all its reviews. Reviewers see the reviews they
 * are assigned to, and stakeholders what they are invited to, so theirs are given one review at a time.
 */
export const scopes: Readonly<Record<Role, readonly Scope[]>> = {
  lead: ['organisation', 'review'],
  editor: ['organisation', 'review'],
  owner: ['organisation', 'review'],
  viewer: ['organisation', 'review'],
  contributor: ['review'],
  forumMember: ['review'],
  leadReviewer: ['review'],
  reviewer: ['review'],
  administrator: ['installation'],
};

/** One role a person holds: over a review, over an organisation, or (an administrator) over the installation. */
export interface Membership {
  readonly role: Role;
  readonly organisationId: string | null;
  readonly reviewId: string | null;
}

/** Who is asking; null is the public. */
export type Viewer = { readonly personId: string; readonly memberships: readonly Membership[] } | null;

export function scopeOf(membership: Pick<Membership, 'organisationId' | 'reviewId'>): Scope {
  if (membership.reviewId !== null) return 'review';
  return membership.organisationId === null ? 'installation' : 'organisation';
}
