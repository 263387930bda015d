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

/**
 * How people know the response that a reply answers: by the number of its version, *2*; where that had several, with its
 * own number there: *2/1*, and *2/2* for the one that superseded it.
 */
export function responseReference({ version, responseId }: Reply, { replies }: Pick<Plan, 'replies'>): string {
  // UUIDv7s sort by when they were made.
  const ids = [...new Set(replies.filter((one) => one.version === version).map((one) => one.responseId))].toSorted();
  return ids.length > 1 ? `${version}/${ids.indexOf(responseId) + 1}` : String(version);
}
