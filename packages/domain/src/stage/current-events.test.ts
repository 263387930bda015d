import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreed, responded, submitted } from '../deadlines/facts.example.ts';
import { entryOf } from '../fixtures/event-entries.ts';
import { fixtureId } from '../fixtures/ids.ts';
import type { PlanEventEntry } from '../plan/plan.ts';
import { currentEvents, kindRecorded } from './current-events.ts';
import { planEventKinds, type PlanEvent } from './events.ts';

const idOf = (number: number) => fixtureId('planEvent', number);
/** The nth entry, in place of another. */
const correction = (number: number, corrects: number, event: Partial<PlanEventEntry>): PlanEventEntry => ({
  ...entryOf(agreed('2027-06-20'), number - 1),
  kind: null,
  version: null,
  minuteReference: '',
  ...event,
  corrects: idOf(corrects),
});

const first = agreed('2027-06-20');
const second = agreed('2027-06-21');
const third = agreed('2027-06-22');
const takeBack = (number: number, corrects: number) => correction(number, corrects, {});

describe('of the entries of what happened', () => {
  it.each<[string, readonly PlanEventEntry[], readonly PlanEvent[]]>([
    ['none are nothing', [], []],
    ['each counts', [entryOf(submitted(1, '2027-03-01'), 0), entryOf(first, 1)], [submitted(1, '2027-03-01'), first]],
    ['one that was corrected counts as corrected', [entryOf(first, 0), correction(2, 1, second)], [second]],
    ['one that was taken back does not count', [entryOf(first, 0), takeBack(2, 1)], []],
    ['a correction can be corrected', [entryOf(first, 0), correction(2, 1, second), correction(3, 2, third)], [third]],
    ['a correction can be taken back, and all is', [entryOf(first, 0), correction(2, 1, second), takeBack(3, 2)], []],
    [
      'what was taken back can be recorded again',
      [entryOf(first, 0), takeBack(2, 1), correction(3, 2, third)],
      [third],
    ],
    ['a correction dated before what it corrects counts', [correction(2, 1, third), entryOf(first, 0)], [third]],
    [
      'others are left alone',
      [entryOf(first, 0), entryOf(responded(1, '2027-04-01'), 1), takeBack(3, 1)],
      [responded(1, '2027-04-01')],
    ],
    ['one without the version that its kind has does not count', [{ ...entryOf(first, 0), version: null }], []],
    ['one without the minute that its kind has does not count', [{ ...entryOf(first, 0), minuteReference: '' }], []],
    ['one without its day does not count', [{ ...entryOf(first, 0), on: null }], []],
    [
      'what a kind does not have is left out of it',
      [{ ...entryOf({ kind: 'presentedToCouncil', on: '2027-04-22' }, 0), version: 1, lateReason: 'Snow' }],
      [{ kind: 'presentedToCouncil', on: '2027-04-22' }],
    ],
  ])('%s', (_, entries, expected) => {
    expect(currentEvents(entries)).toEqual(expected);
  });

  it('says of an agreement who agreed it, where that was recorded', () => {
    const said = { body: 'officer', agreedBy: 'Director, scheme 4.2', callInUntil: '2027-06-27' } as const;
    expect(currentEvents([entryOf({ ...first, ...said }, 0)])).toEqual([{ ...first, ...said }]);
  });

  it('every kind reads back as the event that was recorded', () => {
    const every = planEventKinds.map((kind): PlanEvent => {
      const plain = { kind, on: '2027-05-05' };
      if (kind === 'draftSubmitted') return { ...plain, kind, version: 1, lateReason: 'Snow' };
      if (kind === 'finalAgreed') return { ...plain, kind, version: 1, minuteReference: 'C/27/31' };
      if (kind === 'draftWithdrawn') return { ...plain, kind, version: 1, withdrawalReason: 'Snow' };
      if (kind === 'referredBack') return { ...plain, kind, reason: 'Carers were not asked' };
      if (kind === 'planVaried')
        return { ...plain, kind, version: 2, reason: 'Snow', agreedBy: 'Cabinet', minuteReference: 'CAB/9' };
      if (kind === 'wordingCorrected') return { ...plain, kind, version: 2, reason: 'A letter was missing' };
      if (kind === 'responseIssued' || kind === 'putForAgreement') return { ...plain, kind, version: 1 };
      return { ...plain, kind };
    });
    expect(currentEvents(every.map(entryOf))).toEqual(every);
  });
});

describe('a record of', () => {
  it('what was taken back is still a record of that', () => {
    const entries = [entryOf(first, 0), correction(2, 1, second), takeBack(3, 2)];
    expect(entries.map((entry) => kindRecorded(entries, entry))).toEqual(['finalAgreed', 'finalAgreed', 'finalAgreed']);
  });

  it('nothing that is there is a record of nothing', () => {
    expect(kindRecorded([], takeBack(2, 1))).toBeNull();
  });
});

/** Entries as they are recorded: each stands by itself or corrects one that no earlier entry has corrected. */
const recorded = fc
  .array(
    fc.record({
      corrects: fc.option(fc.nat({ max: 20 })),
      isTakenBack: fc.boolean(),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    {
      maxLength: 20,
    },
  )
  .map((steps) =>
    steps.reduce<readonly PlanEventEntry[]>((before, { corrects, isTakenBack, day }, index) => {
      const entry = entryOf({ kind: 'closed', on: `2027-05-${String(day).padStart(2, '0')}` }, index);
      const target = before[corrects ?? -1];
      if (target === undefined || before.some((one) => one.corrects === target.id)) return [...before, entry];
      return [...before, { ...entry, kind: isTakenBack ? null : 'closed', corrects: target.id }];
    }, []),
  );

describe('whatever was recorded', () => {
  it('counts at most once for each thing that happened, by its last word', () => {
    fc.assert(
      fc.property(recorded, (entries) => {
        const follows = (entry: PlanEventEntry): PlanEventEntry => {
          const next = entries.find(({ corrects }) => corrects === entry.id);
          return next === undefined ? entry : follows(next);
        };
        const lastWords = entries.filter(({ corrects }) => corrects === null).map(follows);
        const expected = lastWords.filter(({ kind }) => kind !== null).map(({ on }) => on);
        expect(
          currentEvents(entries)
            .map(({ on }) => on)
            .toSorted(),
        ).toEqual(expected.toSorted());
      }),
    );
  });

  it('is the same events whatever the order of the entries', () => {
    const shuffled = recorded.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries], { minLength: entries.length })),
    );
    const days = (entries: readonly PlanEventEntry[]) =>
      currentEvents(entries)
        .map(({ on }) => on)
        .toSorted();
    fc.assert(
      fc.property(shuffled, ([entries, others]) => {
        expect(days(others)).toEqual(days(entries));
      }),
    );
  });

  it('any entry taken back leaves the others as they were', () => {
    fc.assert(
      fc.property(recorded, fc.nat(), (entries, seed) => {
        const standing = entries.filter(({ id }) => !entries.some(({ corrects }) => corrects === id));
        const target = standing[seed % Math.max(1, standing.length)];
        if (target === undefined) return;
        const gone: PlanEventEntry = { ...target, id: idOf(999), kind: null, corrects: target.id };
        const others = standing.filter(({ id }) => id !== target.id);
        expect(currentEvents([...entries, gone])).toEqual(currentEvents(others));
      }),
    );
  });
});
