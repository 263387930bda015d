import { describe, expect, it } from 'vitest';
import { agreed, responded, submitted, withdrawn } from '../deadlines/facts.example.ts';
import { eventProblems, nothingSaid, problemsAfter, type EventProblem, type ReportedEvent } from './event-problems.ts';
import type { PlanEvent } from './events.ts';

const today = '2027-06-20';
const reported = (event: Partial<ReportedEvent>): ReportedEvent => ({
  kind: 'presentedToCouncil',
  on: today,
  ...nothingSaid,
  ...event,
});
const words = (problems: readonly EventProblem[]) => problems.map(({ field, code }) => `${field} ${code}`);

describe('what is told of an event', () => {
  it.each<[string, Partial<ReportedEvent>, string[]]>([
    ['may be of today', {}, []],
    ['may be of long ago', { on: '2026-01-01' }, []],
    ['is not of a day to come', { on: '2027-06-21' }, ['on notYet']],
    ['names the version where its kind has one', { kind: 'putForAgreement' }, ['version required']],
    ['names no version where its kind has none', { version: 1 }, ['version notOfThisKind']],
    [
      'names the minute of an agreement',
      { kind: 'finalAgreed', version: 1, minuteReference: ' ' },
      ['minuteReference required'],
    ],
    ['says why it was late where its kind does', { kind: 'draftSubmitted', version: 1, lateReason: 'Snow' }, []],
    ['need not say why it was late', { kind: 'draftSubmitted', version: 1 }, []],
    ['of the Council’s session need say no more than its day', { decision: 'Noted', minuteReference: 'C/1' }, []],
    ['of a referral back says why', { kind: 'referredBack' }, ['reason required']],
    [
      'of a variation says why, who approved it, and where that is minuted',
      { kind: 'planVaried', version: 4 },
      ['agreedBy required', 'minuteReference required', 'reason required'],
    ],
    ['says nothing of being late elsewhere', { lateReason: 'Snow' }, ['lateReason notOfThisKind']],
  ])('%s', (_, event, expected) => {
    expect(words(eventProblems(reported(event), today))).toEqual(expected);
  });
});

describe('after what happened before', () => {
  const sent = submitted(1, '2027-03-01');
  it.each<[string, readonly PlanEvent[], Partial<ReportedEvent>, string[]]>([
    ['a new version is sent', [sent], { kind: 'draftSubmitted', version: 2 }, []],
    ['a version is not sent twice', [sent], { kind: 'draftSubmitted', version: 1 }, ['version versionTaken']],
    [
      'a withdrawn version is not sent again under its number',
      [sent, withdrawn(1, '2027-03-02')],
      { kind: 'draftSubmitted', version: 1 },
      ['version versionTaken'],
    ],
    ['a version that was sent is answered', [sent], { kind: 'responseIssued', version: 1 }, []],
    [
      'a version that was not sent is not answered',
      [sent],
      { kind: 'responseIssued', version: 2 },
      ['version notSubmitted'],
    ],
    ['the version that was agreed is answered too', [agreed('2027-03-02')], { kind: 'responseIssued', version: 1 }, []],
    [
      'a withdrawn version is not answered',
      [sent, withdrawn(1, '2027-03-02')],
      { kind: 'responseIssued', version: 1 },
      ['version notSubmitted'],
    ],
    [
      'a version that was sent is withdrawn',
      [sent],
      { kind: 'draftWithdrawn', version: 1, withdrawalReason: 'A figure was wrong' },
      [],
    ],
    [
      'a version that was not sent is not withdrawn',
      [],
      { kind: 'draftWithdrawn', version: 1, withdrawalReason: 'A figure was wrong' },
      ['version notSubmitted'],
    ],
    [
      'a version that was answered is not withdrawn',
      [sent, responded(1, '2027-03-02')],
      { kind: 'draftWithdrawn', version: 1, withdrawalReason: 'A figure was wrong' },
      ['version alreadyAnswered'],
    ],
    ['the Council may agree a version never sent here', [], agreed(today), []],
  ])('%s', (_, happened, event, expected) => {
    expect(words(problemsAfter(happened, reported(event), today))).toEqual(expected);
  });
});
