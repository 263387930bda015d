import type { Comment } from '@cynllun/domain/consultation/consultation';
import { isHidden } from '@cynllun/domain/consultation/released';
import { isConcern } from '@cynllun/domain/consultation/triage';
import { marksOf, type CommentMark } from '@cynllun/domain/consultation/triage-list';
import type { TriagedComment } from './contributions.ts';

/** How many comments stand where, of all that somebody reads. */
export interface CommentTally {
  readonly total: number;
  readonly new: number;
  readonly considered: number;
  readonly answered: number;
  /** Those that wait for an officer to let them count. */
  readonly toAdmit: number;
  /** Those that wait for a second person. */
  readonly toRelease: number;
}

export function tallyOf(comments: readonly TriagedComment[]): CommentTally {
  const standing = (at: TriagedComment['standing']) => comments.filter((one) => one.standing === at).length;
  const marked = (mark: CommentMark) => comments.filter(({ comment }) => marksOf(comment).includes(mark)).length;
  return {
    total: comments.length,
    new: standing('new'),
    considered: standing('considered'),
    answered: standing('answered'),
    toAdmit: marked('toAdmit'),
    toRelease: marked('toRelease'),
  };
}

/** What is hidden, or makes somebody fear for a person, asks for no answer. */
export const asksForAnswer = ({ comment }: TriagedComment): boolean => !isHidden(comment) && !isConcern(comment);

/** How many comments are about one thing. */
export interface About {
  readonly about: Comment['about'];
  readonly aboutId: string;
  readonly count: number;
}

export function aboutsOf(comments: readonly TriagedComment[]): readonly About[] {
  const byThing = Map.groupBy(comments, ({ comment: { about, aboutId } }) => `${about ?? ''} ${aboutId}`);
  return [...byThing.values()].flatMap((of) =>
    of.slice(0, 1).map(({ comment: { about, aboutId } }) => ({ about, aboutId, count: of.length })),
  );
}
