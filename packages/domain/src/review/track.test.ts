import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { examplePlan } from '../fixtures/example-plan.ts';
import type { DeadlineFacts } from '../deadlines/facts.ts';
import type { Plan } from '../plan/plan.ts';
import { nothingSaid } from '../stage/event-problems.ts';
import type { PlanEvent } from '../stage/events.ts';
import { stageOf } from '../stage/stage.ts';
import { stepOf, steps } from '../stage/steps.ts';
import { nextStep, trackOf } from './track.ts';

const today = '2027-03-01';
const none = { ...nothingSaid, findingsHash: '', corrects: null };
const entries = (events: readonly PlanEvent[]): Plan['events'] =>
  events.map((event, index) => ({ id: `0190eeee-0000-7000-8000-00000000000${index}`, ...none, ...event }));

const facts = (events: readonly PlanEvent[], change: Partial<DeadlineFacts> = {}): DeadlineFacts => {
  const { review } = examplePlan();
  return {
    review: {
      ...review,
      draftReportMeetingOn: '2027-01-10',
      presentedOn: '2027-04-01',
      publishedOn: null,
      handoverOn: '2027-09-01',
    },
    deadlineRecords: [],
    extensions: [],
    authorityDates: [],
    events: entries(events),
    ...change,
  };
};
const discussed: PlanEvent = { kind: 'arrangementsDiscussed', on: '2027-01-05' };
const sent: PlanEvent = { kind: 'draftSubmitted', on: '2027-02-10', version: 1, lateReason: '' };
const answered: PlanEvent = { kind: 'responseIssued', on: '2027-02-20', version: 1 };

const extension = {
  id: '0190eeee-0001-7000-8000-000000000000',
  position: 1,
  deadline: 'writtenResponse',
  proposedOn: '2027-04-10',
  reason: '',
  agreedOn: null,
  agreedByPersonId: null,
  letter: '',
} as const;

test.each<[string, DeadlineFacts, string, string | null, string | null, string | null, string | null]>([
  ['nothing recorded', facts([]), 'arrangements', 'both', 'arrangementsDiscussed', '2027-01-10', null],
  ['arrangements discussed', facts([discussed]), 'drafting', 'authority', 'draftSubmitted', '2027-03-04', 'draft'],
  ['sent', facts([discussed, sent]), 'submitted', 'leadReviewer', 'responseIssued', '2027-03-31', null],
  ['answered', facts([discussed, sent, answered]), 'responded', 'authority', 'presentedToCouncil', '2027-04-01', null],
  [
    'a later day is proposed',
    facts([discussed, sent], { extensions: [extension] }),
    'submitted',
    'leadReviewer',
    'extensionAgreed',
    '2027-03-31',
    null,
  ],
])('%s: where it stands, and what comes next', (_, given, step, on, what, due, gate) => {
  expect(trackOf(given, today).find(({ is }) => is === 'here')?.step).toBe(step);
  const next = nextStep(given, today);
  expect([next.waiting.on, next.waiting.for, next.due, next.gate]).toEqual([on, what, due, gate]);
});

test('each step has the day on which the plan came to it, one passed over has none', () => {
  const presented: PlanEvent = { kind: 'presentedToCouncil', on: '2027-02-25' };
  expect(trackOf(facts([discussed, presented]), today).map(({ step, is, on }) => `${step} ${is} ${on}`)).toEqual([
    'arrangements past null',
    'drafting past 2027-01-05',
    'submitted past null',
    'responded past null',
    'presented here 2027-02-25',
    'published ahead null',
    'agreed ahead null',
    'monitoring ahead null',
  ]);
});

/** While it stands as sent, the day on which it will have been taken back is no day of drafting. */
const discussedThatDay: PlanEvent = { kind: 'arrangementsDiscussed', on: '2027-02-01' };
const sentThatDay: PlanEvent = { kind: 'draftSubmitted', on: '2027-02-01', version: 1, lateReason: '' };
const withdrawnLater: PlanEvent = { kind: 'draftWithdrawn', on: '2027-02-02', version: 1, withdrawalReason: 'A slip' };

test('on any day the track stands where the stage does, and none of its days is still to come', () => {
  // Few days, so that several things fall on one: a step passed over that way is come to later, by another draft.
  const day = fc.date({ min: new Date('2027-02-01'), max: new Date('2027-02-04'), noInvalidDate: true });
  const on = day.map((date) => date.toISOString().slice(0, 10));
  const event = fc.oneof(
    on.map((one): PlanEvent => ({ kind: 'arrangementsDiscussed', on: one })),
    fc.tuple(on, fc.constantFrom(1, 2)).map(([one, version]): PlanEvent => ({
      kind: 'draftSubmitted',
      on: one,
      version,
      lateReason: '',
    })),
    on.map((one): PlanEvent => ({ kind: 'draftWithdrawn', on: one, version: 1, withdrawalReason: 'A slip' })),
    on.map((one): PlanEvent => ({ kind: 'responseIssued', on: one, version: 1 })),
    on.map((one): PlanEvent => ({ kind: 'presentedToCouncil', on: one })),
    on.map((one): PlanEvent => ({ kind: 'reportPublished', on: one })),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 6 }), on, (events, at) => {
      const given = facts(events);
      const track = trackOf(given, at);
      const here = steps.indexOf(stepOf(stageOf(events, given.review, at)));
      expect(track.map(({ is }) => is)).toEqual(
        steps.map((_, index) => (index < here ? 'past' : index === here ? 'here' : 'ahead')),
      );
      for (const one of track) if (one.is === 'ahead') expect(one.on).toBeNull();
      for (const one of track) if (one.on !== null) expect(one.on <= at).toBe(true);
    }),
    { examples: [[[discussedThatDay, sentThatDay, withdrawnLater], '2027-02-01']] },
  );
});
