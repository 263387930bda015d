import { describe, expect, it } from 'vitest';
import { deadlines } from '@cynllun/domain/deadlines/table';
import { findingFixtures } from '@cynllun/domain/fixtures/finding-fixtures';
import { languages } from '@cynllun/domain/text/language';
import type { Finding } from '@cynllun/domain/plan/finding';
import { findingWords } from './findingWords.ts';
import { forceOf, forceWords, sentencesOf, sentenceWords, type Force } from './sourceWords.ts';
import { translator } from './translator.ts';

const naming = (name: string) => ({ nameOf: () => name, quote: (quoted: string) => quoted });

const words = await translator();
/** One of every finding the rules can make, by code and by what is said of it. */
const everyFinding: readonly Finding[] = findingFixtures.flatMap((fixture) => fixture.findings);
const sources = new Set([...everyFinding, ...deadlines].map(({ source }) => source));

describe.each(languages)('in %s', (language) => {
  it.each([...sources])('the source %s is told in sentences, and how strongly it asks', (source) => {
    for (const sentence of sentencesOf(source))
      expect(words.exists(`findings:source.${sentence}`, { lng: language }), sentence).toBe(true);
    expect(forceWords(words, language, source)).not.toContain('findings:');
    expect(sentenceWords(words, language, sentencesOf(source)[0] ?? '')).not.toContain('findings:');
  });

  it('every finding of the rules is a whole sentence: no gap is left open and no code shows through', () => {
    const told = everyFinding.map((finding) => findingWords(words, language, finding, naming('Siân Rees')));
    expect(told.filter((sentence) => /\{\{|findings:|fields:|undefined|null|NaN|  |: $/.test(sentence))).toEqual([]);
  });

  it('no message names a param that its finding does not carry', () => {
    const gaps = everyFinding.flatMap((finding) =>
      gapsIn(language, finding).filter((gap) => !paramsOf(finding).includes(gap)),
    );
    expect(gaps).toEqual([]);
  });
});

it.each<[Force, string]>([
  ['asks', 'S14'],
  ['asks', 'S12 S13'],
  ['encourages', 'S5 S10'],
  ['normally', 'S9'],
  ['realistic', 'S2'],
  ['ours', 'ours'],
  ['ours', 'S7, ours'],
])('%s is how strongly %s asks', (force, source) => {
  expect(forceOf(source)).toBe(force);
});

it.each([
  ['en', { ours: /our own/, encourages: /encourages/, normally: /normally/ }],
  ['cy', { ours: /ein \w+ ni/, encourages: /annog/, normally: /[Ff]el arfer/ }],
] as const)(
  'in %s a finding’s own words say when the guidance only encourages, or the rule is ours',
  (language, said) => {
    const silent = everyFinding.filter(({ source, ...finding }) => {
      const force = forceOf(source);
      const must = force === 'asks' || force === 'realistic' ? null : said[force];
      return must !== null && !must.test(findingWords(words, language, finding, naming('')));
    });
    expect(silent.map(({ code }) => code)).toEqual([]);
  },
);

/** The names between braces in the message that tells a finding. */
function gapsIn(language: string, { code, params }: Finding): readonly string[] {
  const { state, direction, edge, post } = params;
  const variant = state ?? direction ?? edge ?? (post ? 'post' : undefined);
  const varied = `${code}_${variant ?? ''}`;
  const key = words.exists(`findings:${varied}`, { lng: language }) ? varied : code;
  const message = String(words.getResource(language, 'findings', key));
  return Array.from(message.matchAll(/\{\{(\w+)/g), ([, name]) => name ?? '');
}

/** What the words may name: the finding's params, and the things `findingWords` makes names of. */
const paramsOf = ({ params }: Finding): readonly string[] => [
  ...Object.keys(params),
  ...('personId' in params ? ['person'] : []),
  ...('entity' in params ? ['where', 'field'] : []),
];
