import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textEditSchema, textSchema } from './text-schema.ts';
import { languages, otherLanguage } from './language.ts';
import { editText, emptyText, translationState, wordsIn, type Text, type TextEdit } from './text.ts';

const translated: Text = { original: 'en', en: 'Visit people', cy: 'Ymweld â phobl', madeFrom: null };
const after = (text: Text, ...edits: TextEdit[]) => edits.reduce((before, edit) => editText(before, edit), text);
const stateAfter = (...edits: TextEdit[]) => translationState(after(translated, ...edits));

describe('the translation of a text', () => {
  it.each([
    ['is up to date while nothing changes', [{}], 'upToDate'],
    ['is out of date once the original changes', [{ en: 'Visit everyone' }], 'outOfDate'],
    ['is current again when the original returns', [{ en: 'Visit everyone' }, { en: 'Visit people' }], 'upToDate'],
    ['is not made current by typing in it', [{ en: 'Visit everyone' }, { cy: 'Ymweld â phawb' }], 'outOfDate'],
    [
      'is current when someone says so',
      [{ en: 'Visit everyone' }, { cy: 'Ymweld â phawb' }, { upToDate: true }],
      'upToDate',
    ],
    ['is current when it was right as it stood', [{ en: 'Visit people.' }, { upToDate: true }], 'upToDate'],
    ['is missing when it is emptied', [{ cy: ' ' }], 'missing'],
    ['starts afresh after being emptied', [{ en: 'Visit everyone' }, { cy: '' }, { cy: 'Ymweld â phawb' }], 'upToDate'],
    ['has nothing to answer to when the original is emptied', [{ en: '\n' }], 'nothingToTranslate'],
    ['is out of date when the original is written anew', [{ en: '' }, { en: 'Ring people' }], 'outOfDate'],
    ['is changed without the original', [{ cy: 'Ymweld' }], 'upToDate'],
    ['stays out of date when someone says it is not right', [{ en: 'Visit' }, { upToDate: false }], 'outOfDate'],
  ] as const)('%s', (_, edits, state) => {
    expect(stateAfter(...edits)).toBe(state);
  });

  it('remembers the words it was made from, through any number of changes to the original', () => {
    const { madeFrom } = after(translated, { en: 'Visit everyone' }, { en: 'Visit nobody' });
    expect(madeFrom).toBe('Visit people');
  });
});

describe('the original of a text', () => {
  it('is the language in which the first words are written', () => {
    expect(editText(emptyText('en'), { cy: 'Ymweld' })).toEqual({
      original: 'cy',
      en: '',
      cy: 'Ymweld',
      madeFrom: null,
    });
  });

  it('is the drafting language where both are written at once', () => {
    expect(editText(emptyText('cy'), { en: 'Visit', cy: 'Ymweld' }).original).toBe('cy');
  });

  it('is what somebody says it is', () => {
    expect(editText(translated, { original: 'cy' })).toEqual({ ...translated, original: 'cy' });
  });

  it('leaves what did not say the same still not saying the same', () => {
    const stale = { ...translated, madeFrom: 'Before' };
    const turned = after(stale, { original: 'cy' });
    expect([turned, after(turned, { original: 'en' })].map(translationState)).toEqual(['outOfDate', 'outOfDate']);
    expect(translationState(after(turned, { upToDate: true }))).toBe('upToDate');
  });

  it('does not change once there are words', () => {
    expect(after(emptyText('en'), { en: 'Visit' }, { en: '', cy: 'Ymweld' }).original).toBe('en');
  });
});

const texts = fc.record({
  original: fc.constantFrom(...languages),
  en: fc.constantFrom('', ' ', 'a', 'b', 'c'),
  cy: fc.constantFrom('', ' ', 'a', 'b', 'c'),
  madeFrom: fc.constantFrom(null, 'a', 'b'),
});
const edits = fc.record(
  { en: fc.constantFrom('', 'a', 'b'), cy: fc.constantFrom('', 'a', 'b'), upToDate: fc.boolean() },
  { requiredKeys: [] },
);

describe('any edit of any text', () => {
  it('leaves the words as they were typed, and a text that can be stored', () => {
    fc.assert(
      fc.property(texts, edits, (text, edit) => {
        const next = editText(text, edit);
        expect({ en: next.en, cy: next.cy }).toEqual({ en: edit.en ?? text.en, cy: edit.cy ?? text.cy });
        expect(textSchema(10).safeParse(next).success).toBe(true);
      }),
    );
  });

  it('done twice is done once', () => {
    fc.assert(
      fc.property(texts, edits, (text, edit) => {
        const once = editText(text, edit);
        expect(translationState(editText(once, edit))).toBe(translationState(once));
      }),
    );
  });

  it('that says the translation is right leaves nothing out of date', () => {
    fc.assert(
      fc.property(texts, edits, (text, edit) => {
        expect(translationState(editText(text, { ...edit, upToDate: true }))).not.toBe('outOfDate');
      }),
    );
  });
});

describe('the words shown in a language', () => {
  it.each([
    ['en', translated, 'Visit people', 'en'],
    ['cy', translated, 'Ymweld â phobl', 'cy'],
    ['cy', { ...translated, cy: ' ' }, 'Visit people', 'en'],
    ['en', { ...translated, en: '' }, 'Ymweld â phobl', 'cy'],
    ['cy', emptyText('en'), '', 'cy'],
  ] as const)('%s: its own, or the other where it has none', (language, text, words, shown) => {
    expect(wordsIn(text, language)).toEqual({ words, language: shown });
  });

  it('are never blank while there is a word in either', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...languages), (text, language) => {
        const { words, language: shown } = wordsIn(text, language);
        expect(words).toBe(text[shown]);
        expect(words.trim() === '').toBe(text[language].trim() === '' && text[otherLanguage(language)].trim() === '');
      }),
    );
  });
});

describe('what may be said of a text', () => {
  it.each([
    [{ en: 'x'.repeat(11) }, false],
    [{ cy: 'x'.repeat(10) }, true],
    [{ original: 'cy' }, true],
    [{ original: 'fr' }, false],
    [{ en: 'x\ud83d' }, false],
    [{ en: 'x\0' }, false],
    [{}, true],
  ])('%j is allowed: %s', (edit, allowed) => {
    expect(textEditSchema(10).safeParse(edit).success).toBe(allowed);
  });
});
