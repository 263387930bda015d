import { describe, expect, it } from 'vitest';
import { addressOf, soughtIn, type Sought } from './sought.ts';

const everything: Sought = { words: '', stage: null, waitingOn: null, sort: 'nextDue', page: 1 };

describe('the address of a search', () => {
  it.each<[string, Sought]>([
    ['', everything],
    ['words=Arth+%26+B%C3%A2n', { ...everything, words: 'Arth & Bân' }],
    [
      'stage=drafting&waitingOn=authority&sort=stage&page=3',
      { words: '', stage: 'drafting', waitingOn: 'authority', sort: 'stage', page: 3 },
    ],
  ])('%j and what it asks for are one', (address, sought) => {
    expect(soughtIn(new URLSearchParams(address))).toEqual(sought);
    expect(addressOf(sought).toString()).toBe(address);
  });

  it.each(['stage=nowhere', 'waitingOn=', 'sort=name', 'page=0', 'page=-1', 'page=1.5', 'page=x'])(
    'is read without what it has wrong: %s',
    (address) => {
      expect(soughtIn(new URLSearchParams(address))).toEqual(everything);
    },
  );
});
