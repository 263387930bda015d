import { describe, expect, test } from 'vitest';
import type { Cell } from './cell.ts';
import { readDates, type DateRole } from './read-dates.ts';

const day = (startsOn: string | null, endsOn: string | null) => ({ kind: 'dates', startsOn, endsOn });

describe('a day is read with the day first', () => {
  test.each<[Cell, string]>([
    ['1.4.27', '2027-04-01'],
    ['31/03/2027', '2027-03-31'],
    ['31 Mawrth 2027', '2027-03-31'],
    ['30 Mehefin 2027', '2027-06-30'],
    ['30.6.27', '2027-06-30'],
    ['31/12/27', '2027-12-31'],
    ['4/1/2027', '2027-01-04'],
    ['31-Mar-27', '2027-03-31'],
    ['2027-03-31', '2027-03-31'],
    ['2027-03-31T00:00:00.000Z', '2027-03-31'],
    ['2027-06-30T23:15:00Z', '2027-07-01'],
    ['2027-06-30T22:15:00Z', '2027-06-30'],
    ['2027-12-31T23:15:00Z', '2027-12-31'],
    ['2027-06-30 23:15 +01:00', '2027-06-30'],
    ['2027-06-30T20:15:00-0500', '2027-07-01'],
    ['2027-06-30T23:15', '2027-06-30'],
    ['31/03/2027 00:00', '2027-03-31'],
    ['31\u00A0March\u00A02027', '2027-03-31'],
    ['\uFEFF31/03/2027', '2027-03-31'],
    ['31–03–2027', '2027-03-31'],
    ['31st of MARCH, 2027', '2027-03-31'],
    ['March 31, 2027', '2027-03-31'],
    ['Wednesday 31 March 2027', '2027-03-31'],
    ['Dydd Mercher 31 Mawrth 2027', '2027-03-31'],
    ['Dydd Mawrth 30 Mawrth 2027', '2027-03-30'],
    ['31 o Fawrth 2027', '2027-03-31'],
    ['1af Fedi 2027', '2027-09-01'],
    ['26 Chwefror 2027', '2027-02-26'],
    ['1 Ebrill 2027', '2027-04-01'],
    ["5 Tach '27", '2027-11-05'],
    ['29 February 2028', '2028-02-29'],
    ['by 31 March 2027', '2027-03-31'],
    ['erbyn 31 Mawrth 2027', '2027-03-31'],
    [{ date: '2027-03-31' }, '2027-03-31'],
  ])('%j is %s', (cell, iso) => {
    expect(readDates(cell, 'endsOn').proposal).toEqual(day(null, iso));
    expect(readDates(cell, 'timescale').proposal).toEqual(day(null, iso));
  });
});

describe('a month counts to its last day as an end and from its first as a start', () => {
  test.each<[Cell, DateRole, string | null, string | null]>([
    ['March 2027', 'endsOn', null, '2027-03-31'],
    ['March 2027', 'startsOn', '2027-03-01', null],
    ['Mar-27', 'endsOn', null, '2027-03-31'],
    ['02/2028', 'endsOn', null, '2028-02-29'],
    ['by end of March 2027', 'timescale', null, '2027-03-31'],
    ['erbyn diwedd mis Mawrth 2027', 'endsOn', null, '2027-03-31'],
    ['yn Nhachwedd 2027', 'endsOn', null, '2027-11-30'],
    ['mis Hydref 2027', 'endsOn', null, '2027-10-31'],
    ['from April 2027 onwards', 'timescale', '2027-04-01', null],
    ['31/03/2027', 'startsOn', '2027-03-31', null],
  ])('%j in %s', (cell, role, startsOn, endsOn) => {
    expect(readDates(cell, role).proposal).toEqual(day(startsOn, endsOn));
  });
});

