import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../calendar/date.ts';
import { bothLanguages } from '../fixtures/both-languages.ts';
import { planWith } from '../fixtures/builders.ts';
import { consultationWith, invitationWith, questionWith } from '../fixtures/consultation.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { emptyText } from '../text/text.ts';
import type { Consultation } from './consultation.ts';
import { openingGaps, stopsOpening, windowWarnings, type OpeningFacts } from './opening.ts';

const now = Date.parse('2027-09-01T09:00:00Z');
const facts: OpeningFacts = { now, reportPublished: true };
const codes = (parts: Partial<Consultation>, given: Partial<OpeningFacts> = {}, plan = examplePlan()) =>
  openingGaps(consultationWith(parts), plan, { ...facts, ...given }).map(({ code }) => code);

const empty = emptyText('en');
const onlyWelsh = { ...empty, cy: 'Rhywbeth' };

describe('what a consultation lacks before it opens', () => {
  it('is nothing of one that is whole', () => {
    expect(codes({})).toEqual([]);
  });

  type Row = readonly [parts: Partial<Consultation>, lacks: readonly string[], given?: Partial<OpeningFacts>];
  const rows: readonly Row[] = [
    [{ title: empty }, ['titleMissing', 'titleMissing']],
    [{ title: onlyWelsh }, ['titleMissing']],
    [{ introduction: onlyWelsh }, ['introductionMissing']],
    [{ introduction: { ...bothLanguages('New words', 'Hen eiriau'), madeFrom: 'Old words' } }, ['introductionMissing']],
    [{ found: onlyWelsh }, ['foundMissing']],
    [{ phone: ' ' }, ['phoneMissing']],
    [{ urgentPhone: '' }, ['urgentPhoneMissing']],
    [{ address: '' }, ['addressMissing']],
    [{ everyAction: false }, ['actionsMissing']],
    [{ shows: [] }, ['fieldsMissing']],
    [{ questions: [questionWith({ words: onlyWelsh })] }, ['questionMissing']],
    [{ questions: [1, 2, 3, 4, 5].map((number) => questionWith({}, number)) }, []],
    [{ questions: [1, 2, 3, 4, 5, 6].map((number) => questionWith({}, number)) }, ['tooManyQuestions']],
    [{ reach: null }, ['reachMissing']],
    [{ reach: 'openLink', invitations: [] }, []],
    [{ reach: 'openLink' }, ['reportNotPublic'], { reportPublished: false }],
    [{}, [], { reportPublished: false }],
    [{ invitations: [] }, ['nobodyInvited']],
    [{ invitations: [invitationWith({ withdrawn: true })] }, ['nobodyInvited']],
    [{ invitations: [invitationWith({ email: '' })] }, ['invitationUnfinished']],
    [{ invitations: [invitationWith({ kind: 'body' })] }, ['invitationUnfinished']],
    [{ opensOn: null, closesOn: null }, ['opensOnMissing', 'closesOnMissing']],
    [{ opensOn: '2027-09-06', closesOn: '2027-09-05' }, ['closesBeforeOpening']],
    [{ opensOn: '2027-07-01', closesOn: '2027-07-31' }, ['closesInPast']],
    [{ safeguardingContacts: [] }, ['contactsMissing']],
  ];
  it.each(rows.map(([parts, lacks, given = {}]) => ({ parts, lacks, given })))(
    '$parts: $lacks',
    ({ parts, lacks, given }) => {
      expect(codes(parts, given)).toEqual(lacks);
    },
  );

  it('is asked of the actions that were chosen alone, and of what is shown of them alone', () => {
    const [first, ...others] = examplePlan().actions;
    if (first === undefined) throw new Error('no action');
    const plan = planWith({ actions: [{ ...first, summary: onlyWelsh }, ...others] });
    const chosen = (actionId: string) => ({
      everyAction: false,
      chosenActions: [{ id: actionId, position: 1, actionId }],
    });
    expect(codes(chosen(first.id), {}, plan)).toEqual(['summaryMissing']);
    expect(codes(chosen(others[0]?.id ?? ''), {}, plan)).toEqual([]);
    expect(codes({ ...chosen(first.id), shows: ['outcome'] }, {}, plan)).toEqual([]);
  });

  it('lets summaries be once the lead says why, and nothing else', () => {
    const [first, ...others] = examplePlan().actions;
    if (first === undefined) throw new Error('no action');
    const plan = planWith({ actions: [{ ...first, summary: empty }, ...others] });
    const consultation = consultationWith({ phone: '' });
    const gaps = openingGaps(consultation, plan, facts);
    const stopping = (untranslatedReason: string) =>
      stopsOpening(gaps, { untranslatedReason }).map(({ code, language }) => [code, language]);
    expect(stopping('')).toEqual([
      ['phoneMissing', null],
      ['summaryMissing', 'en'],
      ['summaryMissing', 'cy'],
    ]);
    expect(stopping('They come next week.')).toEqual([['phoneMissing', null]]);
  });
});

describe('what the lead is warned of', () => {
  const warned = (opensOn: string, closesOn: string) => windowWarnings({ opensOn, closesOn }).map(({ code }) => code);

  it.each([
    ['2027-09-01', '2027-09-28', []],
    ['2027-09-01', '2027-09-27', ['fewDays']],
    ['2027-07-01', '2027-07-31', []],
    ['2027-07-01', '2027-08-01', ['august']],
    ['2026-08-31', '2026-10-01', ['august']],
    ['2027-11-01', '2027-12-19', []],
    ['2027-11-01', '2027-12-20', ['christmas']],
    ['2028-01-02', '2028-02-10', ['christmas']],
    ['2028-01-03', '2028-02-10', []],
    ['2027-02-01', '2027-03-24', []],
    ['2027-02-01', '2027-03-25', ['election']],
    ['2027-05-06', '2027-06-10', ['election']],
    ['2027-05-07', '2027-06-10', []],
    ['2027-06-10', '2027-05-07', []],
  ])('from %s to %s: %j', (opensOn, closesOn, expected) => {
    expect(warned(opensOn, closesOn)).toEqual(expected);
  });

  it('never stops it, and grows with the days but for their being few', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 60 }),
        (start, length, more) => {
          const opensOn = addDays('2026-01-01', start);
          const closesOn = addDays(opensOn, length);
          const longer = addDays(closesOn, more);
          const before = windowWarnings({ opensOn, closesOn });
          const after = warned(opensOn, longer);
          expect(stopsOpening(before, { untranslatedReason: '' })).toEqual([]);
          expect(before.every(({ code }) => code === 'fewDays' || after.includes(code))).toBe(true);
          expect(after.includes('fewDays')).toBe(daysBetween(opensOn, longer) < 27);
        },
      ),
    );
  });
});
