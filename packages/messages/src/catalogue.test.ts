import { describe, expect, it } from 'vitest';
import { areas, loaders } from './catalogue.ts';
import { pluralForms } from './welsh.ts';
import { sameInBoth } from './sameInBoth.ts';

interface Words {
  readonly [key: string]: string | Words;
}

/** `{ a: { b: 'x' } }` → `a.b` → x */
function flatten(words: Words, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

/** The placeholders of a message with their formats, and its tags. */
const placeholders = (message: string): string[] =>
  [...message.matchAll(/\{\{[^}]*\}\}|<\/?\w+\/?>/g)].map(([found]) => found.replaceAll(/\s/g, '')).sort();

const englishKey = (key: string): string => key.replace(/_(zero|two|few|many)$/, '_other');

const catalogues = await Promise.all(
  areas.map(async (area) => ({
    area,
    en: flatten((await loaders.en[area]()).default),
    cy: flatten((await loaders.cy[area]()).default),
  })),
);

describe.each(catalogues)('$area', ({ area, en, cy }) => {
  it('has the same keys in both languages, with all six Welsh plural forms', () => {
    const expected = [...en.keys()].flatMap((key) => {
      if (key.endsWith('_one')) return [];
      return key.endsWith('_other') ? pluralForms.map((form) => key.replace(/other$/, form)) : [key];
    });
    expect([...cy.keys()].sort()).toEqual(expected.sort());
  });

  it('has both English forms of every plural', () => {
    const stems = [...en.keys()].filter((key) => /_(one|other)$/.test(key)).map((key) => key.replace(/_\w+$/, ''));
    for (const stem of stems) expect([en.has(`${stem}_one`), en.has(`${stem}_other`)], stem).toEqual([true, true]);
  });

  it('has no empty words', () => {
    const empty = [...en, ...cy].filter(([, message]) => message.trim() === '');
    expect(empty).toEqual([]);
  });

  it('fills the same gaps in both languages; a plural form may leave the number out', () => {
    const countless = (message: string) => placeholders(message).filter((found) => !/^\{\{count\b/.test(found));
    for (const [key, message] of cy) {
      const english = en.get(englishKey(key)) ?? '';
      if (key === englishKey(key) && !key.endsWith('_one'))
        expect(placeholders(message), key).toEqual(placeholders(english));
      expect(countless(message), key).toEqual(countless(english));
    }
  });

  it('puts no word of the calendar where Welsh would have to mutate it', () => {
    const softens = /\b(am|ar|at|dan|dros|drwy|gan|heb|hyd|i|o|tan|wrth) \{\{\w+, (month|shortMonth|dateWithDay)\}\}/i;
    const mutating = [...cy].filter(([, message]) => softens.test(message));
    expect(mutating).toEqual([]);
  });

  it('keeps to one Welsh form where there are several', () => {
    const others = /\byn awr\b|\b(a|lle|fel y) (deip|newidi|gosod|gofynn|roes)i?och\b|ymgynghor\S* (?:a \S+ )?gyda/;
    const unlike = [...cy].filter(([, message]) => others.test(message));
    expect(unlike).toEqual([]);
  });

  it('leaves nothing in English', () => {
    const same = [...cy]
      .filter(([key, message]) => message === en.get(englishKey(key)))
      .map(([key]) => `${area}:${key}`);
    expect(same.filter((key) => !sameInBoth.has(key))).toEqual([]);
  });
});
