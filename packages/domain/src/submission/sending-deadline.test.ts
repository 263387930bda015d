import { describe, expect, it } from 'vitest';
import { submitted, withdrawn } from '../deadlines/facts.example.ts';
import { planWith } from '../fixtures/builders.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { entryOf } from '../fixtures/event-entries.ts';
import type { Plan } from '../plan/plan.ts';
import { sendingDeadline } from './sending-deadline.ts';

/** The example is presented on 22 April 2027: its draft is due four weeks before. */
const due = '2027-03-25';
const happened = (...events: Parameters<typeof entryOf>[0][]): Partial<Plan> => ({ events: events.map(entryOf) });
const extension = {
  id: 'e',
  position: 1,
  deadline: 'draftToLeadReviewer' as const,
  proposedOn: '2027-04-01',
  reason: 'Snow',
  agreedOn: '2027-03-20',
  agreedByPersonId: 'r',
  letter: '',
};

describe('a version that is sent', () => {
  it.each<[string, Partial<Plan>, string, object]>([
    ['five days before', {}, '2027-03-20', { standing: 'inTime', due, days: 5 }],
    ['on the day', {}, due, { standing: 'inTime', due, days: 0 }],
    ['the day after', {}, '2027-03-26', { standing: 'late', due, days: 1 }],
    [
      'within an agreed extension',
      { extensions: [extension] },
      '2027-03-30',
      { standing: 'inTime', due: '2027-04-01', originalDue: due, days: 2 },
    ],
    [
      'after an earlier one that was in time',
      happened(submitted(1, '2027-03-02')),
      '2027-05-01',
      { standing: 'met', due, days: 0 },
    ],
    [
      'after an earlier one that was late',
      happened(submitted(1, '2027-04-02')),
      '2027-05-01',
      { standing: 'met', due, days: 0 },
    ],
    [
      'after an earlier one that was taken back',
      happened(submitted(1, '2027-03-02'), withdrawn(1, '2027-03-03')),
      '2027-03-26',
      { standing: 'late', due, days: 1 },
    ],
    [
      'before the day of presenting is set',
      { review: { ...examplePlan().review, presentedOn: null } },
      due,
      { standing: 'notSet', due: null, originalDue: null, days: 0 },
    ],
  ])('%s', (_, parts, today, expected) => {
    expect(sendingDeadline(planWith(parts), today)).toMatchObject(expected);
  });
});
