import { path } from '../plan/path.ts';
import { isBlank } from '../plan/text.ts';
import { listed, type Gap, type GateFacts, type RuleContext } from './rule.ts';

type Comment = GateFacts['comments'][number];
type AdvicePoint = GateFacts['advicePoints'][number];

/** Comments inside the team and hidden ones need no answer. */
export const contributorComments = ({ facts }: RuleContext) =>
  facts.comments.filter(({ byContributor, hidden }) => byContributor && !hidden);

export function commentOpen(comment: Comment): Gap | null {
  const missing = (['outcome', 'reason'] as const).filter((field) => isBlank(comment[field] ?? ''));
  const [first] = missing;
  if (first === undefined) return null;
  return { path: path('comment', comment.id, first), params: { missing: listed(missing) } };
}

export const advicePoints = ({ facts }: RuleContext) => facts.advicePoints;

export function adviceUnanswered(point: AdvicePoint, { facts }: RuleContext): Gap | null {
  if (point.replied) return null;
  return { path: path('advicePoint', point.id, 'reply'), params: { point: facts.advicePoints.indexOf(point) + 1 } };
}
