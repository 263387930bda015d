import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/date.ts';
import { agreed, submitted } from '../deadlines/facts.example.ts';
import { deadlineState } from '../deadlines/status.ts';
import { deadlines } from '../deadlines/table.ts';
import { arbitraryDay, arbitraryPlan } from '../fixtures/arbitrary-plan.ts';
import { planWith } from '../fixtures/builders.ts';
import { entryOf } from '../fixtures/event-entries.ts';
import { examplePlan, exampleToday } from '../fixtures/example-plan.ts';
import type { Extension } from '../plan/plan.ts';
import type { PlanEvent } from '../stage/events.ts';
import { deadlineToday, nextDeadline, reviewStanding } from './standing.ts';

describe('where a review stands', () => {
  it('is its stage, on whom it waits, and the next day that matters', () => {
    const { stage, waitingOn, nextDue } = reviewStanding(examplePlan(), exampleToday);
    expect({ stage, waitingOn, nextDue }).toEqual({
      stage: 'drafting',
      waitingOn: { on: 'authority', for: 'draftSubmitted', since: '2026-11-03' },
      nextDue: '2027-03-25',
    });
  });

  describe('with an extension', () => {
    const proposed: Extension = {
      id: '019a5e00-0000-7000-a000-0000000000e1',
      position: 1,
      deadline: 'draftToLeadReviewer',
      proposedOn: '2027-04-20',
      reason: 'The consultation runs on',
      agreedOn: null,
      agreedByPersonId: null,
      letter: '',
    };
    const someone = '019a5e00-0000-7000-a000-0000000000f1';
    const on = addDays(exampleToday, -1);
    const shared: PlanEvent = { kind: 'sharedWithLeadReviewer', on };
    const closed: PlanEvent = { kind: 'closed', on };
    const theirs = 'leadReviewer: extensionAgreed';

    it.each<[string, Partial<Extension> | null, readonly PlanEvent[], string]>([
      ['none', null, [], 'authority: draftSubmitted'],
      ['proposed', {}, [], theirs],
      ['proposed for a later deadline', { deadline: 'finalAgreed' }, [], theirs],
      ['begun, without a day', { proposedOn: null }, [], 'authority: draftSubmitted'],
      ['begun, without a deadline', { deadline: null }, [], 'authority: draftSubmitted'],
      ['agreed by them', { agreedOn: on, agreedByPersonId: someone }, [], 'authority: draftSubmitted'],
      ['agreed by letter', { agreedOn: on, letter: 'Letter of 3 March' }, [], 'authority: draftSubmitted'],
      ['with a day of agreement by nobody', { agreedOn: on }, [], theirs],
      ['to be agreed tomorrow', { agreedOn: addDays(exampleToday, 1), letter: 'Letter' }, [], theirs],
      ['of what was done meanwhile', {}, [submitted(1, on)], 'leadReviewer: responseIssued'],
      ['of another deadline than the one met', { deadline: 'writtenResponse' }, [submitted(1, on)], theirs],
      [
        'of what the seal left behind',
        { deadline: 'writtenResponse' },
        [agreed(on)],
        'authority: sharedWithLeadReviewer',
      ],
      ['of sharing what is agreed', { deadline: 'sharedWithLeadReviewer' }, [agreed(on)], theirs],
      [
        'of sharing, once shared',
        { deadline: 'sharedWithLeadReviewer' },
        [agreed(on), shared],
        'both: handoverAcknowledged',
      ],
      ['once closed', { deadline: 'sharedWithLeadReviewer' }, [agreed(on), closed], 'nobody: null'],
    ])('%s', (_, extension, events, expected) => {
      const plan = examplePlan();
      const extensions = extension === null ? [] : [{ ...proposed, ...extension }];
      const facts = {
        ...plan,
        extensions,
        events: [...plan.events, ...events.map((event, index) => entryOf(event, 90 + index))],
      };
      const { waitingOn } = reviewStanding(facts, exampleToday);
      expect(`${waitingOn.on}: ${waitingOn.for}`).toBe(expected);
    });

    it.each<[string, readonly PlanEvent[], string | undefined]>([
      ['a draft that is not sent yet', [], 'draftSubmitted'],
      ['a draft that waits for its response', [submitted(1, on)], undefined],
    ])('the authority’s own step goes on meanwhile: %s', (_, events, expected) => {
      const plan = examplePlan();
      const facts = {
        ...plan,
        extensions: [{ ...proposed, deadline: 'finalAgreed' as const }],
        events: [...plan.events, ...events.map((event, index) => entryOf(event, 90 + index))],
      };
      expect(reviewStanding(facts, exampleToday).waitingOn.meanwhile).toBe(expected);
    });

    it.each<[string, readonly [string, string][], string | null]>([
      ['the day of its proposal', [[proposed.id, '2027-02-01']], '2027-02-01'],
      [
        'the first proposal of several',
        [
          [proposed.id, '2027-02-01'],
          [someone, '2027-01-30'],
        ],
        '2027-01-30',
      ],
      ['nobody knows', [], null],
    ])('waits for the lead reviewer since %s', (_, days, since) => {
      const facts = { ...examplePlan(), extensions: [proposed, { ...proposed, id: someone, position: 2 }] };
      const { waitingOn } = reviewStanding(facts, exampleToday, new Map(days));
      expect(waitingOn).toMatchObject({ on: 'leadReviewer', for: 'extensionAgreed', since });
    });
  });

  it('has the authority’s next own date, which holds to the end of its day', () => {
    const cabinet = { id: 'c', position: 1, kind: 'cabinet', name: '', on: '2027-03-10' } as const;
    const own = { ...cabinet, id: 'o', kind: 'other', name: 'Staff day', on: '2027-02-20' } as const;
    const plan = { ...examplePlan(), authorityDates: [cabinet, own] };
    expect(reviewStanding(plan, '2027-02-20')).toMatchObject({
      nextOwnDate: { kind: 'other', name: 'Staff day', due: '2027-02-20' },
      validUntil: '2027-02-20',
    });
    expect(reviewStanding(plan, '2027-02-21').nextOwnDate?.due).toBe('2027-03-10');
  });

  it('has its first open deadline next, also once its day has passed', () => {
    expect(reviewStanding(examplePlan(), '2027-04-30').nextDue).toBe('2027-03-25');
  });

  it('has no next day while no base date is set', () => {
    const review = {
      ...examplePlan().review,
      draftReportMeetingOn: null,
      presentedOn: null,
      publishedOn: null,
      handoverOn: null,
    };
    const standing = reviewStanding({ ...planWith({ review }), authorityDates: [] }, exampleToday);
    expect(standing.nextDue).toBeNull();
    expect(standing.validUntil).toBeNull();
    expect(standing.deadlines.map((deadline) => deadlineToday(deadline, exampleToday).status)).toEqual(
      Array.from({ length: 7 }, () => 'notSet'),
    );
  });

  it('is worked out again on the day the report is published', () => {
    const { validUntil } = reviewStanding(examplePlan(), '2027-04-30');
    expect(validUntil).toBe('2027-05-04');
  });

  it('stays true until it says, and its deadlines stand each day as the deadlines themselves do', () => {
    fc.assert(
      fc.property(arbitraryPlan(), arbitraryDay(), fc.nat({ max: 800 }), (plan, today, days) => {
        const standing = reviewStanding(plan, today);
        const day = addDays(today, days);
        fc.pre(standing.validUntil === null || day <= standing.validUntil);
        const { validUntil: _, ...later } = reviewStanding(plan, day);
        expect(standing).toMatchObject(later);
        expect(standing.deadlines.map((deadline) => deadlineToday(deadline, day))).toEqual(
          deadlines.map((deadline) => {
            const { status, daysRemaining, daysLate } = deadlineState(deadline, plan, day);
            return { status, daysRemaining, daysLate };
          }),
        );
      }),
    );
  });
});

it('the next deadline is the earliest that has a day and is not met', () => {
  const deadline = (due: string | null, metOn: string | null = null) => ({ due, metOn });
  const next = deadline('2027-02-01');
  expect(nextDeadline([deadline('2027-01-01', '2026-12-01'), deadline('2027-03-01'), next, deadline(null)])).toBe(next);
});
