import type { Comment, CommentAnswer } from './consultation.ts';
import type { Standing } from './standing.ts';

/** What stands in a comment for words that were taken out of it. */
export const REDACTED = '[…]';

export const isHidden = ({ hidings }: Pick<Standing, 'hidings'>): boolean => hidings.at(-1)?.hidden ?? false;

/** Whether it counts: from the open link once an officer has admitted it, and never while it is hidden. */
export const counts = (comment: Pick<Standing, 'verified' | 'admissions' | 'hidings'>): boolean =>
  (comment.verified || (comment.admissions.at(-1)?.admitted ?? false)) && !isHidden(comment);

/** The words of a comment that are shown beyond triage; null until a second person has released them as they stand now. */
export function releasedWords({ words, redactions, releases }: Comment): string | null {
  const isReleased = releases.some((one) => one.of === 'comment' && one.redactions === redactions.length);
  if (!isReleased || words === '') return null;
  return redactions
    .map(({ start, end }) => ({ start: start ?? 0, end: end ?? 0 }))
    .toSorted((one, other) => other.start - one.start)
    .reduce((left, { start, end }) => left.slice(0, start) + REDACTED + left.slice(Math.max(start, end)), words);
}

/**
 * What a comment was answered, once a second person has released that. One that was joined to another is answered as that was,
 * unless it has an answer of its own.
 */
export function releasedAnswer(comment: Comment, comments: readonly Comment[]): CommentAnswer | null {
  const original = comments.find(({ id }) => id === comment.considerations.at(-1)?.duplicateOfId);
  const { answers, releases } = comment.answers.length > 0 || original === undefined ? comment : original;
  const answer = answers.at(-1);
  return answer !== undefined && releases.some(({ answerId }) => answerId === answer.id) ? answer : null;
}
