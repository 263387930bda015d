import { describe, expect, test } from 'vitest';
import { check } from '../input/check.ts';
import type { Schema } from '../input/problem.ts';
import { agreementSchema, correctionSchema, variationSchema } from './forms.ts';

const today = '2027-06-20';
const problems = (schema: Schema, given: object) => {
  const read = check(schema, given);
  return read.valid ? [] : read.problems.map(({ path, code }) => `${path} ${code}`);
};

const agreed = {
  on: '20/6/2027',
  body: 'council',
  agreedBy: '',
  minuteReference: 'C/27/31',
  callInUntil: '',
  decision: '',
};

describe('the agreement', () => {
  test.each<[string, object, string[]]>([
    ['of the Council needs its day and its minute', {}, []],
    ['is not of a day to come', { on: '21/6/2027' }, ['on notYet']],
    ['has a body and a minute', { body: '', minuteReference: ' ' }, ['body required', 'minuteReference required']],
    ['of an officer names the delegation', { body: 'officer' }, ['agreedBy required']],
    ['of an officer under a delegation', { body: 'officer', agreedBy: 'Director, scheme 4.2' }, []],
    ['may be called in until its day or a later one', { callInUntil: '20/6/2027' }, []],
    ['is not called in before it', { callInUntil: '19/6/2027' }, ['callInUntil reversed']],
  ])('%s', (_, given, expected) => {
    expect(problems(agreementSchema(today, null), { ...agreed, ...given })).toEqual(expected);
  });

  test('after a referral back is of a later day than that', () => {
    expect(problems(agreementSchema(today, '2027-06-20'), agreed)).toEqual(['on dateOutOfRange']);
    expect(problems(agreementSchema(today, '2027-06-19'), agreed)).toEqual([]);
  });
});

test('a variation says when, why, who approved it, and where that is minuted', () => {
  const said = { on: '1/6/2027', reason: 'Snow', agreedBy: 'Cabinet', minuteReference: 'CAB/9' };
  expect(problems(variationSchema(today), said)).toEqual([]);
  expect(problems(variationSchema(today), { on: '', reason: '', agreedBy: '', minuteReference: '' })).toEqual([
    'on required',
    'reason required',
    'agreedBy required',
    'minuteReference required',
  ]);
});

test('a correction of wording says why', () => {
  expect(problems(correctionSchema, { reason: ' ' })).toEqual(['reason required']);
  expect(problems(correctionSchema, { reason: 'A letter was missing' })).toEqual([]);
});
