import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { formatter } from './formatter.ts';

const en = formatter('en');
const cy = formatter('cy');

describe('dates', () => {
  it.each([
    ['2027-01-01', '1 January 2027', '1 Ionawr 2027', '1 Jan 2027', '1 Ion 2027'],
    ['2027-02-28', '28 February 2027', '28 Chwefror 2027', '28 Feb 2027', '28 Chw 2027'],
    ['2027-03-31', '31 March 2027', '31 Mawrth 2027', '31 Mar 2027', '31 Maw 2027'],
    ['2027-04-30', '30 April 2027', '30 Ebrill 2027', '30 Apr 2027', '30 Ebr 2027'],
    ['2027-05-05', '5 May 2027', '5 Mai 2027', '5 May 2027', '5 Mai 2027'],
    ['2027-06-06', '6 June 2027', '6 Mehefin 2027', '6 Jun 2027', '6 Meh 2027'],
    ['2027-07-07', '7 July 2027', '7 Gorffennaf 2027', '7 Jul 2027', '7 Gor 2027'],
    ['2027-08-08', '8 August 2027', '8 Awst 2027', '8 Aug 2027', '8 Awst 2027'],
    ['2027-09-09', '9 September 2027', '9 Medi 2027', '9 Sep 2027', '9 Medi 2027'],
    ['2027-10-10', '10 October 2027', '10 Hydref 2027', '10 Oct 2027', '10 Hyd 2027'],
    ['2027-11-11', '11 November 2027', '11 Tachwedd 2027', '11 Nov 2027', '11 Tach 2027'],
    ['2027-12-12', '12 December 2027', '12 Rhagfyr 2027', '12 Dec 2027', '12 Rhag 2027'],
  ])('%s reads the same day in both languages, long and short', (day, english, welsh, shortEnglish, shortWelsh) => {
    expect([en.date(day), cy.date(day), en.shortDate(day), cy.shortDate(day)]).toEqual([
      english,
      welsh,
      shortEnglish,
      shortWelsh,
    ]);
  });

  it.each([
    ['2027-03-28', 'Sunday', 'dydd Sul'],
    ['2027-03-29', 'Monday', 'dydd Llun'],
    ['2027-03-30', 'Tuesday', 'dydd Mawrth'],
    ['2027-03-31', 'Wednesday', 'dydd Mercher'],
    ['2027-04-01', 'Thursday', 'dydd Iau'],
    ['2027-04-02', 'Friday', 'dydd Gwener'],
    ['2027-04-03', 'Saturday', 'dydd Sadwrn'],
  ])('%s is a %s', (day, english, welsh) => {
    expect(en.dateWithDay(day)).toBe(`${english} ${en.date(day)}`);
    expect(cy.dateWithDay(day)).toBe(`${welsh} ${cy.date(day)}`);
  });

  it('a month is named with its year, from a month or from a day in it', () => {
    expect([en.month('2027-03'), cy.month('2027-03-31')]).toEqual(['March 2027', 'Mawrth 2027']);
    expect([en.shortMonth('2027-03-31'), cy.shortMonth('2027-03')]).toEqual(['Mar 2027', 'Maw 2027']);
  });

  it.each([
    ['2027-03-31T13:05:00Z', '31 March 2027, 14:05', '31 Mawrth 2027, 14:05'],
    ['2027-01-31T23:59:59Z', '31 January 2027, 23:59', '31 Ionawr 2027, 23:59'],
    ['2027-06-30T23:30:00Z', '1 July 2027, 00:30', '1 Gorffennaf 2027, 00:30'],
  ])('the instant %s is told in London time, summer and winter', (instant, english, welsh) => {
    expect([en.dateTime(instant), cy.dateTime(new Date(instant))]).toEqual([english, welsh]);
    expect(english).toBe(`${english.slice(0, -7)}, ${en.time(instant)}`);
  });

  it.each(['', '31/03/2027', '2027-13-01', '2027-3-1', '2027-00-10'])('%s is refused as a date', (text) => {
    expect(() => en.date(text)).toThrow(RangeError);
  });
});

describe('numbers', () => {
  it.each([
    [0, '0', '£0'],
    [5, '5', '£0.05'],
    [120_000, '120,000', '£1,200'],
    [12_345, '12,345', '£123.45'],
    [-50_050, '−50,050', '−£500.50'],
  ])('%d as a number and as pence', (value, number, money) => {
    expect([en.number(value), cy.number(value)]).toEqual([number, number]);
    expect([en.money(value), cy.money(value)]).toEqual([money, money]);
  });

  it('keeps the six decimals a figure may have', () => expect(en.number(0.123456)).toBe('0.123456'));

  it.each([
    [2027, '2027/28'],
    [2009, '2009/10'],
    [1999, '1999/00'],
  ])('the financial year that begins in %d', (year, words) => expect(cy.financialYear(year)).toBe(words));

  it('money can be read back to the same pence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (pence) => {
        expect(Math.round(Number(en.money(pence).replaceAll(/[£,]/g, '')) * 100)).toBe(pence);
      }),
    );
  });
});

describe('days', () => {
  it.each([
    [-1200, '1,200 days ago', '1,200 diwrnod yn ôl'],
    [-2, '2 days ago', '2 ddiwrnod yn ôl'],
    [-1, 'yesterday', 'ddoe'],
    [0, 'today', 'heddiw'],
    [1, 'tomorrow', 'yfory'],
    [2, 'in 2 days', 'ymhen 2 ddiwrnod'],
    [3, 'in 3 days', 'ymhen 3 diwrnod'],
    [6, 'in 6 days', 'ymhen 6 diwrnod'],
    [12, 'in 12 days', 'ymhen 12 diwrnod'],
    [22, 'in 22 days', 'ymhen 22 diwrnod'],
  ])('%d days from today', (count, english, welsh) => {
    expect([en.relativeDays(count), cy.relativeDays(count)]).toEqual([english, welsh]);
  });

  it.each([
    [0, '0 days', '0 diwrnod'],
    [1, '1 day', '1 diwrnod'],
    [2, '2 days', '2 ddiwrnod'],
    [5, '5 days', '5 diwrnod'],
  ])('a length of %d days', (count, english, welsh) => {
    expect([en.days(count), cy.days(count)]).toEqual([english, welsh]);
  });
});

describe('minutes', () => {
  it.each([
    [1, '1 minute', '1 munud'],
    [2, '2 minutes', '2 funud'],
    [10, '10 minutes', '10 munud'],
  ])('a length of %d minutes', (count, english, welsh) => {
    expect([en.minutes(count), cy.minutes(count)]).toEqual([english, welsh]);
  });
});

describe('lists', () => {
  it.each([
    [[], '', ''],
    [['carers'], 'carers', 'carers'],
    [['bara', 'caws'], 'bara and caws', 'bara a caws'],
    [['bara', 'y caws'], 'bara and y caws', 'bara a’r caws'],
    [['bara', 'yr afal'], 'bara and yr afal', 'bara a’r afal'],
    [['bara', 'afal'], 'bara and afal', 'bara ac afal'],
    [['a', 'b', 'ŵyn'], 'a, b and ŵyn', 'a, b ac ŵyn'],
    [['1a', '1b'], '1a and 1b', '1a ac 1b'],
    [['7a', '8a'], '7a and 8a', '7a ac 8a'],
    [['7a', '12b'], '7a and 12b', '7a a 12b'],
    [['a', '“Ymlaen”'], 'a and “Ymlaen”', 'a ac “Ymlaen”'],
  ])('%j', (words, english, welsh) => {
    expect([en.list(words), cy.list(words)]).toEqual([english, welsh]);
  });
});
