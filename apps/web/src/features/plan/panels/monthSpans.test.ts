import { expect, it } from 'vitest';
import { actionWith } from '@cynllun/domain/fixtures/builders';
import { timeline } from '@cynllun/domain/summary/timeline';
import { monthSpans } from './monthSpans.ts';

const spansOf = (...dates: [string, string][]) =>
  monthSpans(
    timeline({ actions: dates.map(([startsOn, endsOn], index) => actionWith({ startsOn, endsOn }, index + 1)) }).months,
  ).map(({ from, to, running }) => [from, to, running.length]);

it('months in which nothing starts or ends are one span, with the same actions running', () => {
  expect(spansOf(['2027-04-01', '2027-10-31'], ['2027-07-01', '2027-10-01'])).toEqual([
    ['2027-04', '2027-04', 1],
    ['2027-05', '2027-06', 1],
    ['2027-07', '2027-07', 2],
    ['2027-08', '2027-09', 2],
    ['2027-10', '2027-10', 2],
  ]);
});

it('a date typed a century off makes one long span, not a thousand rows', () => {
  expect(spansOf(['2027-04-01', '2127-04-01'])).toEqual([
    ['2027-04', '2027-04', 1],
    ['2027-05', '2127-03', 1],
    ['2127-04', '2127-04', 1],
  ]);
});
