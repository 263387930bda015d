import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../text/language.ts';
import { vaguePhrases } from './vague-phrases.ts';
import { vagueWords } from './vague-words.ts';

const wordsIn = (text: string, language: 'en' | 'cy') => vagueWords(text, language).map(({ words }) => words);

describe('words that no one can check', () => {
  it.each([
    ['Ongoing', ['Ongoing']],
    ['On-going review, ASAP.', ['On-going', 'ASAP']],
    ['a.s.a.p.', ['a.s.a.p']],
    ['Reviewed as\n  appropriate', ['as\n  appropriate']],
    ['as soon as possible, where possible', ['as soon as possible', 'where possible']],
    ['Joint post: TBC', ['TBC']],
    ['(to be confirmed)', ['to be confirmed']],
    ['Where possible’s', ['Where possible']],
  ])('English: %j', (text, expected) => {
    expect(wordsIn(text, 'en')).toEqual(expected);
  });

  it.each([
    ['Gwaith parhaus', ['parhaus']],
    ['yn barhaus', ['barhaus']],
    ["fel y bo'n briodol", ["fel y bo'n briodol"]],
    ['fel y bo’n briodol', ['fel y bo’n briodol']],
    ['Lle bo modd, rhoi gwybod', ['Lle bo modd']],
    ['I’W GADARNHAU', ['I’W GADARNHAU']],
    ['cyn gynted â phosibl', ['cyn gynted â phosibl']],
    ['cyn gynted a\u0302 phosibl', ['cyn gynted a\u0302 phosibl']],
    ['cyn gynted a phosibl', ['cyn gynted a phosibl']],
    ['Yn Ôl yr angen', ['Yn Ôl yr angen']],
  ])('Welsh: %j', (text, expected) => {
    expect(wordsIn(text, 'cy')).toEqual(expected);
  });

  it.each([
    ['en', 'Forgoing, thongoings, outbcast, the TBCs, ongoing2, tba3'],
    ['en', 'It is as possible as it is necessary; everywhere possibleness'],
    ['cy', 'parhausol, amparhaus, parhausâ, parhaus\u0302'],
    ['cy', 'ŵparhaus, w\u0302parhaus, parhausŵ'],
    ['cy', 'Gwasanaeth parhaol sydd ar gael bob dydd'],
    ['en', 'parhaus, lle bo modd'],
    ['en', ''],
  ] as const)('are not found inside other words or in the other language: %s %j', (language, text) => {
    expect(vagueWords(text, language)).toEqual([]);
  });

  it.each(languages.flatMap((language) => vaguePhrases[language].map((phrase) => [language, phrase] as const)))(
    '%s "%s" is found whole wherever it stands',
    (language, phrase) => {
      const before = '“Zażółć 👩‍👩‍👧 — ';
      const [found, ...more] = vagueWords(`${before}${phrase.toUpperCase()}!”`, language);
      expect(found).toEqual({
        start: before.length,
        end: before.length + phrase.length,
        words: phrase.toUpperCase(),
      });
      expect(more).toEqual([]);
    },
  );

  it('are marked where they stand, in order, never overlapping', () => {
    const texts = fc.array(
      fc.oneof(fc.constantFrom(...vaguePhrases.en, ...vaguePhrases.cy, ' ', ', '), fc.string({ unit: 'grapheme' })),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(...languages), (parts, language) => {
        const text = parts.join(' ');
        const found = vagueWords(text, language);
        expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(found.map(({ words }) => words));
        expect(found.every(({ start }, index) => start >= (found[index - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });
});
