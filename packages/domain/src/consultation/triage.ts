import type { CalendarDate } from '../calendar/date.ts';
import type { GateFacts } from '../rules/gate-facts.ts';
import type { Comment } from './consultation.ts';
import { counts, isHidden, isInBoth } from './released.ts';
import type { Contributed, Standing } from './standing.ts';

/** How far a comment has come: nobody has it in hand, somebody has, or it is said what became of it. */
export const triageStandings = ['new', 'considered', 'answered'] as const;
export type TriageStanding = (typeof triageStandings)[number];

export const isConcern = ({ concerns }: Pick<Standing, 'concerns'>): boolean => concerns.length > 0;

/** The comment that says the same, where one was joined to it; null for none. */
export const duplicateOf = ({ considerations }: Pick<Standing, 'considerations'>): string | null =>
  considerations.at(-1)?.duplicateOfId ?? null;

interface Answered<Answer> extends Pick<Standing, 'id' | 'considerations'> {
  readonly answers: readonly Answer[];
}

/** What became of a comment: its own answer, or that of the comment it was joined to. */
export function answerOf<Answer>(comment: Answered<Answer>, comments: readonly Answered<Answer>[]): Answer | null {
  const own = comment.answers.at(-1);
  if (own !== undefined) return own;
  const original = duplicateOf(comment);
  if (original === null) return null;
  // One step: what was joined to something that was itself joined is answered with neither.
  return comments.find(({ id }) => id === original)?.answers.at(-1) ?? null;
}

export function standingIn(comment: Comment, comments: readonly Comment[]): TriageStanding {
  if (answerOf(comment, comments) !== null) return 'answered';
  return comment.considerations.length > 0 ? 'considered' : 'new';
}

/** Those who may not release it: who entered it, took words out of it or put them back, or answered it. */
export const handledBy = ({ personId, redactions, answers }: Comment): readonly string[] => {
  const handled = [...redactions, ...redactions.flatMap(({ withdrawals }) => withdrawals), ...answers];
  return [...new Set([personId, ...handled.map((one) => one.personId)].flatMap((id) => id ?? []))];
};

/**
 * What the rules of the plan ask of what was contributed [S5] [S10]: whether each comment that counts is answered, and who has
 * been heard. No word is in it. What somebody fears for is followed up elsewhere, and asks for no outcome.
 */
export function gateFactsOf(
  { comments, meetings }: Contributed,
  today: CalendarDate,
): Omit<GateFacts, 'consultations'> {
  const counted = comments.filter((comment) => counts(comment) && !isConcern(comment));
  return {
    comments: counted.map((comment) => {
      const answer = answerOf(comment, comments);
      return {
        id: comment.id,
        byContributor: true,
        hidden: isHidden(comment),
        hasOutcome: answer?.outcome != null,
        hasReason: answer !== null && isInBoth(answer),
      };
    }),
    consulted: [
      ...new Set([
        ...meetings
          .filter(({ on }) => on !== null && on <= today)
          .flatMap(({ groups }) => groups.map(({ group }) => group)),
        ...counted.map(({ group }) => group),
      ]),
    ].flatMap((group) => group ?? []),
  };
}
