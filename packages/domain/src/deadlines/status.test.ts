import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../calendar/date.ts';
import type { DeadlineCode } from './table.ts';
import { agreed, extension, facts, inOrder, record, responded, submitted, withdrawn } from './facts.example.ts';
import type { PlanEvent } from '../stage/events.ts';
import type { DeadlineFacts } from './facts.ts';
import { deadlineState } from './status.ts';
import { deadlines } from './table.ts';

function stateOf(code: DeadlineCode, given: DeadlineFacts, today: string) {
  const deadline = deadlines.find((row) => row.code === code);
  if (deadline === undefined) throw new Error(code);
  return deadlineState(deadline, given, today);
}

/** The draft is due on 2027-03-25, the written response on 2027-04-21, the final on 2027-06-30. */
const draft = (events: readonly PlanEvent[], today: string) =>
  stateOf('draftToLeadReviewer', facts(inOrder, { events }), today);

describe('the status of an open deadline', () => {
  it.each([
    ['2027-03-10', 'upcoming', 15, 0],
    ['2027-03-11', 'dueSoon', 14, 0],
    ['2027-03-24', 'dueSoon', 1, 0],
    ['2027-03-25', 'dueToday', 0, 0],
    ['2027-03-26', 'overdue', -1, 1],
    ['2027-04-24', 'overdue', -30, 30],
  ] as const)('on %s is %s', (today, status, daysRemaining, daysLate) => {
    expect(draft([], today)).toMatchObject({ status, daysRemaining, daysLate, metOn: null });
  });
});

describe('the status of a deadline that was met', () => {
  it.each([
    ['2027-02-01', 'met', 0],
    ['2027-03-25', 'met', 0],
    ['2027-03-26', 'metLate', 1],
    ['2027-04-08', 'metLate', 14],
  ] as const)('on %s is %s', (metOn, status, daysLate) => {
    expect(draft([submitted(1, metOn)], '2027-12-01')).toMatchObject({ status, daysLate, metOn, daysRemaining: null });
  });

  it('is not yet met before the day it happens', () => {
    expect(draft([submitted(1, '2027-03-20')], '2027-03-19').status).toBe('dueSoon');
  });

  it('is not set without a due day, yet keeps the day it happened', () => {
    const given = facts({}, { deadlineRecords: [record({ on: '2027-01-10' })] });
    expect(stateOf('arrangements', given, '2027-02-01')).toMatchObject({ status: 'notSet', metOn: '2027-01-10' });
  });
});

describe('the draft to the lead reviewer', () => {
  it('is met by the first draft that was not withdrawn', () => {
    const events = [submitted(1, '2027-03-01'), withdrawn(1, '2027-03-05'), submitted(2, '2027-03-30')];
    expect(draft(events, '2027-03-04')).toMatchObject({ status: 'met', metOn: '2027-03-01' });
    expect(draft(events, '2027-03-06').status).toBe('upcoming');
    expect(draft(events, '2027-04-01')).toMatchObject({ status: 'metLate', metOn: '2027-03-30', daysLate: 5 });
  });

  it('is met by the first of several', () => {
    expect(draft([submitted(2, '2027-04-10'), submitted(1, '2027-03-20')], '2027-05-01').metOn).toBe('2027-03-20');
  });
});

describe('the written response', () => {
  const response = (events: readonly PlanEvent[]) =>
    stateOf('writtenResponse', facts(inOrder, { events }), '2027-05-01');
  const [one, two] = [submitted(1, '2027-03-01'), submitted(2, '2027-04-01')];

  it.each([
    ['to the first draft meets it', [one, responded(1, '2027-03-20')], '2027-03-20'],
    ['to a later draft alone does not', [one, two, responded(2, '2027-04-10')], null],
    ['to a withdrawn draft does not', [one, responded(1, '2027-03-20'), withdrawn(1, '2027-03-21')], null],
    [
      'to the draft after a withdrawn one does',
      [one, withdrawn(1, '2027-03-05'), two, responded(2, '2027-04-10')],
      '2027-04-10',
    ],
    ['is met by the first of two', [one, responded(1, '2027-04-03'), responded(1, '2027-03-20')], '2027-03-20'],
  ])('%s', (_, events, metOn) => {
    expect(response(events).metOn).toBe(metOn);
  });
});

describe('what the plan lead records', () => {
  it.each([
    ['arrangements', '2027-01-10', 'met'],
    ['arrangements', '2027-01-15', 'metLate'],
    ['availableAtPublication', '2027-05-05', 'met'],
    ['availableAtPublication', '2027-05-06', 'metLate'],
  ] as const)('meets %s on %s: %s', (deadline, on, status) => {
    const given = facts(inOrder, { deadlineRecords: [record({ deadline, on })] });
    expect(stateOf(deadline, given, '2027-12-01').status).toBe(status);
  });

  it.each([record({ deadline: null, on: '2027-01-10' }), record({ on: null })])(
    'meets nothing while it is half filled in',
    (half) => {
      expect(stateOf('arrangements', facts(inOrder, { deadlineRecords: [half] }), '2027-01-12').status).toBe(
        'dueToday',
      );
    },
  );

  it('meets the deadline with the earliest day of several', () => {
    const deadlineRecords = [record({ on: '2027-01-20' }), record({ on: '2027-01-11' })];
    expect(stateOf('arrangements', facts(inOrder, { deadlineRecords }), '2027-12-01').metOn).toBe('2027-01-11');
  });
});

