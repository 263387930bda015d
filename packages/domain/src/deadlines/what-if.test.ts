import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/date.ts';
import { agreed, authorityDate, facts, inOrder, submitted } from './facts.example.ts';
import { whatIf, type WhatIf } from './what-if.ts';

const moves = ({ deadlines }: WhatIf) =>
  Object.fromEntries(deadlines.map(({ before, movesBy }) => [before.deadline.code, movesBy]));
const late = ({ deadlines }: WhatIf) =>
  deadlines.filter((pair) => pair.wouldBeLate).map((pair) => pair.before.deadline.code);

describe('what if a date moved', () => {
  it('moves what is counted from it and nothing else', () => {
    expect(moves(whatIf(facts(inOrder), { presentedOn: '2027-05-06' }, '2027-01-01'))).toEqual({
      arrangements: 0,
      draftToLeadReviewer: 14,
      writtenResponse: 14,
      presentedToCouncil: 14,
      availableAtPublication: 0,
      finalAgreed: 0,
      sharedWithLeadReviewer: 0,
    });
  });

  it('moves the default day of the council papers', () => {
    const moved = whatIf(facts(inOrder), { presentedOn: '2027-04-20' }, '2027-01-01').authorityDates;
    expect(moved).toMatchObject([{ before: { due: '2027-04-16' }, after: { due: '2027-04-14' }, movesBy: -2 }]);
    const authorityDates = [authorityDate({ kind: 'councilPapers', on: '2027-04-12' })];
    expect(
      whatIf(facts(inOrder, { authorityDates }), { presentedOn: '2027-04-20' }, '2027-01-01').authorityDates,
    ).toEqual([]);
  });

  it.each([
    ['2027-04-08', '2027-03-20', [], ['draftToLeadReviewer']],
    ['2027-04-08', '2027-03-10', [], []],
    ['2027-04-08', '2027-03-20', [submitted(1, '2027-03-15')], ['draftToLeadReviewer']],
    ['2027-05-06', '2027-03-20', [], []],
  ])('a presentation on %s makes late, on %s', (presentedOn, today, events, codes) => {
    expect(late(whatIf(facts({ presentedOn: inOrder.presentedOn }, { events }), { presentedOn }, today))).toEqual(
      codes,
    );
  });

  it('does not blame the move for what is late already', () => {
    expect(late(whatIf(facts({ publishedOn: '2027-01-01' }), { publishedOn: '2026-12-01' }, '2027-06-01'))).toEqual([]);
  });

  it('cannot say by how much a day moves that was not set, or no longer is', () => {
    expect(moves(whatIf(facts({}), { publishedOn: '2027-05-05' }, '2027-01-01'))['finalAgreed']).toBeNull();
    const unset = whatIf(facts(inOrder), { publishedOn: null }, '2027-01-01').deadlines;
    expect(unset.find(({ before }) => before.deadline.code === 'finalAgreed')).toMatchObject({
      before: { due: '2027-06-30' },
      after: { status: 'notSet', due: null },
      movesBy: null,
    });
  });

  it('says what the rules would say of such dates, and nothing that they say already', () => {
    const said = (moved: Parameters<typeof whatIf>[1]) =>
      whatIf(facts(inOrder), moved, '2027-01-01').findings.map(({ code }) => code);
    expect(said({})).toEqual([]);
    expect(said({ presentedOn: '2027-06-01' })).toEqual(['baseDates.outOfOrder']);
    expect(said({ handoverOn: '2062-09-05' })).toEqual(['deadlines.bankHolidaysUnknown']);
    const astray = facts({ ...inOrder, presentedOn: '2027-06-01' });
    expect(whatIf(astray, { presentedOn: '2027-06-02' }, '2027-01-01').findings).toEqual([]);
  });

  it('changes nothing when nothing moves, and leaves the facts alone', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2019-01-01', days));
    fc.assert(
      fc.property(day, day, day, (publishedOn, moved, today) => {
        const given = facts({ publishedOn }, { events: [agreed('2025-01-01')] });
        const same = whatIf(given, {}, today).deadlines;
        expect(same.map((pair) => pair.after)).toEqual(same.map((pair) => pair.before));
        whatIf(given, { publishedOn: moved }, today);
        expect(given.review.publishedOn).toBe(publishedOn);
      }),
    );
  });
});