describe('one date in two languages is one date', () => {
  test.each<[string, DateRole, string | null, string | null]>([
    ['31 Mawrth 2027 / 31 March 2027', 'endsOn', null, '2027-03-31'],
    ['31 Mawrth 2027/31 March 2027', 'timescale', null, '2027-03-31'],
    ['31 Mawrth 2027\n31/03/2027', 'startsOn', '2027-03-31', null],
    ['31/03/2027 (31 Mawrth 2027)', 'endsOn', null, '2027-03-31'],
    ['Erbyn 31 Mawrth 2027 / By 31 March 2027', 'timescale', null, '2027-03-31'],
    ['Dydd Mercher 31 Mawrth 2027 / Wednesday 31 March 2027', 'endsOn', null, '2027-03-31'],
    ['Mawrth 2027 / March 2027', 'endsOn', null, '2027-03-31'],
    ['Mawrth / March 2027', 'startsOn', '2027-03-01', null],
    ['31/03/2027 - 31/03/2027', 'endsOn', '2027-03-31', '2027-03-31'],
  ])('%j in %s', (cell, role, startsOn, endsOn) => {
    expect(readDates(cell, role).proposal).toEqual(day(startsOn, endsOn));
  });
});

describe('a day by which to be done is an end, and a day on which it was done is none', () => {
  test.each([
    'Done by 31/01/2027',
    'to be completed 31/01/2027',
    "i'w gwblhau erbyn 31/01/2027",
    'Completion: 31.1.27',
  ])('%s', (cell) => expect(readDates(cell, 'endsOn').proposal).toEqual(day(null, '2027-01-31')));

  test.each(['Done 31/01/2026', 'Completed: 31 January 2026', 'Achieved January 2026', 'implemented 31.1.26'])(
    '%s',
    (cell) => {
      const { proposal, problem, choices } = readDates(cell, 'endsOn');
      expect([proposal, problem?.code]).toEqual([null, 'dateAmongWords']);
      expect(choices).toEqual([{ code: 'theDay', proposal: day(null, '2026-01-31') }]);
    },
  );
});

describe('two dates with a sign between them are a start and an end', () => {
  test.each<[string, string, string]>([
    ['Apr 2027 - Dec 2027', '2027-04-01', '2027-12-31'],
    ['Apr – Dec 2027', '2027-04-01', '2027-12-31'],
    ['April to December 2027', '2027-04-01', '2027-12-31'],
    ['o Ebrill 2027 i Ragfyr 2027', '2027-04-01', '2027-12-31'],
    ['rhwng Ebrill a Mehefin 2027', '2027-04-01', '2027-06-30'],
    ['between April and June 2027', '2027-04-01', '2027-06-30'],
    ['1-30 June 2027', '2027-06-01', '2027-06-30'],
    ['1.4.27 - 31.3.28', '2027-04-01', '2028-03-31'],
    ['1-4-27 - 31-3-28', '2027-04-01', '2028-03-31'],
    ['04/2027 - 03/2028', '2027-04-01', '2028-03-31'],
  ])('%s', (cell, startsOn, endsOn) => {
    expect(readDates(cell, 'endsOn').proposal).toEqual(day(startsOn, endsOn));
  });
});

describe('a vague time is kept as words, with what it may mean to choose from', () => {
  test.each<[string, string[]]>([
    ['Q2 2027', ['2027-06-30', '2027-09-30']],
    ['Chwarter 2 2027', ['2027-06-30', '2027-09-30']],
    ['Q4 2027/28', ['2028-03-31']],
    ['Spring 2027', ['2027-05-31']],
    ['Gwanwyn 2027', ['2027-05-31']],
    ['Winter 2027', ['2027-02-28', '2028-02-29']],
    ['2027-28', ['2028-03-31']],
    ['2027/2028', ['2028-03-31']],
    ['2027', ['2027-12-31', '2028-03-31']],
    // Hydref is October and autumn.
    ['Hydref 2027', ['2027-10-31', '2027-11-30']],
    ['Ongoing', []],
    ['ON-GOING', []],
    ['asap', []],
    ['Parhaus', []],
    ['cyn gynted â phosibl', []],
    ['TBC', []],
  ])('%s', (cell, ends) => {
    const reading = readDates(cell, 'endsOn');
    expect(reading.proposal).toBeNull();
    expect(reading.problem?.code).toBe('dateVague');
    expect(reading.choices.map(({ proposal }) => proposal.endsOn)).toEqual(ends);
  });

  test('the two ends of Q2 2027 say which year they count in', () => {
    expect(readDates('Q2 2027', 'endsOn').choices.map(({ code }) => code)).toEqual(['calendarYear', 'financialYear']);
  });
});

