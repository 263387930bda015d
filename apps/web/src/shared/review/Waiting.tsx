import { useTranslation } from 'react-i18next';
import type { ReviewRowFragment } from '../../generated/graphql.ts';
import { AppLink } from '../layout/AppLink.tsx';
import { Lines } from './StatusWords.tsx';
import { deadlinesOf } from './placeOf.ts';

type Row = Pick<ReviewRowFragment, 'waitingOn' | 'viewerRoles' | 'planId' | 'viewerCan'>;

/** Where on the page of deadlines someone does what is waited for. */
const DONE_AT: Readonly<Record<string, string>> = { extensionAgreed: 'extensions', arrangementsDiscussed: 'records' };

/** On whom a plan waits, "you" where that is who reads, and for what, with the way there. Needs the area `home`. */
export function Waiting({ review }: { readonly review: Row }) {
  const { t } = useTranslation('home');
  const { on, for: what } = review.waitingOn;
  const seen = asSeenBy(review.viewerRoles, on);
  const place = seen === on || what == null ? undefined : DONE_AT[what];
  return (
    <Lines>
      <span>{t(`waitedOn.${seen}`)}</span>
      {what != null &&
        (place === undefined ? (
          <span>{t(`waitedFor.${what}`)}</span>
        ) : (
          <AppLink to={`${deadlinesOf(review)}#${place}`}>{t(`waitedFor.${what}`)}</AppLink>
        ))}
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
