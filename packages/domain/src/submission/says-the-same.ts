import type { RootNode } from '../aggregate/aggregate.ts';
import { contentOf, rootOfContent } from '../aggregate/content.ts';
import { differencesBetween } from '../history/differences-between.ts';
import { planAggregate } from '../plan/entities.ts';
import { isBlank } from '../text/text.ts';

/** What of a plan counts as said: what a version holds, but not what was recorded of it, nor that a point waits for its reply. */
function said(plan: RootNode): RootNode {
  const content = contentOf(planAggregate, plan, (_, words) => words);
  const root = rootOfContent(planAggregate, content, (_, words) => words);
  return {
    ...root,
    sequence: 0,
    events: [],
    replies: root.replies.filter(({ answer, words }) => answer !== null || !isBlank(words)),
  };
}

/** Whether a plan says what another moment of it said: there is nothing new in it to send. */
export const saysTheSame = (one: RootNode, other: RootNode): boolean =>
  differencesBetween(planAggregate, said(one), said(other)).length === 0;
