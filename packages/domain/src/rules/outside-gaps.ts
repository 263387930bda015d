import { path } from '../aggregate/path.ts';
import type { CommentFacts } from './gate-facts.ts';
import { listed, type Gap, type RuleContext } from './rule.ts';

/** Comments inside the team and hidden ones need no answer. */
export const contributorComments = ({ facts }: RuleContext) =>
  facts.comments.filter(({ byContributor, hidden }) => byContributor && !hidden);

export function commentOpen({ id, hasOutcome, hasReason }: CommentFacts): Gap | null {
  const missing = [...(hasOutcome ? [] : ['outcome']), ...(hasReason ? [] : ['reason'])];
  const [first] = missing;
  if (first === undefined) return null;
  return { path: path('comment', id, first), params: { missing: listed(missing) } };
}
