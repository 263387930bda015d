/** What reviewers judge of each recommendation of a version [S7]. */
export const recommendationQuestions = ['dealtWith', 'asPriority'] as const;
/** What they judge of the plan as a whole [S12] [S13] [S14] [S15]. There is no grade over all of it: it is advice. */
export const planQuestions = [
  'dovetails',
  'monitorable',
  'showsProgress',
  'quantified',
  'timed',
  'monitored',
  'funded',
  'named',
  'stakeholders',
] as const;
export const judgementQuestions = [...recommendationQuestions, ...planQuestions] as const;
export const judgementAnswers = ['fully', 'largely', 'partly', 'not'] as const;
/** Whether a point is to be met before the plan is agreed, or is one to consider. */
export const pointWeights = ['beforeAgreement', 'toConsider'] as const;
