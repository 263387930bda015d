import { describe, expect, it } from 'vitest';
import { addressOf, soughtIn, variablesOf, type Sought } from './triaged.ts';

const everything: Sought = {
  words: '',
  about: '',
  standing: null,
  kind: null,
  group: null,
  language: null,
  way: null,
  mark: null,
  newestFirst: false,
  seen: 'table',
  page: 1,
};
const action = '0190e4a2-0000-7000-8000-000000000001';

describe('the address of a search among comments', () => {
  it.each<[string, Sought]>([
    ['', everything],
    ['words=D%C5%B5r', { ...everything, words: 'Dŵr' }],
    [`about=${action}&standing=new&page=3`, { ...everything, about: action, standing: 'new', page: 3 }],
    [
      'about=plan&kind=concern&group=carers&language=cy&way=letter&mark=toAdmit&order=newest&view=board',
      {
        ...everything,
        about: 'plan',
        kind: 'concern',
        group: 'carers',
        language: 'cy',
        way: 'letter',
        mark: 'toAdmit',
        newestFirst: true,
        seen: 'board',
      },
    ],
  ])('%j and what it asks for are one', (address, sought) => {
    expect(soughtIn(new URLSearchParams(address))).toEqual(sought);
    expect(addressOf(sought).toString()).toBe(address);
  });

  it.each([
    'about=nothing',
    'standing=',
    'kind=x',
    'group=1',
    'language=fr',
    'way=fax',
    'mark=y',
    'view=list',
    'page=0',
  ])('is read without what it has wrong: %s', (address) => {
    expect(soughtIn(new URLSearchParams(address))).toEqual(everything);
  });

  it('asks for an action by its id, and for the plan and questions by what they are', () => {
    const asked = (address: string) => variablesOf(new URLSearchParams(address), 'c').sought;
    expect(asked(`about=${action}`)).toMatchObject({ about: 'action', aboutId: action });
    expect(asked('about=question')).toMatchObject({ about: 'question', aboutId: null });
    expect(asked('')).toMatchObject({ about: null, aboutId: null, standing: null });
  });
});