describe('an extension', () => {
  const letter = 'SSIW 14 June 2027';
  const to = (proposedOn: string, agreedOn: string | null = '2027-06-14') =>
    extension({ proposedOn, agreedOn, letter });
  const final = (extensions: DeadlineFacts['extensions'], today: string, events: readonly PlanEvent[] = []) =>
    stateOf('finalAgreed', facts(inOrder, { extensions, events }), today);

  it.each([
    ['2027-06-20', 'extended', 40],
    ['2027-07-01', 'extended', 29],
    ['2027-07-30', 'extended', 0],
    ['2027-07-31', 'overdue', -1],
  ] as const)('agreed to 30 July is, on %s, %s', (today, status, daysRemaining) => {
    const state = final([to('2027-07-30')], today);
    expect(state).toMatchObject({ status, daysRemaining, due: '2027-07-30', originalDue: '2027-06-30' });
  });

  it.each([
    ['2027-07-30', 'met', 0],
    ['2027-08-02', 'metLate', 3],
  ] as const)('counts its own day when the final is agreed on %s', (on, status, daysLate) => {
    expect(final([to('2027-07-30')], '2027-12-01', [agreed(on)])).toMatchObject({ status, daysLate });
  });

  it.each([
    ['only proposed', to('2027-07-30', null)],
    ['agreed by nobody', extension({ proposedOn: '2027-07-30', agreedOn: '2027-06-14', letter: ' ' })],
    ['agreed after today', to('2027-07-30', '2027-07-10')],
    [
      'for another deadline',
      extension({ deadline: 'writtenResponse', proposedOn: '2027-07-30', agreedOn: '2027-06-14', letter }),
    ],
    ['without a day', extension({ agreedOn: '2027-06-14', letter })],
  ])('moves nothing when it is %s', (_, given) => {
    expect(final([given], '2027-07-02')).toMatchObject({ status: 'overdue', due: '2027-06-30', extension: null });
  });

  it('stands when the lead reviewer agreed here, without a letter', () => {
    const here = extension({ proposedOn: '2027-07-30', agreedOn: '2027-06-14', agreedByPersonId: 'lead-reviewer' });
    expect(final([here], '2027-07-02').status).toBe('extended');
  });

  it.each([
    ['the one agreed last', [to('2027-08-31', '2027-06-14'), to('2027-07-30', '2027-06-20')], '2027-07-30'],
    [
      'whatever the order they are listed in',
      [to('2027-07-30', '2027-06-20'), to('2027-08-31', '2027-06-14')],
      '2027-07-30',
    ],
    ['of one day’s, the one listed later', [to('2027-08-31'), to('2027-07-30')], '2027-07-30'],
  ])('of several counts: %s', (_, extensions, due) => {
    expect(final(extensions, '2027-07-02').due).toBe(due);
  });

  it('never makes a deadline earlier, also when a base date moved later since', () => {
    expect(final([to('2027-06-20')], '2027-06-15')).toMatchObject({ due: '2027-06-30', status: 'upcoming' });
  });

  it('of a deadline that is not set leaves it not set', () => {
    const given = facts({}, { extensions: [to('2027-07-30')] });
    expect(stateOf('finalAgreed', given, '2027-07-01')).toMatchObject({ status: 'notSet', due: null });
  });
});

describe('every deadline, whatever the dates', () => {
  const day = fc.integer({ min: 0, max: 6000 }).map((days) => addDays('2019-01-01', days));
  const maybe = fc.option(day);

  it('is late by exactly the days between its due day and the day it was met, or today', () => {
    fc.assert(
      fc.property(day, maybe, day, maybe, (publishedOn, metOn, today, proposedOn) => {
        const extensions = [extension({ proposedOn, agreedOn: '2019-01-01', letter: 'L' })];
        const events = metOn === null ? [] : [agreed(metOn)];
        const state = stateOf('finalAgreed', facts({ publishedOn }, { extensions, events }), today);
        const due = [addDays(publishedOn, 56), proposedOn ?? ''].sort().at(-1) ?? '';
        const end = metOn !== null && metOn <= today ? metOn : today;
        expect(state.due).toBe(due);
        expect(state.daysLate).toBe(Math.max(0, daysBetween(due, end)));
        expect(['overdue', 'metLate'].includes(state.status)).toBe(end > due);
        expect(['met', 'metLate'].includes(state.status)).toBe(state.metOn !== null);
      }),
    );
  });
});
