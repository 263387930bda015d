import { aggregate, entity, one, root } from '../aggregate/aggregate.ts';
import {
  apart,
  choice,
  choices,
  date,
  link,
  links,
  multiline,
  needs,
  number,
  pence,
  placing,
  position,
  prose,
  text,
  words,
  year,
  yesNo,
} from '../aggregate/field.ts';
import { costKinds, directions, frequencies, priorities, stakeholderKinds } from './choices.ts';
import { dateEntities } from './date-entities.ts';
import { leavesAnInspectorate } from '../review/inspectorates.ts';
import { paperEntities } from './paper-entities.ts';
import { replyEntities } from './reply-entities.ts';
import { submissionEntities } from './submission-entities.ts';

/** Everything in a plan, by name: the one list from which input checks, API, change records and import are made. */
export const entities = {
  plan: root('The action plan as a whole.', {
    introduction: prose(text(4000, 'What the plan is for, in plain words.')),
    monitoringArrangements: prose(
      text(8000, 'How the authority monitors progress against its aspirations [S13] [S15].'),
    ),
    sharedWithReviewers: needs('plan.share', yesNo('The lead reviewer and reviewers may read the working draft [S6].')),
  }),
  review: one(
    'plan',
    'review',
    'The joint review that the plan answers, with the four dates every deadline is counted from.',
    {
      name: text(200, 'Its name.'),
      draftReportMeetingOn: date('The meeting held to discuss the draft report [S1].'),
      presentedOn: date('The day the report is formally presented [S9].'),
      publishedOn: date('The day the report is published [S11].'),
      handoverOn: date('The handover meeting [S11].'),
      inspectorateIds: apart(
        needs(
          'inspectorates.setUp',
          links(
            'organisation',
            'The inspectorates that carried it out: a written response needs the agreement of each [S2] [S7].',
          ),
        ),
      ),
    },
    { operation: 'review.setUp', knownBy: 'name', check: leavesAnInspectorate },
  ),
  recommendation: entity(
    'plan',
    'recommendations',
    'A recommendation of the joint review that the plan answers [S1].',
    {
      position: position('Order among the recommendations.'),
      text: multiline(text(4000, 'The recommendation, in the words of the review.')),
      priority: choice('Priority', priorities, 'The priority that the review gave it, where it did [S7].'),
      noActionReason: needs('plan.edit', prose(words(4000, 'Why no action answers it, where none does.'))),
    },
    { operation: 'recommendations.setUp', knownBy: 'text' },
  ),
  action: entity(
    'plan',
    'actions',
    'What the authority will do, for one or more recommendations.',
    {
      position: placing(position('Order among the actions.')),
      recommendationIds: placing(links('recommendation', 'The recommendations it answers.')),
      additional: placing(yesNo('It answers no recommendation: the authority added it.')),
      title: text(300, 'What will be done, in a line.'),
      summary: prose(text(1000, 'The action in plain words, for service users, carers and the public.')),
      description: prose(words(8000, 'How it will be done.')),
      outcome: prose(text(4000, 'What will be different for people [S12].')),
      startsOn: date('The day it starts [S13].'),
      endsOn: date('The day by which it is done [S13].'),
      responsiblePersonId: link('person', 'Who does it, or sees it done [S14].'),
      responsiblePost: text(200, 'The post that is responsible, whoever holds it.'),
      accountablePersonId: link('person', 'Who answers for its progress [S14].'),
      accountablePost: text(200, 'The post that is accountable, whoever holds it.'),
      withinExistingResources: yesNo('It needs no new money [S14].'),
      existingResourcesHow: prose(words(2000, 'How existing resources cover it.')),
      monitoringForumId: link('forum', 'The forum that checks its progress [S13].'),
      monitoredBy: words(300, 'Who checks its progress, where no forum does.'),
      monitoringMethod: prose(words(4000, 'How progress is checked [S13].')),
      monitoringFrequency: choice('Frequency', frequencies, 'How often progress is checked [S13].'),
      objectiveIds: links('objective', "The objectives in the authority's other plans that it serves [S12]."),
      standsAloneReason: prose(words(2000, "Why it links to none of the authority's other plans.")),
    },
    { knownBy: 'title', document: true, owners: ['responsiblePersonId', 'accountablePersonId'] },
  ),
  indicator: entity(
    'action',
    'indicators',
    'A measure with a number to reach [S12] [S13].',
    {
      position: position('Order within the action.'),
      name: text(300, 'What is measured.'),
      unit: words(60, 'What it is counted in: days, people, per cent.'),
      direction: choice('Direction', directions, 'Which way is better.'),
      baseline: number('The figure it starts from.'),
      baselineOn: date('The day of that figure.'),
      target: number('The figure to reach.'),
      targetOn: date('The day by which to reach it.'),
      source: words(300, 'Where the figure comes from.'),
      frequency: choice('Frequency', frequencies, 'How often the figure is taken.'),
    },
    { knownBy: 'name' },
  ),
  costLine: entity(
    'action',
    'costLines',
    'One cost of an action, in one financial year [S14].',
    {
      position: position('Order within the action.'),
      purpose: words(300, 'What the money is for.'),
      kind: choice('CostKind', costKinds, 'Capital or revenue.'),
      financialYear: year('The financial year, by its first calendar year: 2027 is 2027/28.'),
      amount: pence('The cost, in whole pence.'),
      fundingSource: words(300, 'Where the money comes from.'),
      confirmed: yesNo('The money is confirmed.'),
    },
    { knownBy: 'purpose' },
  ),
  note: entity(
    'action',
    'notes',
    'Words an import found no field for, or could not read, kept as they were.',
    {
      position: position('Order within the action.'),
      heading: words(300, "The column's heading."),
      words: prose(words(8000, 'What the cell said.')),
      field: words(60, 'The field it was meant for, if one is known; otherwise empty.'),
    },
    { knownBy: 'heading' },
  ),
  partnerBody: entity(
    'action',
    'partnerBodies',
    'A partner body that must do or fund something of an action, and whether it has agreed.',
    {
      position: position('Order within the action.'),
      name: text(300, 'Its name.'),
      part: multiline(words(2000, 'What it does or funds.')),
      agreedOn: date('The day it agreed; empty until then.'),
      agreedBy: words(300, 'Who agreed for it, and how: the letter, the minute.'),
    },
    { knownBy: 'name' },
  ),
  forum: entity(
    'plan',
    'forums',
    'A forum that monitors the plan [S15].',
    {
      position: position('Order among the forums.'),
      name: text(300, 'Its name.'),
      remit: prose(words(2000, 'What it looks at and what it can do about it.')),
      frequency: choice('Frequency', frequencies, 'How often it meets.'),
    },
    { knownBy: 'name' },
  ),
  stakeholderGroup: entity(
    'forum',
    'stakeholderGroups',
    'A group of people with a place on a monitoring forum [S15].',
    {
      position: position('Order on the forum.'),
      kind: choice('StakeholderKind', stakeholderKinds, 'Whom the group speaks for.'),
      name: text(300, 'Its name.'),
    },
    { knownBy: 'name' },
  ),
  otherPlan: entity(
    'plan',
    'otherPlans',
    'Another established plan of the authority that this one dovetails with [S12].',
    {
      position: position('Order among the other plans.'),
      name: text(300, 'Its name.'),
      period: words(100, 'The years it covers.'),
    },
    { knownBy: 'name' },
  ),
  objective: entity(
    'otherPlan',
    'objectives',
    'An objective in another established plan [S12].',
    {
      position: position('Order within that plan.'),
      reference: words(60, 'Its number there.'),
      words: prose(text(1000, 'The objective.')),
    },
    { knownBy: 'words' },
  ),
  consultationEvent: entity(
    'plan',
    'consultationEvents',
    'Consultation as plans recorded it until it was recorded as meetings of a consultation. Versions of before have it.',
    {
      position: position('Order among the events.'),
      heldOn: date('The day it was held.'),
      groups: choices('StakeholderKind', stakeholderKinds, 'Who was consulted.'),
      account: prose(words(4000, 'What was held, where, and what people said in sum.')),
    },
    // Nobody adds one any more, and an agreement is not about it.
    { knownBy: 'account', byUseCase: true, operation: 'consultation.run' },
  ),
  ...dateEntities,
  ...submissionEntities,
  ...replyEntities,
  ...paperEntities,
} as const;

export type EntityName = keyof typeof entities;

/** The plan, as everything that writes, follows, compares and shows it knows it. */
export const planAggregate = aggregate('plan', 'plan', entities, {
  lockOrder: 1,
  languageProperty: 'draftingLanguage',
});
