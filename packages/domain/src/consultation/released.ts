import { languages } from '../text/language.ts';
import { isBlank } from '../text/text.ts';
import { REDACTED } from './choices.ts';
import type { Comment, CommentAnswer } from './consultation.ts';
import type { Standing } from './standing.ts';

export const isHidden = ({ hidings }: Pick<Standing, 'hidings'>): boolean => hidings.at(-1)?.hidden ?? false;

/** Whether it counts: from the open link once an officer has admitted it, and never while it is hidden. */
export const counts = (comment: Pick<Standing, 'verified' | 'admissions' | 'hidings'>): boolean =>
  (comment.verified || (comment.admissions.at(-1)?.admitted ?? false)) && !isHidden(comment);

type Redacted = Pick<Comment, 'redactions'>;

/** Those redactions that stand: nobody has put the words back. */
export const redactionsOf = ({ redactions }: Redacted): Comment['redactions'] =>
  redactions.filter(({ withdrawals }) => withdrawals.length === 0);

/** How often words were taken out of a comment, or put back: what was released before the last of them is released no more. */
export const redactionEntries = ({ redactions }: Redacted): number =>
  redactions.length + redactions.reduce((count, { withdrawals }) => count + withdrawals.length, 0);

/** Whether a second person has released a comment as it stands now. */
export const isReleased = (comment: Pick<Comment, 'redactions' | 'releases'>): boolean =>
  comment.releases.some((one) => one.of === 'comment' && one.redactions === redactionEntries(comment));

/** A piece of a comment: shown, or taken out, with the reasons for that. */
export interface SaidPiece {
  readonly words: string;
  readonly reasons: readonly string[] | null;
}

type Range = Pick<Comment['redactions'][number], 'of' | 'start' | 'end' | 'reason'>;

/** Cuts what was said where words are taken out of it. Whatever lies in any of the ranges is taken out, however they overlap. */
export function redactedPieces(words: string, ranges: readonly Range[]): readonly SaidPiece[] {
  const pieces: SaidPiece[] = [];
  let shownFrom = 0;
  for (const { from, to, reasons } of joined(words, ranges)) {
    if (from > shownFrom) pieces.push({ words: words.slice(shownFrom, from), reasons: null });
    pieces.push({ words: words.slice(from, to), reasons });
    shownFrom = to;
  }
  return shownFrom < words.length ? [...pieces, { words: words.slice(shownFrom), reasons: null }] : pieces;
}

/** What is taken out, in order: ranges that overlap or touch are one. */
function joined(words: string, ranges: readonly Range[]) {
  const sorted = ranges
    .filter(({ of }) => of !== 'name')
    .map(({ start, end, reason }) => ({ from: Math.max(0, start ?? 0), to: end ?? words.length, reason }))
    .map((one) => ({ ...one, to: Math.min(one.to, words.length) }))
    .filter(({ from, to }) => from < to)
    .toSorted((one, other) => one.from - other.from);
  const all: { from: number; to: number; reasons: string[] }[] = [];
  for (const { from, to, reason } of sorted) {
    const last = all.at(-1);
    if (last === undefined || from > last.to) all.push({ from, to, reasons: [reason] });
    else {
      last.to = Math.max(last.to, to);
      if (!last.reasons.includes(reason)) last.reasons.push(reason);
    }
  }
  return all;
}

/** What was said as it is shown beyond triage once it is released. */
export const shownWords = (comment: Pick<Comment, 'words' | 'redactions'>): string =>
  redactedPieces(comment.words, redactionsOf(comment))
    .map(({ words, reasons }) => (reasons === null ? words : REDACTED))
    .join('');

/** Whether the name under which a comment would be shown, a person's, a body's or a meeting's, is withheld. */
export const isNameWithheld = (comment: Redacted): boolean => redactionsOf(comment).some(({ of }) => of === 'name');

/** The words of a comment that are shown beyond triage; null until a second person has released them as they stand now. */
export const releasedWords = (comment: Comment): string | null =>
  isReleased(comment) && comment.words !== '' ? shownWords(comment) : null;

/** Whether an answer has a reason for everybody: in both languages. */
export const isInBoth = ({ reason }: Pick<CommentAnswer, 'reason'>): boolean =>
  languages.every((language) => !isBlank(reason[language]));

/**
 * What a comment was answered, in both languages, once a second person has released that. One that was joined to another is answered as that was,
 * unless it has an answer of its own.
 */
export function releasedAnswer(comment: Comment, comments: readonly Comment[]): CommentAnswer | null {
  const original = comments.find(({ id }) => id === comment.considerations.at(-1)?.duplicateOfId);
  const { answers, releases } = comment.answers.length > 0 || original === undefined ? comment : original;
  const answer = answers.at(-1);
  const isOut = answer !== undefined && releases.some(({ answerId }) => answerId === answer.id);
  return isOut && isInBoth(answer) ? answer : null;
}
