import { describe, expect, it } from 'vitest';
import { authorityDate, extension, facts, inOrder, submitted } from './facts.example.ts';
import { deadlineFindings } from './findings.ts';

const codes = (...given: Parameters<typeof deadlineFindings>) =>
  deadlineFindings(...given).map((finding) => finding.code);
const before = '2027-01-01';

describe('the dates of a review', () => {
  it('in order call for nothing', () => {
    expect(deadlineFindings(facts(inOrder), before)).toEqual([]);
    expect(deadlineFindings(facts({}), before)).toEqual([]);
  });

  it('out of order are pointed out at the later one', () => {
    expect(deadlineFindings(facts({ ...inOrder, presentedOn: '2027-05-06' }), before)).toEqual([
      {
        code: 'baseDates.outOfOrder',
        severity: 'advised',
        gate: null,
        source: 'ours',
        path: 'review:review:publishedOn',
        params: { earlier: 'presentedOn', earlierOn: '2027-05-06', later: 'publishedOn', laterOn: '2027-05-05' },
      },
    ]);
  });

  it.each([
    [{ presentedOn: '2027-05-05', publishedOn: '2027-05-05' }, []],
    [{ draftReportMeetingOn: '2027-05-06', presentedOn: null }, ['baseDates.outOfOrder']],
    [
      { draftReportMeetingOn: '2027-04-23', publishedOn: '2027-04-21' },
      ['baseDates.outOfOrder', 'baseDates.outOfOrder'],
    ],
    [
      { draftReportMeetingOn: '2027-06-01', presentedOn: '2027-05-01', publishedOn: '2027-05-20', handoverOn: null },
      ['baseDates.outOfOrder', 'baseDates.outOfOrder'],
    ],
  ])('are compared with the latest set before: %j', (changed, expected) => {
    expect(codes(facts({ ...inOrder, ...changed }), before)).toEqual(expected);
  });

  it.each([
    ['2027-06-30', []],
    ['2027-06-29', ['baseDates.handoverTooSoon']],
    ['2027-05-04', ['baseDates.outOfOrder', 'baseDates.handoverTooSoon']],
  ])('with publication on 5 May and handover on %s', (handoverOn, expected) => {
    expect(codes(facts({ ...inOrder, handoverOn }), before)).toEqual(expected);
  });

  it('say how much too soon the handover is', () => {
    const [finding] = deadlineFindings(facts({ publishedOn: '2027-05-05', handoverOn: '2027-06-20' }), before);
    expect(finding).toMatchObject({
      path: 'review:review:handoverOn',
      params: { handoverOn: '2027-06-20', earliest: '2027-06-30', days: 10 },
    });
  });
});

describe('a draft not sent four weeks before the presentation', () => {
  it('needs a reason at the draft gate, from the day after', () => {
    expect(codes(facts(inOrder), '2027-03-25')).toEqual([]);
    expect(deadlineFindings(facts(inOrder), '2027-03-28')).toEqual([
      {
        code: 'deadlines.draftLate',
        severity: 'required',
        gate: 'draft',
        source: 'S9',
        path: 'review:review:presentedOn',
        params: { due: '2027-03-25', days: 3 },
      },
    ]);
  });

  it('is said by the day agreed, where there is one, with the day by the rule', () => {
    const given = { deadline: 'draftToLeadReviewer', proposedOn: '2027-04-01', agreedOn: '2027-03-20', letter: 'L' };
    const extensions = [extension(given as Parameters<typeof extension>[0])];
    expect(deadlineFindings(facts(inOrder, { extensions }), '2027-04-03')).toMatchObject([
      { code: 'deadlines.draftLate', params: { due: '2027-04-01', days: 2, extendedFrom: '2027-03-25' } },
    ]);
  });

  it.each([
    [
      'can be sent no more',
      { events: [{ kind: 'finalAgreed', version: 1, on: '2027-03-27', minuteReference: '12' } as const] },
    ],
    ['was sent', { events: [submitted(1, '2027-03-20')] }],
    ['was sent late', { events: [submitted(1, '2027-03-27')] }],
    [
      'has an agreed later day',
      {
        extensions: [
          extension({ deadline: 'draftToLeadReviewer', proposedOn: '2027-04-01', agreedOn: '2027-03-20', letter: 'L' }),
        ],
      },
    ],
  ])('needs none once it %s', (_, given) => {
    expect(codes(facts(inOrder, given), '2027-03-28')).toEqual([]);
  });
});

describe('a date past the bank holidays held', () => {
  it('is said once, at the first such date', () => {
    const given = facts({ publishedOn: '2035-12-20', handoverOn: '2036-06-02' });
    expect(deadlineFindings(given, before)).toEqual([
      {
        code: 'deadlines.bankHolidaysUnknown',
        severity: 'advised',
        gate: null,
        source: 'ours',
        path: 'review:review:publishedOn',
        params: { on: '2036-02-14', lastYear: 2035 },
      },
    ]);
  });

  it('is said of an own date too', () => {
    const given = facts({}, { authorityDates: [authorityDate({ id: 'x', on: '2036-01-02' })] });
    expect(deadlineFindings(given, before)).toMatchObject([{ path: 'authorityDate:x:on' }]);
  });

  it('is not said on the last day held', () => {
    expect(codes(facts({ handoverOn: '2036-01-01' }), before)).toEqual([]);
  });
});
