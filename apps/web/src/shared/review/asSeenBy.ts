import type { WaitedOn } from '@cynllun/domain/stage/waiting-on';
import type { Role } from '@cynllun/domain/access/roles';

/** On whom a plan waits, *you* where that is who reads: a key of `home:waitedOn`. */
export function asSeenBy(roles: readonly Role[], on: WaitedOn) {
  const isAuthority = roles.includes('lead');
  const isReviewer = roles.includes('leadReviewer');
  if ((on === 'authority' && isAuthority) || (on === 'leadReviewer' && isReviewer)) return 'you';
  if (on === 'both' && isAuthority) return 'youAndLeadReviewer';
  if (on === 'both' && isReviewer) return 'authorityAndYou';
  return on;
}
