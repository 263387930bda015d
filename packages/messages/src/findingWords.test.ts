import { describe, expect, it } from 'vitest';
import { rules } from '@cynllun/domain/rules/findings';
import { entities } from '@cynllun/domain/plan/entities';
import { languages } from '@cynllun/domain/text/language';
import { findingWords } from './findingWords.ts';
import { translator } from './translator.ts';

const words = await translator();
const say = (language: 'en' | 'cy', code: string, params: Record<string, string | number>) =>
  findingWords(
    words,
    language,
    { code, params },
    {
      nameOf: (id) => (id === 'p1' ? 'Siân Rees' : id),
      quote: (quoted, itsLanguage) => (itsLanguage === language ? quoted : `[${itsLanguage}: ${quoted}]`),
    },
  );

const deadlineCodes = [
  'baseDates.outOfOrder',
  'baseDates.handoverTooSoon',
  'deadlines.draftLate',
  'deadlines.bankHolidaysUnknown',
];
const variants: Readonly<Record<string, readonly string[]>> = {
  'publication.translationMissing': ['_missing', '_outOfDate'],
  'realism.targetNotBetter': ['_up', '_down'],
  'realism.targetDateOutside': ['_start', '_end'],
};

describe.each(languages)('in %s', (language) => {
  it.each([...rules.map(({ code }) => code), ...deadlineCodes])('%s has words', (code) => {
    for (const variant of variants[code] ?? ['']) {
      expect(words.exists(`findings:${code}${variant}`, { lng: language })).toBe(true);
    }
  });

  it('every field that a person fills in has a name', () => {
    const fields = Object.entries(entities).flatMap(([entity, { fields }]) =>
      Object.keys(fields).map((field) => `${entity}.${field}`),
    );
    const unnamed = fields.filter(
      (name) => !name.endsWith('.position') && !words.exists(`fields:${name}`, { lng: language }),
    );
    expect(unnamed).toEqual([]);
  });
});

it.each([
  [
    'action.timescaleMissing',
    { reference: '1a', missing: 'startsOn,endsOn' },
    'Action 1a: needs a start date and an end date',
    'Cam gweithredu 1a: mae angen dyddiad dechrau a dyddiad gorffen',
  ],
  [
    'action.monitoringMissing',
    { reference: '2b', missing: 'monitoringForumId,monitoringMethod,monitoringFrequency' },
    'Action 2b: say who checks progress, how it is checked and how often it is checked',
    'Cam gweithredu 2b: nodwch pwy sy’n gwirio cynnydd, y dull o’i wirio ac amlder y gwirio',
  ],
  [
    'action.responsibleMissing',
    { reference: '1a', postEn: '', postCy: '' },
    'Action 1a: name the person responsible',
    'Cam gweithredu 1a: enwch y person cyfrifol',
  ],
  [
    'action.responsibleMissing',
    { reference: '1a', postEn: 'Head of Adult Services', postCy: 'Pennaeth Gwasanaethau Oedolion' },
    'Action 1a: name the person responsible; a post alone (Head of Adult Services) does not count',
    'Cam gweithredu 1a: enwch y person cyfrifol; nid yw swydd yn unig (Pennaeth Gwasanaethau Oedolion) yn ddigon',
  ],
  [
    'publication.translationMissing',
    { entity: 'indicator', field: 'name', reference: '1a', number: 2, language: 'cy', state: 'missing' },
    'Action 1a, indicator 2, “What is measured”: not yet written in Welsh (our own rule)',
    'Cam gweithredu 1a, dangosydd 2, “Beth sy’n cael ei fesur”: heb ei ysgrifennu yn Gymraeg eto (ein rheol ni)',
  ],
  [
    'realism.targetDateOutside',
    { reference: '1a', indicator: 1, targetOn: '2027-03-31', edge: 'start', limit: '2027-04-01' },
    'Action 1a, indicator 1: its target date, 31 March 2027, is before the action starts on 1 April 2027',
    'Cam gweithredu 1a, dangosydd 1: mae dyddiad y targed, 31 Mawrth 2027, cyn i’r cam ddechrau ar 1 Ebrill 2027',
  ],
  [
    'realism.overloaded',
    { personId: 'p1', month: '2027-03', count: 9, most: 8 },
    'Siân Rees is accountable for 9 actions running in March 2027. More than 8 may be too much for one person (our own measure)',
    'Camau gweithredu y mae Siân Rees yn atebol amdanynt ym mis Mawrth 2027: 9. Gall mwy na 8 fod yn ormod i un person (ein mesur ni)',
  ],
  [
    'realism.vagueWords',
    { entity: 'action', field: 'title', reference: '1a', number: 1, words: 'ongoing,TBC' },
    'Action 1a, “Title”: no one can check “ongoing” and “TBC”',
    'Cam gweithredu 1a, “Teitl”: ni all neb wirio “[en: ongoing]” a “TBC”',
  ],
  [
    'baseDates.outOfOrder',
    { earlier: 'presentedOn', earlierOn: '2027-03-02', later: 'publishedOn', laterOn: '2027-03-01' },
    'Dates out of order: “Report published” (1 March 2027) is before “Report formally presented” (2 March 2027; our own rule)',
    'Dyddiadau allan o drefn: mae “Cyhoeddi’r adroddiad” (1 Mawrth 2027) cyn “Cyflwyno’r adroddiad yn ffurfiol” (2 Mawrth 2027; ein rheol ni)',
  ],
  [
    'realism.unconfirmedMoney',
    { unconfirmed: 5000, total: 12_345, most: 25 },
    '£50 of £123.45 is not confirmed or has no source. That is more than 25% (our own measure)',
    'Nid yw £50 o £123.45 wedi’i gadarnhau, neu nid oes ffynhonnell iddo. Mae hynny’n fwy na 25% (ein mesur ni)',
  ],
])('%s with %j is told in both languages', (code, params, english, welsh) => {
  expect(say('en', code, params)).toBe(english);
  expect(say('cy', code, params)).toBe(welsh);
});
