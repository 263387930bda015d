import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { responded, submitted, withdrawn } from '../deadlines/facts.example.ts';
import { arbitraryPlan } from '../fixtures/arbitrary-plan.ts';
import { planWith } from '../fixtures/builders.ts';
import { paperWith } from '../fixtures/council-paper.ts';
import { entryOf } from '../fixtures/event-entries.ts';
import { exampleToday } from '../fixtures/example-plan.ts';
import { fixtureId } from '../fixtures/ids.ts';
import { find } from '../plan/edit.ts';
import type { CouncilPaper, Plan } from '../plan/plan.ts';
import type { PlanEvent } from '../stage/events.ts';
import { emptyText } from '../text/text.ts';
import { paperGaps, paperOf, papersPublicOn, responseIssuedOn, versionOfPaper, webAddress } from './paper.ts';

const version = (number: number) => ({
  id: fixtureId('version', number),
  number,
  sequence: number,
  hash: 'a1',
  findingsHash: 'b2',
});
const planThat = (events: readonly PlanEvent[], parts: Partial<Plan> = {}): Plan =>
  planWith({ versions: [version(1), version(2)], events: events.map(entryOf), ...parts });
const bothSent = [submitted(1, '2027-02-01'), submitted(2, '2027-03-01')];

describe('the version that a paper is of', () => {
  const second = fixtureId('version', 2);
  it.each<[string, readonly PlanEvent[], string | null, number | null]>([
    ['is none where none was sent', [], null, null],
    ['is the newest one sent', bothSent, null, 2],
    ['is not one that was taken back', [...bothSent, withdrawn(2, '2027-03-02')], null, 1],
    ['is none where all were taken back', [submitted(1, '2027-02-01'), withdrawn(1, '2027-02-02')], null, null],
    ['is not one that was sent later', [submitted(1, '2027-02-01'), submitted(2, '2027-04-01')], null, 1],
    ['is the one chosen', [...bothSent, submitted(3, '2027-03-02')], fixtureId('version', 1), 1],
    ['stays the one chosen when it is taken back', [...bothSent, withdrawn(2, '2027-03-02')], second, 2],
  ])('%s', (_, events, versionId, number) => {
    expect(versionOfPaper(planThat(events), { versionId }, exampleToday)?.number ?? null).toBe(number);
  });
});

it('a response is of the version that it answers, while that stands', () => {
  const answered = [...bothSent, responded(1, '2027-02-20')];
  expect(responseIssuedOn(planThat(answered), 1, exampleToday)).toBe('2027-02-20');
  expect(responseIssuedOn(planThat(answered), 2, exampleToday)).toBeNull();
  expect(responseIssuedOn(planThat(answered), null, exampleToday)).toBeNull();
});

it('papers become public on the authority’s own day, or three clear days before the meeting', () => {
  expect(papersPublicOn(planThat([]), exampleToday)).toBe('2027-04-15');
  // A Thursday: Friday, Monday and Tuesday lie between.
  expect(papersPublicOn(planThat([], { authorityDates: [] }), exampleToday)).toBe('2027-04-16');
  const review = { ...planThat([]).review, presentedOn: null };
  expect(papersPublicOn(planThat([], { review }), exampleToday)).toBeNull();
});

describe('what of a paper is not ready', () => {
  const gapsOf = (paper: Partial<CouncilPaper>, plan = planThat(bothSent)) =>
    paperGaps(plan, paperWith(paper), exampleToday).map(({ code, field, language, number }) =>
      [code, field, language, number].filter((one) => one !== null && one !== '').join(' '),
    );
  const english = { ...emptyText('en'), en: 'Words' };
  const one = { id: fixtureId('scrutinyRecommendation', 2), position: 1 };

  it.each<[string, Partial<CouncilPaper>, readonly string[]]>([
    ['nothing', {}, []],
    ['a text', { resolution: emptyText('en') }, ['textMissing resolution']],
    ['its translation', { legalComments: english }, ['translationMissing legalComments cy']],
    [
      'a translation of older words',
      { financeComments: { ...english, cy: 'Geiriau', madeFrom: 'Other words' } },
      ['translationOutOfDate financeComments cy'],
    ],
    [
      'a text whose original was taken out',
      { resolution: { ...english, original: 'cy' } },
      ['translationMissing resolution cy'],
    ],
    ['an assessment', { equality: emptyText('en') }, ['assessmentMissing equality']],
    ['not an assessment that stands elsewhere', { equality: emptyText('en'), equalityLink: 'https://a.cymru' }, []],
    ['an address that is none', { equalityLink: 'see the intranet' }, ['linkUnreadable equalityLink']],
    [
      'a reply to scrutiny',
      { scrutinyRecommendations: [{ ...one, recommendation: english, reply: emptyText('en') }] },
      ['translationMissing recommendation cy 1', 'replyMissing reply 1'],
    ],
    ['that nobody agreed to its being public', { publicAgreedOn: null, publicAgreedHow: '' }, ['publicNotAgreed publicAgreedOn']],
    ['the day of that', { publicAgreedOn: null }, ['publicAgreedUndated publicAgreedOn']],
    ['neither for an exempt item', { exempt: true, publicAgreedOn: null, publicAgreedHow: '' }, []],
  ])('%s', (_, paper, expected) => {
    expect(gapsOf(paper)).toEqual(expected);
  }); // prettier-ignore

  it('a version, and the day of the meeting', () => {
    const plan = planThat([], { review: { ...planThat([]).review, presentedOn: null } });
    expect(gapsOf({}, plan)).toEqual(['versionMissing versionId', 'meetingMissing']);
    const chosen = { versionId: fixtureId('version', 2) };
    expect(gapsOf(chosen, planThat([...bothSent, withdrawn(2, '2027-03-02')]))).toEqual(['versionWithdrawn versionId']);
  });

  it('is said of something that is there, whatever the paper', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        const paper = paperOf(plan);
        const found = paper === null ? [] : paperGaps(plan, paper, exampleToday);
        for (const { path } of found) {
          const [entity = '', id = ''] = path.split(':');
          expect(find(plan, entity, id)).not.toBeNull();
        }
        expect(new Set(found.map(({ code, path, language }) => `${code} ${path} ${language}`)).size).toBe(found.length);
      }),
    );
  });
});

it.each([
  ['https://www.example.cymru/asesiad?x=1', 'https://www.example.cymru/asesiad?x=1'],
  [' http://council.example ', 'http://council.example'],
  ['www.example.cymru', null],
  ['javascript:alert(1)', null],
  ['https://user@evil.example', null],
  ['https://nowhere', null],
  ['https://a.example and more', null],
  ['', null],
])('%s is an address that a link may lead to: %s', (typed, read) => {
  expect(webAddress(typed)).toBe(read);
});
