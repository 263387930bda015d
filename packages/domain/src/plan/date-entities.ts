import { entity } from '../aggregate/aggregate.ts';
import { choice, date, identifier, link, multiline, position, whole, words, yesNo } from '../aggregate/field.ts';
import { planEventKinds } from '../stage/events.ts';
import { agreementFollowsItsDay, agreementIsOneThing, agreementNeedsLetter } from './agreement.ts';
import { agreeingBodies, authorityDateKinds, deadlineCodes, recordedDeadlines } from './choices.ts';

/** What a plan holds of its dates: the authority's own, how deadlines were met or moved, and what has happened. */
export const dateEntities = {
  authorityDate: entity(
    'plan',
    'authorityDates',
    "One of the authority's own dates on the backward clock.",
    {
      position: position('Order in which they were added.'),
      kind: choice('AuthorityDateKind', authorityDateKinds, 'What the date is for.'),
      name: words(200, 'Its name, where the kind does not say it.'),
      on: date('The day.'),
    },
    { operation: 'deadlines.keep', knownBy: 'name' },
  ),
  deadlineRecord: entity(
    'plan',
    'deadlineRecords',
    'What met a deadline that no screen records by itself.',
    {
      position: position('Order in which they were added.'),
      deadline: choice('RecordedDeadline', recordedDeadlines, 'The deadline it met.'),
      on: date('The day it happened.'),
      byPersonId: link('person', 'Who did it.'),
      note: multiline(words(2000, 'What happened.')),
    },
    { operation: 'deadlines.keep', knownBy: 'note' },
  ),
  extension: entity(
    'plan',
    'extensions',
    'A later day proposed for a deadline; it stands once the lead reviewer agrees.',
    {
      position: position('Order in which they were proposed.'),
      deadline: choice('DeadlineCode', deadlineCodes, 'The deadline it moves.'),
      proposedOn: date('The new day proposed.'),
      reason: multiline(words(2000, 'Why.')),
      agreedOn: date('The day the lead reviewer agreed; empty until then.'),
      agreedByPersonId: link('person', 'The lead reviewer who agreed, here or by letter.'),
      letter: words(300, 'The letter their agreement came in, where the plan lead records it.'),
    },
    {
      operation: 'deadlines.keep',
      knownBy: 'reason',
      together: agreementIsOneThing,
      follows: agreementFollowsItsDay,
      check: agreementNeedsLetter,
    },
  ),
  planEvent: entity(
    'plan',
    'events',
    'Something that happened to the plan on a day, as it was recorded: a later entry may correct it, or take it back.',
    {
      kind: choice('PlanEventKind', planEventKinds, 'What happened; empty where this takes back what it corrects.'),
      on: date('The day it happened.'),
      version: whole('The version of the plan that it happened to.'),
      withReport: yesNo('It was presented at the same time as the report [S8].'),
      body: choice('AgreeingBody', agreeingBodies, 'Who agreed it.'),
      agreedBy: words(300, 'Which committee or officer agreed or approved it, and under which delegation.'),
      minuteReference: words(300, "The Council's minute."),
      callInUntil: date('The last day on which the decision may be called in.'),
      decision: multiline(words(4000, 'What was decided, amendments included.')),
      reason: multiline(words(2000, 'Why it was changed, put right or referred back.')),
      lateReason: multiline(words(2000, 'Why it was late.')),
      withdrawalReason: multiline(words(2000, 'Why it was taken back.')),
      findingsHash: identifier(
        'SHA-256 of what the rules said when the plan was agreed, in hex; empty of anything else.',
      ),
      corrects: link('planEvent', 'The entry that this one stands in place of.'),
    },
    {
      manner: 'appended',
      byUseCase: true,
      operation: 'event.record',
      order: ['on'],
      snapshots: { findings: 'findingsHash' },
    },
  ),
} as const;
