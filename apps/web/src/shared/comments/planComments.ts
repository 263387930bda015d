import { useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { graphql } from '../../generated/index.ts';
import type { PlanCommentsQuery } from '../../generated/graphql.ts';
import { useContributionsChanged } from './useContributionsChanged.ts';

const PlanComments = graphql(`
  query PlanComments($planId: ID!, $actionId: ID!, $withComments: Boolean!) {
    planComments(planId: $planId) {
      planId
      consultations {
        consultationId
        number
        contributionsId
        version
        tally {
          new
          considered
          toAdmit
          toRelease
        }
      }
      actions {
        actionId
        new
        unanswered
      }
      comments(actionId: $actionId) @include(if: $withComments) {
        consultationId
        comment {
          id
          number
          aboutId
          part
          excerpt
          language
          group
        }
      }
    }
  }
`);

export type PlanComments = NonNullable<PlanCommentsQuery['planComments']>;

/**
 * How many comments on a plan wait for an answer, and for what, as they come; with those on one action, where there are some.
 * Undefined until it is known, and null where there is nothing that the viewer may read.
 */
export function usePlanComments(planId: string, actionId = ''): PlanComments | null | undefined {
  const [commented, setCommented] = useState('');
  const withComments = actionId !== '' && commented.includes(actionId);
  const { data, previousData, refetch } = useQuery(PlanComments, {
    variables: { planId, actionId: withComments ? actionId : planId, withComments },
    fetchPolicy: 'no-cache',
  });
  const known = data ?? previousData;
  const comments = known && (known.planComments ?? null);
  const ids = comments?.actions.map((one) => one.actionId).join(' ') ?? commented;
  if (ids !== commented) setCommented(ids);
  useContributionsChanged(comments?.consultations ?? [], refetch);
  return comments;
}
