import type { stakeholderKinds } from '../plan/choices.ts';

/**
 * What gates ask about that is kept outside the plan's own log. Nothing here is in words: words stay where they were
 * written, and are erased there.
 */
export interface GateFacts {
  /** Comments on the plan. Only those by contributors and not hidden need an outcome and a reason. */
  readonly comments: readonly CommentFacts[];
  /** The groups that were heard in consultations, at a meeting or by a comment. */
  readonly consulted: readonly (typeof stakeholderKinds)[number][];
}

export interface CommentFacts {
  readonly id: string;
  readonly byContributor: boolean;
  readonly hidden: boolean;
  readonly hasOutcome: boolean;
  readonly hasReason: boolean;
}

export const noFacts: GateFacts = { comments: [], consulted: [] };

/** Puts together what several sources say, in the order given. */
export const mergeFacts = (sources: readonly Partial<GateFacts>[]): GateFacts => ({
  comments: sources.flatMap(({ comments = [] }) => comments),
  consulted: [...new Set(sources.flatMap(({ consulted = [] }) => consulted))],
});
