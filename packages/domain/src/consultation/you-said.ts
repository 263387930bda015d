import { stakeholderKinds } from '../plan/choices.ts';
import { commentKinds, commentOutcomes, commentViews } from './choices.ts';
import type { Comment, CommentAnswer, Contributions } from './consultation.ts';
import type { Contributed, Standing } from './standing.ts';
import { counts, releasedAnswer, releasedWords } from './released.ts';

/** How many of each, in the order of its list; those of which there are none are left out. */
export type Tally<Of extends string> = readonly { readonly of: Of; readonly count: number }[];

/** Who took part, what they said and what became of it, in numbers [S5]. */
export interface InNumbers {
  /** A body by its members, a meeting by those who were there. */
  readonly people: number;
  readonly comments: number;
  readonly groups: Tally<(typeof stakeholderKinds)[number]>;
  readonly kinds: Tally<(typeof commentKinds)[number]>;
  /** Whose view it was: a carer's own and the view of whom they care for are never added together. */
  readonly views: Tally<(typeof commentViews)[number]>;
  readonly outcomes: Tally<(typeof commentOutcomes)[number]>;
}

/** Something that was said and answered, both released. */
export interface SaidAndDone {
  readonly comment: Comment;
  /** Its words as they are shown, without those that were taken out. */
  readonly words: string;
  readonly answer: CommentAnswer;
}

/** Those who take part are told apart by how they came: an invitation, one sending by the open link, one entered for them. */
export type SenderOf = (comment: Pick<Standing, 'id' | 'invitationId' | 'statementId'>) => string;

/** People by group: whoever sent several comments is one, a body its members, a meeting those who were there. */
function peopleIn({ comments, meetings }: Contributed, senderOf: SenderOf) {
  // Who spoke at a meeting was there, and is counted with those who were.
  const senders = Map.groupBy(
    comments.filter((one) => counts(one) && one.meetingId === null),
    senderOf,
  );
  return [
    ...[...senders.values()].map((of) => ({
      group: of[0]?.group ?? null,
      count: Math.max(1, ...of.map(({ members }) => members ?? 1)),
    })),
    ...meetings.flatMap(({ groups }) => groups.map(({ group, count }) => ({ group, count: count ?? 0 }))),
  ];
}

export const peopleByGroup = (contributed: Contributed, senderOf: SenderOf): InNumbers['groups'] =>
  byGroup(peopleIn(contributed, senderOf));

const byGroup = (parts: ReturnType<typeof peopleIn>): InNumbers['groups'] =>
  tally(stakeholderKinds, (kind) => sum(parts.filter(({ group }) => group === kind).map((one) => one.count)));

export function inNumbers(contributions: Contributions, senderOf: SenderOf): InNumbers {
  const { comments } = contributions;
  const counted = comments.filter(counts);
  const parts = peopleIn(contributions, senderOf);
  const answers = counted.flatMap((comment) => releasedAnswer(comment, comments) ?? []);
  return {
    people: sum(parts.map(({ count }) => count)),
    comments: counted.length,
    groups: byGroup(parts),
    ...byKind(counted),
    views: tally(commentViews, (view) => counted.filter((one) => one.view === view).length),
    ...byOutcome(answers),
  };
}

/** Comments on one thing, in numbers. */
export interface AboutInNumbers extends Pick<InNumbers, 'comments' | 'kinds' | 'outcomes'> {
  /** The action, the question, or the code of a question on the Welsh language; empty for the plan. */
  readonly aboutId: string;
}

/** Of each thing that was commented on, how many said what, and what became of it. */
export const inNumbersAbout = ({ comments }: Pick<Contributions, 'comments'>): readonly AboutInNumbers[] =>
  [...Map.groupBy(comments.filter(counts), ({ aboutId }) => aboutId)].map(([aboutId, of]) => {
    const answers = of.flatMap((comment) => releasedAnswer(comment, comments) ?? []);
    return { aboutId, comments: of.length, ...byKind(of), ...byOutcome(answers) };
  });

const byKind = (comments: readonly Comment[]) => ({
  kinds: tally(commentKinds, (kind) => comments.filter((one) => one.kind === kind).length),
});
const byOutcome = (answers: readonly CommentAnswer[]) => ({
  outcomes: tally(commentOutcomes, (outcome) => answers.filter((one) => one.outcome === outcome).length),
});

const sum = (figures: readonly number[]): number => figures.reduce((all, one) => all + one, 0);

export const tally = <Of extends string>(list: readonly Of[], countOf: (of: Of) => number): Tally<Of> =>
  list.map((of) => ({ of, count: countOf(of) })).filter(({ count }) => count > 0);

/** What everybody may read of what was contributed. A comment that makes somebody fear for a person is none of it. */
export const saidAndDone = ({ comments }: Pick<Contributions, 'comments'>): readonly SaidAndDone[] =>
  comments.flatMap((comment) => {
    const words = releasedWords(comment);
    const answer = releasedAnswer(comment, comments);
    if (!counts(comment) || comment.concerns.length > 0 || words === null || answer === null) return [];
    return [{ comment, words, answer }];
  });
