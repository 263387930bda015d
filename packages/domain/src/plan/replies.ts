import { isBlank } from '../text/text.ts';
import type { Plan, Reply } from './plan.ts';

/** The replies to points of responses that stand, by version and in the order of the points. */
export const standingReplies = ({ replies }: Pick<Plan, 'replies'>): readonly Reply[] =>
  replies.filter(({ superseded }) => !superseded);

/**
 * Whether a reply says all that it has to: whether the point is accepted and, if it is, what was changed because of it (the
 * action or in words); if it is not or only in part, why [S7].
 */
export function isReplyComplete({
  answer,
  changedActionId,
  words,
}: Pick<Reply, 'answer' | 'changedActionId' | 'words'>): boolean {
  if (answer === null) return false;
  return !isBlank(words) || (answer === 'accepted' && changedActionId !== null);
}
