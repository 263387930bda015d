import { useTranslation } from 'react-i18next';
import type { ReviewRowFragment } from '../../generated/graphql.ts';
import { Lines } from './StatusWords.tsx';

type Row = Pick<ReviewRowFragment, 'waitingOn' | 'viewerRoles'>;

/** On whom a plan waits, "you" where that is who reads, and for what. Needs the area `home`. */
export function Waiting({ review }: { readonly review: Row }) {
  const { t } = useTranslation('home');
  const { on, for: what } = review.waitingOn;
  return (
    <Lines>
      <span>{t(`waitedOn.${asSeenBy(review.viewerRoles, on)}`)}</span>
      {what != null && <span>{t(`waitedFor.${what}`)}</span>}
    </Lines>
  );
}

function asSeenBy(roles: Row['viewerRoles'], on: Row['waitingOn']['on']) {
  const isAuthority = roles.includes('lead');
  const isReviewer = roles.includes('leadReviewer');
  if ((on === 'authority' && isAuthority) || (on === 'leadReviewer' && isReviewer)) return 'you';
  if (on === 'both' && isAuthority) return 'youAndLeadReviewer';
  if (on === 'both' && isReviewer) return 'authorityAndYou';
  return on;
}
