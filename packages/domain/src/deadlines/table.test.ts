import { describe, expect, it } from 'vitest';
import { deadlineCodes } from '../plan/choices.ts';
import { facts, inOrder } from './facts.example.ts';
import { deadlineState } from './status.ts';
import { deadlines } from './table.ts';

const today = '2027-01-01';

describe('the seven deadlines', () => {
  it('are the plan’s seven, in its order', () => {
    expect(deadlines.map((deadline) => deadline.code)).toEqual(deadlineCodes);
  });

  it('fall on these days for a review in order', () => {
    const due = deadlines.map((deadline) => [deadline.code, deadlineState(deadline, facts(inOrder), today).due]);
    expect(Object.fromEntries(due)).toEqual({
      arrangements: '2027-01-12',
      draftToLeadReviewer: '2027-03-25',
      writtenResponse: '2027-04-21',
      presentedToCouncil: '2027-04-22',
      availableAtPublication: '2027-05-05',
      finalAgreed: '2027-06-30',
      sharedWithLeadReviewer: '2027-07-13',
    });
  });

  it.each(deadlines)('$code is not set without its base date, and does not guess from another', (deadline) => {
    const without = deadlineState(deadline, facts({ ...inOrder, [deadline.from]: null }), today);
    expect(without).toMatchObject({ originalDue: null, due: null, status: 'notSet', daysRemaining: null, daysLate: 0 });
    const alone = deadlineState(deadline, facts({ [deadline.from]: inOrder[deadline.from] }), today);
    expect(alone.due).toBe(deadlineState(deadline, facts(inOrder), today).due);
  });

  it.each([
    ['2028-03-28', '2028-02-29'],
    ['2027-03-28', '2027-02-28'],
    ['2028-01-10', '2027-12-13'],
  ])('the draft for a presentation on %s is due on %s', (presentedOn, due) => {
    const draft = deadlines.find((deadline) => deadline.code === 'draftToLeadReviewer');
    expect(draft && deadlineState(draft, facts({ presentedOn }), today).due).toBe(due);
  });

  it('say which the source only calls normal and which are ours', () => {
    const force = Object.fromEntries(deadlines.map((deadline) => [deadline.code, deadline.force]));
    expect(force).toMatchObject({ draftToLeadReviewer: 'normally', writtenResponse: 'ours', finalAgreed: 'stated' });
  });
});
