import { emptySummary, type ConsultationSummary, type StakeholderGroup } from '../consultation/summary.ts';

/**
 * What gates ask about that is kept outside the plan's own log. Nothing here is in words: words stay where they were
 * written, and are erased there.
 */
export interface GateFacts {
  /** Comments on the plan. Only those by contributors and not hidden need an outcome and a reason. */
  readonly comments: readonly CommentFacts[];
  /** The groups that were heard in consultations, at a meeting or by a comment. */
  readonly consulted: readonly StakeholderGroup[];
  /** Who was consulted in each consultation, and how, by its number. Null where it is not known: at a moment of the past. */
  readonly consultations: readonly ConsultationSummary[] | null;
}

/** What one log says of that. A consultation is told of by two: how it is set up, and what was contributed to it. */
export type GateFactsSource = Partial<Omit<GateFacts, 'consultations'>> & {
  readonly consultations?: readonly (Pick<ConsultationSummary, 'id'> & Partial<ConsultationSummary>)[];
};

export interface CommentFacts {
  readonly id: string;
  readonly byContributor: boolean;
  readonly hidden: boolean;
  readonly hasOutcome: boolean;
  readonly hasReason: boolean;
}

export const noFacts: GateFacts = { comments: [], consulted: [], consultations: [] };

/** Puts together what several sources say, in the order given. */
export const mergeFacts = (sources: readonly GateFactsSource[]): GateFacts => ({
  comments: sources.flatMap(({ comments = [] }) => comments),
  consulted: [...new Set(sources.flatMap(({ consulted = [] }) => consulted))],
  consultations: [
    ...Map.groupBy(
      sources.flatMap(({ consultations = [] }) => consultations),
      ({ id }) => id,
    ),
  ]
    .map(([id, parts]): ConsultationSummary => Object.assign({ ...emptySummary, id }, ...parts))
    // Nobody has been consulted in what is only being set up.
    .filter(({ opensOn, meetings, comments }) => opensOn !== null || meetings.length + comments > 0)
    .toSorted((one, other) => one.number - other.number),
});
