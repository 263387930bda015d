import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import { AppLink } from '../layout/AppLink.tsx';
import { asSeenBy } from './asSeenBy.ts';
import { Lines } from './StatusWords.tsx';
import { placeOfTask } from './tasks.ts';

const OnWhom = graphql(`
  fragment Waiting on ReviewOverview {
    planId
    waitingOn {
      on
      for
      since
      turn
    }
    viewerRoles
    viewerCan {
      planReadDraft
    }
  }
`);

/** On whom a plan waits, "you" where that is who reads, for what, with the way there, and since when. Needs the area `home`. */
export function Waiting({ review: from }: { readonly review: FragmentType<typeof OnWhom> }) {
  const { t } = useTranslation('home');
  const { data: review, complete } = useFragment({ fragment: OnWhom, from });
  if (!complete) return null;
  const { on, for: what, since, turn } = review.waitingOn;
  if (what == null) return <span>{t('waitedOn.nobody')}</span>;
  const whom = t(`waitedOn.${asSeenBy(review.viewerRoles, on)}`);
  return (
    <Lines>
      {turn === 'you' ? (
        <span>
          <strong>{whom}:</strong> <AppLink to={placeOfTask(what, review)}>{t(`waits.task.${what}`)}</AppLink>
        </span>
      ) : (
        <span>
          {whom}: {t(`waitedFor.${what}`)}
        </span>
      )}
      {since != null && <small>{t('since', { on: since })}</small>}
    </Lines>
  );
}
