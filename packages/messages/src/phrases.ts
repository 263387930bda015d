import type { Language } from '@cynllun/domain/text/language';

/** The few words that numbers and lists need, with the mutations they cause. */

/** `digits` is `count` as it is written. In Welsh *diwrnod* stays singular after a number and softens after two. */
export function daysInWords(language: Language, count: number, digits: string): string {
  if (language === 'en') return `${digits} ${count === 1 ? 'day' : 'days'}`;
  return `${digits} ${Math.abs(count) === 2 ? 'ddiwrnod' : 'diwrnod'}`;
}

/** Likewise *munud*. */
export function minutesInWords(language: Language, count: number, digits: string): string {
  if (language === 'en') return `${digits} ${count === 1 ? 'minute' : 'minutes'}`;
  return `${digits} ${count === 2 ? 'funud' : 'munud'}`;
}

const nearDays: Readonly<Record<Language, ReadonlyMap<number, string>>> = {
  en: new Map([
    [-1, 'yesterday'],
    [0, 'today'],
    [1, 'tomorrow'],
  ]),
  cy: new Map([
    [-1, 'ddoe'],
    [0, 'heddiw'],
    [1, 'yfory'],
  ]),
};

/** `count` is days from today; `digits` is its size as it is written. */
export function relativeDaysInWords(language: Language, count: number, digits: string): string {
  const near = nearDays[language].get(count);
  if (near) return near;
  const days = daysInWords(language, Math.abs(count), digits);
  if (language === 'en') return count > 0 ? `in ${days}` : `${days} ago`;
  return count > 0 ? `ymhen ${days}` : `${days} yn ôl`;
}

/** No comma before the last word, in either language. */
export function joinWords(language: Language, words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined || words.length === 1) return last ?? '';
  const before = words.slice(0, -1).join(', ');
  return language === 'en' ? `${before} and ${last}` : `${before} ${welshAnd(last)}`;
}

/**
 * *ac* before a vowel, and before the numerals 1, 8 and 11, which are read with one (un, wyth, un ar ddeg);
 * *a’r* with the article.
 */
function welshAnd(next: string): string {
  const withArticle = /^yr? /.exec(next);
  if (withArticle) return `a’r ${next.slice(withArticle[0].length)}`;
  const letters = next.normalize('NFD').replace(/^[^\p{L}\p{N}]+/u, '');
  return /^([aeiouwy]|(1|8|11)(?!\d))/i.test(letters) ? `ac ${next}` : `a ${next}`;
}