describe('what is no date says why', () => {
  test.each<[Cell, string, object]>([
    ['31/02/2027', 'noSuchDay', { day: 31, month: 2, year: 2027 }],
    ['29 Chwefror 2027', 'noSuchDay', { day: 29, month: 2, year: 2027 }],
    ['03/31/2027', 'noSuchMonth', { month: 31 }],
    ['31 March', 'yearMissing', {}],
    ['31/03/0207', 'yearUnlikely', { year: 207 }],
    ['Dec 2027 - Apr 2027', 'endBeforeStart', {}],
    ['31/3/27 and 30/6/27', 'severalDates', {}],
    ['Delayed from 31 March 2027', 'dateAmongWords', {}],
    ['when the budget allows', 'dateNotRead', {}],
    ['#REF!', 'spreadsheetError', {}],
    [46477, 'dayNumber', {}],
    ['Sunday 31/03/2027', 'weekdayDiffers', {}],
    ['Dydd Sul 31 Mawrth 2027', 'weekdayDiffers', {}],
    ['by Thurs 31 March 2027', 'weekdayDiffers', {}],
    ['Mon 1 March 2027 - Fri 6 March 2027', 'weekdayDiffers', {}],
  ])('%j: %s', (cell, code, params) => {
    const reading = readDates(cell, 'endsOn');
    expect(reading.proposal).toBeNull();
    expect(reading.problem).toEqual({ code, params });
  });

  test('a count of days that lost its format is offered as its date', () => {
    expect(readDates(46477, 'endsOn').choices).toEqual([{ code: 'dayNumber', proposal: day(null, '2027-03-31') }]);
  });

  test('dates inside other words are offered, each', () => {
    const ends = readDates('31/3/27 and 30/6/27', 'endsOn').choices.map(({ proposal }) => proposal.endsOn);
    expect(ends).toEqual(['2027-03-31', '2027-06-30']);
  });
});

describe('a date that its cell shows another way is read as shown', () => {
  const MARCH = { date: '2027-03-01', shown: 'Mar-27' };
  test('a month is the whole month', () => {
    expect(readDates(MARCH, 'startsOn').proposal).toMatchObject({ startsOn: '2027-03-01' });
    expect(readDates(MARCH, 'endsOn').proposal).toMatchObject({ endsOn: '2027-03-31' });
  });
  test('a time of day beside the whole date leaves it that day', () =>
    expect(readDates({ date: '2027-03-01', shown: '01/03/2027 12:30' }, 'endsOn').proposal?.endsOn).toBe('2027-03-01'));
  test.each([
    ['1 Mar', 'yearMissing'],
    ['2027', 'dateVague'],
    ['March', 'yearMissing'],
    ['Monday', 'dateNotRead'],
  ])('%s is asked about, with the date behind it', (shown, code) => {
    const read = readDates({ date: '2027-03-01', shown }, 'endsOn');
    expect(read).toMatchObject({ proposal: null, problem: { code } });
    expect(read.choices).toContainEqual({
      code: 'theDay',
      proposal: { kind: 'dates', startsOn: null, endsOn: '2027-03-01' },
    });
  });
});

describe('two dates where one is asked for are asked about, and no start is made up', () => {
  test.each<[string, DateRole, string[]]>([
    ['Sep/Oct 2027', 'endsOn', ['2027-09-30', '2027-10-31']],
    ['Sep / Oct 2027', 'timescale', ['2027-09-30', '2027-10-31']],
    ['September or October 2027', 'endsOn', ['2027-09-30', '2027-10-31']],
    ['Medi neu Hydref 2027', 'endsOn', ['2027-09-30', '2027-10-31']],
    ['Sep & Oct 2027', 'endsOn', ['2027-09-30', '2027-10-31']],
    ['Sep-Oct 2027', 'endsOn', ['2027-09-30', '2027-10-31']],
    ['Sep/Oct 2027', 'startsOn', ['2027-09-01', '2027-10-01']],
    ['31 March 2027 / 30 April 2027', 'endsOn', ['2027-03-31', '2027-04-30']],
    ['Dec 2027/Jan 2028', 'endsOn', ['2027-12-31', '2028-01-31']],
  ])('%s as %s', (words, role, days) => {
    const { proposal, problem, choices } = readDates(words, role);
    expect([proposal, problem?.code]).toEqual([null, 'severalDates']);
    const offered = choices.slice(0, 2).map((choice) => choice.proposal);
    expect(offered).toEqual(days.map((on) => (role === 'startsOn' ? day(on, null) : day(null, on))));
    expect(choices.at(-1)?.code).toBe('range');
  });
});
