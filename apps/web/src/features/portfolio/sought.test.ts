import { describe, expect, it } from 'vitest';
import { addressOf, soughtIn, type Sought } from './sought.ts';

const everything: Sought = {
  words: '',
  step: null,
  waitingOn: null,
  next: null,
  group: 'waitsFor',
  sort: 'nextDue',
  descending: false,
  way: 'table',
  from: null,
  page: 1,
};

describe('the address of a search', () => {
  it.each<[string, Sought]>([
    ['', everything],
    ['words=Arth+%26+B%C3%A2n', { ...everything, words: 'Arth & Bân' }],
    [
      'stage=drafting&waitingOn=authority&sort=stage&page=3',
      { ...everything, step: 'drafting', waitingOn: 'authority', sort: 'stage', page: 3 },
    ],
    [
      'waitingOn=you&next=late&group=none&order=descending&view=calendar&from=2026-11-30',
      {
        ...everything,
        waitingOn: 'you',
        next: 'late',
        group: 'none',
        descending: true,
        way: 'calendar',
        from: '2026-11-30',
      },
    ],
  ])('%j and what it asks for are one', (address, sought) => {
    expect(soughtIn(new URLSearchParams(address))).toEqual(sought);
    expect(addressOf(sought).toString()).toBe(address);
  });

  it.each([
    'stage=nowhere',
    'waitingOn=',
    'sort=name',
    'page=0',
    'page=-1',
    'page=1.5',
    'page=x',
    'view=list',
    'from=2026-13-01',
    'order=up',
    'next=soon',
  ])('is read without what it has wrong: %s', (address) => {
    expect(soughtIn(new URLSearchParams(address))).toEqual(everything);
  });
});
