import { describe, expect, it } from 'vitest';
import { planEventSchema, standingEvents, type PlanEvent } from './events.ts';
import { agreed, responded, submitted, withdrawn } from '../deadlines/facts.example.ts';

describe('an event', () => {
  it.each([
    { kind: 'presentedToCouncil', on: '2027-04-22' },
    { kind: 'draftSubmitted', on: '2027-03-20', version: 1, lateReason: '' },
    { kind: 'finalAgreed', on: '2027-06-20', version: 3, minuteReference: 'C/27/31' },
  ])('may be %j', (event) => {
    expect(planEventSchema.parse(event)).toEqual(event);
  });

  it.each([
    ['without its day', { kind: 'presentedToCouncil' }, 'on'],
    ['on a day that is none', { kind: 'presentedToCouncil', on: '2027-04-31' }, 'on'],
    ['of a kind unknown', { kind: 'approved', on: '2027-04-22' }, 'kind'],
    ['of version 0', { kind: 'responseIssued', on: '2027-04-22', version: 0 }, 'version'],
    [
      'of an agreement without its minute',
      { kind: 'finalAgreed', on: '2027-06-20', version: 1, minuteReference: ' ' },
      'minuteReference',
    ],
  ])('is refused %s', (_, event, field) => {
    expect(planEventSchema.safeParse(event).error?.issues[0]?.path).toEqual([field]);
  });
});

describe('what stands', () => {
  const events = [
    submitted(1, '2027-03-01'),
    responded(1, '2027-03-02'),
    withdrawn(1, '2027-03-03'),
    submitted(2, '2027-03-04'),
  ];

  it.each([
    ['2027-02-28', []],
    ['2027-03-02', events.slice(0, 2)],
    ['2027-03-03', []],
    ['2027-03-04', events.slice(3)],
  ])('on %s leaves out later days and withdrawn drafts', (today, expected) => {
    expect(standingEvents(events, today)).toEqual(expected);
  });
});

describe('an agreement that was referred back', () => {
  const back: PlanEvent = { kind: 'referredBack', on: '2027-06-25', reason: 'Carers were not asked' };
  const put: PlanEvent = { kind: 'putForAgreement', on: '2027-06-18', version: 1 };
  const shared: PlanEvent = { kind: 'sharedWithLeadReviewer', on: '2027-06-22' };
  const presented: PlanEvent = { kind: 'presentedToCouncil', on: '2027-04-22' };
  const events = [presented, put, agreed('2027-06-20'), shared, back];

  it.each<[string, string, readonly PlanEvent[], readonly PlanEvent[]]>([
    ['stands until then', '2027-06-24', events, [presented, put, agreed('2027-06-20'), shared]],
    ['stands no longer, nor what it led to', '2027-06-25', events, [presented, back]],
    ['ends on the day it was made, too', '2027-06-25', [agreed('2027-06-25'), back], [back]],
    [
      'is agreed anew on a later day',
      '2027-07-01',
      [...events, agreed('2027-07-01')],
      [presented, back, agreed('2027-07-01')],
    ],
    [
      'is so whatever the order in which it was recorded',
      '2027-07-01',
      [agreed('2027-07-01'), ...events.toReversed()],
      [agreed('2027-07-01'), back, presented],
    ],
  ])('%s', (_, today, given, expected) => {
    expect(standingEvents(given, today)).toEqual(expected);
  });
});
