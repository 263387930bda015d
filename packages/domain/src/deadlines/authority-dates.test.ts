import { describe, expect, it } from 'vitest';
import { authorityDateStates, inDateOrder, papersDueFor } from './authority-dates.ts';
import { authorityDate, facts, inOrder } from './facts.example.ts';

describe('council papers', () => {
  it.each([
    ['2027-04-22', '2027-04-16', 'a Thursday meeting: Monday to Wednesday lie between'],
    ['2027-04-20', '2027-04-14', 'a Tuesday meeting: the weekend is not counted'],
    ['2027-03-31', '2027-03-23', 'a Wednesday after Easter: neither bank holiday is counted'],
    ['2027-12-29', '2027-12-21', 'the Wednesday after Christmas 2027, which is kept on Monday and Tuesday'],
  ])('for a meeting on %s go out by %s: %s', (meeting, due) => {
    expect(papersDueFor(meeting)).toBe(due);
  });

  it('have no day where bank holidays are not known', () => {
    expect(papersDueFor('2036-03-01')).toBeNull();
  });

  const papers = (given: Parameters<typeof facts>[1]) => authorityDateStates(facts(inOrder, given), '2027-04-01');

  it('stand on the clock by default', () => {
    expect(papers({})).toEqual([
      {
        id: null,
        kind: 'councilPapers',
        name: '',
        due: '2027-04-16',
        byDefault: true,
        status: 'upcoming',
        daysRemaining: 15,
      },
    ]);
  });

  it('keep the day the authority enters, in place of the default', () => {
    const own = authorityDate({ kind: 'councilPapers', on: '2027-04-12' });
    expect(papers({ authorityDates: [own] })).toMatchObject([{ id: 'own', due: '2027-04-12', byDefault: false }]);
  });

  it('take the default day in an entry that has none', () => {
    const own = authorityDate({ kind: 'councilPapers', name: 'Papurau' });
    expect(papers({ authorityDates: [own] })).toMatchObject([
      { id: 'own', name: 'Papurau', due: '2027-04-16', byDefault: true },
    ]);
  });

  it('are not guessed without a presentation', () => {
    expect(authorityDateStates(facts({}), '2027-04-01')).toEqual([]);
  });
});

describe('an own date', () => {
  it.each([
    [null, 'notSet', null],
    ['2027-04-30', 'upcoming', 29],
    ['2027-04-15', 'dueSoon', 14],
    ['2027-04-01', 'dueToday', 0],
    ['2027-03-31', 'passed', -1],
  ] as const)('on %s is, on 1 April, %s', (on, status, daysRemaining) => {
    const given = facts({}, { authorityDates: [authorityDate({ on })] });
    expect(authorityDateStates(given, '2027-04-01')).toMatchObject([
      { due: on, status, daysRemaining, byDefault: false },
    ]);
  });
});

it('dates are shown as they fall, and those without a day last as they were entered', () => {
  const dates = [null, '2027-04-01', '2027-03-31', null, '2027-03-31'].map((on, id) => ({ id, on }));
  expect(inDateOrder(dates).map(({ id }) => id)).toEqual([2, 4, 1, 0, 3]);
});
