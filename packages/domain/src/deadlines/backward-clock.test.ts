import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/date.ts';
import { backwardClock, type BackwardClock } from './backward-clock.ts';
import { baseDates } from './base-dates.ts';
import { authorityDate, extension, facts, inOrder, responded, submitted } from './facts.example.ts';

const names = ({ lines }: BackwardClock) =>
  lines.map((line) => (line.line === 'deadline' ? line.deadline.code : `${line.kind}`));
const lineOf = ({ lines }: BackwardClock, name: string) =>
  lines.find((line) => (line.line === 'deadline' ? line.deadline.code : line.kind) === name);

describe('the backward clock', () => {
  it('puts the authority’s own dates among the seven, earliest first', () => {
    const authorityDates = [
      authorityDate({ id: 'a', kind: 'cabinet', on: '2027-04-13' }),
      authorityDate({ id: 'b', kind: 'translationOut', on: '2027-03-25' }),
    ];
    expect(names(backwardClock(facts(inOrder, { authorityDates }), '2027-01-01'))).toEqual([
      'arrangements',
      'draftToLeadReviewer',
      'translationOut',
      'cabinet',
      'councilPapers',
      'writtenResponse',
      'presentedToCouncil',
      'availableAtPublication',
      'finalAgreed',
      'sharedWithLeadReviewer',
    ]);
  });

  it('puts what is not set last, in the order of the process', () => {
    const authorityDates = [authorityDate({ kind: 'scrutiny' })];
    const clock = backwardClock(facts({ handoverOn: '2027-07-14' }, { authorityDates }), '2027-01-01');
    expect(names(clock)).toEqual([
      'sharedWithLeadReviewer',
      'arrangements',
      'draftToLeadReviewer',
      'writtenResponse',
      'presentedToCouncil',
      'availableAtPublication',
      'finalAgreed',
      'scrutiny',
    ]);
    expect(clock.lines.slice(1).map((line) => [line.status, line.due, line.dueDay])).toEqual(
      Array.from({ length: 7 }, () => ['notSet', null, null]),
    );
  });

  it('always shows all seven, in order of day, with unset ones last', () => {
    const maybe = fc.option(fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2019-01-01', days)));
    fc.assert(
      fc.property(fc.array(maybe, { minLength: 4, maxLength: 4 }), (days) => {
        const review = Object.fromEntries(baseDates.map((name, index) => [name, days[index] ?? null]));
        const { lines } = backwardClock(facts(review), '2027-01-01');
        expect(lines.filter((line) => line.line === 'deadline')).toHaveLength(7);
        const dues = lines.map((line) => line.due ?? '9999');
        expect(dues).toEqual([...dues].sort());
      }),
    );
  });

  it.each([
    ['2027-06-05', { weekend: true, bankHoliday: null, bankHolidaysKnown: true, lastWorkingDay: '2027-06-04' }],
    [
      '2027-03-29',
      { weekend: false, bankHoliday: 'easterMonday', bankHolidaysKnown: true, lastWorkingDay: '2027-03-25' },
    ],
    ['2027-06-04', { weekend: false, bankHoliday: null, bankHolidaysKnown: true, lastWorkingDay: '2027-06-04' }],
    ['2036-05-02', { weekend: false, bankHoliday: null, bankHolidaysKnown: false, lastWorkingDay: null }],
  ])('leaves a due day of %s where it is and shows the working day', (publishedOn, dueDay) => {
    const line = lineOf(backwardClock(facts({ publishedOn }), '2027-01-01'), 'availableAtPublication');
    expect(line).toMatchObject({ due: publishedOn, dueDay });
  });

  it('names the extensions that wait for the lead reviewer', () => {
    const extensions = [
      extension({ id: 'waits', proposedOn: '2027-07-30' }),
      extension({ id: 'agreed later', proposedOn: '2027-07-31', agreedOn: '2027-06-15', letter: 'L' }),
      extension({ id: 'unfinished' }),
      extension({ id: 'agreed', proposedOn: '2027-07-20', agreedOn: '2027-06-01', letter: 'L' }),
    ];
    const clock = backwardClock(facts(inOrder, { extensions }), '2027-06-14');
    expect(lineOf(clock, 'finalAgreed')).toMatchObject({
      due: '2027-07-20',
      proposedExtensionIds: ['waits', 'agreed later'],
    });
    expect(lineOf(clock, 'arrangements')).toMatchObject({ proposedExtensionIds: [] });
  });

  it.each([
    ['2027-03-30', 'Purdah', 'Purdah'],
    ['2027-03-24', 'Purdah', ''],
    ['2027-03-30', '', ''],
  ])('says why a draft sent on %s was late', (on, given, shown) => {
    const clock = backwardClock(facts(inOrder, { events: [submitted(1, on, given)] }), '2027-05-01');
    expect(lineOf(clock, 'draftToLeadReviewer')).toMatchObject({ lateReason: shown });
  });

  it('says of the draft that met the deadline why it was late, and of nothing else', () => {
    const events = [
      submitted(2, '2027-04-10', 'Second'),
      submitted(1, '2027-03-30', 'First'),
      submitted(3, '2027-04-23', 'Third'),
      { kind: 'presentedToCouncil', on: '2027-04-23' } as const,
    ];
    const clock = backwardClock(facts(inOrder, { events }), '2027-05-01');
    expect(lineOf(clock, 'draftToLeadReviewer')).toMatchObject({ lateReason: 'First' });
    expect(lineOf(clock, 'presentedToCouncil')).toMatchObject({ status: 'metLate', lateReason: '' });
  });

  it('opens a request for each draft, with a due day for the first alone', () => {
    const events = [submitted(2, '2027-04-01'), submitted(1, '2027-03-01'), responded(1, '2027-03-20')];
    expect(backwardClock(facts(inOrder, { events }), '2027-05-01').responseRequests).toEqual([
      { version: 1, openedOn: '2027-03-01', answeredOn: '2027-03-20', hasDeadline: true },
      { version: 2, openedOn: '2027-04-01', answeredOn: null, hasDeadline: false },
    ]);
  });
});

describe('a written response against the council papers of 16 April', () => {
  const draft = submitted(1, '2027-03-01');
  it.each([
    ['came on their day', [draft, responded(1, '2027-04-16')], '2027-04-20', 'inTime'],
    ['came the day after', [draft, responded(1, '2027-04-17')], '2027-04-20', 'late'],
    ['is awaited before them', [draft], '2027-04-16', 'mayBeLate'],
    ['is awaited after them', [draft], '2027-04-17', 'late'],
  ])('that %s', (_, events, today, expected) => {
    expect(backwardClock(facts(inOrder, { events }), today).responseAgainstPapers).toBe(expected);
  });

  it('is in time when papers come on the day it is due', () => {
    const authorityDates = [authorityDate({ kind: 'councilPapers', on: '2027-04-21' })];
    expect(backwardClock(facts(inOrder, { authorityDates }), '2027-04-01').responseAgainstPapers).toBe('inTime');
  });

  it('is marked against the last papers before the presentation, not those of a later meeting', () => {
    const papers = (on: string) => authorityDate({ id: on, kind: 'councilPapers', on });
    const authorityDates = [papers('2027-06-10'), papers('2027-04-16'), papers('2027-02-01')];
    const events = [draft, responded(1, '2027-04-17')];
    const clock = backwardClock(facts(inOrder, { authorityDates, events }), '2027-07-01');
    expect(clock.responseAgainstPapers).toBe('late');
    const inTime = backwardClock(
      facts(inOrder, { authorityDates, events: [draft, responded(1, '2027-04-15')] }),
      '2027-07-01',
    );
    expect(inTime.responseAgainstPapers).toBe('inTime');
  });

  it('is not marked against an own date of another kind', () => {
    const authorityDates = [authorityDate({ kind: 'scrutiny', on: '2027-04-20' })];
    const events = [draft, responded(1, '2027-04-19')];
    expect(backwardClock(facts(inOrder, { authorityDates, events }), '2027-07-01').responseAgainstPapers).toBe('late');
  });

  it('cannot be told without a presentation', () => {
    expect(backwardClock(facts({}), '2027-07-01').responseAgainstPapers).toBeNull();
  });
});
