import { expect, test } from 'vitest';
import { check } from '../input/check.ts';
import { answersOf, eventSchema } from './event-form.ts';
import { kindsRecordedByHand, type PlanEventKind } from './events.ts';
import { eventProblems, type ReportedEvent } from './event-problems.ts';

const today = '2027-06-20';
const blank = {
  on: '20/6/2027',
  version: '',
  withReport: false,
  body: '',
  agreedBy: '',
  minuteReference: '',
  callInUntil: '',
  decision: '',
  reason: '',
  lateReason: '',
  withdrawalReason: '',
};
const problems = (kind: PlanEventKind, given: object) => {
  const read = check(eventSchema(kind, today), { ...blank, ...given });
  return read.valid ? [] : read.problems.map(({ path, code }) => `${path} ${code}`);
};

test.each<[PlanEventKind, object, string[]]>([
  ['presentedToCouncil', {}, []],
  ['presentedToCouncil', { on: '21/6/2027' }, ['on notYet']],
  ['referredBack', {}, ['reason required']],
  ['referredBack', { reason: 'Costs' }, []],
  ['finalAgreed', {}, ['version required', 'minuteReference required']],
  ['finalAgreed', { version: '3', minuteReference: 'C/1', callInUntil: '1/7/2027' }, []],
  ['planVaried', { version: '4' }, ['agreedBy required', 'minuteReference required', 'reason required']],
  ['draftSubmitted', { version: '1' }, []],
])('%s of %j', (kind, given, expected) => {
  expect(problems(kind, given)).toEqual(expected);
});

test.each(kindsRecordedByHand)(
  '%s is refused by the form where recording it is, and said of what it has alone',
  (kind) => {
    const read = check(eventSchema(kind, today), blank);
    const reported = {
      ...blank,
      kind,
      version: null,
      body: null,
      callInUntil: null,
      on: '2027-06-20',
    } as ReportedEvent;
    expect(read.valid).toBe(eventProblems(reported, today).length === 0);
    const { on, ...answers } = blank;
    expect(on).not.toBe('');
    expect(Object.keys(answersOf(kind, answers))).not.toContain('withdrawalReason');
  },
);
