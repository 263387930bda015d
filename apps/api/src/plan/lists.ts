import dateWords from '@cynllun/messages/en/dates';
import fieldWords from '@cynllun/messages/en/fields';
import { describeLists } from '../core/graphql/field-types.ts';

/** What the lists of a plan's fields mean. Imported before the plan's types are made. */
describeLists({
  Direction: { description: 'Which way of a figure is better.', members: fieldWords.direction },
  Frequency: { description: 'How often.', members: fieldWords.frequency },
  Priority: { description: 'The priority that a review gave a recommendation.', members: fieldWords.priority },
  ReplyAnswer: { description: 'What the authority makes of a point of advice.', members: fieldWords.replyAnswer },
  AgreeingBody: { description: 'Who may agree a final plan.', members: fieldWords.agreeingBody },
  CostKind: { description: 'Capital or revenue.', members: fieldWords.costKind },
  StakeholderKind: { description: 'Whom a group of people speaks for.', members: fieldWords.stakeholderKind },
  AuthorityDateKind: {
    description: "What one of the authority's own dates is for.",
    members: fieldWords.authorityDateKind,
  },
  RecordedDeadline: { description: 'A deadline whose meeting is recorded by hand.', members: dateWords.name },
  PlanEventKind: { description: 'What can happen to a plan.', members: fieldWords.planEventKind },
  DeadlineCode: { description: 'One of the seven deadlines.', members: dateWords.name },
});
