import { useEffect } from 'react';
import { useMutation, useQuery } from '@apollo/client/react';
import { graphql } from '../../generated/index.ts';
import type { PlanNewsQuery } from '../../generated/graphql.ts';
import { whenInSight } from '../whenInSight.ts';
import { usePlanId, usePlanSequence } from './source/usePlan.ts';

const PlanNews = graphql(`
  query PlanNews($planId: ID!) {
    planNews(planId: $planId) {
      head
      writes
      lastLooked {
        sequence
        at
      }
      by {
        id
        name
      }
    }
  }
`);

const MarkPlanSeen = graphql(`
  mutation MarkPlanSeen($input: MarkPlanSeenInput!) {
    markPlanSeen(input: $input) {
      __typename
      ...Problems
    }
  }
`);

export type News = NonNullable<PlanNewsQuery['planNews']>;

/**
 * What others have written to the plan since this person last looked, also while they are here; undefined until it is
 * known. Someone who comes for the first time has seen the plan as it is: from then on there is news.
 */
export function useNews(): News | undefined {
  const planId = usePlanId();
  const sequence = usePlanSequence();
  const { data, refetch } = useQuery(PlanNews, { variables: { planId }, fetchPolicy: 'no-cache' });
  const news = data?.planNews ?? undefined;
  const isOld = news !== undefined && sequence > news.head;
  useEffect(() => {
    // Where that fails, what was known stands until the plan changes again.
    if (isOld) refetch().catch(() => undefined);
  }, [isOld, sequence, refetch]);
  useMarkSeen(news !== undefined && news.lastLooked === null ? news.head : null);
  return news;
}

/**
 * Keeps that this person has looked as far as a sequence, once the page is in sight. Where it cannot be kept there is news
 * again, and nothing is lost.
 */
export function useMarkSeen(sequence: number | null): void {
  const [mark] = useMutation(MarkPlanSeen);
  const planId = usePlanId();
  useEffect(() => {
    if (sequence === null) return undefined;
    return whenInSight(() => {
      mark({ variables: { input: { planId, sequence } } }).catch(() => undefined);
    });
  }, [mark, planId, sequence]);
}
