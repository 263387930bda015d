import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import type { WaitingFragment } from '../../generated/graphql.ts';
import { AppLink } from '../layout/AppLink.tsx';
import { Lines } from './StatusWords.tsx';
import { deadlinesOf } from './placeOf.ts';

const OnWhom = graphql(`
  fragment Waiting on ReviewOverview {
    planId
    waitingOn {
      on
      for
    }
    viewerRoles
    viewerCan {
      planReadDraft
    }
  }
`);

/** Who does what is waited for on the page of deadlines, and where. */
const DONE_AT: Readonly<Record<string, { readonly by: readonly string[]; readonly place: string }>> = {
  extensionAgreed: { by: ['leadReviewer'], place: 'extensions' },
  arrangementsDiscussed: { by: ['lead'], place: 'records' },
  handoverAcknowledged: { by: ['lead', 'leadReviewer'], place: 'handover' },
};

/** On whom a plan waits, "you" where that is who reads, and for what, with the way there. Needs the area `home`. */
export function Waiting({ review: from }: { readonly review: FragmentType<typeof OnWhom> }) {
  const { t } = useTranslation('home');
  const { data: review, complete } = useFragment({ fragment: OnWhom, from });
  if (!complete) return null;
  const { on, for: what } = review.waitingOn;
  const doneAt = what == null ? undefined : DONE_AT[what];
  const isMine = doneAt !== undefined && review.viewerRoles.some((role) => doneAt.by.includes(role));
  return (
    <Lines>
      <span>{t(`waitedOn.${asSeenBy(review.viewerRoles, on)}`)}</span>
      {what != null &&
        (isMine ? (
          <AppLink to={`${deadlinesOf(review)}#${doneAt.place}`}>{t(`waitedFor.${what}`)}</AppLink>
        ) : (
          <span>{t(`waitedFor.${what}`)}</span>
        ))}
    </Lines>
  );
}

function asSeenBy(roles: WaitingFragment['viewerRoles'], on: WaitingFragment['waitingOn']['on']) {
  const isAuthority = roles.includes('lead');
  const isReviewer = roles.includes('leadReviewer');
  if ((on === 'authority' && isAuthority) || (on === 'leadReviewer' && isReviewer)) return 'you';
  if (on === 'both' && isAuthority) return 'youAndLeadReviewer';
  if (on === 'both' && isReviewer) return 'authorityAndYou';
  return on;
}
