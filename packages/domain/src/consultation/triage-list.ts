import { forSearch, soughtWords } from '../text/for-search.ts';
import type { commentAbouts, commentKinds, commentWays } from './choices.ts';
import type { Comment } from './consultation.ts';
import { isHidden, releasedWords } from './released.ts';
import { duplicateOf, isConcern, standingIn, type TriageStanding } from './triage.ts';
import type { stakeholderKinds } from '../plan/choices.ts';
import type { Language } from '../text/language.ts';

/** What marks a comment in a list of many, for whoever looks for those that wait for something. */
export const commentMarks = ['late', 'unverified', 'toAdmit', 'toRelease', 'joined', 'hidden', 'concern'] as const;
export type CommentMark = (typeof commentMarks)[number];

/** It came by the open link, and no officer has said yet whether it counts. */
const waitsToBeAdmitted = (comment: Comment): boolean =>
  !comment.verified && comment.admissions.length === 0 && !isHidden(comment);

/** It has an answer of its own, and a second person has yet to release that, or the comment as it stands. */
function waitsToBeReleased(comment: Comment): boolean {
  const answer = comment.answers.at(-1);
  if (answer === undefined || isHidden(comment) || isConcern(comment)) return false;
  const isShown = comment.words === '' || releasedWords(comment) !== null;
  return !isShown || comment.releases.every(({ answerId }) => answerId !== answer.id);
}

const marks: Readonly<Record<CommentMark, (comment: Comment) => boolean>> = {
  late: ({ late }) => late,
  unverified: ({ verified }) => !verified,
  toAdmit: waitsToBeAdmitted,
  toRelease: waitsToBeReleased,
  joined: (comment) => duplicateOf(comment) !== null,
  hidden: isHidden,
  concern: isConcern,
};

export const marksOf = (comment: Comment): readonly CommentMark[] =>
  commentMarks.filter((mark) => marks[mark](comment));

/** What is looked for among comments; null, or no words, for any. */
export interface CommentsSought {
  readonly standing: TriageStanding | null;
  readonly about: (typeof commentAbouts)[number] | null;
  /** The action or the question that it is about. */
  readonly aboutId: string | null;
  readonly kind: (typeof commentKinds)[number] | null;
  readonly group: (typeof stakeholderKinds)[number] | null;
  readonly language: Language | null;
  readonly way: (typeof commentWays)[number] | null;
  readonly mark: CommentMark | null;
  /** Each word is somewhere in what was said, in what it quotes, or in the name that was given. */
  readonly words: string;
}

/** Those of some comments that are looked for, in the order they stand in. `all` has those that they were joined to. */
export function commentsSought(
  comments: readonly Comment[],
  all: readonly Comment[],
  sought: CommentsSought,
): readonly Comment[] {
  const { standing, mark } = sought;
  const words = soughtWords(sought.words);
  const fields = (['about', 'aboutId', 'kind', 'group', 'language', 'way'] as const).filter(
    (field) => sought[field] !== null,
  );
  return comments.filter(
    (comment) =>
      fields.every((field) => comment[field] === sought[field]) &&
      (mark === null || marks[mark](comment)) &&
      (standing === null || standingIn(comment, all) === standing) &&
      hasWords(comment, words),
  );
}

function hasWords({ words, quote, name }: Comment, sought: readonly string[]): boolean {
  if (sought.length === 0) return true;
  const said = forSearch(`${words} ${quote} ${name}`);
  return sought.every((word) => said.includes(word));
}

/** The comments that were joined to one, which say the same and are answered with it. */
export const joinedTo = (id: string, comments: readonly Comment[]): readonly Comment[] =>
  comments.filter((comment) => duplicateOf(comment) === id);
