import { roles, scopeOf, scopes, type Role } from '@cynllun/domain/access/roles';
import type { OrganisationKind } from '../../generated/graphql.ts';

/** What roles are given over on a screen: one review, an organisation, or (neither) the installation. */
export interface Over {
  readonly organisationId: string | null;
  readonly reviewId: string | null;
  /** Of the organisation whose people these are. */
  readonly kind: OrganisationKind;
}

/** The roles that can be held over it. An inspectorate's people are given theirs one review at a time. */
export const rolesOver = (over: Over): readonly Role[] =>
  over.kind === 'inspectorate' ? [] : roles.filter((role) => scopes[role].includes(scopeOf(over)));
