import { describe, expect, it } from 'vitest';
import { addDays } from '@cynllun/domain/calendar/date';
import { timelineScale } from './timelineScale.ts';

const room = { mark: 9, months: 4, name: 6 };
const mark = (due: string) => ({ due });

describe('the timeline', () => {
  it('runs from the first day to the last, with today where it falls', () => {
    const { marks, today } = timelineScale([mark('2027-01-01'), mark('2027-04-11')], '2027-02-20', room);
    expect(marks.map(({ at }) => at)).toEqual([0, 100]);
    expect(today).toBe(50);
  });

  it('holds today where it is before or after every deadline', () => {
    expect(timelineScale([mark('2027-02-01')], '2027-01-01', room).today).toBe(0);
    expect(timelineScale([mark('2027-02-01')], '2027-03-01', room).today).toBe(100);
  });

  it('sets days near each other below one another', () => {
    const days = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-06-01', '2027-12-31'].map(mark);
    expect(timelineScale(days, '2027-01-01', room).marks.map(({ lane }) => lane)).toEqual([0, 1, 2, 0, 0]);
  });

  it('of nothing but today has no length to divide by', () => {
    expect(timelineScale([], '2027-01-01', room)).toEqual({ marks: [], today: 0, months: [] });
    expect(timelineScale([mark('2027-01-01')], '2027-01-01', room).marks[0]?.at).toBe(0);
  });

  it('leaves out the name of a month that would run past its end', () => {
    const names = (last: string) =>
      timelineScale([mark('2027-01-01'), mark(last)], '2027-01-01', room).months.map(({ month }) => month);
    expect(names('2027-04-20')).toEqual(['2027-02', '2027-03', '2027-04']);
    expect(names('2027-04-03')).toEqual(['2027-02', '2027-03']);
  });

  it.each([1, 3, 8, 29, 90, 365])('%i days apart, every mark is on the line and clear of its neighbours', (step) => {
    const days = Array.from({ length: 12 }, (_, index) => mark(addDays('2026-11-30', index * step)));
    const { marks, months } = timelineScale(days, addDays('2026-11-30', 5 * step), room);
    for (const { at } of [...marks, ...months]) expect(at >= 0 && at <= 100).toBe(true);
    for (const { start } of marks) expect(start + 9).toBeLessThanOrEqual(100);
    for (const [index, one] of marks.entries())
      for (const other of marks.slice(index + 1))
        expect(one.lane !== other.lane || Math.abs(other.start - one.start) >= 9).toBe(true);
    expect(months.length).toBeLessThanOrEqual(4);
  });
});
