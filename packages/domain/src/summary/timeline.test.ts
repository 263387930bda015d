import { describe, expect, it } from 'vitest';
import { actionWith } from '../fixtures/builders.ts';
import { timeline } from './timeline.ts';

const planOf = (...dates: [string | null, string | null][]) => ({
  actions: dates.map(([startsOn, endsOn], index) => ({ ...actionWith({ startsOn, endsOn }), id: `a${index + 1}` })),
});

describe('the actions of a plan by month', () => {
  it('run from the month they start to the month they end, both included', () => {
    expect(timeline(planOf(['2027-11-30', '2028-02-01'], ['2028-01-01', '2028-01-31'])).months).toEqual([
      { month: '2027-11', starting: ['a1'], running: ['a1'], ending: [] },
      { month: '2027-12', starting: [], running: ['a1'], ending: [] },
      { month: '2028-01', starting: ['a2'], running: ['a1', 'a2'], ending: ['a2'] },
      { month: '2028-02', starting: [], running: ['a1'], ending: ['a1'] },
    ]);
  });

  it('are not placed without both dates, though a date of theirs is shown', () => {
    const { months, notPlaced } = timeline(planOf(['2027-04-01', null], [null, '2027-05-31'], [null, null]));
    expect(months).toEqual([
      { month: '2027-04', starting: ['a1'], running: [], ending: [] },
      { month: '2027-05', starting: [], running: [], ending: ['a2'] },
    ]);
    expect(notPlaced).toEqual(['a1', 'a2', 'a3']);
  });

  it('are not placed where they end before they start', () => {
    expect(timeline(planOf(['2027-05-01', '2027-04-30'])).notPlaced).toEqual(['a1']);
  });

  it('are no months at all where nothing has a date', () => {
    expect(timeline(planOf([null, null])).months).toEqual([]);
    expect(timeline(planOf()).months).toEqual([]);
  });
});
